// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are source texts to be checked
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkWords } from '../../scripts/check-words.ts';
import { tokenize } from '../../scripts/words/tokens.ts';

const GOOD: Record<string, string> = {
  'locales/id.ftl': [
    '# Komentar yang praktek boleh.',
    'card-title = <b>{ $title }</b>',
    'card-seats =',
    '    { $seats ->',
    '        [0] <i>Penuh</i>',
    '       *[other] Tersisa { $seats } kursi',
    '    }',
    'card-join-button = Daftar sekarang',
    'form-hint = Mohon tuliskan nama.',
    'form-table = Dari tabel',
    '',
  ].join('\n'),
  'locales/en.ftl': [
    'card-title = <b>{ $title }</b>',
    'card-seats = { $seats } seats left, kamu!!',
    'card-join-button = Register now for this workshop',
    'form-hint = Please write the name.',
    'form-table = From a table',
    '',
  ].join('\n'),
  'src/features/card.ts': [
    "import { x } from './card-view.ts';",
    "export const title = (title: string) => ({ key: 'card-title', args: { title } });",
    "const seats = { key: 'card-seats', args: { 'seats': x / 2 } };",
    "const full = (a: string) => say({ key: a === 'card' ? 'card-join-button' : \"form-table\" });",
    '// a comment may say anything: `card-${name}`, card-nothing',
    'type Shape = { key: string; args?: Record<string, string> };',
    "const pattern = /'card-[/']x/g;",
    "const column = { key: 'name', width: 3 };",
    '',
  ].join('\n'),
  'prompts/forms/registration.yaml': [
    'id: team',
    'fields:',
    '  - id: draft',
    '    hint: form-hint',
    '    question: { id: "Siapa nama Anda?", en: "What is your team?" }',
    '',
  ].join('\n'),
  'prompts/spelling.tsv':
    'nonstandard\tstandard\tkind\tuse\npraktek\tpraktik\tejaan\talways\nteam\ttim\tejaan\talways\nterima kasi\tterima kasih\tejaan\talways\nsertipikat\tsertifikat\tejaan\tcontext\n',
};

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** Faults of a sound project with some of its files changed. */
function check(changes: Record<string, (text: string) => string> = {}): string[] {
  const root = mkdtempSync(join(tmpdir(), 'tuntun-check-words-'));
  roots.push(root);
  for (const path of new Set([...Object.keys(GOOD), ...Object.keys(changes)])) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), changes[path]?.(GOOD[path] ?? '') ?? GOOD[path] ?? '');
  }
  return checkWords(root);
}

const add = (line: string) => (text: string) => `${text}${line}\n`;
const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return text.replace(from, to);
};
const file = (text: string) => (): string => text;
const inBoth = (line: string) => ({ 'locales/id.ftl': add(line), 'locales/en.ftl': add(line) });
const use = (...keys: string[]) => ({ 'src/use.ts': file(keys.map((key) => `f('${key}');`).join('\n')) });

test('a sound project has no fault', () => {
  expect(check()).toEqual([]);
});

