import { expect, test } from 'vitest';
import { openApp } from '../support/app.ts';
import type { Heard, Person } from '../support/person.ts';
import { ORGANIZER, organize } from './support/organize.ts';

const AT = Date.UTC(2027, 9, 20, 2);
/** The questions of the registration, and an answer to each. */
const STEPS = [
  ['1 dari 5. Mohon tuliskan nama lengkap', 'Budi Santoso'],
  ['2 dari 5. Dari instansi mana?', 'Dinas Pariwisata Kota Jambi'],
  ['3 dari 5. Jabatan Bapak/Ibu?', 'Kepala Bidang'],
  ['4 dari 5. Hadir sebagai?', 'mewakili'],
  ['4 dari 5. Mewakili pejabat siapa?', 'ya'],
  ['5 dari 5. Nomor HP, agar panitia dapat menghubungi.', '081234567890'],
  ['Mohon diperiksa.', 'ya'],
] as const;

/** Somebody who has answered so many questions of the registration. */
async function open(answered = 0) {
  const app = await openApp({ organizers: [ORGANIZER], at: AT });
  const { code } = await organize(await app.person(ORGANIZER));
  const person = await app.person(11);
  await person.says(code);
  for (const text of ['daftar', ...STEPS.slice(0, answered).map(([, answer]) => answer)]) await person.says(text);
  return { app, code, person };
}

const lines = ({ text }: Pick<Heard, 'text'>) => text.split('\n').filter((line) => line !== '');
const asksFor = (heard: Pick<Heard, 'text'>, question: string) => lines(heard).some((l) => l.startsWith(question));

async function lastOf(person: Person): Promise<{ text: string }> {
  return { text: (await person.received()).filter((m) => m.text !== '✓').at(-1)?.text ?? '' };
}

const NONSENSE = [
  { type: 'sticker' },
  { type: 'location' },
  { type: 'poll' },
  { type: 'dice' },
  { type: 'animation' },
  { type: 'file', media: 'voice' },
  { type: 'file', media: 'photo', caption: 'ini saya' },
  { type: 'file', media: 'video' },
  { type: 'text', text: '🙏🙏' },
  { type: 'text', text: '?' },
  { type: 'text', text: '-' },
  { type: 'text', text: 'x'.repeat(4_096) },
  { type: 'text', text: 'halo' },
  { type: 'text', text: 'Good morning' },
  { type: 'text', text: 'terima kasih' },
  { type: 'text', text: '/xyz' },
];

test.each(STEPS.map(([question], answered) => [question, answered] as const))(
  'at "%s" nonsense is answered with the question again',
  async (question, answered) => {
    const { person } = await open(answered);
    for (const action of NONSENSE) {
      const heard = await person.does(action);
      expect([action, asksFor(heard, question)]).toEqual([action, true]);
      expect(lines(heard)[0]?.startsWith(question)).toBe(false);
    }
    await person.starts();
    expect(asksFor(await person.taps('Lanjutkan isian'), question)).toBe(true);
    // 60,000 characters come as many messages, and end where they began.
    await person.does({ type: 'text', text: 'lorem ipsum '.repeat(5_000), split: true });
    expect(asksFor(await person.says('halo'), question)).toBe(true);
  },
  30_000,
);

test('where a name is to be confirmed, a sticker gets the buttons, and a thumb up is a yes', async () => {
  const { person } = await open();
  await person.says('hj siti aminah skm mkes');
  const proposed = 'Ditulis Hj. Siti Aminah, S.K.M., M.Kes., sudah benar?';
  expect(lines(await person.does({ type: 'sticker' }))).toEqual([
    'Mohon maaf, stiker belum dapat menjadi jawaban di sini. Silakan ketuk salah satu tombol atau ketik pilihannya.',
    proposed,
  ]);
  expect(lines(await person.says('maksudnya apa?'))).toEqual([
    'Itu tampaknya sebuah pertanyaan. Untuk bertanya kepada panitia, ketik tanya di Telegram.',
    proposed,
  ]);
  expect(lines(await person.says('👍🏽'))).toEqual([
    '✓ Tersimpan.',
    '2 dari 5. Dari instansi mana? Ketik sebagian namanya saja.',
  ]);
});

