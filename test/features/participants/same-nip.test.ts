import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { registerAs } from '../../support/participant.ts';
import { organizerOf } from './desk.ts';

const NIP = '196804111993032009';

test('the same NIP from two accounts tells neither of them anything, and the organizer who they are', async () => {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  const organizer = await organizerOf(app);
  const heard: string[][] = [];
  for (const [id, name, nip] of [
    [1, 'Siti Aminah', NIP],
    [2, 'Budi Santoso', NIP],
    [3, 'Citra Dewi', '197901012005012003'],
  ] as const) {
    const person = await app.person(id);
    await registerAs(person, code, { name, agency: 'Bappeda Kota Jambi', position: `Analis ${id}` });
    const said = [];
    for (const text of ['lengkapi', 'ya', nip, 'lewati', 'lewati', 'ya']) said.push((await person.says(text)).text);
    heard.push(said.map((text) => text.replaceAll(name, '…').replace(/•+\d{4}/, '…')));
  }
  expect([heard[1], heard[2]]).toEqual([heard[0], heard[0]]);

  const home = await organizer.says('/peserta');
  expect(home.text.split('\n')).toContain('⚠ NIP yang sama dipakai lebih dari satu orang: 2 orang');
  const twins = await organizer.taps('Periksa NIP yang sama');
  expect(twins.text.split('\n')).toEqual([
    '⚠ NIP yang sama dipakai lebih dari satu orang: 2 orang',
    '1. Siti Aminah · Bappeda Kota Jambi',
    '2. Budi Santoso · Bappeda Kota Jambi',
  ]);
  expect((await organizer.taps('Siti Aminah')).text).toContain('⚠ NIP sama dengan: Budi Santoso');
  // One of them gives their place back: nothing is left to be looked at.
  await organizer.taps('Batalkan kehadiran');
  await organizer.taps('Ya, batalkan');
  expect((await organizer.says('/peserta')).text).not.toContain('NIP');
});
