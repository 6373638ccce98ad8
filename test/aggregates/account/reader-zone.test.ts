import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAgencyZone, createReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { loadProvinces } from '#forms/provinces.ts';

const provinces = loadProvinces(join(import.meta.dirname, '../../../prompts/provinces.yaml'));

describe('the zone of an agency', () => {
  const zoneOf = createAgencyZone(provinces);

  test.each([
    ['Dinas Kesehatan Provinsi Jambi', 'Asia/Jakarta'],
    ['Dinas Kesehatan Provinsi Sulawesi Selatan', 'Asia/Makassar'],
    ['DINKES PROV. SULSEL', 'Asia/Makassar'],
    ['Bappeda Provinsi Papua Barat Daya', 'Asia/Jayapura'],
    ['BPSDM Kalimantan Barat', 'Asia/Pontianak'],
    ['Dinas Sosial Kalimantan Timur', 'Asia/Makassar'],
    ['Pemerintah Kota Yogyakarta', 'Asia/Jakarta'],
    ['RSUD Provinsi NTB', 'Asia/Makassar'],
    ['Kanwil Kemenag Provinsi Kepulauan Riau', 'Asia/Jakarta'],
    ['Balai Besar POM di Denpasar, Bali', 'Asia/Makassar'],
  ])('%s: %s', (agency, zone) => {
    expect(zoneOf(agency)).toBe(zone);
  });

  test.each([
    'Dinas Kesehatan Kabupaten Bungo',
    'Balitbang Kabupaten Kotawaringin',
    'Baliho Utama',
    'Forum Bali dan Papua',
    '',
  ])('%j tells none', (agency) => {
    expect(zoneOf(agency)).toBeNull();
  });

  test('several provinces with one clock tell it', () => {
    expect(zoneOf('Balai Wilayah Papua dan Maluku')).toBe('Asia/Jayapura');
  });
});

describe('the zone of a reader', () => {
  const readerZone = createReaderZone({ provinces, defaultZone: 'Asia/Jakarta' });
  const turn = (fields: { zone?: string; agency?: string; workshop?: string }) =>
    ({
      get: (field: string) =>
        field === 'me'
          ? { lang: 'id', since: 1, ...(fields.zone ? { zone: fields.zone } : {}) }
          : field === 'profile' && fields.agency !== undefined
            ? { agency: fields.agency }
            : undefined,
      reading: { view: () => (fields.workshop ? { card: { zone: fields.workshop } } : null) },
    }) as unknown as Turn;

  test.each([
    [{ zone: 'Asia/Jayapura', agency: 'Dinas Kesehatan Provinsi Bali', workshop: 'Asia/Jakarta' }, 'Asia/Jayapura'],
    [{ agency: 'Dinas Kesehatan Provinsi Bali', workshop: 'Asia/Jakarta' }, 'Asia/Makassar'],
    [{ agency: 'Dinas Kesehatan Kabupaten Bungo', workshop: 'Asia/Jayapura' }, 'Asia/Jayapura'],
    [{ zone: 'event', agency: 'Dinas Kesehatan Provinsi Bali', workshop: 'Asia/Jayapura' }, 'Asia/Jayapura'],
    [{ workshop: 'Asia/Makassar' }, 'Asia/Makassar'],
    [{}, 'Asia/Jakarta'],
  ])('%j: %s', (fields, zone) => {
    expect(readerZone(turn(fields), 'JMB27')).toBe(zone);
  });
});
