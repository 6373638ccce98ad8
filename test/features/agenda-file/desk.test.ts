import { expect, test } from 'vitest';
import { openDesk } from '../../support/desk.ts';
import type { Seen } from '../../support/line.ts';
import { isSaid } from '../../support/person.ts';
import { readSheet } from '../../support/sheet.ts';
import { agendaBook } from './files.ts';

const HEADER = ['Tanggal', 'Mulai', 'Selesai', 'Judul', 'Narasumber', 'Tempat', 'JP', 'Kelompok'];
const FIRST = [
  HEADER,
  ['Kamis, 11 November 2027', '08.00', '08.30', 'Registrasi', '', '', '', ''],
  ['', '08.30', '10.00', 'Materi 1', 'Dr. Siti', 'Aula', '2', ''],
  ['', '10.00', '11.30', 'Praktik', '', 'Ruang 1', '2', 'Kelas A'],
  ['', '10.00', '11.30', 'Praktik', '', 'Ruang 2', '2', 'Kelas B'],
  ['', 'pagi sekali', '', 'Sarapan 1', '', '', '', ''],
  ['Kamis, 12 November 2027', '09.00', 'selesai', 'Materi 2', '', '', '2,5', ''],
];

async function open() {
  const desk = await openDesk();
  const { organizer, code } = desk;
  const said = (m: Seen) => m.text ?? m.caption ?? '';
  /** What came after the answer to an upload. */
  async function uploads(name: string, content: Buffer): Promise<{ text: string; buttons: string[] }> {
    await organizer.forges(`af.${code}.u`);
    await organizer.does({ type: 'file', media: 'document', name, content_base64: content.toString('base64') });
    return heard((text) => !text.startsWith('Berkas diterima') && !text.startsWith('Mohon kirim'));
  }
  /** The last message once it is one of these. */
  const heard = (is: (text: string) => boolean) =>
    organizer.seen(({ messages }) => {
      const last = messages.filter(isSaid).at(-1);
      if (!last || !is(said(last))) return undefined;
      const markup = last.reply_markup;
      const rows = markup && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
      return { text: said(last), buttons: rows.flat().map((b) => b.text) };
    }, 'nothing of that kind was heard');
  /** Taps, and waits for a message that begins so. */
  async function taps(label: string, beginning: string) {
    const before = (await organizer.received()).length;
    await organizer.taps(label);
    return organizer.seen(({ messages }) => {
      const found = messages
        .filter(isSaid)
        .slice(before)
        .map(said)
        .find((text) => text.startsWith(beginning));
      return found;
    }, `"${beginning}" was not heard`);
  }
  /** A file that a button sends. */
  async function downloads(part: string): Promise<Buffer> {
    const before = (await organizer.received()).filter((m) => m.document).length;
    await organizer.forges(`af.${code}.${part}`);
    const file = await organizer.seen(
      ({ messages }) => messages.filter((m) => isSaid(m) && m.document)[before]?.document,
      'no file came',
    );
    return Buffer.from(desk.control.file(file.file_id)?.bytes ?? []);
  }
  const sessions = async () => {
    const rows = await desk.redis.hvals(desk.keys.collection(`workshop:${code}`, 'sessions'));
    return rows
      .map((json) => JSON.parse(json) as Record<string, unknown>)
      .sort((a, b) => `${a.day}${a.start}${a.id}`.localeCompare(`${b.day}${b.start}${b.id}`))
      .map((s) => [s.id, s.day, s.start, s.end, s.title, s.place, s.jp, (s.groups as string[]).join()].join(' | '));
  };
  /** A session changed as another organizer would have. */
  async function change(id: string, to: object): Promise<void> {
    const key = desk.keys.collection(`workshop:${code}`, 'sessions');
    const now = JSON.parse((await desk.redis.hget(key, id)) ?? '{}') as object;
    await desk.redis.hset(key, id, JSON.stringify({ ...now, ...to }));
  }
  return { ...desk, uploads, taps, downloads, sessions, change };
}

const REFUSED = 'Mohon maaf, bagian ini khusus panitia workshop tersebut.';
const lines = ({ text }: { text: string }) => text.split('\n');

