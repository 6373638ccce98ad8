import { readTap } from '#forms/ask.ts';
import type { Form } from '#forms/definition.ts';
import { createWalk, repositoryForms, type Walk } from './walk.ts';

export const named = (id: string) => repositoryForms.find((form) => form.id === id) as Form;
export const optionsOf = (walk: Walk) => walk.buttons().map((b) => readTap(b.data)?.option);
const tapOf = (walk: Walk, option: string) =>
  walk.buttons().find((b) => readTap(b.data)?.option === option)?.data ?? '';
export const tap = (walk: Walk, option: string) => walk.taps(tapOf(walk, option));
export const text = (walk: Walk) =>
  walk
    .rendered()
    .text.replace(/<\/?[bi]>/g, '')
    .split('\n');

/** The registration, answered up to a question. */
export function registration(upTo: string, answers: readonly string[] = []): Walk {
  const walk = createWalk(named('registration'));
  for (const answer of [
    ...answers,
    'Siti Aminah',
    'Dinas Sosial Kota Jambi',
    'Kepala Seksi',
    'undangan',
    '08123456789',
  ]) {
    if (walk.run.at === upTo) return walk;
    walk.types(answer);
  }
  return walk;
}
