import { expect, test } from 'vitest';
import { registerAs } from '../../support/participant.ts';
import { draft, FRIDAY, setClock, THURSDAY } from './support/agenda.ts';
import { lines, open, SITI, TITLE } from './support/open.ts';

test('before anything is planned, days and hour are told, to strangers too', async () => {
  const { person, code } = await open();
  const budi = await person(20);
  await budi.starts(`w-${code}`);
  const heard = await budi.taps('Lihat jadwal');
  expect(lines(heard.text)).toEqual([
    TITLE,
    'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB',
    '',
    'Susunan acara lengkap menyusul. Untuk menanyakannya kepada panitia, ketik tanya.',
  ]);
  expect(heard.buttons).toEqual(['Daftar (± 2 menit)', 'Buka menu']);
});

test('before anything is planned, the hour is told by the reader’s own clock as well', async () => {
  const { person, code } = await open();
  const made = await person(23);
  await registerAs(made, code, { ...SITI, agency: 'Dinas Kesehatan Provinsi Bali' });
  expect(lines((await made.says('jadwal')).text)[1]).toBe(
    'Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB / 09.00 WITA',
  );
});

test('a stranger reads day by day, and everything at once', async () => {
  const { person, code, agenda } = await open();
  await agenda.add();
  const budi = await person(20);
  await budi.starts(`w-${code}`);
  const first = await budi.taps('Lihat jadwal');
  expect(lines(first.text)).toEqual([
    TITLE,
    'Kamis, 11 November 2027, waktu WIB',
    '08.00–08.30 Registrasi',
    '08.30–10.00 Pembukaan',
    '10.00–12.00 Materi 1: Kebijakan inovasi · Dr. Siti',
    '12.00 Ishoma',
    '13.00–16.00 Menyusun draf · Ruang Melati',
    'Aula BPSDM Provinsi Jambi',
  ]);
  expect(first.buttons).toEqual([
    'Daftar (± 2 menit)',
    'Lihat hari kedua',
    'Lihat semua hari',
    'Simpan ke kalender',
    'Buka menu',
  ]);
  const second = await budi.says('lihat hari kedua');
  expect(lines(second.text).slice(1)).toEqual([
    'Jumat, 12 November 2027, waktu WIB',
    '08.00–11.30 Telaah kelompok · Ruang Anggrek',
    '13.30 Penutupan',
    'Aula BPSDM Provinsi Jambi',
  ]);
  const all = await budi.taps('Lihat semua hari');
  // Folded by day, and open where one is.
  expect(linesOf(all.message.rich_message)).toEqual([first, second].flatMap(({ text }, i) => lines(text).slice(i, -1)));
  expect(all.buttons.slice(0, 2)).toEqual(['Pakai tampilan sederhana', 'Daftar (± 2 menit)']);
  const plain = await budi.taps('Pakai tampilan sederhana');
  expect(lines(plain.text)).toEqual([
    TITLE,
    '',
    ...lines(first.text).slice(1, -1),
    '',
    ...lines(second.text).slice(1, -1),
  ]);
  expect(plain.buttons[0]).toBe('Pakai tampilan lengkap');
});

test('on the day: what runs, what is next, and how long it is until then', async () => {
  const { person, code, agenda, clock, ...app } = await open();
  await agenda.add();
  const siti = await person(21);
  await registerAs(siti, code, SITI);
  const at = async (day: string, time: string) => {
    setClock({ clock }, day, time);
    return lines((await siti.says('jadwal')).text);
  };
  expect(await at(THURSDAY, '07:20')).toEqual([
    TITLE,
    'Kamis, 11 November 2027, pukul 07.20 WIB',
    'Berikutnya, 40 menit lagi:',
    '08.00–08.30 Registrasi',
    'Aula BPSDM Provinsi Jambi',
  ]);
  expect((await at(THURSDAY, '10:55')).slice(2)).toEqual([
    'Sekarang, selesai 1 jam 5 menit lagi:',
    '10.00–12.00 Materi 1: Kebijakan inovasi · Dr. Siti',
    'Berikutnya, 1 jam 5 menit lagi:',
    '12.00 Ishoma',
    'Aula BPSDM Provinsi Jambi',
  ]);
  // Without an end of its own it lasts until what follows.
  expect((await at(THURSDAY, '12:30')).slice(2, 4)).toEqual(['Sekarang, selesai 30 menit lagi:', '12.00 Ishoma']);
  expect((await at(THURSDAY, '17:00')).slice(2)).toEqual([
    'Berikutnya, Jumat, 12 November:',
    '08.00–11.30 Telaah kelompok · Ruang Anggrek',
    'Aula BPSDM Provinsi Jambi',
  ]);
  expect((await at(FRIDAY, '14:00')).slice(2)).toEqual(['Sekarang:', '13.30 Penutupan', 'Aula BPSDM Provinsi Jambi']);
  expect((await at('2027-11-13', '08:00')).slice(0, 3)).toEqual([
    TITLE,
    'Seluruh acara sudah selesai. Terima kasih, Bapak/Ibu.',
    'Kamis, 11 November 2027, waktu WIB',
  ]);
  expect(app.problems).toEqual([]);
});

