import { expect } from 'vitest';
import type { Heard, Person } from '../../../support/person.ts';

export const PROBLEM =
  'Ibu hamil di daerah sungai harus menunggu lama untuk periksa karena bidan datang sebulan sekali, banyak yang terlambat dirujuk';

/** Begins a proposal of an innovation that is running, gives these answers to its first questions, and leaves it. */
export async function begin(
  person: Person,
  answers: readonly string[],
  [stage, edition]: readonly [string, string?] = ['Sudah berjalan', 'KIPP 2025'],
): Promise<void> {
  await person.says('/proposal');
  await person.taps(stage);
  if (edition !== undefined) await person.taps(edition);
  for (const answer of answers) await person.says(answer);
  await person.says('batal');
}

/** The card of a section, by the beginning of its button on the map. */
export async function section(person: Person, label: string): Promise<Heard> {
  await person.says('proposal');
  return person.taps(label);
}

/** Taps a button that is answered by several messages, and waits for the last of them, which says this. */
export async function tapsFor(person: Person, label: string, last: string): Promise<void> {
  await person.taps(label);
  await expect.poll(async () => (await person.received()).at(-1)?.text).toContain(last);
}
