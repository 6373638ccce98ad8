import type { FormattedText, Media } from '#core/formatted.ts';

/** Opens a link, or is a reply that is counted; `reply` is its id, one character. */
export type BroadcastButton = { readonly label: string } & ({ readonly url: string } | { readonly reply: string });

/**
 * What is said to many. The text may hold variables, see {@link VARIABLES}. Several media are an album: its text stands under the first, and buttons
 * come with a message of their own below it, because Telegram's albums carry none.
 */
export type BroadcastMessage = {
  readonly text: FormattedText;
  readonly media: readonly Media[];
  readonly buttons: readonly (readonly BroadcastButton[])[];
};

/** What stands for each reader's own: their name, their agency, the next session of their agenda. */
export const VARIABLES = ['nama', 'instansi', 'sesi'] as const;
export type Variable = (typeof VARIABLES)[number];

const BRACED = /\{(nama|instansi|sesi)\}/g;

/** The variables of a text. */
export function variablesOf({ text }: FormattedText): Variable[] {
  return [...new Set(Array.from(text.matchAll(BRACED), ([, name]) => name as Variable))];
}

/** The text with its variables filled in; formatting stays where it was, and around a variable it covers what stands for it. */
export function fillIn(text: FormattedText, values: Readonly<Record<Variable, string>>): FormattedText {
  return replaceIn(text, BRACED, (_found, name) => values[name as Variable]);
}

/** The text with every match of a global pattern replaced; formatting stays where it was. @param by gets the match and its groups */
export function replaceIn(
  { text, entities }: FormattedText,
  pattern: RegExp,
  by: (found: string, ...groups: (string | undefined)[]) => string,
): FormattedText {
  const moves: { at: number; from: number; by: number }[] = [];
  let replaced = '';
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const [found, ...groups] = match;
    const instead = by(found, ...groups);
    moves.push({ at: match.index, from: match.index + found.length, by: instead.length - found.length });
    replaced += text.slice(last, match.index) + instead;
    last = match.index + found.length;
  }
  // A place moves by all that changed before it; one inside a match moves to its beginning or its end.
  const place = (offset: number, end: boolean) =>
    moves.reduce((moved, { at, from, by: more }) => {
      if (offset >= from) return moved + more;
      if (offset > at) return moved + (end ? from - offset + more : at - offset);
      return moved;
    }, offset);
  const moved = entities.map((entity) => {
    const offset = place(entity.offset, false);
    return { ...entity, offset, length: place(entity.offset + entity.length, true) - offset };
  });
  return { text: replaced + text.slice(last), entities: moved.filter(({ length }) => length > 0) };
}
