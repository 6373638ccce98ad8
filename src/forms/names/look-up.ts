import { type Atom, asTyped } from './atoms.ts';
import { type TitleTable, titleKey } from './titles.ts';

/**
 * The writing of a title that was typed, or null when it is none: a right writing as it was typed, otherwise the one whose dots agree,
 * otherwise the first.
 */
export function lookUp(run: readonly Atom[], table: TitleTable): string | null {
  const typed = asTyped(run);
  const writings = table.get(titleKey(typed));
  if (writings === undefined) return null;
  // The last dot of a specialist's title is written by some and left out by others.
  if (writings.some((writing) => writing === typed || (writing.startsWith('Sp.') && `${writing}.` === typed)))
    return typed;
  // "spa(k)" has the letters of S.PAK., and is none.
  const marked = typed.includes('(') ? writings.find((writing) => writing.includes('(')) : undefined;
  if (marked !== undefined) return marked;
  const plain = (text: string) => text.replace(/\s/g, '').replace(/\.$/, '').toLowerCase();
  const alike = typed.includes('.') ? writings.find((writing) => plain(writing) === plain(typed)) : undefined;
  return alike ?? exactLetters(run, writings) ?? writings[0] ?? null;
}

/** "Dr" and "dr" are two titles: the capitals tell, where they were typed. */
function exactLetters(run: readonly Atom[], writings: readonly string[]): string | undefined {
  const letters = run.map(({ text }) => text).join('');
  return writings.find((writing) => writing.replaceAll('.', '') === letters);
}