describe('locale files against each other', () => {
  test.each([
    [
      'a key missing in English',
      { 'locales/en.ftl': swap('form-hint', '# form-hint') },
      ['locales/id.ftl:9 form-hint: missing in locales/en.ftl'],
    ],
    [
      'a key missing in Indonesian',
      { 'locales/en.ftl': add('form-new = New'), ...use('form-new') },
      [
        'src/use.ts:1 form-new: looks like a key and is in no locale file',
        'locales/en.ftl:6 form-new: missing in locales/id.ftl',
      ],
    ],
    [
      'other variables',
      { 'locales/en.ftl': swap('{ $title }', '{ $name }') },
      ['locales/en.ftl:1 card-title: variables are $name, in Indonesian $title'],
    ],
    [
      'a variable only in a variant',
      { 'locales/id.ftl': swap('[0] <i>Penuh</i>', '[0] Penuh, { $name }') },
      [
        'locales/en.ftl:2 card-seats: variables are $seats, in Indonesian $name, $seats',
        'src/features/card.ts:3 card-seats: said without $name',
      ],
    ],
    [
      'a broken message',
      { 'locales/id.ftl': swap('Mohon tuliskan', '{ $x Mohon') },
      ['locales/id.ftl:9 form-hint: not valid Fluent', 'locales/en.ftl:4 form-hint: missing in locales/id.ftl'],
    ],
    ['a stray line', { 'locales/id.ftl': add('Mohon maaf') }, ['locales/id.ftl:11 stray line: Mohon maaf']],
    ['a doubled key', { 'locales/id.ftl': add('form-hint = Lagi') }, ['locales/id.ftl:11 form-hint: defined twice']],
    [
      'a key of one word',
      { ...inBoth('greeting = Salam'), ...use('greeting') },
      [
        'locales/id.ftl:11 greeting: a key is its area, a hyphen, and what it says (schedule-empty)',
        'locales/en.ftl:6 greeting: a key is its area, a hyphen, and what it says (schedule-empty)',
      ],
    ],
    [
      'an attribute',
      { 'locales/id.ftl': swap('Mohon tuliskan nama.', 'Nama\n  .title = Judul') },
      ['locales/id.ftl:9 form-hint: attributes are not used here'],
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(check(changes).sort()).toEqual([...expected].sort());
  });
});

describe('locale files against the code', () => {
  test.each([
    ['a key that nobody uses', inBoth('card-unused = Ya'), ['locales/id.ftl:11 card-unused: used nowhere']],
    [
      'a key of YAML that is gone',
      { 'prompts/forms/registration.yaml': swap('hint: form-hint', 'hint: Baik') },
      ['locales/id.ftl:9 form-hint: used nowhere'],
    ],
    [
      'a key only in a comment',
      { ...inBoth('card-old = Ya'), 'src/use.ts': file("// f('card-old')\n/* f('card-old') */") },
      ['locales/id.ftl:11 card-old: used nowhere'],
    ],
    [
      'a key that does not exist',
      { 'src/use.ts': file("\nconst a = { key: 'other-thing' };") },
      ['src/use.ts:2 other-thing: in no locale file'],
    ],
    [
      'in a branch',
      { 'src/use.ts': file("const a = { key: b ? 'card-title' : 'other-thing', args: { title: (1, { c: [2] }) } };") },
      ['src/use.ts:1 other-thing: in no locale file'],
    ],
    [
      'in a template’s place',
      { 'src/use.ts': file("const a = `x ${f({ key: 'other-thing' })} 'y`;") },
      ['src/use.ts:1 other-thing: in no locale file'],
    ],
    ['in a table', use('card-nothing'), ['src/use.ts:1 card-nothing: looks like a key and is in no locale file']],
    [
      'a key put together',
      { 'src/use.ts': file('const a = { key: `card-${b}` };') },
      ['src/use.ts:1 a key is written out, never put together (the check could not find it)'],
    ],
    [
      'a variable not given',
      {
        'src/use.ts': file(
          "f({ key: 'card-title' });\nf({ key: 'card-title', args: { name } });\nf({ key: 'card-title', args });",
        ),
      },
      ['src/use.ts:1 card-title: said without $title', 'src/use.ts:2 card-title: said without $title'],
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(check(changes)).toEqual(expected);
  });
});

describe('style', () => {
  test.each([
    ['spelling', 'Mohon tuliskan nama.', 'Sesudah Prakteknya.', ['"Praktek" is written "praktik"']],
    ['spelling of two words', 'Mohon tuliskan nama.', 'Terima  kasi.', ['"Terima  kasi" is written "terima kasih"']],
    ['a pair that needs context', 'Mohon tuliskan nama.', 'Sertipikat tanah.', []],
    ['a longer word', 'Mohon tuliskan nama.', 'Steamer, teamwork.', []],
    ['kamu', 'Mohon tuliskan nama.', 'Nama Kamu?', ['people are Bapak/Ibu or Anda, never "kamu"']],
    ['double exclamation', 'Mohon tuliskan nama.', 'Baik! !', ['one exclamation mark at most']],
    ['an open tag', 'Mohon tuliskan nama.', '<b>Baik', ['<b> is not closed']],
    ['crossed tags', 'Mohon tuliskan nama.', '<b><i>Baik</b></i>', ['</b> closes nothing', '</i> closes nothing']],
    [
      'an unknown tag',
      'Mohon tuliskan nama.',
      '<br>Baik</br>',
      [
        '<br> is not among b, i, u, s, code, pre, blockquote, tg-spoiler',
        '<br> is not among b, i, u, s, code, pre, blockquote, tg-spoiler',
      ],
    ],
    ['a bare character', 'Mohon tuliskan nama.', 'Tanya & jawab', ['write &lt; and &amp; for bare < and &']],
    ['an escaped character', 'Mohon tuliskan nama.', 'Tanya &amp; jawab', []],
  ])('%s', (_, from, to, expected) => {
    const problems = check({ 'locales/id.ftl': swap(from, to) });
    expect(problems).toEqual([...new Set(expected)].map((problem) => `locales/id.ftl:9 form-hint: ${problem}`));
  });

  test('a tag that opens in one variant', () => {
    const problems = check({ 'locales/id.ftl': swap('<i>Penuh</i>', '<i>Penuh') });
    expect(problems).toEqual(['locales/id.ftl:3 card-seats: <i> is not closed']);
  });

  test('a button of 24 characters and one of 25', () => {
    const fits = 'Daftar sekarang juga 🖐️x';
    expect([...fits].length).toBe(24);
    expect(check({ 'locales/id.ftl': swap('Daftar sekarang', fits) })).toEqual([]);
    expect(check({ 'locales/id.ftl': swap('Daftar sekarang', `${fits}x`) })).toEqual([
      'locales/id.ftl:8 card-join-button: a button has at most 24 characters, this has 25',
    ]);
  });

  test('in prompts: Indonesian is looked at, English and ids are not', () => {
    expect(check({ 'prompts/forms/registration.yaml': swap('Siapa nama', 'Apa team') })).toEqual([
      'prompts/forms/registration.yaml "Apa team Anda?": "team" is written "tim"',
    ]);
  });
});

test.each([
  ["a = b / 'c' / d", ['c']],
  ["return /'x/.test('c')", ['c']],
  ["`a${b ? `x${'c'}` : { d: 'e' }}f` + 'g'", ['c', 'e', 'g']],
  ["'it\\'s' // 'no'", ["it\\'s"]],
  ['`plain`', ['plain']],
  ["x = [/[/'\"]/, 'c']", ['c']],
])('strings of %s', (source, expected) => {
  expect(
    tokenize(source)
      .filter(({ type }) => type === 'string')
      .map(({ text }) => text),
  ).toEqual(expected);
});
