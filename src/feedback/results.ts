import type { Phrase } from '#forms/phrase.ts';
import type { Instrument } from './definition.ts';

/** Marks given to one item. Exact: nothing is rounded here. */
export type ItemResult = {
  readonly id: string;
  readonly label: Phrase;
  /** How many marked it. */
  readonly n: number;
  /** By mark, from 1 up; null: fewer than five answers, which nobody sees. So with all that follows. */
  readonly counts: readonly number[] | null;
  readonly mean: number | null;
  /** Standard deviation of the sample (n − 1); null also of a single answer. */
  readonly spread: number | null;
};

/** What was said of one thing: a session, a speaker, a day, the whole. */
export type TopicResult = {
  readonly topic: string;
  readonly instrument: Instrument;
  /** The session's title, the speaker's name, the day; null: the whole. */
  readonly name: string | null;
  /** The day that it belongs to, `YYYY-MM-DD`; null: to none. Of a session its own, of a speaker the first on which they spoke. */
  readonly day: string | null;
  /** How many answered; 1 to 4 are said as "fewer than five" and nothing else. */
  readonly n: number;
  readonly items: readonly ItemResult[];
  /** Mean of all marks of all items (Σ marks / number of marks). */
  readonly mean: number | null;
  /** How many texts were written; readable from five on. */
  readonly texts: number;
};

/** Everything that was said of a workshop, narrowed as it was asked for. */
export type Results = {
  readonly topics: readonly TopicResult[];
  /** Of the days' sessions and instruments together: mean of all marks of sessions on that day, in order of days. */
  readonly days: readonly { readonly day: string; readonly n: number; readonly mean: number | null }[];
};

/** What is looked at. */
export type ResultsFilter = { readonly day?: string; readonly group?: string };
