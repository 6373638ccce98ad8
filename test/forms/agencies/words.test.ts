import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadAgencyWords, NO_AGENCY_WORDS, parseAgencyWords } from '#forms/agencies/words.ts';

const WORDS = loadAgencyWords(join(import.meta.dirname, '../../../prompts/agencies.yaml'));
const SMALL = `
regional: { written: { dinkes: dinas kesehatan, satpol: satuan polisi, satpol pp: satuan polisi pamong praja } }
others: { initials: { c++: dinas c } }
`;

describe('how agencies are shortened', () => {
  test.each([
    ['dinkes', 'dinas kesehatan'],
    ['satpol pp kota jambi', 'satuan polisi pamong praja kota jambi'],
    ['dinas kependudukan dan pencatatan sipil', 'dinas kependudukan pencatatan sipil'],
    ['bpsdm', 'badan pengembangan sumber daya manusia'],
    ['bpsdmx', 'bpsdmx'],
  ])('%j is compared as %j', (folded, whole) => {
    expect(WORDS.expanded(folded).join(' ')).toBe(whole);
  });

  test.each([
    ['Dinkes Kab. Bungo', 'dinas kesehatan kabupaten Bungo'],
    ['BPSDM Prov Jambi', 'BPSDM provinsi Jambi'],
    ['SATPOL PP', 'satuan polisi pamong praja'],
  ])('%j is written out as %j', (typed, written) => {
    expect(WORDS.writtenOut(typed)).toBe(written);
  });

  test.each([
    ['dinkes', 'dinkes'],
    ['dinas kesehatan', 'dinkes'],
    ['dinas perpustakaan kearsipan', 'dispusip'],
    ['inspektorat', 'inspektorat'],
    ['dinkes kota jambi', null],
    ['bkn', null],
    ['rsud', null],
    ['', null],
  ])('%j is the office %j of a region', (folded, short) => {
    expect(WORDS.regionalOffice(folded)).toBe(short);
  });

  test('the longest shortening counts, and signs in one mean nothing', () => {
    const words = parseAgencyWords(SMALL);
    expect(words.expanded('satpol pp').join(' ')).toBe('satuan polisi pamong praja');
    expect([words.isInitials('C++'), words.isInitials('ccc'), words.isInitials('dinkes')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('without any, names stay as they are', () => {
    expect(NO_AGENCY_WORDS.writtenOut('Dinkes Kota Jambi')).toBe('Dinkes Kota Jambi');
    expect(NO_AGENCY_WORDS.expanded('dinkes kota')).toEqual(['dinkes', 'kota']);
  });

  test('a mistake in the file is named with its line and its mend', () => {
    const parse = () => parseAgencyWords('regional:\n  written:\n    dinkes: 5\n  wrong: {}\nothers: {}\n');
    expect(parse).toThrow(
      [
        'prompts/agencies.yaml needs mending:',
        'prompts/agencies.yaml:3: regional.written.dinkes must be a text',
        'prompts/agencies.yaml:4: unknown key "wrong"; remove it',
      ].join('\n'),
    );
  });
});
