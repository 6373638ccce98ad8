import { canRead } from '#forms/readable.ts';
import type { FileValue, Value } from '#forms/types.ts';
import type { Bank, Stage } from './definition.ts';

/** What an author has given so far; every draft and every finding is made of it. */
export type Material = {
  readonly stage: Stage;
  /** By question. */
  readonly answers: Readonly<Record<string, Value>>;
  /** Questions that were passed over: each a gap to be filled. */
  readonly passed: readonly string[];
  /** Sections that the author wrote or edited as a whole, by section: they stand instead of the answers. */
  readonly written: Readonly<Record<string, string>>;
  readonly evidence: readonly Evidence[];
};

/** The material without answers that their questions can no longer read: a newer bank has taken an option out, or asks in another way. */
export function readable({ questions }: Bank, material: Material): Material {
  const answers = Object.entries(material.answers).filter(([id, value]) => {
    const question = questions.get(id);
    return question === undefined || canRead(question.field, value);
  });
  return { ...material, answers: Object.fromEntries(answers) };
}

/** Something that proves what a section says: a file that Telegram keeps for us, or a link. */
export type Evidence = {
  readonly id: string;
  readonly section: string;
  /** As the author calls it, or the file's own name. */
  readonly name: string;
} & Proof;

/** A file that Telegram keeps for us, or a link. */
export type Proof = { readonly file: FileValue } | { readonly link: string };

/** What tells one file or link from another; a file that is sent again is the same. */
export function proofOf(proof: Proof): string {
  return 'link' in proof ? proof.link : proof.file.uniqueId;
}
