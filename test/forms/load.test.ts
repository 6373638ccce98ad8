import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadForms } from '#forms/load.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder `prompts/forms` with these files. */
function written(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'tuntun-forms-'));
  folders.push(root);
  const folder = join(root, 'forms');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The lines of what is wrong; none when all is right. */
function mistakes(files: Record<string, string>): string[] {
  try {
    loadForms(written(files));
    return [];
  } catch (error) {
    const [first, ...lines] = (error as Error).message.split('\n');
    expect(first).toBe('the forms need mending:');
    return lines;
  }
}

const head = 'id: a\nversion: 1\ntitle: Judul\nfields:\n';
const name = '  - { id: nama, kind: name, question: Nama?, label: Nama }\n';
/** A form whose first field is sound and whose second, from line 6 on, is given. */
const withField = (yaml: string) => mistakes({ 'a.yaml': head + name + yaml });
const flow = (rest: string) => withField(`  - { id: b, question: Apa?, label: Apa, ${rest} }\n`);

describe('loadForms', () => {
  test('gives the forms in the order of their ids, with what is not said filled in', () => {
    const forms = loadForms(
      written({ 'b.yaml': head.replace('id: a', 'id: b') + name, 'a.yaml': head + name, 'notes.txt': 'x' }),
    );
    expect(forms).toEqual(
      ['a', 'b'].map((id) => ({
        id,
        version: 1,
        title: 'Judul',
        fields: [{ id: 'nama', kind: 'name', question: 'Nama?', label: 'Nama', required: true, personal: true }],
      })),
    );
  });

  test('a question for an agency knows the shortenings and the provinces', () => {
    const folder = written({ 'a.yaml': `${head}  - { id: b, kind: agency, question: Apa?, label: Apa }\n` });
    const beside = (file: string, text: string) => writeFileSync(join(folder, '..', file), text);
    beside('agencies.yaml', 'regional: { written: { dinkes: dinas kesehatan } }\nothers: {}\n');
    beside('provinces.yaml', "- { code: '15', name: Jambi, timeZone: Asia/Jakarta, abbreviation: WIB }\n");
    const [field] = loadForms(folder)[0]?.fields ?? [];
    if (field?.kind !== 'agency') throw new Error('no agency');
    expect([field.words.regionalOffice('dinkes'), field.provinces]).toEqual(['dinkes', { '15': 'Jambi' }]);
  });

  test('a condition becomes a list of values', () => {
    const choice =
      '  - { id: mode, kind: choice, question: Apa?, label: Apa, options: [{ id: x, label: X }, { id: y, label: Y }] }\n';
    const asked = '  - { id: b, kind: text, question: Apa?, label: Apa, when: { mode: x } }\n';
    const [form] = loadForms(written({ 'a.yaml': head + choice + asked }));
    expect(form?.fields[1]?.when).toEqual({ mode: ['x'] });
  });

  test('options can come from the provinces', () => {
    const folder = written({
      'a.yaml': `${head}  - { id: p, kind: choice, question: Apa?, label: Apa, optionsFrom: provinces.yaml }\n`,
    });
    writeFileSync(
      join(folder, '..', 'provinces.yaml'),
      "- { code: '15', name: Jambi, timeZone: Asia/Jakarta, abbreviation: WIB }\n- { code: '31', name: Jakarta, timeZone: Asia/Jakarta, abbreviation: WIB, also: [DKI] }\n",
    );
    const field = loadForms(folder)[0]?.fields[0];
    expect(field?.kind === 'choice' && field.options).toEqual([
      { id: '15', label: 'Jambi', also: [] },
      { id: '31', label: 'Jakarta', also: ['DKI'] },
    ]);
  });

  test('the forms of the repository are right', () => {
    const forms = loadForms(`${import.meta.dirname}/../../prompts/forms`);
    const shape = Object.fromEntries(
      forms.map(({ id, fields }) => [id, fields.map((field) => `${field.id}:${field.kind}`).join(' ')]),
    );
    expect(shape.registration).toBe(
      'name:name agency:agency position:text attendance:choice representing:text phone:phone',
    );
    expect(shape.certificate).toBe('name:name nip:nip rank:choice rank_other:text unit:text region:text');
    expect(shape.workshop).toBe(
      'title:text start:date end:date time:time mode:choice place:text link:text province:choice jp:number seats:number organizer:agency',
    );
  });
});

