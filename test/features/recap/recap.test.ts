import { expect, test } from 'vitest';
import { speakerKey } from '#feedback/topics.ts';
import { joins } from '../../support/desk.ts';
import type { Heard } from '../../support/person.ts';
import { COMMENTS, openAnswered, POLICY, SPEAKER } from './support/answered.ts';

const linesOf = ({ text }: Heard) => text.split('\n');

test('an organizer sees how many answered, what it comes to, and what rose; by day and by kelompok', async () => {
  const { organizer, code } = await openAnswered();
  const home = await organizer.says('rekap');
  // Marks 5 5 4 4 5 and 4 4 4 5 3: 43 of 10, and √(4.1 / 9) by hand.
  expect(linesOf(home)).toEqual([
    'Rekap · Workshop Inovasi Pelayanan Publik',
    'Akhir kegiatan: 4 dari 5 orang yang diminta mengisi (80%) · tidak bersedia 1 · tidak terjangkau 0',
    'Penyelenggaraan: 4,30 dari 5, Baik · 5 jawaban · simpangan 0,67',
    'Sesi (2): 4,80 Sangat Baik (15)',
    'Narasumber (2): 3,80 Baik (10)',
    'Bintang hari Jumat: ▲ naik 0,30 dari hari Kamis',
    'Tes: 50,00 → 80,00 · N-gain 0,60 (2 orang mengerjakan keduanya)',
  ]);
  // 30 of 60 and 30 of 40 that were left: 0.5 and 0.75.
  expect(linesOf(await organizer.taps('Lihat tes'))).toEqual([
    'Tes awal dan akhir, dengan nama',
    'Tes: 50,00 → 80,00 · N-gain 0,60 (2 orang mengerjakan keduanya)',
    'Rata-rata N-gain perorangan 0,63 (2 orang)',
    '1. Orang 0: 40,00 → 70,00 · N-gain 0,50',
    '2. Orang 1: 60,00 → 90,00 · N-gain 0,75',
  ]);
  await organizer.taps('Kembali ke rekap');
  expect(linesOf(await organizer.taps('Lihat sesi'))).toEqual([
    'Sesi: 2',
    '1. Materi 1: Kebijakan inovasi · 4,70 Sangat Baik (10)',
    '2. Telaah kelompok · 5,00 Sangat Baik (5)',
  ]);
  expect(linesOf(await organizer.taps('1. Materi 1'))).toEqual([
    'Materi 1: Kebijakan inovasi · Penilaian sesi',
    '4,70 dari 5, Sangat Baik · 10 jawaban · simpangan 0,48',
    'Sebaran: ★5: 7 · ★4: 3 · ★3: 0 · ★2: 0 · ★1: 0',
  ]);
  const read = linesOf(await organizer.taps('Lihat komentar sesi'));
  expect(read[0]).toBe('Komentar · Materi 1: Kebijakan inovasi · 5, urutannya acak');
  const waiting = COMMENTS.map((text) => `• ${text.replace('\n', ' / ')}`).filter((line) => !read.includes(line));
  expect([read.length, waiting.length]).toEqual([6, 1]);
  await organizer.taps('Kembali ke komentar');
  await organizer.taps('Kembali ke rekap');
  expect(linesOf(await organizer.taps('Lihat narasumber')).slice(1)).toEqual([
    '1. Dr. Siti Aminah, M.Si. · 4,60 Sangat Baik (5)',
    '2. Budi Santoso · 3,00 Cukup (5)',
  ]);
  await organizer.taps('Kembali ke rekap');
  expect(linesOf(await organizer.taps('Lihat hari'))).toEqual([
    'Hari demi hari, dari bintang semua sesi',
    'Kamis, 11 November: 4,70 Sangat Baik (10)',
    'Jumat, 12 November: 5,00 Sangat Baik (5) ▲ naik 0,30 dari Kamis',
    'Semua hari: 4,80 Sangat Baik (15)',
  ]);
  await organizer.taps('Kembali ke rekap');
  await organizer.taps('Pilih kelompok');
  const group = await organizer.taps('Kelas A');
  expect(linesOf(group)).toEqual([
    'Rekap · Workshop Inovasi Pelayanan Publik · Kelas A',
    'Belum ada peserta yang dimintai umpan balik.',
    'Sesi (1): 4,40 Sangat Baik (5)',
  ]);
  // What people wrote is told apart by no kelompok.
  expect(group.buttons).not.toContain('Lihat komentar');
  await organizer.taps('Pilih hari');
  expect(linesOf(await organizer.taps('Lihat Jumat'))).toEqual([
    'Rekap · Workshop Inovasi Pelayanan Publik · Jumat, 12 November · Kelas A',
    'Belum ada jawaban untuk pilihan ini.',
  ]);
  expect(linesOf(await organizer.forges(`fv.${code}.m.-.-.comment:.0`))).toEqual([
    'Komentar tentang Keseluruhan kegiatan: kurang dari 5 jawaban, belum ditampilkan.',
  ]);
  expect(linesOf(await organizer.forges(`fv.${code}.o.2027-11-11.zz.session:s99`))[0]).toContain('Belum ada jawaban');
});

