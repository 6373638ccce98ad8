import { table } from '#core/table.ts';
import { fold } from './clean.ts';
import { alike } from './distance.ts';
import { ORDINAL_WORDS } from './number-words.ts';

/** Something that can be chosen by typing: its names are its label in every language and what else people call it. */
export type Candidate = { id: string; names: readonly string[] };

/** `sure`: this one. `maybe`: to be asked, best first. `null`: none. */
export type Match = { sure: string } | { maybe: string[] } | null;

const ORDINALS = table<number>({
  ...ORDINAL_WORDS,
  kesatu: 1,
  first: 1,
  second: 2,
  third: 3,
});
const DENIALS = new Set(['tidak', 'bukan', 'belum', 'jangan', 'tdk', 'not', 'no', 'selain']);

/**
 * Finds what somebody typed among the candidates: a whole name, a part that only one has, or a place ("2", "yang kedua")
 * among those now `shown`. A slip of the finger, a sentence around it, or a part that several have is asked, never guessed.
 */
export function matchTyped(text: string, candidates: readonly Candidate[], shown: readonly string[]): Match {
  const typed = fold(text);
  if (typed === '') return null;
  const named = candidates.map(({ id, names }) => ({ id, names: foldedOf(names) }));

  const exact = idsWhere(named, (name) => name === typed);
  if (exact.length > 0) return settle(exact, true);

  const words = typed.split(' ');
  const part = idsWhere(named, (name) => holdsAll(name.split(' '), words));
  if (part.length > 0)
    return settle(part, typed.length >= 3 || idsWhere(named, (n) => n.split(' ').includes(typed)).length === 1);

  const place = placeOf(typed);
  const placed = place === null ? undefined : shown[place - 1];
  if (placed !== undefined) return { sure: placed };

  const slip = idsWhere(named, (name) => words.every((word) => name.split(' ').some((own) => alike(word, own))));
  if (slip.length > 0) return { maybe: slip };
  return inSentence(words, named);
}

/** Names of options are the same for every answer. */
const folded = new WeakMap<readonly string[], string[]>();

function foldedOf(names: readonly string[]): string[] {
  const known = folded.get(names) ?? names.map(fold);
  folded.set(names, known);
  return known;
}

function settle(ids: string[], plain: boolean): Match {
  const [only] = ids;
  return ids.length === 1 && plain && only !== undefined ? { sure: only } : { maybe: ids };
}

function idsWhere(named: { id: string; names: string[] }[], test: (name: string) => boolean): string[] {
  return named.filter(({ names }) => names.some((name) => name !== '' && test(name))).map(({ id }) => id);
}

function holdsAll(own: string[], words: string[]): boolean {
  return words.every((word) => own.some((token) => (/^\d+$/.test(word) ? token === word : token.startsWith(word))));
}

function placeOf(typed: string): number | null {
  const found = /^(?:(?:nomor|no|opsi|pilihan|yang|jawaban) )*(\d{1,2}|[a-z]+)$/.exec(typed)?.[1];
  if (found === undefined) return null;
  return /^\d/.test(found) ? Number(found) : (ORDINALS[found] ?? null);
}

/** "saya mewakili pak kadis": a word that only one candidate has. A denial in the sentence makes it worthless. */
function inSentence(words: string[], named: { id: string; names: string[] }[]): Match {
  if (words.some((word) => DENIALS.has(word))) return null;
  const ids = new Set<string>();
  for (const word of words) {
    if (word.length < 4) continue;
    const having = idsWhere(named, (name) => name.split(' ').includes(word));
    if (having.length === 1 && having[0] !== undefined) ids.add(having[0]);
  }
  return ids.size > 0 ? { maybe: [...ids] } : null;
}
