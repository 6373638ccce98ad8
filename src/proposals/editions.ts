import { z } from 'zod';
import { optionId } from '#forms/field.ts';
import { explainIssues, type Mistake } from '#forms/mistakes.ts';
import { phrase } from '#forms/phrase.ts';
import { isoDay } from '#forms/reading/calendar.ts';
import { EXPECTATIONS, STAGES } from './bank.ts';
import type { Edition, Section } from './definition.ts';
import { RULES } from './rules/types.ts';

const text = z.string().min(1, 'is empty; write a text');
const ids = z.array(text);
const day = z.string('must be a date, YYYY-MM-DD').refine((given) => {
  const [year, month, date] = given.split('-').map(Number);
  return isoDay(year ?? 0, month ?? 0, date ?? 0) === given;
}, 'must be a date, YYYY-MM-DD');
const years = z.number().min(0).max(20).nullable();

const section = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,23}$/, 'must be [a-z][a-z0-9_], at most 24 characters'),
  name: text,
  weight: z.number().min(0).max(100).nullable(),
  maxWords: z.int().min(1).nullable(),
  minWords: z.int().min(1).optional(),
  parts: z
    .array(z.strictObject({ name: text, maxWords: z.int().min(1), questions: ids.min(1) }))
    .min(2)
    .optional(),
  asks: z.array(text).default([]),
  asksFrom: text.optional(),
  paragraphs: ids.min(1, 'is empty; name at least one question'),
  more: ids.default([]),
  deep: z
    .array(z.strictObject({ question: text, on: z.array(z.enum(RULES)).min(1) }))
    .max(2, 'has more than 2; keep the two that help most')
    .default([]),
  expects: z.array(z.enum(EXPECTATIONS)).default([]),
});

const indicator = z.strictObject({
  no: z.int().min(1),
  name: text,
  weight: z.int().min(1),
  required: z.boolean(),
  levels: z.tuple([text, text, text], 'must be the texts of levels 1, 2 and 3'),
  evidence: phrase,
});

const attachment = z.strictObject({
  id: optionId,
  name: text,
  required: z.boolean(),
  statement: z.enum(['identity', 'implementation', 'replication']).optional(),
});

const edition = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,23}$/, 'must be [a-z][a-z0-9-], at most 24 characters'),
  version: z.int().min(1),
  title: text,
  about: phrase,
  kind: z.enum(['full', 'mapping']),
  stages: z.array(z.enum(STAGES)).min(1),
  basis: text.nullable(),
  confidence: z.enum(['high', 'medium-high', 'medium', 'low']).nullable(),
  remarks: z.array(phrase).default([]),
  registration: z.strictObject({ opens: day.nullable(), closes: day.nullable() }).nullable(),
  minAgeYears: z.union([years, z.record(z.string(), years)]),
  implemented: z.strictObject({ from: day, to: day }).optional(),
  groups: z.array(text).default([]),
  categories: z.array(text).default([]),
  attachments: z.array(attachment).default([]),
  requirements: z.array(text).default([]),
  sections: z.array(z.unknown(), 'must be a list of sections').min(1, 'is empty; give at least one section'),
  core: ids.min(1),
  indicators: z.array(indicator).optional(),
});

/**
 * Checks one edition's file by itself. What is unknown is written as `null`: a weight, a limit or a date that is merely left out
 * is a mistake, because nobody could tell whether it is unknown or forgotten.
 */
export function checkEditionFile(content: unknown): { edition: Edition } | { mistakes: Mistake[] } {
  const head = edition.safeParse(content);
  const mistakes = head.success ? [] : explainIssues(head.error.issues, [], Object.keys(edition.shape));
  const given: unknown = content !== null && typeof content === 'object' ? Reflect.get(content, 'sections') : undefined;
  const sections = (Array.isArray(given) ? given : []).flatMap((one: unknown, index): Section[] => {
    const checked = section.safeParse(one);
    if (checked.success) return [checked.data];
    mistakes.push(...explainIssues(checked.error.issues, ['sections', index], Object.keys(section.shape)));
    return [];
  });
  return mistakes.length > 0 || !head.success
    ? { mistakes: mistakes.map(allowUnknown) }
    : { edition: { ...head.data, sections } };
}

const MAY_BE_UNKNOWN = /^(?:weight|maxWords|basis|confidence|registration|minAgeYears) is missing; write /;

/** Nobody should invent a number because a file asks for one. */
function allowUnknown({ path, message }: Mistake): Mistake {
  return { path, message: MAY_BE_UNKNOWN.test(message) ? `${message}, or null where it is unknown` : message };
}
