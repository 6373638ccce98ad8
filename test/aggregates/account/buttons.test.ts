import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registering } from './support/registering.ts';
import { createTalk, ORGANIZER, repositoryForms, type Talk } from './support/talk.ts';

const ftl = readFileSync(join(import.meta.dirname, '../../../locales/id.ftl'), 'utf8');
const staticLabels = [...ftl.matchAll(/^(btn-[a-z-]+|[a-z-]+-button) = (.+)$/gm)].map(
  ([, key = '', label = '']) => [key, label] as const,
);

/** What a button of ours may begin with: a verb. Answers to a question (`kind-…`) are no acts. */
const VERBS =
  /^(Akhiri|Ambil|Arsipkan|Atur|Bagi|Bagikan|Batal|Batalkan|Batasi|Benar|Beri|Buat|Buka|Cari|Catat|Cetak|Coba|Cocokkan|Daftar|Daftarkan|Gabungkan|Ganti|Geser|Hapus|Hentikan|Hitung|Impor|Ingatkan|Isi|Jadikan|Jawab|Jeda|Keluarkan|Kabari|Kembali|Kirim|Kosongkan|Laporkan|Lanjut|Lambatkan|Lanjutkan|Lengkapi|Lewati|Lihat|Majukan|Masuk|Mulai|Nyalakan|Pakai|Perbaiki|Perbarui|Periksa|Pilih|Pisahkan|Salin|Selesai|Setujui|Siarkan|Simpan|Pindahkan|Pulihkan|Sunting|Tambah|Tandai|Tempel|Tanya|Tarik|Terapkan|Tiadakan|Tolak|Tulis|Tutup|Ubah|Undang|Unduh|Unggah|Wajibkan)\b/;
/** Answers to "are you sure?" and to "which is it?" are no acts. */
const ANSWERS =
  /^(Ya, |Bukan, |Jangan beri tahu|Jangan dihapus|Sudah dikabari|Tetap hadir|Tidak jadi|Tidak perlu|Tanpa batas|Saya setuju|Belum setuju|Dibawa saat|Diunggah di)/;
/** As the conversation to measure against has them. */
const AGREED = [
  'Selengkapnya',
  'Beliau setuju, daftarkan',
  'Sudah berjalan',
  'Sedang uji coba',
  'Baru gagasan',
  'Belum tahu, lewati',
  'Nanti saja',
  'Saya sudah baca',
  'Tidak sekarang',
  'Bagaimana ini dijaga?',
  'Tanpa pengingat',
];
/** What stands in a list is called by its number and name. */
const LISTED = ['{ $title }', '{ $number }. { $name }', '{ $number }. { $label }', '{ $title }'];

describe('the labels of buttons', () => {
  test.each(staticLabels)('%s has at most 24 characters: %s', (_key, label) => {
    expect([...label.replace(/\{ \$\w+ \}/g, '88')].length).toBeLessThanOrEqual(24);
  });

  test.each(staticLabels.filter(([key]) => key.startsWith('btn-')))('%s begins with a verb: %s', (_key, label) => {
    expect(VERBS.test(label) || ANSWERS.test(label) || [...AGREED, ...LISTED].includes(label)).toBe(true);
  });

  /** Submitted with the last answer: no button is shown for that. */
  const AT_ONCE = [
    'agency-seats',
    'closing',
    'earlier-file',
    'evidence',
    'find-person',
    'groups-name',
    'groups-new',
    'invited-file',
    'kept-until',
    'mark-find',
    'mark-paper',
    'mark-reason',
    'outgoing',
    'outgoing-buttons',
    'outgoing-mend',
    'outgoing-time',
    'section-text',
    'sessions-file',
    'session',
    'suggestion',
    'edition-age',
    'edition-closing',
    'edition-words',
  ];
  const sent = repositoryForms.filter(({ id }) => !AT_ONCE.includes(id));

  test.each(sent.map((form) => [form.id, form.submit] as const))('of %s, to send it: %j', (_id, submit) => {
    for (const label of typeof submit === 'string' ? [submit] : Object.values(submit ?? { id: 'Simpan' })) {
      expect([...label].length).toBeLessThanOrEqual(24);
    }
    expect(typeof submit === 'object' && (VERBS.test(submit.id) || AGREED.includes(submit.id))).toBe(true);
  });
});

describe('typing what a button says does what tapping it does', () => {
  /** Cards with buttons, and how one gets to them. */
  const cards: [string, number, (talk: Talk) => void][] = [
    ['the menu', 8, (talk) => talk.says('/start')],
    ['the menu of an organizer', ORGANIZER, (talk) => talk.says('/start')],
    ['the card of a workshop', 8, (talk) => talk.says('JMB27')],
    ['its details', 8, (talk) => talk.forges('w.JMB27.d')],
    ['thanks', 8, (talk) => talk.says('terima kasih')],
    ['a form that was left', 8, (talk) => registering(talk, 'position').says('batal')],
    ['the workshops there are', 8, (talk) => talk.says('cari workshop')],
    ['the desk of a workshop', ORGANIZER, granted('/workshop JMB27')],
    ['the counts of a workshop', ORGANIZER, counted],
    ['a registration that is done', 8, registered],
    ['an open question', 8, (talk) => registering(talk, 'agency')],
    ['the first question', 8, (talk) => registering(talk, 'name')],
    ['the choice of how to attend', 8, (talk) => registering(talk, 'attendance')],
    ['the summary', 8, (talk) => registering(talk, 'summary')],
  ];

  function granted(text: string): (talk: Talk) => void {
    return (talk) => {
      talk.says(text);
      talk.grants();
    };
  }

  function counted(talk: Talk): void {
    granted('/peserta JMB27')(talk);
    const counts = { registered: 1, waiting: 1, approval: 1, ended: 1, invited: 1, absent: 1 };
    talk.decide('people-read', { ask: 'home', code: 'JMB27', ...counts });
  }

  function registered(talk: Talk): void {
    registering(talk, 'summary').taps('Benar, daftarkan');
    talk.seats('registered', 1);
    talk.says('JMB27');
  }

  test.each(cards)('on %s', (_what, person, go) => {
    const fresh = () => {
      const talk = createTalk({ person });
      go(talk);
      return talk;
    };
    const labels = fresh().last.buttons.filter((label) => fresh().dataOf(label) !== '');
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      const tapped = fresh().taps(label);
      const typed = fresh().says(label);
      expect([label, typed.text, typed.events, typed.notices]).toEqual([
        label,
        tapped.text,
        tapped.events,
        tapped.notices,
      ]);
    }
  });
});
