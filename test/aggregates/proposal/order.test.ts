import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createProposalAggregate } from '#aggregates/proposal/proposal.ts';
import { proposalId } from '#aggregates/proposal/state.ts';
import type { Event } from '#core/aggregate.ts';
import { openDrafting } from '#proposals/open.ts';
import { createDesk } from './support/desk.ts';

const aggregate = createProposalAggregate(openDrafting(join(import.meta.dirname, '../../../prompts')));

type Said = { type: 'answer' | 'write'; data: object };

const QUESTIONS = ['problem', 'size', 'cause'];
const words = fc.constantFrom('satu', 'dua', 'tiga');
/** What one person says, one after another: answers, what they pass over, a section as a whole, and back to its answers. */
const said: fc.Arbitrary<Said> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...QUESTIONS), words)
    .map(([id, value]): Said => ({ type: 'answer', data: { answers: { [id]: value }, passed: [] } })),
  fc.constantFrom(...QUESTIONS).map((id): Said => ({ type: 'answer', data: { answers: {}, passed: [id] } })),
  fc.option(words).map((text): Said => ({ type: 'write', data: { section: 'idea', text } })),
);

test('deliveries in any order, any of them again, leave what was said last', () => {
  const deliveries = fc
    .array(said, { minLength: 1, maxLength: 12 })
    .chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
        fc.array(fc.nat(all.length - 1), { maxLength: 12 }),
        fc.nat(all.length),
      ),
    );
  fc.assert(
    fc.property(deliveries, ([all, order, again, cut]) => {
      // What comes again may come before what comes first for the first time.
      const late = [
        ...order.slice(0, cut),
        ...again.filter((i) => order.slice(0, cut).includes(i)),
        ...order.slice(cut),
        ...again,
      ];
      expect(kept(all, late)).toEqual(kept(all, [...all.keys()]));
    }),
    { numRuns: 500 },
  );
});

/** What stands after all was told in this order; everything was said within one second. */
function kept(all: readonly Said[], order: readonly number[]): object {
  const desk = createDesk(aggregate);
  const about = { owner: 8, workshop: null, edition: 'kipp-2025', editionVersion: 1, stage: 'running' };
  tell('begin', { about, answers: { stage: 'running' } });
  for (const i of order) tell((all[i] as Said).type, { ...(all[i] as Said).data, order: 1_001 + i });
  const { standing, ...fields } = desk.state as { standing: { passed: object; written: object } };
  return { ...fields, passed: Object.keys(standing.passed).sort(), written: Object.keys(standing.written) };

  function tell(type: string, data: object): void {
    const event: Event = {
      id: 'e',
      to: proposalId('p1'),
      type,
      at: 1_000,
      nonce: 'n0nceN0nce',
      data: { by: 8, ...data },
    };
    desk.decide(event);
  }
}
