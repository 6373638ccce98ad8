import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRuleData } from '#proposals/rules/data.ts';
import { createRules } from '#proposals/rules/rules.ts';
import { type Draft, type Finding, RULES } from '#proposals/rules/types.ts';
import { readLabelled, sharesOf, tally } from './labelled.ts';
import { draftOf, PROMPTS, rules } from './support.ts';

const LABELLED = readLabelled();
const data = loadRuleData(PROMPTS);
const open = (asked: string | undefined) => (asked === undefined ? rules : createRules(data, () => ({ words: asked })));

describe('the labelled answers', () => {
  it('are enough, of both halves, with each fault in both', () => {
    for (const half of ['tune', 'held']) {
      const items = LABELLED.filter((item) => item.half === half);
      expect(items.length).toBeGreaterThanOrEqual(100);
      expect(RULES.filter((id) => !items.some((item) => item.rules.includes(id)))).toEqual([]);
    }
  });

  it.each(['tune', 'held'] as const)('are read with precision 0.9 and recall 0.8 by every rule (%s)', (half) => {
    const counts = tally(
      LABELLED.filter((item) => item.half === half),
      open,
    );
    const weak = RULES.filter((id) => {
      const { precision, recall } = sharesOf(counts[id]);
      return precision < 0.9 || recall < 0.8;
    });
    expect(weak).toEqual([]);
  });
});

/** Findings in the order of the rules, each quoting what stands there, one a rule and paragraph (an open question is one of its own). */
function expectOrderly(draft: Draft, findings: readonly Finding[]): void {
  const order = findings.map(({ rule }) => RULES.indexOf(rule));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  for (const { quote, question } of findings) {
    if (quote === null) continue;
    expect(draft.paragraphs.some((p) => p.question === question && p.text.includes(quote))).toBe(true);
  }
  const once = findings.map(({ rule, question }) => `${rule} ${question}`);
  expect(once.length).toBe(new Set(once).size);
}

describe('findings', () => {
  it('are in order, quote exactly and come once a rule and paragraph, for every labelled answer', () => {
    for (const { draft } of LABELLED) expectOrderly(draft, rules.examine(draft));
  });

  it('are so for whatever people write', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'Rp1.234,50',
        'akan',
        '“kutip',
        '(OPD)',
        'nggak',
        '\n\n1. ',
        '2024',
        'dari 3 menjadi 9',
        '%',
        '…',
      ),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const draft = draftOf(texts, {
          expects: ['figure', 'before-after', 'results', 'replication', 'sustainability'],
          thread: { problem: texts[0] ?? '', action: texts[1] ?? '', result: texts[2] ?? '' },
        });
        expectOrderly(draft, rules.examine(draft));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same whenever a section is read', () => {
    const first = LABELLED.map(({ draft }) => rules.examine(draft));
    expect(LABELLED.map(({ draft }) => rules.examine(draft))).toEqual(first);
  });
});
