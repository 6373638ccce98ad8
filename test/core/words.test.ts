import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadWords } from '#core/words.ts';

const ID = `
words-missing = Mohon maaf, teks ini belum tersedia.
greet-plain = Selamat pagi, Bapak/Ibu.
greet-name = Selamat pagi, <b>{ $name }</b> &amp; rekan.
seats-left = Tersisa { $seats } kursi dari { $total }.
seats-choice =
    { $seats ->
        [0] <b>Penuh</b>, { $name }.
       *[other] Tersisa { $seats } untuk { $name }.
    }
outer-card = <i>{ $inner }</i> · { $note }
term-uses = { -brand } { greet-plain }
-brand = <b>Tuntun</b>
lines-two =
    Satu
      dua
score-mean = Rata-rata { NUMBER($score, minimumFractionDigits: 2) }
only-indonesian = Hanya Indonesia, { $name }
broken-entry = { $x
`;
const EN = `
words-missing = Sorry, this text is not available yet.
greet-plain = Good morning.
greet-name = Good morning, <b>{ $name }</b> &amp; friends.
seats-left = { $seats } of { $total } seats left.
seats-choice =
    { $seats ->
        [0] <b>Full</b>, { $name }.
        [one] One seat for { $name }.
       *[other] { $seats } seats for { $name }.
    }
`;

const folder = mkdtempSync(join(tmpdir(), 'tuntun-words-'));
writeFileSync(join(folder, 'id.ftl'), ID);
writeFileSync(join(folder, 'en.ftl'), EN);
afterAll(() => rmSync(folder, { recursive: true }));

function open() {
  const reports: string[] = [];
  return { words: loadWords(folder, (problem) => reports.push(problem)), reports };
}

describe('say', () => {
  test.each([
    ['plain text', 'id', { key: 'greet-plain' }, 'Selamat pagi, Bapak/Ibu.'],
    ['the other language', 'en', { key: 'greet-plain' }, 'Good morning.'],
    [
      'people’s text escaped',
      'id',
      { key: 'greet-name', args: { name: '<b>"A" & B</b>' } },
      'Selamat pagi, <b>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</b> &amp; rekan.',
    ],
    ['small numbers', 'id', { key: 'seats-left', args: { seats: 0, total: 999 } }, 'Tersisa 0 kursi dari 999.'],
    ['numbers', 'id', { key: 'seats-left', args: { seats: 1234.5, total: -7 } }, 'Tersisa 1.234,5 kursi dari -7.'],
    ['English numbers', 'en', { key: 'seats-left', args: { seats: 1234.5, total: 12 } }, '1,234.5 of 12 seats left.'],
    ['a variant', 'id', { key: 'seats-choice', args: { seats: 0, name: 'A&B' } }, '<b>Penuh</b>, A&amp;B.'],
    ['another', 'id', { key: 'seats-choice', args: { seats: 1200, name: 'Siti' } }, 'Tersisa 1.200 untuk Siti.'],
    ['English singular', 'en', { key: 'seats-choice', args: { seats: 1, name: 'Siti' } }, 'One seat for Siti.'],
    [
      'a Say inside a Say, escaped once',
      'id',
      { key: 'outer-card', args: { inner: { key: 'greet-name', args: { name: 'A<B' } }, note: '{ $inner }' } },
      '<i>Selamat pagi, <b>A&lt;B</b> &amp; rekan.</i> · { $inner }',
    ],
    [
      'a Say inside a variant',
      'id',
      { key: 'seats-choice', args: { seats: 0, name: { key: 'greet-name', args: { name: '<' } } } },
      '<b>Penuh</b>, Selamat pagi, <b>&lt;</b> &amp; rekan..',
    ],
    ['terms and references', 'id', { key: 'term-uses' }, '<b>Tuntun</b> Selamat pagi, Bapak/Ibu.'],
    ['lines', 'id', { key: 'lines-two' }, 'Satu\n  dua'],
    ['functions', 'id', { key: 'score-mean', args: { score: 4.5 } }, 'Rata-rata 4,50'],
  ] as const)('%s', (_, lang, say, expected) => {
    const { words, reports } = open();
    expect(words.say(lang, say)).toBe(expected);
    expect(reports).toEqual([]);
  });
});

describe('plain', () => {
  test.each([
    [
      'no markup, nothing escaped',
      'id',
      { key: 'greet-name', args: { name: '<b>"A" & B</b>' } },
      'Selamat pagi, <b>"A" & B</b> & rekan.',
    ],
    ['in variants', 'en', { key: 'seats-choice', args: { seats: 0, name: 'A&B' } }, 'Full, A&B.'],
    ['in terms', 'id', { key: 'term-uses' }, 'Tuntun Selamat pagi, Bapak/Ibu.'],
    [
      'nested',
      'id',
      { key: 'outer-card', args: { inner: { key: 'greet-name', args: { name: '<' } }, note: '&lt;' } },
      'Selamat pagi, < & rekan. · &lt;',
    ],
  ] as const)('%s', (_, lang, say, expected) => {
    const { words, reports } = open();
    expect(words.plain(lang, say)).toBe(expected);
    expect(reports).toEqual([]);
  });
});

describe('what the check would have found', () => {
  test('a key that English lacks is said in Indonesian, and reported once', () => {
    const { words, reports } = open();
    const said = [1, 2].map(() => words.say('en', { key: 'only-indonesian', args: { name: '<' } }));
    expect(said).toEqual(['Hanya Indonesia, &lt;', 'Hanya Indonesia, &lt;']);
    expect(reports).toEqual(['words: no "only-indonesian" in en.ftl']);
  });

  test('a key that nobody has becomes an apology', () => {
    const { words, reports } = open();
    expect(words.say('en', { key: 'nobody-has-it' })).toBe('Mohon maaf, teks ini belum tersedia.');
    expect(words.plain('id', { key: 'broken-entry' })).toBe('Mohon maaf, teks ini belum tersedia.');
    expect(reports).toEqual([
      'words: no "nobody-has-it" in en.ftl',
      'words: no "nobody-has-it" in id.ftl',
      'words: no "broken-entry" in id.ftl',
    ]);
  });

  test('a missing variable leaves a gap', () => {
    const { words, reports } = open();
    expect(words.say('id', { key: 'seats-left', args: { seats: 3 } })).toBe('Tersisa 3 kursi dari ….');
    expect(words.say('id', { key: 'seats-choice', args: { seats: 3 } })).toBe('Tersisa 3 untuk ….');
    expect(reports).toEqual([
      'words: "seats-left" was said without $total',
      'words: "seats-choice": Unknown variable: $name',
    ]);
  });

  test('a file that is not there stops the start', () => {
    expect(() => loadWords(join(folder, 'nowhere'))).toThrow('ENOENT');
  });
});

test('a message with two variables costs less than 3 µs', () => {
  const { words } = open();
  const say = { key: 'seats-left', args: { seats: 12, total: 1500 } };
  for (let warm = 0; warm < 20_000; warm++) words.say('id', say);
  const runs = Array.from({ length: 5 }, () => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < 10_000; i++) words.say('id', say);
    return Number(process.hrtime.bigint() - start) / 10_000;
  });
  expect(Math.min(...runs)).toBeLessThan(3000);
});
