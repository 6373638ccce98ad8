import { expect, test } from 'vitest';
import { openApp } from '../../support/app.ts';
import { makeWorkshop, ORGANIZER } from '../../support/organizer.ts';
import { registerAs, setUp } from '../../support/participant.ts';
import { organizerOf } from './desk.ts';

const STAYS = 'Dinas Kesehatan Kota Jambi';
const GOES = 'Puskesmas Kota Jambi';

/** Two people under two spellings of one agency, and the organizer about to make it one. */
async function merged(perAgency?: string) {
  const app = await openApp({ organizers: [ORGANIZER] });
  const code = await makeWorkshop(app.control);
  if (perAgency) await setUp(app, code, { agency: perAgency });
  const [siti, budi] = [await app.person(1), await app.person(2)];
  await registerAs(siti, code, { name: 'Siti Aminah', agency: STAYS, position: 'Sekretaris' });
  await registerAs(budi, code, { name: 'Budi Santoso', agency: GOES, position: 'Kepala Bidang' });
  const organizer = await organizerOf(app);
  await organizer.says('/peserta');
  await organizer.taps('Gabungkan');
  await organizer.taps('Pilih dua');
  await organizer.says(GOES);
  await organizer.says(STAYS);
  await organizer.taps('Lihat sebelum');
  return { list: await organizer.taps('Pakai ejaan 1'), siti, budi, organizer };
}

test('both seats stay when one agency comes to have more than it may, and the organizer is told', async () => {
  const { list, siti, budi, organizer } = await merged('1');
  expect(list.text.split('\n')).toEqual([
    '⚠ Dinas Kesehatan Kota Jambi kini memiliki 2 kursi, sedangkan batasnya 1 per instansi. Semua kursi tetap; bila perlu, batalkan salah satu di daftar.',
    'Sudah digabung · 1',
    '1. Puskesmas Kota Jambi → Dinas Kesehatan Kota Jambi',
  ]);
  for (const [i, person] of [siti, budi].entries())
    expect((await person.says('menu')).text).toContain(`✓ Terdaftar, nomor urut ${i + 1}.`);
  await organizer.says('/peserta');
  expect((await organizer.taps('Lihat daftar')).text.split('\n')).toEqual([
    'Terdaftar · 2 orang',
    '1. Siti Aminah · Dinas Kesehatan Kota Jambi',
    '2. Budi Santoso · Dinas Kesehatan Kota Jambi',
  ]);
});

test('nothing is said of seats where they are not counted by agency, or are no more than allowed', async () => {
  for (const perAgency of [undefined, '2']) {
    const { list } = await merged(perAgency);
    expect(list.text.split('\n')[0]).toBe('Sudah digabung · 1');
  }
});
