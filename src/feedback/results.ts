import type { Phrase } from '#forms/phrase.ts';
import type { Instrument } from './definition.ts';

/**
 * What marks come to. Exact: nothing is rounded here, and `sum` and `marks` are whole numbers, so that a threshold can be compared without error
 * (see `bandOf`). All but `n` are null where fewer than five marked it, or where showing it would tell what fewer than five said.
 */
export type Averaged = {
  /** How many answered; 1 to 4 are said as "fewer than five" and nothing else. */
  readonly n: number;
  /** What all marks add up to, and how many these are. */
  readonly sum: number | null;
  readonly marks: number | null;
  readonly mean: number | null;
  /** Standard deviation of the sample (n − 1). */
  readonly spread: number | null;
};

/** Marks given to one item, or to one side of it. */
export type ItemResult = Averaged & {
  /** The item's id; of an item that is marked twice with `_y` (expected) or `_x` (found). */
  readonly id: string;
  readonly label: Phrase;
  /** By mark, from 1 up. */
  readonly counts: readonly number[] | null;
};

/** What was said of one thing: a session, a speaker, a day, the whole. Its average is that of all marks of its shown items; of those marked twice, as they were found. */
export type TopicResult = Averaged & {
  readonly topic: string;
  readonly instrument: Instrument;
  /** The session's title, the speaker's name, the day; null: the whole. */
  readonly name: string | null;
  /** The day that it belongs to, `YYYY-MM-DD`; null: to none. Of a session its own, of a speaker the first on which they spoke. */
  readonly day: string | null;
  /** Those that somebody marked, in the order in which they are asked. */
  readonly items: readonly ItemResult[];
  /** How many texts were written, readable from five on; 0 of a kelompok, because texts carry none. */
  readonly texts: number;
};

/** Everything that was said of a workshop, narrowed as it was asked for. */
export type Results = {
  /** By instrument as `Feedback` orders them; sessions, speakers and days in order of time. */
  readonly topics: readonly TopicResult[];
  /** The stars of each day's shown sessions together, in order of days. */
  readonly days: readonly (Averaged & { readonly day: string })[];
};

/** What is looked at. A kelompok is told apart only where that tells of nobody outside it: see `shownGroups`. */
export type ResultsFilter = { readonly day?: string | undefined; readonly group?: string | undefined };
