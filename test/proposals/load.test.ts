import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProposals } from '#proposals/load.ts';
import { bank, edition, folder, mistakes, mistakesIn, SECTION, tap, write, written } from './support/files.ts';

const REPOSITORY = join(import.meta.dirname, '../../prompts/proposals');

describe('loadProposals', () => {
  test('gives the questions as fields that may be passed over, and the editions by id', () => {
    const { bank: read, editions } = loadProposals(
      write({
        'bank/c.yaml': `version: 3\nquestions:\n${tap('six', ', when: { one: x }, stages: [trial]')}\n`,
        'a.yaml': edition([SECTION.replace('five]', 'five, six]')]),
      }),
    );
    expect(read.version).toBe(5);
    expect([...read.questions.keys()]).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
    expect(read.questions.get('six')).toEqual({
      id: 'six',
      field: {
        id: 'six',
        kind: 'choice',
        required: false,
        question: 'Apa?',
        label: 'six',
        options: [
          { id: 'x', label: 'X' },
          { id: 'y', label: 'Y' },
        ],
      },
      gap: 'g',
      keeper: 'k',
      expects: [],
      stages: ['trial'],
      when: { one: ['x'] },
    });
    expect([...editions.keys()]).toEqual(['a']);
    expect(editions.get('a')?.sections).toEqual([
      {
        id: 's',
        name: 'S',
        weight: null,
        maxWords: null,
        asks: [],
        paragraphs: ['four', 'five', 'six'],
        more: ['four'],
        deep: [],
        expects: [],
      },
    ]);
  });

  test('a long answer is one message unless the file says otherwise', () => {
    const long = (rest: string) => written('six', rest).replace('kind: text', 'kind: long-text');
    const single = (rest: string) => {
      const place = write({
        'bank/b.yaml': bank(long(rest)),
        'a.yaml': edition([SECTION.replace('five]', 'five, six]')]),
      });
      const field = loadProposals(place).bank.questions.get('six')?.field;
      return field?.kind === 'long-text' && field.single;
    };
    expect([single(''), single(', single: false')]).toEqual([true, false]);
  });
});

test('five faults planted in the files of the repository are said all at once, each with its line', () => {
  const place = folder();
  cpSync(REPOSITORY, place, { recursive: true });
  const lineOf: Record<string, number> = {};
  const plant = (file: string, from: string, to: string): void => {
    const text = readFileSync(join(place, file), 'utf8');
    expect(text.split(from).length).toBe(2);
    lineOf[from] = text.slice(0, text.indexOf(from)).split('\n').length;
    writeFileSync(join(place, file), text.replace(from, to));
  };
  expect(mistakesIn(place)).toEqual([]);
  plant('bank/2-problem.yaml', "leadIn: 'Besarnya masalah: {answer}'", "leadIn: 'Besarnya masalah: {jawaban}'");
  plant('bank/3-innovation.yaml', 'keeper: tim inovasi\n    thread: action', 'keper: tim inovasi\n    thread: action');
  plant('iga-2026.yaml', 'more: [theme, affairs, trial_date]', 'more: [theme, affair, trial_date]');
  plant('kipp-2023.yaml', 'weight: 30', 'weight: 35');
  plant('kipp-2025.yaml', 'on: [no-replication, too-short]', 'on: [no-replicas, too-short]');
  const at = (from: string) => lineOf[from];
  const found = mistakesIn(place).map((line) => line.replace(/ must be one of .*$/, ' must be one of …'));
  const sections = readFileSync(join(place, 'kipp-2023.yaml'), 'utf8').split('\n').indexOf('sections:') + 1;
  expect(found).toEqual([
    `prompts/proposals/bank/2-problem.yaml:${at("leadIn: 'Besarnya masalah: {answer}'")} question "size": leadIn may have the place {answer} alone`,
    `prompts/proposals/bank/3-innovation.yaml:${at('keeper: tim inovasi\n    thread: action')} question "solution": unknown key "keper"; did you mean "keeper"?`,
    'prompts/proposals/bank/3-innovation.yaml:4 question "solution": keeper is missing; write a text, or {id, en}',
    `prompts/proposals/iga-2026.yaml:${at('more: [theme, affairs, trial_date]')} section "scope": names the unknown question "affair"; did you mean "affairs"?`,
    `prompts/proposals/iga-2026.yaml:${at('more: [theme, affairs, trial_date]')} section "scope": "affair" is not among the paragraphs; its answer would stand nowhere`,
    `prompts/proposals/kipp-2023.yaml:${sections}: the weights make 105; they must make 100`,
    `prompts/proposals/kipp-2025.yaml:${at('on: [no-replication, too-short]')} section "adaptability": deep.#1.on.#1 must be one of …`,
  ]);
});

test('a broken file is said by its line, and nothing else is guessed of it', () => {
  const found = mistakes({ 'a.yaml': edition().replace('kind: full', 'version: 2') });
  expect(found).toEqual(['prompts/proposals/a.yaml:5 Map keys must be unique']);
});