test('a shortened agency is looked for in the province of the workshop, and its region may be written', async () => {
  const { person } = await open(1);
  const heard = await person.says('dinkes');
  expect([heard.text, heard.buttons]).toEqual([
    'Yang dimaksud Dinas Kesehatan Provinsi Jambi? Bila dari kabupaten atau kota, ketik nama daerahnya.',
    ['Ya', 'Tulis kabupaten/kota', 'Bukan, tulis lain'],
  ]);
  expect((await person.says('kota jambi')).text).toBe('Yang dimaksud Dinas Kesehatan Kota Jambi?');
  await person.taps('Bukan, tulis lain');
  await person.says('kembali');
  await person.says('tetap');
  await person.says('dinkes');
  expect(lines(await person.taps('Tulis kabupaten/kota'))[0]).toBe('Baik. Kabupaten atau kota mana?');
  expect((await person.says('bungo')).buttons).toEqual([
    'Dinas Kesehatan Kabupaten Bungo',
    'Dinas Kesehatan Kota Bungo',
    'Bukan, tulis lain',
  ]);
  expect(lines(await person.says('1'))[1]).toBe('3 dari 5. Jabatan Bapak/Ibu?');
});

test('who does not know their position is told what would do, and is not held up', async () => {
  const { person } = await open(2);
  for (const text of ['saya tidak tahu', 'belum tahu', 'gak tau', 'I don’t know']) {
    const heard = await person.says(text);
    expect([heard.text, heard.buttons]).toEqual([
      `Mohon ketik jabatan seperti di SK; pelaksana pun termasuk jabatan. Bila memang demikian, “${text}” dapat disimpan.`,
      ['Tulis jawaban', 'Ya, tetap simpan'],
    ]);
  }
  expect(lines(await person.taps('Tulis jawaban'))[0]).toBe('3 dari 5. Jabatan Bapak/Ibu?');
  expect((await person.says('what should I write?')).text).toBe(
    '“what should I write?” tampaknya sebuah pertanyaan. Untuk bertanya kepada panitia, ketik tanya di Telegram.',
  );
  const asking = await person.says('tanya');
  expect(lines(asking).at(-1)).toBe('Apa yang ingin ditanyakan? Tulis dalam satu pesan.');
  const { text } = await person.says('x'.repeat(4_096));
  expect(text.split('\n')[0]).toBe(
    'Tulisan itu 4.096 karakter, lebih 2.596 dari batas 1.500, dan belum disimpan. Mohon diringkas, lalu dikirim kembali.',
  );
});

test('who asks in the midst of registering asks the workshop’s organizer, also after a look at the menu', async () => {
  const { person } = await open(2);
  await person.starts();
  expect(lines(await person.says('tanya')).at(-1)).toBe('Apa yang ingin ditanyakan? Tulis dalam satu pesan.');
});

test('a message that was sent twice is no answer to the next question', async () => {
  const { person } = await open();
  await Promise.all([1, 2].map(() => person.act({ type: 'text', text: 'Budi Santoso' })));
  await expect
    .poll(() => lastOf(person).then(lines))
    .toEqual([
      'Pesan itu sama dengan jawaban sebelumnya, yang sudah tersimpan. Apakah memang jawaban untuk pertanyaan ini juga?',
    ]);
  expect(asksFor(await person.taps('Tulis jawaban'), '2 dari 5.')).toBe(true);
});

test('two answers at once are an answer each, and a button tapped twice counts once', async () => {
  const { person } = await open();
  await Promise.all([
    person.act({ type: 'text', text: 'Budi Santoso' }),
    person.act({ type: 'text', text: 'Dinas Pariwisata Kota Jambi' }),
  ]);
  await expect.poll(async () => asksFor(await lastOf(person), '3 dari 5.')).toBe(true);
  await person.says('Kepala Bidang');
  const button = await person.button('Mewakili pejabat');
  const alert = person.alerted({ type: 'tap', ...button });
  await person.act({ type: 'tap', ...button });
  expect(await alert).toBe('Pesan itu sudah lama. Silakan pakai tombol di pesan terakhir, atau ketik lanjut.');
  expect(asksFor(await lastOf(person), '4 dari 5. Mewakili pejabat siapa?')).toBe(true);
});

test('a refused message is mended by editing it', async () => {
  const { person } = await open();
  const { message_id } = await person.act({ type: 'text', text: 'Budi2' });
  await expect.poll(async () => lines(await lastOf(person))[0]).toMatch(/^Terbaca angka/);
  const heard = await person.does({ type: 'edit', message_id, text: 'Budi Santoso' });
  expect(lines(heard)[1]).toBe('2 dari 5. Dari instansi mana? Ketik sebagian namanya saja.');
  expect(lines(await person.says('kembali')).at(-1)).toBe('Jawaban sekarang: Budi Santoso');
});

test('a greeting after days says what is being filled in', async () => {
  const { app, person } = await open(2);
  app.clock.ahead += 9 * 86_400_000;
  expect(lines(await person.says('halo'))).toEqual([
    'Selamat pagi, Bapak/Ibu.',
    'Kembali ke pendaftaran Workshop Inovasi Pelayanan Publik.',
    '3 dari 5. Jabatan Bapak/Ibu?',
    'Contoh: Sekretaris Dinas',
  ]);
});
