import { expect, test } from 'vitest';
import { openApp } from '../support/app.ts';
import { ORGANIZER, organize } from './support/organize.ts';

const AT = Date.UTC(2027, 9, 20, 2);
const lines = ({ text }: { text: string }) => text.split('\n').filter((line) => line !== '');

test('a question reaches the organizer, and its answer comes back', async () => {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const organizer = await app.person(ORGANIZER);
  const { code } = await organize(organizer);
  const person = await app.person(11);
  await person.starts(`w-${code}`);
  await person.taps('Tanya panitia');
  await person.says('Apakah ada <parkir> & musala?');
  const before = (await organizer.received()).length;
  await person.taps('Kirim pertanyaan');
  await expect.poll(async () => (await organizer.received()).length).toBe(before + 1);
  const notice = (await organizer.received()).at(-1);
  expect(notice?.text).toBe(
    'Pertanyaan dari calon peserta · Workshop Inovasi Pelayanan Publik\nApakah ada <parkir> & musala?',
  );

  // The organizer was in the midst of something; the answer leads back to it.
  await organizer.says('buat workshop');
  expect(lines(await organizer.taps('Jawab'))).toEqual([
    'Calon peserta: Apakah ada <parkir> & musala?',
    'Apa jawabannya? Tulis dalam satu pesan.',
  ]);
  expect(lines(await organizer.says('Ada, di sisi utara.')).at(-1)).toBe('Jawaban: Ada, di sisi utara.');
  const heard = (await person.received()).length;
  expect(lines(await organizer.taps('Kirim jawaban')).slice(0, 3)).toEqual([
    '✓ Jawaban terkirim.',
    'Kembali ke pembuatan workshop.',
    '1 dari 9. Apa judul workshop ini?',
  ]);
  await expect.poll(async () => (await person.received()).length).toBe(heard + 1);
  expect((await person.received()).at(-1)?.text).toBe(
    'Jawaban panitia · Workshop Inovasi Pelayanan Publik\nPertanyaan Bapak/Ibu: Apakah ada <parkir> & musala?\nAda, di sisi utara.',
  );
});
