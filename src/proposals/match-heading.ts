import type { Edition, Section } from './definition.ts';
import type { Headings } from './headings.ts';

/** `1.`, `A.`, `II)`, `Bab III`, `2.1`, `a)` before a heading. */
const NUMBERED = /^\s*(?:(?:bab|bagian)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])[.):]?\s*[-–]?\s+(?=\S)/i;
/** A name that is part of another counts from so many letters on. */
const TELLING = 5;

/**
 * The section of the edition that a heading names; null: none. A name counts folded: without its number, brackets, case and marks. First the
 * sections' own names, then other names that people give them, then names that begin alike.
 */
export function matchHeading(edition: Edition, headings: Headings, heading: string): string | null {
  const wanted = foldHeading(heading);
  if (wanted === '') return null;
  const { sections } = edition;
  const others = ({ id }: Section) => headings.get(id) ?? [];
  const found =
    sections.find(({ name }) => foldHeading(name) === wanted) ??
    sections.find((section) => others(section).includes(wanted)) ??
    sections.find(({ name }) => beginAlike(foldHeading(name), wanted)) ??
    sections.find((section) => others(section).some((name) => beginAlike(name, wanted)));
  return found?.id ?? null;
}

/** A heading as it is compared. */
export function foldHeading(heading: string): string {
  const bare = heading.replace(/\([^)]*\)?/g, ' ').replace(/\s+/g, ' ');
  const named = NUMBERED.test(bare) && bare.trim().length > 3 ? bare.replace(NUMBERED, '') : bare;
  return named
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function beginAlike(name: string, wanted: string): boolean {
  const [short, long] = name.length <= wanted.length ? [name, wanted] : [wanted, name];
  return short.length >= TELLING && long.startsWith(`${short} `);
}
