import { z } from 'zod';
import { parseYaml } from './parse-yaml.ts';
import type { ReadSource } from './source.ts';

const word = z.string().regex(/^(?:= )?[\p{Ll}\p{N}]+(?: [\p{Ll}\p{N}]+)*$/u, 'must be lower case, without signs');
const content = z.strictObject({
  arrival: z.array(word).min(1),
  break: z.array(word).min(1),
  ceremony: z.array(word).min(1),
});

/** Reads `prompts/agenda-words.yaml`. Throws a `StartError` that names every entry that is not as it should be, with its line. */
export function parseAgendaWords(yaml: string, read?: ReadSource): z.infer<typeof content> {
  return parseYaml('prompts/agenda-words.yaml', yaml, content, read);
}