describe('mistakes name file, line, field and mend', () => {
  const all =
    'text, long-text, number, date, time, choice, choices, rating, name, nip, agency, phone, file, files, confirm, message, buttons';

  test.each<[what: string, rest: string, message: string]>([
    ['unknown kind', 'kind: telp', `unknown kind "telp"; write one of ${all}`],
    ['misspelt kind', 'kind: longtext', `unknown kind "longtext"; did you mean "long-text"? All are ${all}`],
    ['unlike any kind', 'kind: signature', `unknown kind "signature"; write one of ${all}`],
    ['misspelt key', 'kind: text, requird: true', 'unknown key "requird"; did you mean "required"?'],
    [
      'key of another kind',
      'kind: confirm, maxWords: 3',
      'unknown key "maxWords"; write one of example, hint, id, kind, label, no, personal, question, required, when, yes',
    ],
    [
      'half a translation',
      'kind: text, hint: { id: Halo }',
      'hint has no translation "en"; write both id and en, or one plain text',
    ],
    ['empty hint', "kind: text, hint: ''", 'hint is empty; write a text'],
    ['number as a text', 'kind: text, hint: 5', 'hint is not a text; put it in quotes, or write {id, en}'],
    [
      'places that differ',
      'kind: text, hint: { id: "{nama}", en: "x" }',
      'hint has different {places} in id and en; use the same in both',
    ],
    ['limits that contradict', 'kind: number, min: 5, max: 3', 'max is smaller than min'],
    ['limits of words', 'kind: long-text, minWords: 9, maxWords: 3', 'maxWords is smaller than minWords'],
    [
      'limits of characters',
      'kind: text, minCharacters: 9, maxCharacters: 3',
      'maxCharacters is smaller than minCharacters',
    ],
    [
      'limits of choices',
      'kind: choices, min: 3, max: 2, options: [{ id: x, label: X }, { id: y, label: Y }, { id: z, label: Z }]',
      'max is smaller than min',
    ],
    [
      'more needed than there are',
      'kind: choices, min: 2, options: [{ id: x, label: X }]',
      'min is more than there are options',
    ],
    ['dates that contradict', "kind: date, min: '2027-02-01', max: '2027-01-01'", 'max is before min'],
    ['no date', "kind: date, min: '2027-02-30'", 'min must be a date in quotes, "YYYY-MM-DD", or today'],
    ['no options', 'kind: choice, options: []', 'options is empty; give at least one option'],
    ['options missing', 'kind: choice', 'options is missing; write a list'],
    [
      'option given twice',
      'kind: choice, options: [{ id: x, label: X }, { id: x, label: Y }]',
      'options.#2.id "x" is given twice; choose another id',
    ],
    [
      'label given twice',
      'kind: choice, options: [{ id: x, label: X }, { id: y, label: X }]',
      'options.#2.label is the label of another option; choose another',
    ],
    [
      'option id reserved',
      'kind: choice, options: [{ id: _done, label: X }]',
      'options.#1.id is reserved (ids that begin with "_" belong to the engine)',
    ],
    [
      'option id of capitals',
      'kind: choice, options: [{ id: Ya, label: X }]',
      'options.#1.id must be [a-z0-9][a-z0-9_-], at most 24 characters',
    ],
    [
      'option id of 25 characters',
      `kind: choice, options: [{ id: ${'x'.repeat(25)}, label: X }]`,
      'options.#1.id must be [a-z0-9][a-z0-9_-], at most 24 characters',
    ],
    [
      'option id a number',
      'kind: choice, options: [{ id: 11, label: X }]',
      'options.#1.id must be a text; put it in quotes',
    ],
    ['not a whole number', 'kind: rating, max: 4.5', 'max must be a whole number'],
    ['too much', 'kind: file, maxMegabytes: 50', 'maxMegabytes must be at most 20'],
    ['one of few', 'kind: text, format: email', 'format must be one of url'],
    ['yes for true', 'kind: text, required: yes', 'required must be true or false'],
    ['personal: false', 'kind: nip, personal: false', 'personal must be one of true'],
    [
      'condition on nothing known',
      'kind: text, when: { nma: x }',
      'names the unknown field "nma"; did you mean "nama"?',
    ],
    ['condition on itself', 'kind: text, when: { b: x }', 'looks at "b", which is not asked before; move one of them'],
    [
      'condition on a name',
      'kind: text, when: { nama: x }',
      'looks at "nama", a name; only choice, choices, confirm and rating can be looked at',
    ],
    [
      'end of an unknown start',
      'kind: date, notBefore: mulai',
      'names the unknown field "mulai"; write the id of an earlier field',
    ],
    ['end of a name', 'kind: date, notBefore: nama', 'notBefore names "nama", which is no date'],
    [
      'offer made of a name',
      'kind: text, suggest: { from: nama, otherwise: "Kepala {answer}" }',
      'suggest names "nama", whose answer is no text; name a text or agency field',
    ],
    [
      'offer without the answer',
      'kind: text, suggest: { from: nama, otherwise: Kepala }',
      'suggest.otherwise must contain {answer}',
    ],
    ['options of no file', 'kind: choice, optionsFrom: cities.yaml', 'there is no prompts/cities.yaml'],
  ])('%s', (_what, rest, message) => {
    expect(flow(rest)).toEqual([`prompts/forms/a.yaml:6 field "b": ${message}`]);
  });

  test.each<[what: string, yaml: string, message: string]>([
    [
      'id given twice',
      '  - { id: nama, kind: text, question: Apa?, label: Apa }\n',
      'field "nama": the id "nama" is given twice; choose another',
    ],
    [
      'reserved id',
      '  - { id: summary, kind: text, question: Apa?, label: Apa }\n',
      'field "summary": id is reserved; choose another id',
    ],
    [
      'id of capitals',
      '  - { id: Nama, kind: text, question: Apa?, label: Apa }\n',
      'field "Nama": id must be [a-z][a-z0-9_], at most 24 characters',
    ],
    [
      'id of 25 characters',
      `  - { id: ${'a'.repeat(25)}, kind: text, question: Apa?, label: Apa }\n`,
      `field "${'a'.repeat(25)}": id must be [a-z][a-z0-9_], at most 24 characters`,
    ],
    ['no id', '  - { kind: text, question: Apa?, label: Apa }\n', 'field "#2": id is missing; write a text'],
    ['no kind', '  - { id: b, question: Apa?, label: Apa }\n', `field "b": has no kind; write one of ${all}`],
    [
      'no question',
      '  - { id: b, kind: text, label: Apa }\n',
      'field "b": question is missing; write a text, or {id, en}',
    ],
    ['no field', '  - Apa?\n', 'field "#2": is no field; write id, kind, question, label'],
  ])('%s', (_what, yaml, message) => {
    expect(withField(yaml)).toEqual([`prompts/forms/a.yaml:6 ${message}`]);
  });

  test('the line is that of the key, also deep inside', () => {
    const yaml = [
      '  - id: b',
      '    kind: choice',
      '    question: Apa?',
      '    label: Apa',
      '    options:',
      '      - { id: x, label: X }',
      '      - id: Y',
      '        label: Y',
      '    hnt: x',
    ];
    expect(withField(`${yaml.join('\n')}\n`)).toEqual([
      'prompts/forms/a.yaml:12 field "b": options.#2.id must be [a-z0-9][a-z0-9_-], at most 24 characters',
      'prompts/forms/a.yaml:14 field "b": unknown key "hnt"; did you mean "hint"?',
    ]);
  });

  test.each<[string, string]>([['mode: x', 'looks at "mode", which is not asked before; move one of them']])(
    'a condition on a later field: %s',
    (condition, message) => {
      const asked = `  - { id: b, kind: text, question: Apa?, label: Apa, when: { ${condition} } }\n`;
      const later = '  - { id: mode, kind: choice, question: Apa?, label: Apa, options: [{ id: x, label: X }] }\n';
      expect(withField(asked + later)).toEqual([`prompts/forms/a.yaml:6 field "b": ${message}`]);
    },
  );

  test.each<[string, string, string]>([
    [
      'choice, options: [{ id: hall, label: X }, { id: online, label: Y }]',
      'hal',
      '"hal" is no option of "mode"; did you mean "hall"?',
    ],
    [
      'choice, options: [{ id: hall, label: X }, { id: online, label: Y }]',
      '[hall, zoo]',
      '"zoo" is no option of "mode"; write one of hall, online',
    ],
    ['confirm', 'ya', '"ya" is no answer of "mode"; write true or false'],
    ['rating', '6', '"6" is no mark of "mode"; write 1 to 5'],
  ])('a condition that can never be: %s, %s', (kind, value, message) => {
    const mode = `  - { id: mode, question: Apa?, label: Apa, kind: ${kind} }\n`;
    const asked = `  - { id: b, kind: text, question: Apa?, label: Apa, when: { mode: ${value} } }\n`;
    expect(withField(mode + asked)).toEqual([`prompts/forms/a.yaml:7 field "b": ${message}`]);
  });

  test('of the form itself', () => {
    expect(mistakes({ 'a.yaml': `${head.replace('version: 1', 'version: 0')}${name}` })).toEqual([
      'prompts/forms/a.yaml:2: version must be at least 1',
    ]);
    expect(mistakes({ 'a.yaml': `${head}${name}titel: x\n` })).toEqual([
      'prompts/forms/a.yaml:6: unknown key "titel"; did you mean "title"?',
    ]);
    expect(mistakes({ 'a.yaml': 'id: a\nversion: 1\ntitle: Judul\nfields: []\n' })).toEqual([
      'prompts/forms/a.yaml:4: fields is empty; give at least one field',
    ]);
    expect(mistakes({ 'b.yaml': head + name })).toEqual(['prompts/forms/b.yaml:1: the id "a" is not the file\'s name']);
    expect(mistakes({ 'a.yaml': `id: a\nversion: 1\nfields:\n${name}` })).toEqual([
      'prompts/forms/a.yaml:1: title is missing; write a text, or {id, en}',
    ]);
  });

  test('of what a question for an agency needs', () => {
    expect(flow('kind: agency')).toEqual([
      'prompts/forms/a.yaml:6 field "b": needs prompts/agencies.yaml and prompts/provinces.yaml; one of them is missing',
    ]);
  });

  test('of the YAML', () => {
    expect(mistakes({ 'a.yaml': `${head}${name}version: 2\n` })).toEqual([
      'prompts/forms/a.yaml:6 Map keys must be unique',
    ]);
    expect(mistakes({ 'a.yaml': '' })).toEqual(['prompts/forms/a.yaml:1: must be key: value pairs']);
  });

  test('all at once, of every file', () => {
    expect(
      mistakes({
        'a.yaml': `${head}${name}  - { id: b, kind: telp, question: Apa?, label: Apa }\n  - { id: c, kind: number, min: 2, max: 1, question: Apa?, label: Apa }\n`,
        'b.yaml': `${head.replace('id: a', 'id: b')}  - { id: d, kind: text, question: Apa? }\n`,
      }),
    ).toEqual([
      `prompts/forms/a.yaml:6 field "b": unknown kind "telp"; write one of ${all}`,
      'prompts/forms/a.yaml:7 field "c": max is smaller than min',
      'prompts/forms/b.yaml:5 field "d": label is missing; write a text, or {id, en}',
    ]);
  });
});
