import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
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
