/** What a person has said or is known of them: an answer, or a line of their profile or proposal head. */
export type Source = { readonly id: string; readonly text: string };

export const FACT_KINDS = [
  'number',
  'percent',
  'money',
  'date',
  'name',
  'place',
  'agency',
  'regulation',
  'quotation',
  'causal',
] as const;

/** What can be said of the world and be wrong. Durations and hours are `date`; shares, multiples and how much something changed are `causal`. */
export type FactKind = (typeof FACT_KINDS)[number];

/** A fact of a model's text that stands in no source. Offsets in the text that was given. */
export type Unfounded = { readonly kind: FactKind; readonly from: number; readonly to: number; readonly text: string };

export type Sentence = {
  readonly text: string;
  /** The same with what is unfounded replaced by `[isi: …]`. */
  readonly mended: string;
  /** Sources that it comes from, the nearest first; empty: none. */
  readonly from: readonly string[];
  readonly unfounded: readonly Unfounded[];
  /** Its content words are foreign to the sources. */
  readonly foreign: boolean;
};

/** A model's text as it was given, and what is to be thought of each of its sentences, in order. */
export type Grounded = { readonly text: string; readonly sentences: readonly Sentence[] };

/**
 * Holds a model's text against what the person has said. Pure, and linear in the length of both.
 * @param say what stands in a gap, by what is missing: `angka` gives `[isi: angka]`
 */
export type Ground = (text: string, sources: readonly Source[], say: (kind: FactKind) => string) => Grounded;

/** A fact that a reader found in the tokens from `first` to `last`. */
export type Found = {
  readonly kind: FactKind;
  readonly first: number;
  readonly last: number;
  /** Whether it stands in a source. */
  readonly founded: boolean;
  /** What it says, as sources are searched for it; absent: its words say it. */
  readonly keys?: readonly string[];
};
