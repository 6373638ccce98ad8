import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alikeAgencies } from '#features/participants/alike.ts';
import { loadAgencyWords } from '#forms/agencies/words.ts';

const WORDS = loadAgencyWords(join(import.meta.dirname, '../../../prompts/agencies.yaml'));

const pairsOf = (...names: [string, number][]) =>
  alikeAgencies(
    names.map(([name, count]) => ({ key: name.toLowerCase(), name, count })),
    WORDS,
  ).map(({ from, to }) => `${from.name} → ${to.name}`);

describe('names of agencies that may be one', () => {
  test.each<[string, [string, number][], string[]]>([
    [
      'a shortening',
      [
        ['Dinkes Kota Jambi', 1],
        ['Dinas Kesehatan Kota Jambi', 5],
      ],
      ['Dinkes Kota Jambi → Dinas Kesehatan Kota Jambi'],
    ],
    [
      'a slip of the finger',
      [
        ['Dinas Keshatan Kota Jambi', 1],
        ['Dinas Kesehatan Kota Jambi', 5],
      ],
      ['Dinas Keshatan Kota Jambi → Dinas Kesehatan Kota Jambi'],
    ],
    [
      'another order',
      [
        ['Kota Jambi Dinas Sosial', 1],
        ['Dinas Sosial Kota Jambi', 5],
      ],
      ['Kota Jambi Dinas Sosial → Dinas Sosial Kota Jambi'],
    ],
    [
      'the region left out',
      [
        ['Dinas Sosial', 9],
        ['Dinas Sosial Kota Jambi', 5],
      ],
      ['Dinas Sosial Kota Jambi → Dinas Sosial'],
    ],
    [
      'as many in both: the longer stays',
      [
        ['Dinas Sosial', 1],
        ['Dinas Sosial Kota Jambi', 1],
      ],
      ['Dinas Sosial → Dinas Sosial Kota Jambi'],
    ],
    [
      'the kind of region left out',
      [
        ['Dinas Sosial Jambi', 1],
        ['Dinas Sosial Kota Jambi', 2],
      ],
      ['Dinas Sosial Jambi → Dinas Sosial Kota Jambi'],
    ],
    [
      'two regions',
      [
        ['Dinas Sosial Kota Jambi', 1],
        ['Dinas Sosial Provinsi Jambi', 2],
      ],
      [],
    ],
    [
      'two regencies',
      [
        ['Dinas Sosial Kabupaten Bungo', 1],
        ['Dinas Sosial Kabupaten Tebo', 2],
      ],
      [],
    ],
    [
      'a city and a regency with more of a name',
      [
        ['Dinas Sosial Kota Jambi', 1],
        ['Dinas Sosial Kabupaten Muaro Jambi', 2],
      ],
      [],
    ],
    [
      'two schools',
      [
        ['SMP Negeri 1 Bungo', 1],
        ['SMP Negeri 2 Bungo', 2],
      ],
      [],
    ],
    [
      'two agencies',
      [
        ['Dinas Sosial Kota Jambi', 1],
        ['Dinas Kesehatan Kota Jambi', 2],
      ],
      [],
    ],
    [
      'a single word',
      [
        ['Puskesmas', 1],
        ['Puskesmas Kota Jambi', 2],
      ],
      [],
    ],
  ])('%s', (_, names, expected) => {
    expect(pairsOf(...names)).toEqual(expected);
  });
});
