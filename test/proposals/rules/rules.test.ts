import { describe, expect, it } from 'vitest';
import { loadRuleData } from '#proposals/rules/data.ts';
import { createRules } from '#proposals/rules/rules.ts';
import { draftOf, idsOf, PROMPTS, rules } from './support.ts';

const GOOD =
  'Sebelum inovasi ini, rata-rata waktu tunggu di loket 120 menit (2022). Sekarang 35 menit (2024), menurut rekapitulasi buku register Puskesmas Tirta Hulu.';

describe('examine', () => {
  it('finds nothing in an answer that has its figure, its period, its source and both states', () => {
    expect(rules.examine(draftOf(GOOD, { expects: ['figure', 'before-after', 'results'] }))).toEqual([]);
  });

  it('says which parts of a figure are missing', () => {
    const text = 'Warga yang terlayani setiap harinya kini jauh lebih banyak, yaitu sekitar 85 orang.';
    expect(rules.examine(draftOf(text, { expects: ['figure'] }))).toEqual([
      { rule: 'no-figure', quote: text, question: 'q1', args: { missing: 'period,source' } },
    ]);
  });

  it('says that there is no figure at all', () => {
    const text = 'Antrean di loket sangat panjang sehingga banyak warga pulang tanpa dilayani.';
    expect(rules.examine(draftOf(text, { expects: ['figure'] }))).toEqual([
      { rule: 'no-figure', quote: null, question: 'q1', args: { missing: 'figure' } },
    ]);
  });

  describe('a change told without figures', () => {
    const CHANGE = 'Pasien yang dahulu putus obat karena jarak jauh sudah rutin minum obat di rumahnya.';
    const BEFORE =
      'Keadaan sebelum inovasi: Sebanyak 438 dari 612 pasien putus obat pada 2022 (register Puskesmas Rawa Indah).';
    const AFTER =
      'Keadaan sesudah inovasi: Sebanyak 87 dari 655 pasien putus obat pada 2024 (register Puskesmas Rawa Indah).';
    const blamed = (before: string, after: string) =>
      rules
        .examine({
          ...draftOf([], { expects: ['figure', 'before-after', 'results'] }),
          paragraphs: [
            { question: 'change', text: CHANGE, expects: ['figure', 'before-after', 'results'] },
            { question: 'figure_before', text: before, expects: ['figure'] },
            { question: 'figure_after', text: after, expects: ['figure', 'results'] },
          ],
        })
        .filter(({ rule }) => rule === 'no-figure' || rule === 'no-before-after')
        .map(({ rule, question }) => `${rule} ${question}`);

    it('is not blamed when both figures stand in the answers beside it', () => {
      expect(blamed(BEFORE, AFTER)).toEqual([]);
    });

    it('is blamed while one of them has no figure', () => {
      const weak = 'Keadaan sesudah inovasi: Sekarang pasien yang putus obat jauh lebih sedikit daripada dahulu.';
      expect(blamed(BEFORE, weak)).toEqual(['no-figure change', 'no-figure figure_after']);
    });

    it('is blamed while what stands beside the figure before counts something else', () => {
      const served =
        'Penerima manfaatnya: Sebanyak 655 pasien menerima obat di rumah pada 2024 (register Puskesmas Rawa Indah).';
      expect(blamed(BEFORE, served)).toEqual(['no-figure change']);
    });

    it('is blamed while nobody says where the figures come from', () => {
      const bare = (text: string) => text.replace(/ \(.*\)/, '');
      expect(blamed(bare(BEFORE), bare(AFTER))).toEqual([
        'no-figure change',
        'no-figure figure_before',
        'no-figure figure_after',
      ]);
    });
  });

  it('quotes the plan that stands where a result is asked', () => {
    const plan = 'Inovasi ini akan mempercepat pelayanan akta kelahiran bagi warga desa.';
    const text = `Petugas datang ke dusun setiap hari Selasa. ${plan} Warga menyambutnya.`;
    expect(rules.examine(draftOf(text, { expects: ['results'] }))).toEqual([
      { rule: 'plan-not-result', quote: plan, question: 'q1', args: { word: 'akan' } },
    ]);
  });

  it('lets a trial and an idea plan', () => {
    const text = 'Inovasi ini akan mempercepat pelayanan akta kelahiran bagi warga desa.';
    expect(idsOf(draftOf(text, { expects: ['results'], stage: 'idea' }))).toEqual([]);
    expect(idsOf(draftOf(text, { expects: ['results'], stage: 'trial' }))).toEqual([]);
  });

  it('does not ask an idea what came of it', () => {
    const text = 'Warga menunggu lama di loket karena petugasnya hanya seorang diri.';
    expect(idsOf(draftOf(text, { expects: ['before-after'], stage: 'idea' }))).toEqual([]);
    expect(idsOf(draftOf(text, { expects: ['before-after'] }))).toEqual(['no-before-after']);
  });

  it('takes the state before in one answer and the state after in the next as both', () => {
    const told = [
      'Semula warga harus datang tiga kali ke kantor kecamatan.',
      'Sekarang warga cukup datang satu kali untuk mengambil berkasnya.',
    ];
    expect(idsOf(draftOf(told, { expects: ['before-after'] }))).toEqual([]);
  });

  it('quotes the sentence with a spoken word and says what is written instead', () => {
    const text = 'Petugas datang ke rumah warga. Jadi warga nggak perlu ngantri lagi di kantor.';
    expect(rules.examine(draftOf(text))).toEqual([
      {
        rule: 'spoken',
        quote: 'Jadi warga nggak perlu ngantri lagi di kantor.',
        question: 'q1',
        args: { word: 'nggak', standard: 'tidak', count: 2 },
      },
    ]);
  });

  it('leaves what somebody said as it was said', () => {
    const text = 'Seorang ibu berkata, “Sekarang nggak usah ngantri, cepet banget.” Keluhan serupa tidak ada lagi.';
    expect(idsOf(draftOf(text))).toEqual([]);
  });

  it('names the nonstandard words of an answer once each', () => {
    const text = 'Perijinan usaha diproses dikantor kecamatan dan di laksanakan oleh tiga petugas perijinan.';
    expect(rules.examine(draftOf(text))).toEqual([
      {
        rule: 'spelling',
        quote: 'Perijinan',
        question: 'q1',
        args: {
          word: 'Perijinan',
          standard: 'Perizinan',
          count: 3,
          pairs: 'Perijinan → Perizinan, dikantor → di kantor, di laksanakan → dilaksanakan',
        },
      },
    ]);
  });

  it('leaves names, official words and addresses as they are', () => {
    const text =
      'Apotik Sehat dan Koperasi Kerjasama Tani menerima sertipikat tanah; alamatnya https://contoh.id/perijinan di Kabupaten Tirta.';
    expect(idsOf(draftOf(text, { names: ['Apotik Sehat'] }))).toEqual([]);
  });

  it('quotes an answer that is too short, but no bare fact', () => {
    expect(rules.examine(draftOf('Antrean lama sekali.'))).toEqual([
      { rule: 'too-short', quote: 'Antrean lama sekali.', question: 'q1', args: { words: 3 } },
    ]);
    expect(idsOf(draftOf('Puskesmas Tirta Hulu'))).toEqual([]);
    expect(idsOf(draftOf('120 menit', { expects: ['results'] }))).toEqual([]);
  });

  it('says when a section falls short of the words that its edition asks for', () => {
    const text = 'Dasar hukum inovasi ini adalah Peraturan Bupati Tirta Nomor 12 Tahun 2023.';
    expect(rules.examine(draftOf(text, { minWords: 300 }))).toEqual([
      { rule: 'too-short', quote: null, question: null, args: { words: 12, min: 300 } },
    ]);
  });

  it('counts the whole section against its limit', () => {
    const texts = ['Petugas datang ke dusun setiap hari Selasa.', 'Warga menyiapkan tempat di balai dusun mereka.'];
    expect(rules.examine(draftOf(texts, { maxWords: 10 }))).toEqual([
      { rule: 'over-limit', quote: null, question: null, args: { words: 14, max: 10, over: 4 } },
    ]);
  });

  it('names every question that is open, and an answer that is put off', () => {
    const text = 'Petugas datang ke dusun setiap hari Selasa dengan perahu layanan.';
    const found = rules.examine(draftOf([text, 'Datanya menyusul.'], { open: ['metode', 'peran'], expects: [] }));
    expect(found).toEqual([
      { rule: 'missing-part', quote: null, question: 'metode', args: {} },
      { rule: 'missing-part', quote: null, question: 'peran', args: {} },
      { rule: 'missing-part', quote: 'Datanya menyusul.', question: 'q2', args: {} },
    ]);
  });

  it('knows an answer that only says the question again, when it is told the question', () => {
    const text = 'Masalah yang dialami masyarakat dan siapa yang mengalaminya.';
    const asked = createRules(loadRuleData(PROMPTS), (question) =>
      question === 'q1' ? { words: 'Apa masalah yang dialami masyarakat, dan siapa yang mengalaminya?' } : undefined,
    );
    expect(asked.examine(draftOf(text))).toEqual([
      { rule: 'filler', quote: text, question: 'q1', args: { kind: 'question' } },
    ]);
  });

  it('quotes the sentence that is said again in the later answer', () => {
    const said = 'Petugas datang ke dusun setiap hari Selasa dengan perahu layanan.';
    expect(rules.examine(draftOf([said, `Jadwalnya tetap. ${said}`]))).toEqual([
      { rule: 'repeated', quote: said, question: 'q2', args: {} },
    ]);
  });

  it('asks for an abbreviation once in a section, and not where it is spelled out', () => {
    const texts = [
      'Setiap OPD menunjuk satu orang penghubung pengaduan.',
      'Penghubung OPD menjawab dalam tiga hari kerja.',
    ];
    expect(rules.examine(draftOf(texts))).toEqual([
      { rule: 'abbreviation', quote: 'OPD', question: 'q1', args: { short: 'OPD', count: 1 } },
    ]);
    const spelled = 'Setiap organisasi perangkat daerah (OPD) menunjuk satu orang penghubung.';
    expect(idsOf(draftOf([spelled, ...texts.slice(1)]))).toEqual([]);
  });

  it('says which part of the thread stands apart, only where results are asked', () => {
    const thread = {
      problem: 'Ternak mati mendadak karena mantri hewan rumahnya jauh dari peternak.',
      action: 'Pos kesehatan hewan dibuka dan mantri mendatangi kandang setiap dua pekan.',
      result: 'Pengunjung museum bertambah dan toko cendera mata ramai pada akhir pekan.',
    };
    const text = 'Pengunjung museum bertambah dan toko cendera mata ramai pada akhir pekan.';
    expect(rules.examine(draftOf(text, { expects: ['results'], thread }))).toEqual([
      { rule: 'unconnected', quote: null, question: null, args: { apart: 'result' } },
    ]);
    expect(idsOf(draftOf(text, { thread }))).toEqual([]);
  });

  it('puts what a text written as a whole has to say to the text as a whole', () => {
    const texts = ['Semula warga datang tiga kali ke kantor kecamatan.', 'Sekarang warga cukup datang satu kali saja.'];
    const draft = draftOf(texts, { expects: ['before-after', 'sustainability'] });
    const whole = { ...draft, paragraphs: draft.paragraphs.map((p) => ({ ...p, question: null })) };
    expect(rules.examine(whole)).toEqual([{ rule: 'no-sustainability', quote: null, question: null, args: {} }]);
  });

  it('does not take the own agency for one that repeats the innovation', () => {
    const text = 'Cara kerja Puskesmas Tirta Hulu ini dapat disesuaikan oleh tempat lain yang serupa.';
    expect(idsOf(draftOf(text, { expects: ['replication'], names: ['Puskesmas Tirta Hulu'] }))).toEqual([
      'no-replication',
    ]);
    expect(idsOf(draftOf(text, { expects: ['replication'] }))).toEqual([]);
  });

  it('judges the words of the author, not the lead-in of the draft', () => {
    const asked = createRules(loadRuleData(PROMPTS), () => ({
      words: 'Apa penyebabnya?',
      leadIn: 'Penyebab utamanya: {answer}',
    }));
    expect(asked.examine(draftOf('Penyebab utamanya: ada.'))).toEqual([
      { rule: 'filler', quote: 'Penyebab utamanya: ada.', question: 'q1', args: { kind: 'answer' } },
    ]);
    expect(asked.examine(draftOf('Penyebab utamanya: petugasnya memang kurang.'))).toEqual([
      { rule: 'too-short', quote: 'petugasnya memang kurang.', question: 'q1', args: { words: 3 } },
    ]);
  });
});
