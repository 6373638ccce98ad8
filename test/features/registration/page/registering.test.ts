import { expect, test } from 'vitest';
import { openApp } from '../../../support/app.ts';
import { fetchList, makeWorkshop, ORGANIZER } from '../../../support/organizer.ts';
import { serveSite } from '../../../support/site.ts';
import { createVisitor } from '../../../support/visitor.ts';

const SITI = {
  name: 'hj siti aminah skm mkes',
  agency: 'Dinas Kesehatan Provinsi Jambi',
  position: 'Sekretaris Dinas',
  attendance: 'behalf',
  phone: '0812 3456 4471',
};

async function openPage(more: Parameters<typeof makeWorkshop>[1] = {}) {
  const open = await openApp({ organizers: [ORGANIZER] });
  const site = await serveSite(open);
  const code = await makeWorkshop(open.control, more);
  return { ...open, site, code, visitor: () => createVisitor(site) };
}

test('from the page to a number in the list', async () => {
  const { visitor, code, clock, control } = await openPage();
  const siti = visitor();
  await siti.open(`/w/${code}`);
  clock.ahead += 5_000;
  siti.fill(SITI);
  await siti.press('Periksa jawaban');
  expect(siti.status()).toBe(422);
  siti.choose('Ya, benar');
  siti.choose('Ya');
  await siti.press('Periksa jawaban');
  await siti.press('Benar, daftarkan');
  expect([siti.status(), siti.lines()[1]]).toEqual([200, '✓ Terdaftar, nomor urut 1.']);
  const { rows } = await fetchList(control, code);
  expect(rows.map(([number, name]) => [number, name])).toEqual([['1', 'Hj. Siti Aminah, S.K.M., M.Kes.']]);
});
