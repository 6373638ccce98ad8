import { expect, test } from 'vitest';
import { countPeople } from '../../../src/features/report/people-counts.ts';
import { positionGroup } from '../../../src/features/report/position-group.ts';
import { regionOf } from '../../../src/features/report/region-of.ts';

test.each([
  ['Kepala Dinas Kesehatan', 'head'],
  ['Plt. Kepala Dinas', 'head'],
  ['Camat Sungai Manau', 'head'],
  ['Direktur RSUD', 'head'],
  ['Bupati Bungo', 'regional'],
  ['Asisten Administrasi Umum', 'regional'],
  ['Staf Ahli Gubernur', 'regional'],
  ['Sekretaris Dinas', 'secretary'],
  ['sekretaris daerah', 'secretary'],
  ['Kepala Bidang Pelayanan', 'division'],
  ['Kabag Organisasi', 'division'],
  ['Inspektur Pembantu II', 'division'],
  ['Kepala Sub Bagian Umum', 'section'],
  ['Kasubbag Kepegawaian', 'section'],
  ['Kepala Seksi Mutasi', 'section'],
  ['Kepala Puskesmas Putri Ayu', 'section'],
  ['Analis Kebijakan Ahli Muda', 'functional'],
  ['Perencana', 'functional'],
  ['Kepala Bidang Ahli Muda', 'functional'],
  ['Staf', 'staff'],
  ['Pengadministrasi Umum', 'staff'],
  ['Penggerak', 'other'],
  ['=1+1', 'other'],
  ['', 'other'],
])('the position %j is one of %s', (position, group) => {
  expect(positionGroup(position)).toBe(group);
});

test.each([
  ['', 'RSUD H. Hanafie Kabupaten Bungo', 'Kabupaten Bungo'],
  ['', 'Dinkes Kab. Muaro Jambi', 'Kabupaten Muaro Jambi'],
  ['', 'Dinas Kesehatan Prov. Jambi', 'Provinsi Jambi'],
  ['', 'Dinas Pendidikan Kota  Jambi', 'Kota Jambi'],
  ['Bungo', 'Dinas Kesehatan Provinsi Jambi', 'Bungo'],
  ['kab. bungo', '', 'Kabupaten bungo'],
  ['', 'Kecamatan Sungai Manau', ''],
])('somebody who said %j, of %s, works in %j', (given, agency, region) => {
  expect(regionOf(given, agency)).toBe(region);
});

test('participants are summed up by agency, region and kind of position, and each sum is that of all', () => {
  const person = (agency: string, position: string, more: { region?: string; behalf?: boolean } = {}) => ({
    agency,
    position,
    region: '',
    behalf: false,
    ...more,
  });
  expect(
    countPeople([
      person('Dinas A Kota Jambi', 'Kepala Dinas'),
      person('dinas a kota jambi', 'Staf', { behalf: true }),
      person('Kecamatan B', 'Camat'),
      person('Badan C Provinsi Jambi', 'Camat', { region: 'Kota Jambi' }),
    ]),
  ).toEqual({
    total: 4,
    behalf: 1,
    agencies: [
      { name: 'Dinas A Kota Jambi', count: 2 },
      { name: 'Badan C Provinsi Jambi', count: 1 },
      { name: 'Kecamatan B', count: 1 },
    ],
    regions: { known: [{ name: 'Kota Jambi', count: 3 }], unknown: 1 },
    positions: [
      { group: 'head', count: 3 },
      { group: 'staff', count: 1 },
    ],
  });
});
