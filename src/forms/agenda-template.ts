import { z } from 'zod';
import { parseYaml } from './parse-yaml.ts';
import type { ReadSource } from './source.ts';

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00');
const row = z.strictObject({
  day: z.union([z.literal(1), z.literal(2)]),
  start: time,
  end: time,
  title: z.string().min(1),
  speaker: z.string().default(''),
  moderator: z.string().default(''),
  place: z.string().default(''),
  jp: z.number().positive().optional(),
  group: z.union([z.literal(1), z.literal(2)]).optional(),
});

/** A row of the agenda that organizers download to begin with. */
export type TemplateRow = z.infer<typeof row>;

/** Reads `prompts/agenda-template.yaml`. Throws a `StartError` that names every entry that is not as it should be, with its line. */
export function parseAgendaTemplate(yaml: string, read?: ReadSource): TemplateRow[] {
  return parseYaml('prompts/agenda-template.yaml', yaml, z.array(row).min(1), read);
}
