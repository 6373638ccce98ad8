import { z } from 'zod';
import type { Field } from './kinds/index.ts';
import { type Phrase, phrase } from './phrase.ts';

/** A questionnaire: what is asked, in which order, and under which conditions. */
export type Form = {
  readonly id: string;
  /** Grows with every change of what is asked; runs begun under an older one go on. */
  readonly version: number;
  readonly title: Phrase;
  /** What is said of the use of the answers, above the first question; may have {places}. */
  readonly privacy?: Phrase | undefined;
  /** The button that confirms the summary, where "Kirim" would not do. */
  readonly submit?: Phrase | undefined;
  /** What is passed over stays a gap that somebody will fill: the button says so. */
  readonly gaps?: true;
  readonly fields: readonly Field[];
};

/** What a form says besides its fields; those are checked by their kinds. */
export const formHead = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_-]{0,23}$/, 'must be [a-z][a-z0-9_-], at most 24 characters'),
  version: z.int().min(1),
  title: phrase,
  privacy: phrase.optional(),
  submit: phrase.optional(),
  fields: z.array(z.unknown(), 'must be a list of fields').min(1, 'is empty; give at least one field'),
});
