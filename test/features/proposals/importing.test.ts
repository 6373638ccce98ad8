import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { createTalk } from '../../aggregates/account/support/talk.ts';
import { type OpenApp, openApp } from '../../support/app.ts';
import type { Person } from '../../support/person.ts';
import { begin, PROBLEM, section } from './support/begin.ts';

const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const p = (text: string) => new Paragraph(text);

/** An earlier proposal: two sections under their names, one under another, and what is of no section. */
const EARLIER = [
  p('USULAN INOVASI BIDAN SUNGAI'),
  heading('A. Ringkasan'),
  p('Bidan Sungai mendatangi lima desa setiap minggu.'),
  heading('B. Latar Belakang'),
  p('Ibu hamil menunggu 30 hari untuk diperiksa.'),
  heading('C. Arti Penting'),
  p('Waktu tunggu turun menjadi 7 hari.'),
  heading('Lembar Pengesahan'),
  p('Kepala Dinas Kesehatan'),
];

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

async function sends(person: Person, name: string, bytes: Uint8Array): Promise<void> {
  const file = { type: 'file', media: 'document', name, mime: 'application/octet-stream' };
  await person.act({ ...file, content_base64: Buffer.from(bytes).toString('base64') });
}

/** What the bot has come to say, whatever it says on the way. */
async function until(person: Person, text: string): Promise<{ text: string; buttons: string[] }> {
  await expect.poll(async () => (await person.received()).at(-1)?.text, { timeout: 10_000 }).toContain(text);
  const last = (await person.received()).at(-1);
  const markup = last?.reply_markup;
  const rows = markup && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
  return { text: last?.text ?? '', buttons: rows.flat().map((button) => button.text) };
}

async function atFile(app: OpenApp, id: number): Promise<Person> {
  const siti = await app.person(id);
  await begin(siti, [PROBLEM]);
  await siti.says('proposal');
  await siti.taps('Atur proposal');
  await siti.taps('Ambil dari berkas Word');
  return siti;
}

test('an earlier proposal is taken apart, shown first, and taken over section by section', async () => {
  const app = await openApp();
  const siti = await atFile(app, 7141);
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: EARLIER }] }));
  await sends(siti, 'usulan lama.docx', bytes);
  const shown = await until(siti, 'Berkas terbaca');
  expect(lines(shown.text)).toEqual([
    'Berkas terbaca: 3 dari 5 judul dikenali. Belum ada yang diubah.',
    '• Ringkasan ← “A. Ringkasan” · 7 kata: Bidan Sungai mendatangi lima desa setiap minggu.',
    '• Ide inovatif ← “B. Latar Belakang” · 7 kata: Ibu hamil menunggu 30 hari untuk diperiksa.',
    '• Signifikansi ← “C. Arti Penting” · 6 kata: Waktu tunggu turun menjadi 7 hari.',
    'Judul yang belum dikenali:',
    '• “bagian tanpa judul” · 4 kata',
    '• “Lembar Pengesahan” · 3 kata',
  ]);
  await siti.taps('Periksa satu per satu');
  const first = await until(siti, '2 dari 5. “A. Ringkasan” untuk bagian Ringkasan, 7 kata.');
  expect(first.buttons).toEqual(['Pakai di bagian ini', 'Pilih bagian lain', 'Lewati yang ini', 'Selesai memeriksa']);
  await siti.taps('Pakai di bagian ini');
  const second = await until(siti, '3 dari 5. “B. Latar Belakang” untuk bagian Ide inovatif');
  expect(second.text).toMatch(/Bagian itu sudah berisi \d+ kata; bila diganti, yang lama tetap ada di riwayat\./);
  await siti.says('lewati yang ini');
  await until(siti, '4 dari 5. “C. Arti Penting” untuk bagian Signifikansi');
  await siti.taps('Pilih bagian lain');
  await siti.taps('7. Kolaborasi');
  await until(siti, '4 dari 5. “C. Arti Penting” untuk bagian Kolaborasi pemangku kepentingan');
  await siti.taps('Pakai di bagian ini');
  await until(siti, '1 dari 5. “bagian tanpa judul”, 4 kata, belum dikenali.');
  await siti.taps('Lewati yang ini');
  await until(siti, '5 dari 5. “Lembar Pengesahan”, 3 kata, belum dikenali.');
  await siti.taps('Lewati yang ini');
  const map = await until(siti, '✓ 2 bagian diambil dari berkas Word.');
  expect(map.text).toContain('7. Kolaborasi pemangku kepentingan · 6 kata');
  expect((await section(siti, '1. Ringkasan')).text).toContain('Bidan Sungai mendatangi lima desa setiap minggu.');
  expect((await section(siti, '2. Ide inovatif')).text).toContain(PROBLEM);
  await app.app.idle();
  const stored = (await app.redis.keys(`${app.keys.global('').slice(0, -1)}:*proposal*`)).length;
  expect(stored).toBeGreaterThan(0);
  expect(app.logged.join('')).not.toContain('Bidan Sungai mendatangi');
});

test('what cannot be read is told kindly, with another way', async () => {
  const app = await openApp();
  const siti = await atFile(app, 7142);
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]);
  await sends(siti, 'lama.doc', ole);
  const old = await until(siti, 'Ini berkas Word lama (.doc). Mohon buka di Word, simpan sebagai .docx');
  expect(old.buttons).toEqual(['Kirim berkas lain', 'Tempel naskah']);
  await siti.taps('Kirim berkas lain');
  await sends(siti, 'usulan.pdf', Buffer.from('%PDF-1.7'));
  await until(siti, 'Ini bukan berkas Word.');
  await siti.taps('Kirim berkas lain');
  await sends(siti, 'rusak.docx', Buffer.from('PK\x03\x04 rusak'));
  await until(siti, 'Berkas ini tidak dapat dibuka.');
});

test.each<[string, number, string]>([
  ['of 60 MB', 60 * 1_048_576, 'Berkas itu lebih dari 20 MB.'],
  ['that is empty', 0, 'Berkas itu kosong.'],
])('a file %s is refused by what Telegram says of it, before it is fetched', (_what, size, message) => {
  const talk = createTalk();
  talk.adopt({ proposals: { p1: { name: 'Bidan Sungai', edition: 'kipp-2025', stage: 'running', at: 1 } } });
  talk.forges('pr.uw.p1');
  const file = { fileId: 'f', uniqueId: 'u', media: 'document', name: 'lama.docx', mime: null, size } as const;
  const heard = talk.sends({ type: 'file', file, caption: '', messageId: 1, album: null });
  expect(heard.text).toContain(message);
  expect([heard.works, talk.state.run?.form]).toEqual([[], 'earlier-file']);
});
