import { z } from 'zod';
import { parseYaml } from './parse-yaml.ts';
import { phrase } from './phrase.ts';
import type { ReadSource } from './source.ts';

/** What a workshop fills in, by its name in the texts. */
export const PLACES = ['judul', 'hari', 'pukul', 'tempat', 'tautan', 'penyelenggara'] as const;
/** What is left for each reader. */
const READERS = ['nama', 'instansi', 'sesi'];

const known = (text: string) =>
  Array.from(text.matchAll(/\{([^}]*)\}/g)).every(
    ([, name = '']) => (PLACES as readonly string[]).includes(name) || READERS.includes(name),
  );

const text = z.strictObject({
  /** Part of callback data. */
  id: z.string().regex(/^[a-z]{1,12}$/, 'must be small letters, at most 12'),
  label: phrase,
  text: z
    .string()
    .min(1)
    .max(3_000)
    .refine(known, `has an unknown {place}; use ${[...PLACES, ...READERS].map((name) => `{${name}}`).join(' ')}`),
});

/** A text to begin a broadcast with. */
export type BroadcastText = z.infer<typeof text>;

/** Reads `prompts/broadcasts.yaml`. Throws a `StartError` that names every entry that is not as it should be, with its line. */
export function parseBroadcastTexts(yaml: string, read?: ReadSource): BroadcastText[] {
  return parseYaml('prompts/broadcasts.yaml', yaml, z.array(text).min(1), read);
}