test('an agenda is uploaded, previewed, applied, changed, uploaded again and taken back', async () => {
  const { uploads, taps, sessions, change } = await open();
  const first = await uploads('agenda.xlsx', await agendaBook([{ rows: FIRST }]));
  expect
    .soft(lines(first))
    .toEqual([
      'Pratinjau agenda (1/2). Belum ada yang diubah.',
      'Ditambah: 5 · Diubah: 0 · Ditiadakan: 0 · Tetap: 0',
      'Baris ditolak: 1 · dengan catatan: 1',
      'Baris 6 ditolak: jam “pagi sekali” tidak terbaca',
      'Kelompok baru: Kelas A, Kelas B',
      'Baris 7, catatan: “Kamis, 12 November 2027” tidak cocok; yang dipakai tanggalnya: Jumat, 12 November 2027',
      'Baris 2 · Baru: Registrasi · Kamis, 11 November, 08.00–08.30 WIB',
      'Baris 3 · Baru: Materi 1 · Kamis, 11 November, 08.30–10.00 WIB · Dr. Siti · Aula',
    ]);
  expect.soft(first.buttons).toEqual(['Berikutnya ›', 'Terapkan', 'Batalkan', 'Kirim berkas lain']);
  expect
    .soft((await taps('Berikutnya', 'Pratinjau agenda (2/2)')).split('\n').slice(3))
    .toEqual([
      'Baris 4 · Baru: Praktik · Kamis, 11 November, 10.00–11.30 WIB · Ruang 1 · Kelas A',
      'Baris 5 · Baru: Praktik · Kamis, 11 November, 10.00–11.30 WIB · Ruang 2 · Kelas B',
      'Baris 7 · Baru: Materi 2 · Jumat, 12 November, 09.00 WIB',
    ]);
  expect.soft(await sessions()).toEqual([]);

  await taps('Terapkan', '✓ Agenda diterapkan');
  const applied = [
    's1 | 2027-11-11 | 08:00 | 08:30 | Registrasi |  |  | ',
    's2 | 2027-11-11 | 08:30 | 10:00 | Materi 1 | Aula | 2 | ',
    's3 | 2027-11-11 | 10:00 | 11:30 | Praktik | Ruang 1 | 2 | a',
    's4 | 2027-11-11 | 10:00 | 11:30 | Praktik | Ruang 2 | 2 | b',
    's5 | 2027-11-12 | 09:00 |  | Materi 2 |  | 2.5 | ',
  ];
  expect.soft(await sessions()).toEqual(applied);

  const again = [
    HEADER,
    ['Kamis, 11 November 2027', '08.00', '08.30', 'REGISTRASI', '', '', '', ''],
    ['', '08.45', '10.00', 'Materi 1', 'Dr. Siti', 'Aula', '3', ''],
    ['', '10.00', '11.30', 'Praktik', '', 'Ruang 1', '2', 'Kelas A'],
    ['', '13.00', '14.00', 'Materi 3', '', '', '', ''],
  ];
  const second = await uploads('agenda.xlsx', await agendaBook([{ rows: again }]));
  const changes = [
    'Ditambah: 1 · Diubah: 2 · Ditiadakan: 1 · Tetap: 1',
    'Baris ditolak: 0 · dengan catatan: 0',
    'Jumat, 12 November tidak ada di berkas; sesinya dibiarkan.',
    'Ditiadakan: Praktik · Kamis, 11 November, 10.00–11.30 WIB',
    'Baris 2 · REGISTRASI · Kamis, 11 November: judul semula “Registrasi”',
    'Baris 3 · Materi 1 · Kamis, 11 November: 08.30–10.00 → 08.45–10.00 WIB; 2 JP → 3 JP',
    'Baris 5 · Baru: Materi 3 · Kamis, 11 November, 13.00–14.00 WIB',
  ];
  expect.soft(lines(second)).toEqual(['Pratinjau agenda (1/1). Belum ada yang diubah.', ...changes]);

  // Somebody changes the agenda meanwhile: the organizer looks once more, and nothing is applied before.
  await change('s5', { place: 'Aula 2' });
  const stale = await taps('Terapkan', 'Agenda sudah berubah');
  expect.soft(stale.split('\n').slice(1)).toEqual(changes);
  expect.soft(await sessions()).toHaveLength(5);
  await taps('Terapkan', '✓ Agenda diterapkan');
  const moved = 's5 | 2027-11-12 | 09:00 |  | Materi 2 | Aula 2 | 2.5 | ';
  expect
    .soft(await sessions())
    .toEqual([
      's1 | 2027-11-11 | 08:00 | 08:30 | REGISTRASI |  |  | ',
      's2 | 2027-11-11 | 08:45 | 10:00 | Materi 1 | Aula | 3 | ',
      's3 | 2027-11-11 | 10:00 | 11:30 | Praktik | Ruang 1 | 2 | a',
      's6 | 2027-11-11 | 13:00 | 14:00 | Materi 3 |  |  | ',
      moved,
    ]);

  // What was changed by hand after the import is left as it is.
  await change('s2', { start: '08:50' });
  expect
    .soft(await taps('Batalkan impor ini', '✓ Impor dibatalkan'))
    .toBe('✓ Impor dibatalkan; agenda kembali seperti sebelumnya.\n1 sesi yang sudah diubah setelah impor dibiarkan.');
  const back = [applied[0], 's2 | 2027-11-11 | 08:50 | 10:00 | Materi 1 | Aula | 3 | ', applied[2], applied[3], moved];
  expect.soft(await sessions()).toEqual(back);
  expect(await taps('Batalkan impor ini', 'Pratinjau atau impor itu')).toBe(
    'Pratinjau atau impor itu sudah tidak berlaku. Tidak ada yang diubah.',
  );
});

