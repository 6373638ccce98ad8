import type { z } from 'zod';
import { StartError } from '#core/start-error.ts';
import { explainIssues, mistakeLine } from './mistakes.ts';
import { type ReadSource, readSource } from './source.ts';

/**
 * Reads a file of `prompts` that is no form.
 * @param name as whoever mends it knows the file: `prompts/provinces.yaml`
 * @throws {StartError} one that names every mistake with its line and its mend
 */
export function parseYaml<Schema extends z.ZodType>(
  name: string,
  text: string,
  schema: Schema,
  read: ReadSource = readSource,
): z.infer<Schema> {
  const source = read(name, text);
  const checked = schema.safeParse(source.content, { reportInput: true });
  if (source.broken.length === 0 && checked.success) return checked.data;
  const lines =
    source.broken.length > 0
      ? source.broken.map(({ line, message }) => `${name}:${line}: ${message}`)
      : explainIssues(checked.error?.issues ?? [], [], []).map((mistake) => mistakeLine(mistake, source, {}));
  throw new StartError(`${name} needs mending:\n${lines.join('\n')}`);
}
