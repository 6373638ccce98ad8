import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { phraseIn } from '#forms/phrase.ts';
import type { Question } from '#proposals/definition.ts';
import { loadProposals } from '#proposals/load.ts';
import { proseOf } from '#proposals/prose.ts';
import { loadRuleData } from '#proposals/rules/data.ts';
import { createRules } from '#proposals/rules/rules.ts';

const PROMPTS = join(import.meta.dirname, '../../prompts');
const rules = createRules(loadRuleData(PROMPTS));
const { bank } = loadProposals(join(PROMPTS, 'proposals'));
const written = [...bank.questions.values()].filter(({ examples }) => examples);

/** What the mentor finds in an example, as it stands in a draft by itself. */
function findings(question: Question, which: 'weak' | 'strong'): string[] {
  const text = proseOf(question, phraseIn(question.examples?.[which] ?? '', 'id'));
  const found = rules.examine({
    section: 'any',
    stage: question.stages?.includes('idea') ? 'idea' : 'running',
    weight: null,
    maxWords: null,
    minWords: null,
    expects: [],
    paragraphs: [{ question: question.id, text, expects: question.expects }],
    open: [],
    thread: { problem: '', action: '', result: '' },
    names: [],
  });
  return found.map(({ rule }) => rule);
}

describe('what is shown as an example stands before our own mentor', () => {
  test.each(written)('$id: the strong one is found sound', (question) => {
    expect(findings(question, 'strong')).toEqual([]);
  });

  test.each(written.filter(({ expects }) => expects.includes('figure')))(
    '$id: the weak one lacks its figure',
    (question) => {
      expect(findings(question, 'weak')[0]).toBe('no-figure');
    },
  );

  test.each([
    ['novelty_extended', 'no-before-after'],
    ['novelty_replica', 'no-replication'],
    ['replicated', 'no-replication'],
    ['potential', 'no-replication'],
    ['regulation', 'no-sustainability'],
  ])('%s: the weak one is found %s', (id, rule) => {
    expect(findings(bank.questions.get(id) as Question, 'weak')[0]).toBe(rule);
  });
});