test('the template is imported without a remark, and the agenda that is downloaded changes nothing', async () => {
  const { uploads, taps, downloads, sessions } = await open();
  const template = await downloads('t');
  const jp = readSheet(template)
    .slice(1)
    .filter((row) => row[9] !== 'Kelas B');
  expect.soft(jp.reduce((sum, row) => sum + Number(row[8]), 0)).toBe(20);
  expect.soft(readSheet(template, 2)[0]).toEqual(['Kolom', 'Cara mengisi']);
  const preview = await uploads('templat.xlsx', template);
  expect
    .soft(lines(preview).slice(0, 5))
    .toEqual([
      'Pratinjau agenda (1/5). Belum ada yang diubah.',
      'Ditambah: 21 · Diubah: 0 · Ditiadakan: 0 · Tetap: 0',
      'Baris ditolak: 0 · dengan catatan: 0',
      'Kelompok baru: Kelas A, Kelas B',
      'Baris 2 · Baru: Registrasi peserta · Kamis, 11 November, 07.30–08.00 WIB · Panitia',
    ]);
  await taps('Terapkan', '✓ Agenda diterapkan');
  expect.soft(await sessions()).toHaveLength(21);
  const again = await uploads('agenda.xlsx', await downloads('x'));
  expect
    .soft(lines(again))
    .toEqual([
      'Pratinjau agenda (1/1). Tidak ada yang perlu diubah.',
      'Ditambah: 0 · Diubah: 0 · Ditiadakan: 0 · Tetap: 21',
      'Baris ditolak: 0 · dengan catatan: 0',
    ]);
  expect(again.buttons).toEqual(['Batalkan']);
});

test('what is no agenda is answered with what to do', async () => {
  const { uploads, sessions } = await open();
  const files: [name: string, content: Buffer, answer: string][] = [
    [
      'surat.xlsx',
      Buffer.from('%PDF-1.7 \0 obj'),
      'Berkas itu bukan Excel atau CSV. Di Excel: Simpan Sebagai, lalu pilih XLSX.',
    ],
    [
      'panjang.csv',
      Buffer.from(`Mulai;Judul\n${'09.00;Materi\n'.repeat(60_000)}`),
      'Berkas itu terlalu panjang untuk sebuah agenda (paling banyak 200 sesi).',
    ],
  ];
  for (const [name, content, answer] of files) expect.soft((await uploads(name, content)).text).toBe(answer);
  expect(await sessions()).toEqual([]);
});

test('who is no organizer of the workshop sees, takes and changes nothing', async () => {
  const { uploads, person, code, redis, keys, downloads } = await open();
  await uploads('templat.xlsx', await downloads('t'));
  const key = keys.collection(`workshop:${code}`, 'sessions-import');
  const before = await redis.hgetall(key);
  const stranger = await person(8, 'Budi');
  await stranger.starts();
  for (const part of [
    '',
    '.u',
    '.t',
    '.x',
    `.p.${before.id}.0`,
    `.y.${before.id}`,
    `.n.${before.id}`,
    `.z.${before.id}`,
  ])
    expect.soft((await stranger.forges(`af.${code}${part}`)).text).toBe(REFUSED);
  expect(await redis.hgetall(key)).toEqual(before);
  expect(await redis.exists(keys.collection(`workshop:${code}`, 'sessions'))).toBe(0);
});
