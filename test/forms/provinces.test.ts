import { expect, test } from 'vitest';
import { loadProvinces, parseProvinces } from '#forms/provinces.ts';

const provinces = loadProvinces(`${import.meta.dirname}/../../prompts/provinces.yaml`);

test('there are 38 provinces, each once, in three zones', () => {
  expect(new Set(provinces.map(({ code }) => code)).size).toBe(38);
  expect(new Set(provinces.map(({ name }) => name)).size).toBe(38);
  const counts = Object.entries(Object.groupBy(provinces, ({ abbreviation }) => abbreviation));
  expect(Object.fromEntries(counts.map(([zone, list]) => [zone, list?.length]))).toEqual({ WIB: 18, WITA: 12, WIT: 8 });
});

test('a province has its zone', () => {
  const zoneOf = (name: string) => provinces.find((province) => province.name === name)?.timeZone;
  expect([zoneOf('Jambi'), zoneOf('Kalimantan Barat'), zoneOf('Bali'), zoneOf('Papua Selatan')]).toEqual([
    'Asia/Jakarta',
    'Asia/Pontianak',
    'Asia/Makassar',
    'Asia/Jayapura',
  ]);
});

test('a province with an unknown zone is refused', () => {
  const parse = () => parseProvinces("- { code: '15', name: Jambi, timeZone: Europe/Rome, abbreviation: WIB }");
  expect(parse).toThrow(/timeZone/);
});
