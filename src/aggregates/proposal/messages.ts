import type { AggregateId } from '#core/ids.ts';
import type { FileValue, Value } from '#forms/types.ts';
import type { Paragraph } from '#proposals/assemble.ts';
import type { Evidence } from '#proposals/material.ts';
import type { SetByOrganizer } from '#proposals/organizer.ts';
import type { PartWords } from '#proposals/parts.ts';
import type { Finding } from '#proposals/rules/types.ts';
import type { VersionSeen } from './history.ts';
import type { PartSeen } from './importing.ts';
import type { About, Checks } from './state.ts';

/** What accounts tell a proposal, and what it tells them. Every one names who did it, which the proposal checks. */
type By = { readonly by: number };
/** What changes it: `order` is greater the later it was said, because what was said later may arrive earlier. See {@link orderOf}. */
type Change = By & { readonly order?: number };

/** `begin` */
export type Beginning = By & {
  readonly about: Omit<About, 'since'>;
  readonly answers: Readonly<Record<string, Value>>;
};

/** `answer`: as soon as it stands. */
export type Answering = Change & {
  readonly answers: Readonly<Record<string, Value>>;
  readonly passed: readonly string[];
};

/** `write`: a section as a whole; null goes back to the answers. */
export type Writing = Change & { readonly section: string; readonly text: string | null };

/** `restore`: what stood before the version of this number. */
export type Restoring = Change & { readonly number: number };

/** `attach` and `detach` */
export type Attaching = By & {
  readonly evidence: { readonly section: string; readonly name: string } & (
    | { readonly file: FileValue }
    | { readonly link: string }
  );
};
export type Detaching = By & { readonly id: string };

/** `put-off`: not now, said to a finding. */
export type PuttingOff = By & { readonly section: string; readonly rule: string };

/** `carry`: the same answers in another edition's form. */
export type Carrying = Change & { readonly edition: string; readonly stage: About['stage'] };

/** `classify`: the group or the category that it stands in. */
export type Classifying = By & { readonly as: { readonly group?: string; readonly category?: string } };

/** `tick`: whether an attachment is ready. */
export type Ticking = By & { readonly attachment: string; readonly ready: boolean };

/** `level`: of an indicator; 0: it is not there. */
export type Levelling = By & { readonly no: number; readonly level: number };

/** `import`: an earlier proposal's file, taken apart by its headings. */
export type Importing = By & { readonly parts: readonly { readonly heading: string; readonly text: string }[] };

/** `take-part` and `pass-part`, by the part's place. */
export type PartTaking = Change & { readonly part: number; readonly section: string };
export type PartPassing = By & { readonly part: number };

/** `drop-import` */
export type ImportDropping = By;

/**
 * `look`, and what any of the others may ask besides: the answer is the event `proposal` with this `what`. With `args.into`, an edition (and
 * `args.stage`), it is shown as it would be there; with `args.whole`, all sections with their texts.
 */
export type Looking = {
  readonly show?: { readonly what: string; readonly args?: Readonly<Record<string, string>> };
};

/** A section as its author sees it on the map. */
export type SectionSeen = {
  readonly id: string;
  readonly words: number;
  readonly light: 'empty' | 'weak' | 'enough';
  /** Questions of the section without an answer. */
  readonly open: readonly string[];
  readonly written: boolean;
  /** Words of its parts, where these have limits of their own and can be told apart. */
  readonly parts: readonly PartWords[];
};

/** `proposal`: what was asked to be shown. */
export type Seen = {
  readonly proposal: string;
  readonly about: About;
  readonly what: string;
  readonly args: Readonly<Record<string, string>>;
  /** The working name; empty when there is none yet. */
  readonly name: string;
  readonly sections: readonly SectionSeen[];
  /** Questions of the first draft with an answer, passed over, and in all. */
  readonly core: { readonly answered: number; readonly passed: number; readonly total: number };
  /** What the mentor found in the section of `args.section`, the weightiest first, without what was put off. */
  readonly findings: readonly Finding[];
  /** The answers that this needs, by question: those of the section, and those that other questions look at. */
  readonly answers: Readonly<Record<string, Value>>;
  /** The section of `args.section` as plain text with its gaps; empty elsewhere. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** Asked for by `args.whole`: the paragraphs of every section. */
  readonly whole?: readonly { readonly id: string; readonly paragraphs: readonly Paragraph[] }[];
  /** What the organizer of its workshop has set for this edition. */
  readonly set: SetByOrganizer;
  readonly checks: Checks;
  /** Other proposals of the same name; whose they are is not known here. */
  readonly same: readonly AggregateId[];
  /** Asked for by `versions`: those of the section, the newest first; as a whole the one of `args.number`. */
  readonly versions?: readonly VersionSeen[];
  /** Asked for by `carry`: sections that were written as a whole, and how much evidence, without a place in the other form. */
  readonly left?: { readonly sections: readonly string[]; readonly evidence: number };
  /** Asked for by `import`: a file that was taken apart; more of the part of `args.part`. */
  readonly parts?: readonly PartSeen[];
  readonly trial?: true;
};

/** `ended-proposal`: it has ended. */
export type Gone = { readonly proposal: string; readonly trial?: true };
