import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';

test('a first draft that interrupts another form ends with one card, and leads back to it', async () => {
  const { person, app } = await openApp({ organizers: [7301] });
  const siti = await person(7301);
  const form = await siti.says('buat workshop');
  await siti.says('/proposal');
  await siti.taps('Baru gagasan');
  for (let i = 0; i < 7; i++) await siti.says('lewati');
  const before = (await siti.received()).length;
  await siti.act({ type: 'text', text: 'lewati' });
  await expect.poll(async () => (await siti.received()).at(-1)?.text).toContain('Draf pertama selesai');
  await app.idle();
  expect((await siti.received()).length - before).toBe(1);
  const back = await siti.taps('Lanjutkan isian');
  expect(back.text.split('\n').at(-1)).toBe(form.text.split('\n').at(-1));
});
