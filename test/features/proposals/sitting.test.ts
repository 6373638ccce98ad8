import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import type { Heard } from '../../support/person.ts';
import { begin, PROBLEM, section } from './support/begin.ts';

test('what was said later stays, though a tap has another clock than a message', async () => {
  const { person } = await openApp();
  const siti = await person(7101);
  await begin(siti, [PROBLEM]);
  await siti.says('lanjut');
  // Messages have Telegram's time in whole seconds, taps have ours: most of what is typed here is older than the tap before.
  let skip = 'Belum tahu, lewati';
  for (const size of ['Sebanyak 12 orang', 'Sebanyak 34 orang', 'Sebanyak 62 orang']) {
    await siti.taps(skip);
    await siti.taps('Kembali');
    await siti.says(`${size} terlambat dirujuk pada 2022, menurut catatan puskesmas`);
    await siti.taps('Kembali');
    skip = 'Kosongkan';
  }
  await siti.says('batal');
  const { text } = await section(siti, '2. Ide');
  expect(text).toContain('Besarnya masalah: Sebanyak 62 orang terlambat dirujuk pada 2022');
});

/** What is asked, and with which number. */
const question = (heard: Heard) => /\d+ dari \d+\. .*/.exec(heard.text)?.[0];

test('an idea after all goes to the form for ideas with its answers, and back when it has run', async () => {
  const { person } = await openApp();
  const siti = await person(7102);
  await begin(siti, [PROBLEM]);
  await siti.says('lanjut');
  await siti.taps('Kembali');
  await siti.taps('Kembali');
  const carried = await siti.taps('Baru gagasan');
  expect(carried.text).toContain('ditulis dalam format Rencana inovasi');
  expect(question(carried)).toBe('3 dari 9. Siapa yang paling merasakan masalah ini?');

  await siti.taps('Kembali');
  await siti.taps('Kembali');
  const choice = await siti.says('sudah berjalan');
  expect(choice.buttons).toEqual(['Lanjutkan isian', 'IGA 2026', 'KIPP 2023', 'KIPP 2025']);
  const still = await siti.taps('Lanjutkan isian');
  expect(question(still)).toBe('1 dari 9. Sudah sampai mana inovasi yang akan ditulis?');
  await siti.says('sudah berjalan');
  const back = await siti.says('kipp 2025');
  expect(question(back)).toBe('3 dari 9. Seberapa besar masalahnya? Satu angka, tahunnya, dan sumbernya.');
  await siti.says('batal');
  expect((await section(siti, '2. Ide')).text).toContain(PROBLEM);
});

test('what was answered elsewhere is not asked again by what was left', async () => {
  const { person } = await openApp();
  const siti = await person(7103);
  await begin(siti, [PROBLEM]);
  await section(siti, '2. Ide');
  await siti.taps('Ubah jawaban');
  await siti.taps('Besarnya masalah');
  await siti.says('Sebanyak 62 orang terlambat dirujuk pada 2022, menurut catatan puskesmas');
  const left = await siti.says('lanjut');
  expect(question(left)).toBe('4 dari 9. Apa penyebab utamanya?');
  await siti.taps('Kembali');
  expect((await siti.received()).at(-1)?.text).toContain('Sebanyak 62 orang');
});

test('a section counts the questions that it asks; those that were passed over come again', async () => {
  const { person } = await openApp();
  const siti = await person(7104);
  await begin(siti, [PROBLEM, 'lewati', 'lewati', 'lewati', 'Bidan Sungai', 'Modifikasi', 'lewati', 'lewati']);
  const card = await section(siti, '2. Ide');
  expect(card.buttons[0]).toBe('Jawab 3 pertanyaan');
  expect(question(await siti.taps('Jawab 3'))).toMatch(/^1 dari 3\. Apa yang ingin dicapai/);
  expect(question(await siti.says('lewati'))).toMatch(/^2 dari 3\. Cara lama mana yang diubah/);
  const last = await siti.says('Kelas ibu hamil kini diadakan di dermaga');
  expect(question(last)).toMatch(/^3 dari 3\. Apa bedanya/);
  await siti.says('Ibu tidak lagi menempuh dua jam ke puskesmas');
  expect((await section(siti, '2. Ide')).buttons[0]).toBe('Jawab 1 pertanyaan');
  expect((await siti.taps('Jawab 1')).text).toMatch(/^Apa yang ingin dicapai/);
});
