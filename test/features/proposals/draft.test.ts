import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { begin, PROBLEM } from './support/begin.ts';
import { CAUSE, CHANGE, idOf, NINE, SOLUTION, write } from './support/files.ts';

type Block = { type: string; text?: unknown; summary?: unknown; blocks?: Block[]; is_open?: boolean };

/** What a block of a rich message says. */
function said(text: unknown): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(said).join('');
  return typeof text === 'object' && text !== null ? said(Reflect.get(text, 'text')) : '';
}

const blocksOf = (message: unknown) => (message as { rich_message?: { blocks: Block[] } }).rich_message?.blocks ?? [];
const long = Array.from(
  { length: 900 },
  (_, i) => `Kalimat ke-${i} tentang perahu bidan di sungai yang panjang sekali.`,
);
/** A text of 60,000 characters in 90 paragraphs. */
const LONG = Array.from({ length: 90 }, (_, i) => long.slice(i * 10, i * 10 + 10).join(' ')).join('\n\n');

test('the draft is one message whose sections fold, with the gaps marked', async () => {
  const { person } = await openApp();
  const siti = await person(7221);
  await begin(siti, NINE);
  await siti.says('proposal');
  const { message, buttons } = await siti.taps('Lihat draf');
  const [head, sum, ...rest] = blocksOf(message);
  expect([said(head?.text), said(sum?.text)]).toEqual([
    'BIDAN SUNGAI: Periksa Hamil · KIPP 2025',
    '66 kata. Isian yang belum ada: 18.',
  ]);
  const sections = rest.filter(({ type }) => type === 'details');
  expect(sections.map(({ summary }) => said(summary))).toEqual([
    '○ 1. Ringkasan · 0 kata',
    '◐ 2. Ide inovatif · 52 kata',
    '◐ 3. Signifikansi · 14 kata',
    '○ 4. Kontribusi terhadap TPB · 0 kata',
    '○ 5. Adaptabilitas · 0 kata',
    '○ 6. Keberlanjutan · 0 kata',
    '○ 7. Kolaborasi pemangku kepentingan · 0 kata',
  ]);
  expect(sections.map(({ is_open }) => is_open ?? false)).toEqual([false, true, true, false, false, false, false]);
  const idea = sections[1]?.blocks ?? [];
  expect(idea.slice(0, 3).map(({ text }) => said(text))).toEqual([
    `${PROBLEM}.`,
    '[isi: jumlah yang terdampak, tahun, sumber] · tanyakan kepada pengelola data layanan',
    `Penyebab utamanya: ${CAUSE}.`,
  ]);
  expect(idea.slice(0, 3).map(({ text }) => Reflect.get(Object(text), 'type'))).toEqual([
    undefined,
    'marked',
    undefined,
  ]);
  expect(buttons).toEqual([
    'Unduh Word',
    'Unduh PDF',
    'Salin per bagian',
    'Pakai tampilan sederhana',
    'Buka peta draf',
  ]);
});

test('a server that knows no such message gets a plain one, and is not asked again', async () => {
  const { person, control } = await openApp();
  control.setFaults({ rules: [{ kind: '404', method: 'sendRichMessage' }] });
  const siti = await person(7222);
  await begin(siti, NINE);
  await siti.says('proposal');
  const plain = await siti.taps('Lihat draf');
  expect(plain.text.split('\n')).toEqual([
    'BIDAN SUNGAI: Periksa Hamil · KIPP 2025',
    '66 kata. Isian yang belum ada: 18.',
    '',
    '○ 1. Ringkasan · 0 kata',
    '◐ 2. Ide inovatif · 52 kata',
    '◐ 3. Signifikansi · 14 kata',
    '○ 4. Kontribusi terhadap TPB · 0 kata',
    '○ 5. Adaptabilitas · 0 kata',
    '○ 6. Keberlanjutan · 0 kata',
    '○ 7. Kolaborasi pemangku kepentingan · 0 kata',
    '',
    'Isinya dapat dibaca per bagian: ketuk Pakai tampilan sederhana.',
  ]);
  await siti.says('proposal');
  await siti.taps('Lihat draf');
  expect(control.calls().calls.filter(({ method }) => method === 'sendrichmessage')).toHaveLength(1);
});

