import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { table } from '#core/table.ts';
import { parseYaml } from '../parse-yaml.ts';
import type { ReadSource } from '../source.ts';

const shortenings = z.record(z.string().min(1), z.string().min(1)).default({});
const group = z.strictObject({ written: shortenings, initials: shortenings, words: shortenings });
const content = z.strictObject({
  regional: group,
  others: group,
  capitals: z.array(z.string().min(1)).default([]),
});

/** How people shorten the names of agencies; what `prompts/agencies.yaml` says, ready for use. */
export type AgencyWords = {
  /** Small letters with every shortening written out, for comparing; "dan" is left out, because people do. */
  expanded(folded: string): string[];
  /** The contractions of a typed name written out, everything else as it is. */
  writtenOut(text: string): string;
  /** Whether a word stands in capitals ("BPSDM"). */
  isInitials(word: string): boolean;
  /** The shortening of an office that every region has, where nothing but its name was typed ("dinkes", "Dinas Kesehatan"). */
  regionalOffice(folded: string): string | null;
};

/** Reads `prompts/agencies.yaml`. Throws a `StartError` that names every entry that is not as it should be, with its line. */
export function parseAgencyWords(yaml: string, read?: ReadSource): AgencyWords {
  return createAgencyWords(parseYaml('prompts/agencies.yaml', yaml, content, read));
}

/** The shortenings of a file such as `prompts/agencies.yaml`. Throws when it cannot be read, and as {@link parseAgencyWords} does. */
export function loadAgencyWords(path: string, read?: ReadSource): AgencyWords {
  return parseAgencyWords(readFileSync(path, 'utf8'), read);
}

function createAgencyWords({ regional, others, capitals }: z.infer<typeof content>): AgencyWords {
  const written = table<string>({ ...regional.written, ...others.written });
  const initials = table<string>({ ...regional.initials, ...others.initials });
  const all = table<string>({ ...written, ...initials, ...regional.words, ...others.words });
  const ever = new RegExp(`(?<![\\p{L}\\p{N}])(${anyOf(all)})(?![\\p{L}\\p{N}])`, 'gu');
  const contracted = new RegExp(`(?<![\\p{L}\\p{N}])(${anyOf(written)})\\.?(?![\\p{L}\\p{N}])`, 'giu');
  const spelled = new Set([...Object.keys(initials), ...capitals]);

  const expanded = (folded: string) =>
    folded
      .replace(ever, (short) => all[short] ?? short)
      .split(' ')
      .filter((word) => word !== '' && word !== 'dan' && word !== 'and');
  const offices = new Map<string, string>();
  for (const short of Object.keys({ ...regional.written, ...regional.initials, ...regional.words })) {
    const whole = expanded(short).join(' ');
    if (!short.includes(' ') && !offices.has(whole)) offices.set(whole, short);
  }

  return {
    expanded,
    writtenOut: (text) => text.replace(contracted, (short) => written[short.toLowerCase().replace(/\.$/, '')] ?? short),
    isInitials: (word) => spelled.has(word.toLowerCase()),
    regionalOffice: (folded) => offices.get(expanded(folded).join(' ')) ?? null,
  };
}

/** Two-word shortenings first, so that "satpol pp" is not read as "satpol"; nothing where there are none. */
function anyOf(shortened: Readonly<Record<string, string>>): string {
  const longestFirst = Object.keys(shortened).sort((a, b) => b.length - a.length);
  return longestFirst.length > 0 ? longestFirst.map(RegExp.escape).join('|') : '(?!)';
}

/** Of a form that knows none, as a test may give one: every name stands as it was typed. */
export const NO_AGENCY_WORDS: AgencyWords = createAgencyWords(
  content.parse({ regional: {}, others: {}, capitals: [] }),
);
