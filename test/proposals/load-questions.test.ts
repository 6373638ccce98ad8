import { describe, expect, test } from 'vitest';
import { bank, mistakes, tap, withQuestion, written } from './support/files.ts';

describe('a question: file, line, question and mend', () => {
  test.each<[what: string, line: string, message: string]>([
    ['misspelt key', written('more', ', evaluatr: e'), 'unknown key "evaluatr"; did you mean "evaluator"?'],
    [
      'unknown kind',
      written('more').replace('kind: text', 'kind: longtext'),
      'unknown kind "longtext"; did you mean "long-text"?',
    ],
    ['no gap', written('more').replace('gap: g, ', ''), 'gap is missing; write a text, or {id, en}'],
    [
      'half an example',
      written('more').replace(', strong: b', ''),
      'examples.strong is missing; write a text, or {id, en}',
    ],
    [
      'no example',
      written('more').replace('examples: { weak: a, strong: b }, ', ''),
      'has no examples; write examples with weak and strong',
    ],
    [
      'no evaluator',
      written('more').replace('evaluator: e, ', ''),
      'has no evaluator; write what an evaluator looks for',
    ],
    [
      'examples of a tap',
      tap('more', ', examples: { weak: a, strong: b }'),
      'has examples, but is answered with a tap; remove them',
    ],
    [
      'example of a form',
      written('more', ', example: x'),
      'has an example; write examples with weak and strong instead',
    ],
    ['place of a lead-in', written('more', ", leadIn: 'Sebab {sebab}'"), 'leadIn may have the place {answer} alone'],
    [
      'unknown expectation',
      written('more', ', expects: [numbers]'),
      'expects.#1 must be one of figure, before-after, results, replication, sustainability',
    ],
    ['unknown stage', written('more', ', stages: [done]'), 'stages.#1 must be one of running, trial, idea'],
    [
      'condition on nothing known',
      written('more', ', when: { onne: x }'),
      'names the unknown question "onne"; did you mean "one"?',
    ],
    [
      'condition on a text',
      written('more', ', when: { four: x }'),
      'looks at "four", a text; only a choice can be looked at',
    ],
    [
      'condition that can never be',
      written('more', ', when: { one: z }'),
      '"z" is no option of "one"; did you mean "x"?',
    ],
  ])('%s', (_what, line, message) => {
    const found = withQuestion(line);
    expect(found.length).toBe(1);
    expect(found[0]?.replace(/ All are .*$/, '')).toBe(`prompts/proposals/bank/b.yaml:8 question "more": ${message}`);
  });

  test('an id of 25 characters, an id given in two files, a question of no edition', () => {
    const id = 'q'.repeat(25);
    expect(withQuestion(written(id), id)).toEqual([
      `prompts/proposals/bank/b.yaml:8 question "${id}": id must be [a-z][a-z0-9_], at most 24 characters`,
    ]);
    expect(mistakes({ 'bank/c.yaml': `version: 1\nquestions:\n${written('four')}\n` })).toEqual([
      'prompts/proposals/bank/c.yaml:3 question "four": the id "four" is given twice; choose another',
    ]);
    expect(mistakes({ 'bank/b.yaml': bank(written('six')) })).toEqual([
      'prompts/proposals/bank/b.yaml:8 question "six": stands in no edition; put it into a section or remove it',
    ]);
  });

  test('an edition names a question with a mistake: only the mistake is said', () => {
    expect(withQuestion(written('more').replace('keeper: k', 'keper: k'))).toEqual([
      'prompts/proposals/bank/b.yaml:8 question "more": unknown key "keper"; did you mean "keeper"?',
      'prompts/proposals/bank/b.yaml:8 question "more": keeper is missing; write a text, or {id, en}',
    ]);
  });
});