test('the simple view is remembered until the full one is wanted again', async () => {
  const { person } = await openApp();
  const siti = await person(7223);
  await begin(siti, NINE);
  await siti.says('proposal');
  await siti.taps('Lihat draf');
  const simple = await siti.taps('Pakai tampilan sederhana');
  for (const text of [`${PROBLEM}.`, `${SOLUTION}.`, `${CHANGE}.`, '○ 7. Kolaborasi pemangku kepentingan · 0 kata'])
    expect(simple.text).toContain(text);
  await siti.says('proposal');
  const again = await siti.taps('Lihat draf');
  expect(again.text).toBe(simple.text);
  const full = await siti.taps('Pakai tampilan lengkap');
  expect(blocksOf(full.message).length).toBeGreaterThan(7);
});

test('60,000 characters go over several messages, folding or plain, and nothing is lost', async () => {
  const open = await openApp();
  const siti = await open.person(7224);
  await begin(siti, [PROBLEM]);
  await siti.says('proposal');
  await write(open, siti, await idOf(siti), 'idea', LONG);
  const before = (await siti.received()).length;
  await siti.taps('Lihat draf');
  await expect.poll(async () => (await siti.received()).at(-1)?.reply_markup).toBeDefined();
  const folding = (await siti.received()).slice(before);
  expect(folding).toHaveLength(3);
  expect(JSON.stringify(folding).match(/Kalimat ke-/g)).toHaveLength(900);
  expect(folding.map((m) => m.reply_markup !== undefined)).toEqual([false, false, true]);

  await siti.taps('Pakai tampilan sederhana');
  await expect.poll(async () => (await siti.received()).at(-1)?.text).toContain('7. Kolaborasi');
  const plain = (await siti.received()).slice(before + 3);
  expect(
    plain
      .map((m) => m.text ?? '')
      .join('\n')
      .match(/Kalimat ke-/g),
  ).toHaveLength(900);
  expect(plain.filter((m) => (m.text ?? '').length > 4_096)).toEqual([]);
}, 30_000);

test('a section is copied by a button where it is short, and from its box where it is long', async () => {
  const open = await openApp();
  const siti = await open.person(7225);
  await begin(siti, [PROBLEM]);
  await siti.says('proposal');
  const proposal = await idOf(siti);
  await write(open, siti, proposal, 'summary', 'Perahu bidan.\n\nDatang tiap minggu.');
  await write(open, siti, proposal, 'idea', LONG);
  await siti.taps('Lihat draf');
  await expect.poll(async () => (await siti.received()).at(-1)?.reply_markup).toBeDefined();
  await siti.taps('Salin per bagian');
  const short = await siti.taps('1. Ringkasan');
  expect(short.text).toBe(
    'Bagian Ringkasan, 5 kata. Ketuk naskahnya untuk menyalin.\nPerahu bidan.\n\nDatang tiap minggu.',
  );
  expect(short.buttons).toEqual(['Salin naskah', 'Salin Ide inovatif', 'Buka peta draf']);
  expect(JSON.stringify(short.message.reply_markup)).toContain(
    JSON.stringify({ text: 'Perahu bidan.\n\nDatang tiap minggu.' }),
  );
  const before = (await siti.received()).length;
  await siti.taps('Salin Ide inovatif');
  await expect.poll(async () => (await siti.received()).at(-1)?.text).toContain('Bagian Ide inovatif');
  const boxes = (await siti.received()).slice(before);
  const copied = boxes.map((m) => (m.text ?? '').replace(/^Bagian Ide inovatif, .*\n/, ''));
  expect(copied.join('\n\n').split(/\s+/)).toEqual(LONG.split(/\s+/));
  expect(boxes.map((m) => m.entities?.filter(({ type }) => type === 'pre').length)).toEqual(boxes.map(() => 1));
}, 30_000);
