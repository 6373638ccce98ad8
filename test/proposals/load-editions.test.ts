import { describe, expect, test } from 'vitest';
import {
  asked,
  bank,
  edition,
  mistakes,
  mistakesIn,
  SECTION,
  tap,
  withQuestion,
  withSection,
  write,
  written,
} from './support/files.ts';

describe('a section: file, line, section and mend', () => {
  test.each<[what: string, found: string[], message: string]>([
    ['unknown question', asked('more: [for]'), 'names the unknown question "for"; did you mean "four"?'],
    ['misspelt key', asked('mor: [four]'), 'unknown key "mor"; did you mean "more"?'],
    [
      'a weight left out',
      withSection('maxWords: null, paragraphs: [four, five]'),
      'weight is missing; write a number, or null where it is unknown',
    ],
    [
      'an unknown rule',
      asked('deep: [{ question: four, on: [no-figures] }]'),
      'deep.#1.on.#1 must be one of missing-part, no-figure',
    ],
    [
      'a rule that asks twice',
      asked('more: [four], deep: [{ question: four, on: [no-figure] }]'),
      '"four" is asked in more already',
    ],
    [
      'of the first draft again',
      asked('more: [one]'),
      '"one" is not among the paragraphs; its answer would stand nowhere',
    ],
    [
      'twice among the paragraphs',
      withSection('weight: null, maxWords: null, paragraphs: [four, five, four]'),
      '"four" stands here twice',
    ],
    ['an unknown edition', asked('asksFrom: b'), 'names the unknown edition "b"; write one of a'],
    [
      'parts that make another sum',
      withSection(
        'weight: null, maxWords: 300, paragraphs: [four, five], parts: [{ name: A, maxWords: 100, questions: [four] }, { name: B, maxWords: 100, questions: [five] }]',
      ),
      'is not the sum of its parts, 200',
    ],
    [
      'a part of elsewhere',
      withSection(
        'weight: null, maxWords: 200, paragraphs: [four, five], parts: [{ name: A, maxWords: 100, questions: [one] }, { name: B, maxWords: 100, questions: [five] }]',
      ),
      '"one" is not among the paragraphs',
    ],
  ])('%s', (_what, found, message) => {
    expect(found[0]?.replace(/, no-before-after.*$/, '')).toBe(`prompts/proposals/a.yaml:13 section "s": ${message}`);
  });

  test('more than three in more, where only those count that come together', () => {
    const questions = ['n1', 'n2'].map((id, at) => written(id, `, when: { one: ${'xy'[at]} }`)).concat(written('six'));
    const list = (...ids: string[]) =>
      mistakes({
        'bank/b.yaml': bank(...questions),
        'a.yaml': edition([
          `  - { id: s, name: S, weight: null, maxWords: null, paragraphs: [four, five, n1, n2, six], more: [${ids}] }`,
        ]),
      });
    expect(list('four', 'five', 'n1', 'n2')).toEqual([]);
    expect(list('four', 'five', 'n1', 'n2', 'six')).toEqual([
      'prompts/proposals/a.yaml:13 section "s": asks 4 questions of one author; at most 3',
    ]);
  });

  test('a question that is asked at none of the stages, or looks at what is not asked', () => {
    expect(withQuestion(written('more', ', stages: [idea]'))).toEqual([
      'prompts/proposals/a.yaml:13 section "s": "more" is asked at none of this edition\'s stages',
    ]);
    const place = write({
      'bank/b.yaml': bank(tap('six'), written('more', ', when: { six: x }')),
      'b.yaml': edition([SECTION.replace('five]', 'five, six]')]).replace('id: a', 'id: b'),
      'a.yaml': edition([SECTION.replace('five]', 'five, more]')]),
    });
    expect(mistakesIn(place)).toEqual([
      'prompts/proposals/a.yaml:13 section "s": "more" looks at "six", which this edition does not ask',
    ]);
  });
});

describe('an edition: file, line and mend', () => {
  test.each<[what: string, text: string, line: number, message: string]>([
    [
      'few taps',
      edition([SECTION], 'core: [one, two, four]').replace('[four, five], more: [four]', '[four, five, three]'),
      11,
      'has 2 questions answered by tap; give at least 3',
    ],
    ['a question twice', edition([SECTION], 'core: [one, two, three, one]'), 11, '"one" stands here twice'],
    [
      'unknown in core',
      edition([SECTION], 'core: [one, two, tree]'),
      11,
      'names the unknown question "tree"; did you mean "three"?',
    ],
    [
      'an empty day',
      edition().replace('registration: null', 'registration: { opens: 2025-02-30, closes: null }'),
      9,
      'registration.opens must be a date, YYYY-MM-DD',
    ],
    ['another name than the file', edition().replace('id: a', 'id: b'), 1, 'the id "b" is not the file\'s name'],
    [
      'misspelt key',
      edition().replace('basis: null', 'basis: null\nbases: null'),
      8,
      'unknown key "bases"; did you mean "basis"?',
    ],
    [
      'weights',
      edition([
        '  - { id: s, name: S, weight: 60, maxWords: null, paragraphs: [four] }',
        '  - { id: t, name: T, weight: 30, maxWords: null, paragraphs: [five] }',
      ]),
      12,
      'the weights make 90; they must make 100',
    ],
  ])('%s', (_what, text, line, message) => {
    expect(mistakes({ 'a.yaml': text })[0]).toBe(`prompts/proposals/a.yaml:${line}: ${message}`);
  });

  test('ten questions in core, and one that is not asked at a stage', () => {
    const ids = Array.from({ length: 10 }, (_, n) => `t${n}`);
    const place = write({
      'bank/b.yaml': bank(...ids.map((id) => tap(id)), tap('late', ', stages: [trial]')),
      'a.yaml': edition([SECTION], `core: [one, two, three, late, ${ids.slice(0, 6)}]`),
      'b.yaml': edition([SECTION], `core: [${ids.slice(0, 9)}]`).replace('id: a', 'id: b'),
      'c.yaml': edition([SECTION], `core: [${ids.slice(1)}]`).replace('id: a', 'id: c'),
    });
    expect(mistakesIn(place)).toEqual([
      'prompts/proposals/a.yaml:11: asks 10 questions; at most 9 make a first draft',
      'prompts/proposals/a.yaml:11: "late" is not asked at the stage running',
    ]);
  });

  test('more than 30 in all', () => {
    const ids = Array.from({ length: 30 }, (_, n) => `t${n}`);
    const sections = Array.from({ length: 10 }, (_, n) => {
      const own = ids.slice(n * 3, n * 3 + 3);
      return `  - { id: s${n}, name: S, weight: null, maxWords: null, paragraphs: [${own}], more: [${own}] }`;
    });
    const last = '  - { id: last, name: S, weight: null, maxWords: null, paragraphs: [four, five] }';
    expect(
      mistakes({ 'bank/b.yaml': bank(...ids.map((id) => tap(id))), 'a.yaml': edition([...sections, last]) }),
    ).toEqual(['prompts/proposals/a.yaml:12: asks 33 questions of one author in all; at most 30']);
  });
});
