import type { Form } from '#forms/definition.ts';
import type { Phrase } from '#forms/phrase.ts';

/** What a set of questions is about, which says when it is asked: after a session, at a day's end, or at the workshop's. */
export type Subject = 'session' | 'day' | 'workshop' | 'speaker';

/** One thing that is marked. */
export type Item = {
  readonly id: string;
  /** The question as it is asked; of a speaker or session, with the place {speaker} or {session}. Where items are marked twice: what stands in the place {item} of `sides`. */
  readonly question: Phrase;
  /** A few words, for tables and pictures. */
  readonly label: Phrase;
  /** Asked only where the workshop is held so. */
  readonly mode?: 'hall' | 'online' | undefined;
};

/** A file of `prompts/feedback`: what is asked of people without their names, and on which scale. */
export type Instrument = {
  readonly id: string;
  /** What the ids of its fields begin with, where all instruments are one form. */
  readonly short: string;
  readonly version: number;
  readonly title: Phrase;
  readonly subject: Subject;
  /** Asked wherever an organizer has not chosen otherwise. */
  readonly standard: boolean;
  /** Marks from 1 to `max`; `names` from the worst to the best. */
  readonly max: number;
  readonly names: readonly Phrase[];
  /** Each item is marked twice: what was expected (or how much it matters), and what was found. Field ids end with `_y` and `_x`. */
  readonly twoSided: boolean;
  /** How the two questions of an item are put, with the place {item}; only where they are two. */
  readonly sides?: { readonly y: Phrase; readonly x: Phrase } | undefined;
  /** Below each question: what the ends of the scale mean. */
  readonly hint?: Phrase | undefined;
  readonly items: readonly Item[];
  /** Where the questions come from, as the report names it; absent: our own. */
  readonly source?: Phrase | undefined;
};

/** How an average is named: `above` is exclusive or inclusive as the agency's rule says; the first that fits, from the best to the worst. */
export type Band = { readonly above: number; readonly inclusive: boolean; readonly name: Phrase };

/** A file's entry of `prompts/feedback/scales.yaml`: thresholds for averages on a scale from 1 to `max`, or 0 to 100. */
export type Scale = {
  readonly id: string;
  readonly title: Phrase;
  /** Averages are brought to this scale first; 100: `average / max × 100`. */
  readonly of: number;
  readonly bands: readonly Band[];
  readonly source: Phrase;
};

/** A question of a test, by name; `key` is the right option's id. */
export type TestQuestion = { readonly id: string; readonly key: string };

/** A file of `prompts/feedback/tests`: asked before and after, by name. `form` is what the engine asks. */
export type Test = {
  readonly id: string;
  readonly version: number;
  readonly title: Phrase;
  /** Where the right answers can be read, as the report names it. */
  readonly source?: Phrase | undefined;
  readonly form: Form;
  readonly questions: readonly TestQuestion[];
};

/** Everything that is asked about workshops. */
export type Feedback = {
  /** The standard ones first, then by what they are about and by id. */
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly tests: ReadonlyMap<string, Test>;
};