test('pictures come as photos for a phone, and as pages of a PDF', async () => {
  const { organizer, code, control, app, logged } = await openAnswered();
  await organizer.forges(`fv.${code}.g.-.-`);
  const photos = await organizer.seen(({ messages }) => {
    const found = messages.filter(({ photo }) => photo);
    return found.length === 5 ? found : undefined;
  }, 'no pictures came');
  expect(photos.map(({ caption }) => caption ?? '')).toEqual(['Gambar rekap umpan balik', '', '', '', '']);
  expect(photos.map(({ photo }) => (photo as { width: number }[]).at(-1)?.width)).toEqual([
    1_080, 1_080, 1_080, 1_080, 1_080,
  ]);
  expect(linesOf(await organizer.taps('Kembali ke rekap'))[0]).toBe('Rekap · Workshop Inovasi Pelayanan Publik');
  await organizer.forges(`fv.${code}.p.-.-`);
  const sent = await organizer.seen(({ messages }) => messages.find(({ document }) => document), 'no PDF came');
  const file = sent.document as { file_id: string; file_name: string };
  expect(file.file_name).toBe('Rekap umpan balik Workshop Inovasi Pelayanan Publik.pdf');
  expect(
    Buffer.from(control.file(file.file_id)?.bytes ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await app.idle();
  // A log says what was asked for at most, never what people wrote.
  expect(logged.filter((line) => line.includes('Contohnya'))).toEqual([]);
});

test('a speaker sees what is about themselves once an organizer has said who they are; a reviewer and who typed a name nothing', async () => {
  const desk = await openAnswered();
  const { code, organizer } = desk;
  const UNKNOWN = 'Panitia masih perlu memastikan nama Bapak/Ibu di agenda Workshop Inovasi Pelayanan Publik.';
  // Both typed the same name; one of them has it.
  const [speaker, namesake] = [await desk.person(7001), await desk.person(7002)];
  await joins(speaker, await desk.invite('Undang narasumber'), 'Siti Aminah');
  await joins(namesake, await desk.invite('Undang narasumber'), SPEAKER);
  for (const person of [speaker, namesake]) {
    const heard = await person.taps('Lihat penilaian saya');
    expect(linesOf(heard)[0]).toBe(UNKNOWN);
    expect(heard.buttons).toEqual(['Tanya panitia', 'Buka menu']);
    expect(linesOf(await person.says('/rekap'))[0]).toBe(UNKNOWN);
    expect(linesOf(await person.forges(`fv.${code}.q.-.-.session:${POLICY}`))[0]).toBe(UNKNOWN);
  }
  await organizer.forges(`tm.${code}.S.7001.${speakerKey(SPEAKER)}`);
  await speaker.hears(`sebagai ${SPEAKER} di agenda`);
  expect(linesOf(await speaker.taps('Lihat penilaian saya'))).toEqual([
    'Penilaian bagi Bapak/Ibu · Workshop Inovasi Pelayanan Publik',
    '1. Materi 1: Kebijakan inovasi · Penilaian sesi · 4,70 Sangat Baik (10)',
    `2. ${SPEAKER} · Narasumber · 4,60 Sangat Baik (5)`,
  ]);
  expect(linesOf(await speaker.taps('2. Dr. Siti'))).toEqual([
    `${SPEAKER} · Narasumber`,
    '4,60 dari 5, Sangat Baik · 5 jawaban · simpangan 0,55',
    'Kejelasan penyampaian: 4,60 Sangat Baik (5)',
  ]);
  expect(linesOf(await speaker.says('/rekap'))[0]).toContain('Penilaian bagi Bapak/Ibu');
  expect(linesOf(await namesake.says('/rekap'))[0]).toBe(UNKNOWN);
  const others = ['h.-.-', 'l.-.-.p', `m.-.-.session:${POLICY}.0`, 't.-.-', 'r.-.-', 'g.-.-', 'p.-.-'];
  for (const data of others) expect((await speaker.forges(`fv.${code}.${data}`)).text).toContain('khusus panitia');
  // What is not about them is not there.
  expect((await speaker.forges(`fv.${code}.q.-.-.organisation:`)).text).toContain('Belum ada jawaban tentang itu');

  const reviewer = await desk.person(7003);
  await joins(reviewer, await desk.invite('Undang peninjau'), 'Bagas');
  for (const said of [`/rekap ${code}`, 'rekap']) expect((await reviewer.says(said)).text).toContain('khusus panitia');
  expect((await reviewer.forges(`fv.${code}.n.-.-`)).text).toContain('khusus panitia');

  // What an organizer has taken back is seen no more.
  await organizer.forges(`tm.${code}.U.7001`);
  expect(linesOf(await speaker.says('/rekap'))[0]).toBe(UNKNOWN);
});
