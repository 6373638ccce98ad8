import type { FormattedText } from '#core/formatted.ts';
import { nearest } from '#forms/reading/distance.ts';
import { replaceIn, VARIABLES, type Variable } from './message.ts';

/** Something that was meant for a variable; `meant` is null where nobody can tell which. */
export type Misspelt = { readonly written: string; readonly meant: Variable | null };

/** What people write for the variables. */
const ALSO: Readonly<Record<string, Variable>> = {
  name: 'nama',
  'nama lengkap': 'nama',
  'nama peserta': 'nama',
  peserta: 'nama',
  participant: 'nama',
  agency: 'instansi',
  opd: 'instansi',
  dinas: 'instansi',
  'unit kerja': 'instansi',
  'perangkat daerah': 'instansi',
  session: 'sesi',
  'sesi berikutnya': 'sesi',
  agenda: 'sesi',
  jadwal: 'sesi',
};
/** A word in braces; in other brackets only the variables' own names are meant for one. */
const BRACED = /\{+\s*([\p{L}][\p{L}_ ]{0,30}?)\s*\}+|[[<]\s*(nama|instansi|sesi)\s*[\]>]/giu;

/** What looks like a variable and is none: it would be sent as it stands. Each once. */
export function misspeltIn({ text }: FormattedText): Misspelt[] {
  const found = Array.from(text.matchAll(BRACED), ([written, braced, other]) => ({
    written,
    meant: meaningOf(braced ?? other ?? ''),
  }));
  const wrong = found.filter(({ written }) => !VARIABLES.some((name) => written === `{${name}}`));
  return wrong.filter(({ written }, i) => wrong.findIndex((other) => other.written === written) === i);
}

/** The text with every variable that can be told put right; formatting stays where it was. */
export function mendVariables(text: FormattedText): FormattedText {
  return replaceIn(text, BRACED, (written, braced, other) => {
    const meant = meaningOf(braced ?? other ?? '');
    return meant === null ? written : `{${meant}}`;
  });
}

function meaningOf(word: string): Variable | null {
  const plain = word
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();
  const known = ALSO[plain] ?? VARIABLES.find((name) => name === plain);
  return known ?? (nearest(plain, VARIABLES) as Variable | null);
}
