import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '#forms/parse-yaml.ts';
import type { ReadSource } from '#forms/source.ts';

/** What `prompts/titles.yaml` says. */
export type TitleWords = {
  /** Words that do not stand in the title of a public service. */
  readonly improper: ReadonlySet<string>;
  /** Words that say nothing of what an innovation is. */
  readonly empty: ReadonlySet<string>;
};

/** What is to be seen to in a title. `short`: an acronym or a brand alone; `improper` with the word that may offend. */
export type TitleFault = { readonly what: 'short' } | { readonly what: 'improper'; readonly word: string };

const schema = z.strictObject({ improper: z.array(z.string()), empty: z.array(z.string()) });
/** Words with a meaning of their own that describe enough. */
const FEWEST_PLAIN = 3;
/** Brands made of a word behind "si": SiPintar. */
const BRAND = /^(?:si|sim)/;

/**
 * @param prompts the folder that holds `titles.yaml`
 *
 * Throws a `StartError` that names every entry that is not as it should be, with its line.
 */
export function loadTitleWords(prompts: string, read?: ReadSource): TitleWords {
  const text = readFileSync(join(prompts, 'titles.yaml'), 'utf8');
  const { improper, empty } = parseYaml('prompts/titles.yaml', text, schema, read);
  const lower = (words: readonly string[]) => new Set(words.map((word) => word.toLowerCase()));
  return { improper: lower(improper), empty: lower(empty) };
}

/** What an evaluator would say of a title: it describes the innovation (an acronym with plain words), and is proper (KIPP 2020, 2025). */
export function titleFaults(title: string, words: TitleWords): TitleFault[] {
  const all = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const faults: TitleFault[] = [];
  const word = all.find((one) => {
    const lower = one.toLowerCase();
    return words.improper.has(lower) || (BRAND.test(lower) && words.improper.has(lower.replace(BRAND, '')));
  });
  if (word !== undefined) faults.push({ what: 'improper', word });
  const plain = all.filter((one) => one.length > 2 && !words.empty.has(one.toLowerCase()));
  const shouted = plain.filter((one) => one === one.toUpperCase());
  // Where everything is in capitals, they do not tell an acronym from a word.
  const described = shouted.length === plain.length ? plain.length - 1 : plain.length - shouted.length;
  if (described < FEWEST_PLAIN) faults.push({ what: 'short' });
  return faults;
}

/** A title as it is compared with others: letters and digits alone, none of them large. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
