/**
 * The vocabulary of proposals: what is asked, by meaning (the bank), and how a competition's edition wants to read it. Facts of an edition come
 * from its file; what is unknown there is `null` and is shown as unknown.
 */
import type { Field } from '#forms/kinds/index.ts';
import type { Phrase } from '#forms/phrase.ts';

/** How far an innovation is; the first question of every proposal. */
export type Stage = 'running' | 'trial' | 'idea';

/** What a rule of the mentor expects of an answer or a section. */
export type Expectation =
  /** A figure with its unit, its period and its source. */
  | 'figure'
  /** The state before and the state after. */
  | 'before-after'
  /** Results, not plans. */
  | 'results'
  /** Who repeats it, or how many could: names or numbers. */
  | 'replication'
  /** What makes it last: a regulation, people, or a procedure (SOP). */
  | 'sustainability';

/** A question of the bank, written once and used by every edition that wants its meaning. */
export type Question = {
  readonly id: string;
  /** How it is asked and read: a field of the forms, its id being the question's. `hint` is there; `example` is not used here. */
  readonly field: Field;
  /** An example of a weak and of a strong answer, written by us; none where the answer is a tap. */
  readonly examples?: { readonly weak: Phrase; readonly strong: Phrase } | undefined;
  /** What an evaluator looks for, one sentence. */
  readonly evaluator?: Phrase | undefined;
  /** What stands in `[isi: …]` when it was passed over: what is missing, such as `jumlah yang terdampak, tahun, sumber`. */
  readonly gap: Phrase;
  /** Who in an agency knows it, such as `pengelola data layanan`. */
  readonly keeper: Phrase;
  /** Before the answer in the draft: a phrase that the answer goes on with, or with the place `{answer}`. Without it the answer stands alone. */
  readonly leadIn?: Phrase | undefined;
  readonly expects: readonly Expectation[];
  /** Part of what has to meet from end to end: the problem, what was done, what came of it. */
  readonly thread?: 'problem' | 'action' | 'result' | undefined;
  /** Asked only at these stages; default: all. */
  readonly stages?: readonly Stage[] | undefined;
  /** Asked only where an earlier answer (a choice) is one of these values, by question. */
  readonly when?: Readonly<Record<string, readonly string[]>> | undefined;
};

/** The first form of all: which stage, then the questions that recur. */
export type Bank = { readonly version: number; readonly questions: ReadonlyMap<string, Question> };

/** Where a fact of an edition comes from, and how sure it is. */
export type Confidence = 'high' | 'medium-high' | 'medium' | 'low';

/** A section of the official form, in the official order. */
export type Section = {
  readonly id: string;
  /** As the edition names it. */
  readonly name: string;
  /** Percent of the whole; null: unknown; 0 where the edition says so. */
  readonly weight: number | null;
  /** Words at most; null: unknown. */
  readonly maxWords: number | null;
  /** Words at least, where the edition says so. */
  readonly minWords?: number | undefined;
  /** Parts with limits of their own, in the order of the form; their questions are among the section's. */
  readonly parts?:
    | readonly { readonly name: string; readonly maxWords: number; readonly questions: readonly string[] }[]
    | undefined;
  /** The edition's own sub-questions, shortened to what they ask. */
  readonly asks: readonly string[];
  /** The sub-questions are another edition's, because this one's are unknown: shown with "acuan edisi …, periksa pedoman terbaru". */
  readonly asksFrom?: string | undefined;
  /** Questions whose answers are its paragraphs, in the order of reading. An answer may stand in several sections. */
  readonly paragraphs: readonly string[];
  /** Of these, what *lengkapi* asks: at most 3. */
  readonly more: readonly string[];
  /** Asked only when a rule finds the section weak: at most 2. `on` names the rules, see `rules/types.ts`. */
  readonly deep: readonly { readonly question: string; readonly on: readonly string[] }[];
  /** What the mentor expects of the section as a whole. */
  readonly expects: readonly Expectation[];
};

/** A document that is handed in with a proposal. */
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  /** A statement that is filled from the answers; ours, unless the edition publishes one. */
  readonly statement?: 'identity' | 'implementation' | 'replication' | undefined;
};

/** Age that an innovation must have, counted back from the closing date; null: unknown. By group where it differs. */
export type MinimumAge = number | null | Readonly<Record<string, number | null>>;

/** An indicator of IGA: `levels[0]` is level 1. Scored weight × level, as its guide says. */
export type Indicator = {
  readonly no: number;
  readonly name: string;
  readonly weight: number;
  readonly required: boolean;
  readonly levels: readonly [string, string, string];
  /** What is shown as evidence, in our words. */
  readonly evidence: Phrase;
};

/** A competition's edition, or the plan of an innovation that is only an idea. */
export type Edition = {
  readonly id: string;
  readonly version: number;
  /** Such as `KIPP 2025`. */
  readonly title: string;
  /** What it is, in a sentence for who chooses. */
  readonly about: Phrase;
  /** `full`: all questions have their wording here; `mapping`: an old edition, kept for who has such a draft. */
  readonly kind: 'full' | 'mapping';
  /** The stages that it takes. */
  readonly stages: readonly Stage[];
  /** Where its name, sections and rules come from; null for our own plan. */
  readonly basis: string | null;
  readonly confidence: Confidence | null;
  /** What of it is unknown or taken from elsewhere, as said to the author. */
  readonly remarks: readonly Phrase[];
  /** Days `YYYY-MM-DD`, the last one included; null: unknown. Our own plan has no registration. */
  readonly registration: { readonly opens: string | null; readonly closes: string | null } | null;
  readonly minAgeYears: MinimumAge;
  /** The days between which it must have been put into use, both included. */
  readonly implemented?: { readonly from: string; readonly to: string } | undefined;
  readonly groups: readonly string[];
  readonly categories: readonly string[];
  readonly attachments: readonly Attachment[];
  /** Rules on the video, the title and the like, for the list of things to see to. */
  readonly requirements: readonly string[];
  readonly sections: readonly Section[];
  /** The first draft: at most 9 questions for the whole, in their order, 3 of them by tap. */
  readonly core: readonly string[];
  readonly indicators?: readonly Indicator[] | undefined;
};
