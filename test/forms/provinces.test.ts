import { expect, test } from 'vitest';
import { StartError } from '#core/start-error.ts';
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

test('a mistake is named with its line and its mend, and so is what is no YAML', () => {
  const parse = (yaml: string) => () => parseProvinces(yaml);
  const zone = parse("- code: '15'\n  name: Jambi\n  timeZone: Europe/Rome\n  abbreviation: WIB\n  zone: WIB\n");
  expect(zone).toThrow(
    new StartError(
      [
        'prompts/provinces.yaml needs mending:',
        'prompts/provinces.yaml:3: #1.timeZone must be one of Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura',
        'prompts/provinces.yaml:5: unknown key "zone"; remove it',
      ].join('\n'),
    ),
  );
  expect(parse("- { code: '15', name: Jambi\n- a")).toThrow(
    /^prompts\/provinces\.yaml needs mending:\nprompts\/provinces\.yaml:2: /,
  );
});
