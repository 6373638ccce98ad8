import { describe, expect, it } from 'vitest';
import { draftOf, idsOf, rules } from './support.ts';

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
});
