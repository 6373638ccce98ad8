import type { AggregateId } from '#core/ids.ts';
import type { Stage } from '#proposals/definition.ts';
import type { Levels } from '#proposals/indicators.ts';
import type { Evidence } from '#proposals/material.ts';

/** What a proposal is, whose, and in which form. Field `about`. */
export type About = {
  /** The author's Telegram id. */
  readonly owner: number;
  /** The workshop it was begun in; null outside of one. */
  readonly workshop: string | null;
  /** The edition it is written for, and the version of its file when it was begun or carried over. */
  readonly edition: string;
  readonly editionVersion: number;
  readonly stage: Stage;
  /** Of the edition's groups and categories, in its words; absent: not chosen. */
  readonly group?: string;
  readonly category?: string;
  /** Epoch ms. */
  readonly since: number;
  /** An organizer tries the participant's way. */
  readonly trial?: true;
};

/** Where a proposal stands, small enough to be read every time: what was answered, passed over, and written as a whole. */
export type Standing = {
  /** By question: when the answer was given, as an order (newer is greater). */
  readonly answered: Readonly<Record<string, number>>;
  readonly passed: Readonly<Record<string, number>>;
  /** Sections that were written as a whole: when, as such an order; and those that have gone back to their answers. */
  readonly written: Readonly<Record<string, number>>;
  readonly unwritten?: Readonly<Record<string, number>>;
  /** Findings that the author has put off: `<section>:<rule>`. */
  readonly putOff: readonly string[];
  /** Grows with every version that is kept. */
  readonly versions: number;
  /** The last change, epoch ms. */
  readonly at: number;
};

/** A part of an earlier proposal's file: what stood below one of its headings, and the section that it fits; null: none that is known. */
export type ImportedPart = {
  readonly heading: string;
  readonly text: string;
  readonly section: string | null;
  readonly state: 'open' | 'taken' | 'passed';
};

/** What its author has said about handing it in. */
export type Checks = {
  /** Attachments that are ready, by id. */
  readonly ready: readonly string[];
  /** Levels of indicators, by number. */
  readonly levels: Levels;
};

export const NO_CHECKS: Checks = { ready: [], levels: {} };

/** The title that it bears among all, and the proposals that bear it too. */
export type BornTitle = { readonly id: AggregateId; readonly same: readonly AggregateId[] };

/** Fields of the hash; besides them `q:<question>` (an answer) and `t:<section>` (a section's own text), each loaded when it is needed. */
export type ProposalState = {
  about: About;
  standing: Standing;
  /** Personal: what proves the sections. Loaded when it is needed. */
  evidence: readonly Evidence[];
  /** Personal: a file that was taken apart, until its parts are taken over or left. Loaded when it is needed. */
  imported: readonly ImportedPart[];
  /** Loaded when they are needed. */
  checks: Checks;
  title: BornTitle;
};

/** What every event needs. */
export const PROPOSAL_FIELDS = ['about', 'standing'] as const;

/** The field of an answer. Personal. */
export const answerField = (question: string) => `q:${question}`;
/** The field of a section that was written as a whole. Personal. */
export const textField = (section: string) => `t:${section}`;

/** Beside the state: what was there before each change, the newest last, see {@link Version}. */
export const VERSIONS = 'versions';
/** So many are kept; the oldest goes. */
export const VERSIONS_KEPT = 300;

/** What a change replaced. Personal. */
export type Version = { readonly number: number; readonly at: number } & (
  | { readonly question: string; readonly value: unknown }
  | { readonly section: string; readonly text: string | null }
);

/** `proposal:<id>` */
export function proposalId(id: string): AggregateId {
  return `proposal:${id}`;
}
