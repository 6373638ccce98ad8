import { expect, test } from 'vitest';
import { openApp } from '../support/app.ts';
import type { Person } from '../support/person.ts';
import { ORGANIZER, organize } from './support/organize.ts';

const AT = Date.UTC(2027, 9, 20, 2);
const first = ({ text }: { text: string }) => text.split('\n')[0];

/** Somebody at the question for their position. */
async function atPosition(): Promise<Person> {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const { code } = await organize(await app.person(ORGANIZER));
  const person = await app.person(11);
  await person.says(code);
  for (const text of ['daftar', 'Budi Santoso', 'Dinas Pariwisata Kota Jambi']) await person.says(text);
  return person;
}

test('an album of five gets one answer', async () => {
  const person = await atPosition();
  const before = (await person.received()).length;
  const part = { type: 'file', media: 'photo', album: 'a1' };
  await person.does(part);
  for (let n = 1; n < 5; n++) await person.act(part);
  expect(first(await person.says('Kepala Bidang'))).toBe('✓ Tersimpan.');
  const texts = (await person.received()).slice(before).map((m) => m.text?.split('\n')[0]);
  expect(texts).toEqual([
    'Mohon maaf, foto belum dapat menjadi jawaban di sini. Mohon tuliskan jawabannya.',
    '✓ Tersimpan.',
  ]);
});

test('stickers, places, files and forwarded contacts are named, and the question stays', async () => {
  const person = await atPosition();
  for (const [action, what] of [
    [{ type: 'sticker' }, 'stiker'],
    [{ type: 'location' }, 'lokasi'],
    [{ type: 'poll' }, 'jajak pendapat'],
    [{ type: 'dice' }, 'dadu'],
    [{ type: 'animation' }, 'animasi'],
    [{ type: 'file', media: 'voice' }, 'pesan suara'],
    [{ type: 'file', media: 'document' }, 'berkas'],
    [{ type: 'contact', phone: '+628121', first_name: 'Lain' }, 'kontak'],
  ] as const) {
    const heard = await person.does(action);
    expect(heard.text.split('\n')).toEqual([
      `Mohon maaf, ${what} belum dapat menjadi jawaban di sini. Mohon tuliskan jawabannya.`,
      '3 dari 5. Jabatan Bapak/Ibu?',
      'Contoh: Sekretaris Dinas',
    ]);
  }
});

test('somebody else’s contact is taken only after a confirmation', async () => {
  const person = await atPosition();
  await person.says('Kepala Bidang');
  await person.says('undangan');
  const heard = await person.does({ type: 'contact', phone: '+6281277778888', first_name: 'Ajudan' });
  expect(first(heard)).toBe(
    'Kontak itu tampaknya bukan nomor Bapak/Ibu sendiri (berakhir 8888). Benar nomor ini yang dipakai?',
  );
  expect((await person.taps('Ya, pakai nomor ini')).text).toContain('Nomor HP: berakhir 8888');
});

test('an edited message mends the answer that it gave; another is explained', async () => {
  const person = await atPosition();
  const { message_id } = await person.act({ type: 'text', text: 'Kepala' });
  await expect.poll(async () => (await person.received()).at(-1)?.text).toContain('4 dari 5.');
  expect(first(await person.does({ type: 'edit', message_id, text: 'Kepala Bidang' }))).toBe(
    '✓ Jawaban “Jabatan” diperbaiki.',
  );
  await person.says('undangan');
  expect((await person.says('081234567890')).text).toContain('Jabatan: Kepala Bidang');
  await person.says('ya');
  expect(first(await person.does({ type: 'edit', message_id, text: 'Kepala Dinas' }))).toMatch(
    /^Perubahan pada pesan lama tidak mengubah data\./,
  );
});

test('who blocks the bot and comes back goes on where they were', async () => {
  const person = await atPosition();
  await person.act({ type: 'block' });
  await person.act({ type: 'unblock' });
  expect((await person.starts()).buttons[0]).toBe('Lanjutkan isian');
  expect((await person.taps('Lanjutkan isian')).text).toContain('3 dari 5.');
});
