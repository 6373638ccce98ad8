import type { GrammarWords } from '../data.ts';
import { readText } from './text.ts';

/** What a text is about, as stems to be compared with those of another. */
export type StemReader = { about(text: string): ReadonlySet<string> };

const SHORTEST = 3;
const PREFIXES: readonly (readonly [prefix: RegExp, restored: readonly string[]])[] = [
  [/^(?:menge|penge)(?=\p{L}{3,4}$)/u, ['']],
  [/^(?:meny|peny)(?=[aiueo])/u, ['s']],
  [/^(?:meng|peng)(?=[aiueo])/u, ['', 'k']],
  [/^(?:meng|peng)/u, ['']],
  [/^(?:mem|pem)(?=[aiueo])/u, ['p', 'm']],
  [/^(?:mem|pem)/u, ['']],
  [/^(?:men|pen)(?=[aiueo])/u, ['t', 'n']],
  [/^(?:men|pen)/u, ['']],
  [/^(?:me|per|pe|ber|ter|di|ke|se)/u, ['']],
];

/**
 * Light stemming: endings and one or two prefixes are taken off, and a consonant that a prefix swallows is put back in every way it may
 * have been ("menulis": tulis, nulis). Without a dictionary a word keeps all its candidates: two texts meet when any of them is shared.
 */
export function createStemReader(data: GrammarWords): StemReader {
  const without = new Set(data.function);
  const topics = new Map<string, string>();
  for (const [i, alike] of data.alike.entries()) {
    for (const word of alike) for (const stem of stemsOf(word)) topics.set(stem, `#${i}`);
  }
  return {
    about(text) {
      const stems = new Set<string>();
      const words = readText(text, []).words.filter(({ kind }) => kind === 'word');
      for (const lower of new Set(words.map((word) => word.lower))) {
        const bare = lower.replace(/(?:nya|lah|kah|pun)$/, '');
        if (lower.length < SHORTEST || without.has(lower) || without.has(bare)) continue;
        for (const part of lower.split('-')) {
          for (const stem of stemsOf(part)) {
            stems.add(stem);
            const topic = topics.get(stem);
            if (topic !== undefined) stems.add(topic);
          }
        }
      }
      return stems;
    },
  };
}

/** Every stem that a word may have, itself among them. */
export function stemsOf(word: string): string[] {
  const stems = new Set<string>();
  const bare = word.replace(/(?:nya|lah|kah|pun)$/, '');
  for (const whole of [word, bare]) {
    for (const body of [whole, whole.replace(/(?:kan|an|i)$/, ''), whole.replace(/an$/, '')]) {
      for (const stem of withoutPrefix(body)) {
        if (stem.length >= SHORTEST) stems.add(stem);
        for (const inner of withoutPrefix(stem)) if (inner.length > SHORTEST) stems.add(inner);
      }
    }
  }
  return [...stems];
}

function withoutPrefix(word: string): string[] {
  if (!/^[bdkmpst]/.test(word)) return [word];
  for (const [prefix, restored] of PREFIXES) {
    const rest = word.replace(prefix, '');
    if (rest !== word && rest.length >= SHORTEST) return [word, ...restored.map((letter) => letter + rest)];
  }
  return [word];
}
