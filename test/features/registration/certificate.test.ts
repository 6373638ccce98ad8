import { expect, it } from 'vitest';
import { openApp } from '../../support/app.ts';
import { fetchList, makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { hears, registerAs, setUp } from '../../support/participant.ts';
import type { Person } from '../../support/person.ts';

const SITI = { name: 'Siti Aminah, S.K.M.', agency: 'Dinas Kesehatan Kota Biru', position: 'Sekretaris Dinas' };
/** The workshop is on 11 and 12 November 2027 in Jambi, 7 hours before UTC. */
const EARLY = Date.parse('2027-11-01T03:00:00Z');
const REMINDER = Date.parse('2027-11-10T09:00:00Z');

async function open(settings: Readonly<Record<string, string>> = {}) {
  const app = await openApp({ organizers: [ORGANIZER], at: EARLY });
  const code = await makeWorkshop(app.control);
  await setUp(app, code, settings);
  const siti = await app.person(1);
  await registerAs(siti, code, SITI);
  const goTo = async (at: number) => {
    app.clock.ahead = at - Date.now();
    await app.app.tick();
    await app.app.idle();
  };
  return { app, code, siti, goTo };
}

async function reminders(person: Person): Promise<string[]> {
  return (await person.received()).map((m) => m.text ?? '').filter((text) => text.includes('Sampai jumpa besok'));
}

it('asks what the workshop wants and nothing else, each to be passed over', async () => {
  const { siti } = await open({ nip: '0', unit: '0', region: '1' });
  expect((await siti.taps('Lengkapi data')).text).toBe('Nama pada sertifikat: Siti Aminah, S.K.M., sudah benar?');
  expect((await siti.taps('Ya, benar')).text).toContain('2 dari 3. Pangkat/golongan ruang?');
  expect((await siti.taps('Lewati')).text).toContain('3 dari 3. Kabupaten atau kota tempat bertugas?');
  expect((await siti.says('Kota Biru')).text).toContain('Kabupaten/Kota: Kota Biru');
  await siti.taps('Benar, simpan');
  // Asked again, it goes on with what is missing; the name was confirmed once.
  expect((await siti.says('menu')).text).toContain('Terdaftar');
  await siti.taps('Lihat status');
  expect((await siti.taps('Lengkapi data')).text).toContain('2 dari 3. Pangkat/golongan ruang?');
});

it('writes the name of the certificate into the list when it is written anew', async () => {
  const { app, code, siti } = await open({ nip: '0', rank: '0', unit: '0' });
  await siti.taps('Lengkapi data');
  expect((await siti.says('Siti Aminah, M.Kes.')).text).toContain('Nama: Siti Aminah, M.Kes.');
  await siti.taps('Benar, simpan');
  const { header, rows } = await fetchList(app.control, code);
  expect(rows.map((row) => row[header.indexOf('Nama')])).toEqual(['Siti Aminah, M.Kes.']);
});

it('reminds once, the day before at 16.00, of what is lacking', async () => {
  const { siti, goTo } = await open({ letter: 'upload' });
  await goTo(REMINDER - 60_000);
  expect(await reminders(siti)).toEqual([]);
  await goTo(REMINDER + 1_000);
  await hears(siti, /Sampai jumpa besok/);
  expect((await reminders(siti)).map((text) => text.split('\n').slice(-6))).toEqual([
    [
      'Yang masih dapat dilengkapi:',
      '· nama pada sertifikat',
      '· NIP / NI PPPK',
      '· pangkat/golongan',
      '· unit kerja',
      '· surat tugas',
    ],
  ]);
  await goTo(REMINDER + 3_600_000);
  expect(await reminders(siti)).toHaveLength(1);
});

it.each([
  ['at night, when the program stood still', {}, Date.parse('2027-11-10T14:00:00Z')],
  ['on the day itself', {}, Date.parse('2027-11-11T01:00:00Z')],
])('does not remind %s', async (_when, settings, at) => {
  const { siti, goTo } = await open(settings);
  await goTo(at);
  expect(await reminders(siti)).toEqual([]);
});

it('does not remind who has given everything, nor who does not come', async () => {
  const { app, code, siti, goTo } = await open({ nip: '0', rank: '0', unit: '0' });
  await siti.taps('Lengkapi data');
  await siti.says('ya');
  await siti.taps('Benar, simpan');
  const budi = await app.person(2);
  await registerAs(budi, code, { ...SITI, name: 'Budi Santoso' });
  await budi.says('tidak jadi hadir');
  await budi.says('ya');
  await goTo(REMINDER + 1_000);
  expect([...(await reminders(siti)), ...(await reminders(budi))]).toEqual([]);
});
