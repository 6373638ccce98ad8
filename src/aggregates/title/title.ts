import { type Aggregate, defineAggregate, type Effect, type Event } from '#core/aggregate.ts';
import { type AggregateId, deriveNonce } from '#core/ids.ts';
import { foldTitle } from '#proposals/title.ts';

/** `claim` and `release`: a proposal bears this title, or does so no more. */
export type TitleTold = { readonly proposal: AggregateId };

/** `same-title`, told to each that bears it: the others. */
export type SameTitle = { readonly title: AggregateId; readonly same: readonly AggregateId[] };

type TitleState = { proposals: readonly AggregateId[] };

/** So many bearers are remembered; who comes later still hears of them. */
const KEPT = 20;

/**
 * A title that proposals bear, so that each can hear that it is not alone. It knows the proposals by their random ids, not whose they are, and the
 * title only as a hash; when nobody bears it any more, nothing is left.
 */
export const title: Aggregate = defineAggregate<TitleState>({
  kind: 'title',
  schema: 1,
  fields: () => ['proposals'],
  revives: ({ type }) => type === 'claim',
  decide({ proposals = [] }, event) {
    const { to, type, data } = event as Event<TitleTold>;
    const others = proposals.filter((id) => id !== data.proposal);
    if (type === 'release' && others.length === 0) return { tombstone: true };
    if (type !== 'claim' && type !== 'release') return {};
    const bearers = type === 'claim' ? [...others, data.proposal] : others;
    return {
      set: { proposals: bearers.slice(0, KEPT) },
      effects: bearers.map((proposal): Effect => {
        const told: SameTitle = { title: to, same: bearers.filter((id) => id !== proposal) };
        return { kind: 'event', to: proposal, type: 'same-title', data: told };
      }),
    };
  },
});

/** The aggregate of a title, however it is spelled; null for one without a letter or digit. */
export function titleId(name: string): AggregateId | null {
  const folded = foldTitle(name);
  return folded === '' ? null : `title:${deriveNonce(folded, 'title')}`;
}
