import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AgencyWords, loadAgencyWords } from './agencies/words.ts';
import type { Mistake } from './mistakes.ts';
import { loadProvinces } from './provinces.ts';
import type { ReadSource } from './source.ts';

/** What every question for an agency knows: how agencies are shortened, and the provinces that they may belong to. */
type Known = { words: AgencyWords; provinces: Readonly<Record<string, string>> };

/**
 * Puts into every question for an agency what `agencies.yaml` and `provinces.yaml` of a folder say; the files are read once, when a form first needs
 * them. Throws when one of them is not as it should be.
 */
export function createAgencyFiller(
  folder: string,
  read?: ReadSource,
): (content: unknown, mistakes: Mistake[]) => unknown {
  let known: Known | null | undefined;
  return function fillAgencies(content, mistakes) {
    const fields: unknown =
      content !== null && typeof content === 'object' ? Reflect.get(content, 'fields') : undefined;
    if (!Array.isArray(fields)) return content;
    const filled = fields.map((field: unknown, index) => {
      if (field === null || typeof field !== 'object' || Reflect.get(field, 'kind') !== 'agency') return field;
      if (known === undefined) known = knownIn(folder, read);
      if (known) return { ...field, ...known };
      const message = 'needs prompts/agencies.yaml and prompts/provinces.yaml; one of them is missing';
      mistakes.push({ path: ['fields', index, 'kind'], message });
      return field;
    });
    return { ...(content as object), fields: filled };
  };
}

function knownIn(folder: string, read: ReadSource | undefined): Known | null {
  const [words, provinces] = [join(folder, 'agencies.yaml'), join(folder, 'provinces.yaml')];
  if (!existsSync(words) || !existsSync(provinces)) return null;
  const names = loadProvinces(provinces, read).map(({ code, name }) => [code, name] as const);
  return { words: loadAgencyWords(words, read), provinces: Object.fromEntries(names) };
}