test('the menu leads to the schedule, and on the day to what is on', async () => {
  const { person, code, agenda, clock } = await open();
  await agenda.add();
  const siti = await person(21);
  await registerAs(siti, code, SITI);
  expect((await siti.says('menu')).buttons[0]).toBe('Lihat jadwal');
  setClock({ clock }, THURSDAY, '09:00');
  expect((await siti.says('menu')).buttons.slice(0, 2)).toContain('Lihat jadwal sekarang');
  const now = await siti.taps('Lihat jadwal sekarang');
  expect(lines(now.text)[2]).toBe('Sekarang, selesai 1 jam lagi:');
  expect(now.buttons).toEqual([
    'Lihat hari ini',
    'Lihat hari kedua',
    'Lihat semua hari',
    'Simpan ke kalender',
    'Buka menu',
  ]);
  const today = await siti.taps('Lihat hari ini');
  expect(lines(today.text)[1]).toBe('Kamis, 11 November 2027, waktu WIB');
  expect(today.buttons.slice(0, 2)).toEqual(['Lihat jadwal sekarang', 'Lihat hari kedua']);
  setClock({ clock }, '2027-11-13', '09:00');
  expect((await siti.says('menu')).buttons.slice(0, 2)).toEqual(['Isi umpan balik', 'Lihat status']);
});

test('the room is one tap away for who has a place, from a quarter of an hour before, and for nobody else', async () => {
  const link = 'https://zoom.example.go.id/j/1';
  const { person, code, agenda, clock } = await open({ mode: { tap: 'online' }, link });
  await agenda.add();
  await agenda.edit('s3', { link: 'https://meet.example.go.id/dua' });
  const [siti, budi] = [await person(21), await person(20)];
  await registerAs(siti, code, SITI);
  const at = async (time: string, who = siti) => {
    setClock({ clock }, THURSDAY, time);
    const { text, message } = await who.says(`/jadwal ${code}`);
    const markup = message.reply_markup;
    const buttons = markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : [];
    const room = buttons.find((button) => 'url' in button);
    return { url: room && 'url' in room ? room.url : null, last: lines(text).slice(-2) };
  };
  expect((await at('07:44')).url).toBe(null);
  expect(await at('07:46')).toEqual({ url: link, last: ['08.00–08.30 Registrasi', `Daring · ${link}`] });
  expect(await at('10:30')).toEqual({
    url: 'https://meet.example.go.id/dua',
    last: [`Daring · ${link}`, 'Ruang daring: https://meet.example.go.id/dua'],
  });
  const stranger = await at('10:30', budi);
  expect(stranger).toEqual({ url: null, last: ['12.00 Ishoma', 'Daring · tautan tampil setelah terdaftar'] });
});

test('a reader’s own clock stands beside the official time, weekday and all', async () => {
  const { person, code, agenda } = await open();
  await agenda.add([draft(THURSDAY, '09:00', '10:00', 'Materi 1'), draft(THURSDAY, '23:00', null, 'Sahur bersama')]);
  const ani = await person(22);
  await registerAs(ani, code, { ...SITI, agency: 'Dinas Kesehatan Provinsi Sulawesi Selatan' });
  const rows = (text: string) => lines(text).slice(2, 4);
  expect(rows((await ani.says('jadwal')).text)).toEqual([
    '09.00–10.00 WIB / 10.00–11.00 WITA Materi 1',
    '23.00 WIB / Jumat, 00.00 WITA Sahur bersama',
  ]);
  const settings = await ani.says('pengaturan');
  expect(settings.buttons).toContain('Pilih zona waktu');
  const asked = await ani.taps('Pilih zona waktu');
  expect(lines(asked.text)[1]).toBe('Sekarang: menurut provinsi instansi, atau waktu kegiatan.');
  expect(asked.buttons).toEqual(['WIB', 'WITA', 'WIT', 'Sama dengan kegiatan', 'Buka menu']);
  expect((await ani.taps('Sama dengan kegiatan')).text).toBe('✓ Zona waktu: Sama dengan kegiatan.');
  expect(rows((await ani.taps('Lihat jadwal')).text)).toEqual(['09.00–10.00 Materi 1', '23.00 Sahur bersama']);
  expect((await ani.says('WIT')).text).toBe('✓ Zona waktu: WIT.');
  expect(rows((await ani.says('jadwal')).text)[0]).toBe('09.00–10.00 WIB / 11.00–12.00 WIT Materi 1');
  expect(lines((await ani.says('zona waktu')).text)[1]).toBe('Sekarang: WIT.');
});

/** The lines of a rich message, folded or not. */
function linesOf(message: unknown): string[] {
  type Block = { type: string; text?: unknown; summary?: unknown; blocks?: Block[] };
  const textOf = (node: unknown): string =>
    typeof node === 'string'
      ? node
      : [node]
          .flat()
          .map((part) => textOf((part as Block).text ?? part))
          .join('');
  const linesIn = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) =>
      block.type === 'details' ? [textOf(block.summary), ...linesIn(block.blocks ?? [])] : [textOf(block.text)],
    );
  return linesIn((message as { blocks: Block[] }).blocks);
}
