import type { Atom } from './atoms.ts';

/** How the letters of a name were typed. */
export type Mode = 'lower' | 'upper' | 'mixed';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Small inside a name. */
const PARTICLES = words('bin binti bte van von der den de da di al el ibn');
/** Balinese and court initials that are written in capitals, without dots. */
const INITIALS = words('aa aag ib ign igk iga igb gn rm krt krht ii iii iv vi vii');
/** Shortened first names and forms of address; the dot behind them is part of them. */
const SHORTENED = words(
  'muh moh moch mohd muhd much abd abdul gst ngr nym wyn kt dw md cok tgk rd rr st sy tb nn pgn drg ust ag ns',
);

/** How the letters were typed, one-letter pieces aside, because an initial says nothing. */
export function modeOf(atoms: readonly Atom[]): Mode {
  const long = atoms.filter(({ text }) => text.length > 1);
  const letters = (long.length > 0 ? long : atoms).map(({ text }) => text).join('');
  const lower = letters.toUpperCase() !== letters;
  const upper = letters.toLowerCase() !== letters;
  return lower && upper ? 'mixed' : upper ? 'upper' : 'lower';
}

/** The name with its capitals, dots and spaces as names are written; what may be meant as typed stays. */
export function writeName(atoms: readonly Atom[]): string {
  const mode = modeOf(atoms);
  let name = '';
  atoms.forEach((atom, index) => {
    const before = atoms[index - 1];
    const initials = before !== undefined && before.text.length === 1 && atom.text.length === 1 && !atom.apart;
    if (index > 0 && !initials) name += ' ';
    name += caseWord(atom.text, mode, index) + (atom.dot && keepsDot(atom.text, index === atoms.length - 1) ? '.' : '');
  });
  return name;
}

/** "Sudirman.SH": a dot behind a whole name only parts it from what follows. */
function keepsDot(text: string, last: boolean): boolean {
  if (text.length === 1) return true;
  if (SHORTENED.has(text.toLowerCase())) return true;
  return text.length <= 2 ? !last : text.length <= 4 && !hasVowel(text);
}

function caseWord(text: string, mode: Mode, index: number): string {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (index > 0 && PARTICLES.has(lower) && (mode !== 'mixed' || text === lower)) return lower;
  if (mode === 'mixed') {
    if (text === lower) return capitalised(text);
    const shouted = text === upper && text.length > 3 && hasVowel(text);
    return shouted ? capitalised(text) : text;
  }
  if (INITIALS.has(lower)) return upper;
  if (mode === 'upper' && text.length <= 4 && !hasVowel(text) && !SHORTENED.has(lower)) return text;
  return capitalised(text);
}

/** "Al-Farisi", "Ma'ruf", but "D'Souza": behind an apostrophe a letter is small, except after a lone one. */
function capitalised(text: string): string {
  return text
    .toLowerCase()
    .split('-')
    .map((part) => {
      const [first = '', ...rest] = [...part];
      const name = first.toUpperCase() + rest.join('');
      return name.replace(
        /^(.)(['’‘`´])(\p{L})/u,
        (_, one: string, mark: string, letter: string) => one + mark + letter.toUpperCase(),
      );
    })
    .join('-');
}

function hasVowel(text: string): boolean {
  return /[aiueoy]/i.test(text) || /[^a-z'’‘`´-]/i.test(text);
}
