import type { Groups, Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { Responses } from '#aggregates/workshop/reading/response.ts';
import type { Tests } from '#aggregates/workshop/reading/tests.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import type { Lang } from '#core/words.ts';
import type { Scale, Subject } from '#feedback/definition.ts';
import type { Results, TopicResult } from '#feedback/results.ts';

/** What is looked at: a day (`YYYY-MM-DD`), a kelompok by its id; null: all. */
export type Filter = { readonly day: string | null; readonly group: string | null };

/** All that a card of the recap is made of, read at one time and narrowed as it was asked for. */
export type Recap = {
  readonly card: WorkshopCard;
  readonly lang: Lang;
  readonly filter: Filter;
  readonly groups: Groups;
  /** In order of time. */
  readonly sessions: readonly Session[];
  /** Days with sessions, in order. */
  readonly days: readonly string[];
  readonly responses: Responses;
  readonly results: Results;
  /** How averages are named; null: they are not. */
  readonly scale: Scale | null;
  /** By topic: how many texts there are, whatever is looked at. */
  readonly texts: ReadonlyMap<string, number>;
  /** By name; null: nobody has taken one. */
  readonly tests: Tests | null;
};

/** The three lists of things that were marked. */
export const LISTS = { w: 'workshop', s: 'session', p: 'speaker' } as const satisfies Record<string, Subject>;
export type ListName = keyof typeof LISTS;

export function isList(name: string): name is ListName {
  return Object.hasOwn(LISTS, name);
}

export function topicsOf({ results }: Pick<Recap, 'results'>, subject: Subject): TopicResult[] {
  return results.topics.filter(({ instrument }) => instrument.subject === subject);
}
