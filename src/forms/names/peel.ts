import { type Atom, asTyped } from './atoms.ts';
import { lookUp } from './look-up.ts';
import { MOVED_KEYS, NAME_LIKE, PREFIXES, RANK_NAMES, SERVICE_NAMES, SUFFIXES, titleKey } from './titles.ts';

/** A name taken apart: titles before it, what is left, titles behind it. */
export type Parts = { before: string[]; name: Atom[]; behind: string[] };
type Peeled = { title: string; rest: Atom[] };

/** The longest title in parts: A.Md.Kep., S.Tr.I.P. */
export const LONGEST = 4;
/** How a title in several parts begins; anything longer is a name. */
const BEGINNING = /^(?:\p{L}{1,2}|amd|str|mtr|sst)$/iu;

/** Titles before the name, the name, and titles behind it that no comma parts from it. */
export function peelMain(atoms: Atom[]): Parts {
  const before: string[] = [];
  let name = atoms;
  for (let found = peelFront(name); found !== null; found = peelFront(name)) {
    before.push(found.title);
    name = found.rest;
    const service = RANK_NAMES.has(found.title) ? SERVICE_NAMES.get(titleKey(name[0]?.text ?? '')) : undefined;
    if (service === undefined || name.length < 2) continue;
    before.push(service);
    name = name.slice(1);
  }
  const behind: string[] = [];
  const mixed = /\p{Ll}/u.test(asTyped(name));
  for (let found = peelBack(name, behind.length > 0, mixed); found !== null; found = peelBack(name, true, mixed)) {
    behind.unshift(found.title);
    name = found.rest;
  }
  return { before, name, behind };
}

function peelFront(atoms: readonly Atom[]): Peeled | null {
  for (let count = Math.min(2, atoms.length - 1); count > 0; count--) {
    const run = atoms.slice(0, count);
    const [first] = run;
    const title = lookUpBefore(run);
    // "Bd" without its dot may be a shortened name.
    if (title !== null && !(first !== undefined && titleKey(first.text) === 'bd' && !first.dot))
      return { title, rest: atoms.slice(count) };
  }
  return null;
}

/** "Dr. H." are two titles and no veterinarian; "Dr. A." and "Dr. S." are a title and an initial. */
export function lookUpBefore(run: readonly Atom[]): string | null {
  return run.length > 1 && lookUp(run.slice(0, 1), PREFIXES) !== null ? null : lookUp(run, PREFIXES);
}

function peelBack(atoms: readonly Atom[], neighbour: boolean, mixed: boolean): Peeled | null {
  for (let count = Math.min(LONGEST, atoms.length - 1); count > 0; count--) {
    const run = atoms.slice(-count);
    const rest = atoms.slice(0, -count);
    const title = lookUp(run, SUFFIXES);
    if (title === null || (count > 1 && !BEGINNING.test(run[0]?.text ?? ''))) continue;
    if (NAME_LIKE.has(titleKey(asTyped(run))) && !neighbour && !looksLikeTitle(run, mixed) && !titleBefore(rest))
      continue;
    return { title, rest };
  }
  return null;
}

/** Letters that may be a name count as a title when they are written as one. */
function looksLikeTitle(run: readonly Atom[], mixed: boolean): boolean {
  const last = run.at(-1)?.text ?? '';
  if (run.length > 1) return run.length > 2 || run.some(({ text }) => text.length > 1);
  return mixed && last.length > 1 && last === last.toUpperCase();
}

function titleBefore(atoms: readonly Atom[]): boolean {
  for (let count = Math.min(LONGEST, atoms.length - 1); count > 0; count--) {
    const run = atoms.slice(-count);
    if (lookUp(run, SUFFIXES) !== null && !NAME_LIKE.has(titleKey(asTyped(run)))) return true;
  }
  return false;
}

/** "Budi drh", "Rina apt": a title that belongs before the name, though nothing parts it from the name. */
export function peelMoved(parts: Parts): string[] {
  const moved: string[] = [];
  for (let last = parts.name.at(-1); parts.name.length > 1 && last !== undefined; last = parts.name.at(-1)) {
    const title = MOVED_KEYS.has(titleKey(last.text)) ? lookUp([last], PREFIXES) : null;
    if (title === null) break;
    moved.unshift(title);
    parts.name = parts.name.slice(0, -1);
  }
  return moved;
}
