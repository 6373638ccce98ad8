import { type Atom, asTyped, toAtoms } from './atoms.ts';
import { writeName } from './casing.ts';
import { lookUp } from './look-up.ts';
import {
  MOVED_KEYS,
  NAME_LIKE,
  PREFIX_ORDER,
  PREFIXES,
  RANK_NAMES,
  SERVICE_NAMES,
  SUFFIXES,
  titleKey,
} from './titles.ts';

type Parts = { before: string[]; name: Atom[]; behind: string[] };
type Peeled = { title: string; rest: Atom[] };

/** Words before a name that are no part of it. */
const ADDRESS =
  /^(?:nama(?: lengkap)?(?: saya)?(?: adalah)?|saya|perkenalkan|yth|bapak|bpk?|ibu|pak|bu|tn|ny|nn|tuan|nyonya|nona|mbak|sdri?|saudar[ai])(?![\p{L}'’-])[\s.:]*(?=\p{L})/iu;
/** A retired officer: behind the rank and its service. */
const RETIRED = /\s*\(\s*purn\.?\s*\)\.?/iu;
/** The longest title in parts: A.Md.Kep., S.Tr.I.P. */
const LONGEST = 4;
/** How a title in several parts begins; anything longer is a name. */
const BEGINNING = /^(?:\p{L}{1,2}|amd|str|mtr|sst)$/iu;

/**
 * A name with its titles as EYD V writes them: "H.Sudirman.SH.MH" becomes "H. Sudirman, S.H., M.H.". Tidying what is tidy
 * changes nothing. It is a proposal: only its bearer knows how a name is written.
 */
export function tidyName(typed: string): string {
  let name = typed;
  for (let round = 0; round < 6; round++) {
    const next = tidyOnce(name);
    if (next === name) return name;
    name = next;
  }
  return typed;
}

function tidyOnce(typed: string): string {
  let bare = typed;
  const retired = RETIRED.test(bare);
  if (retired) bare = bare.replace(RETIRED, ' ').trim();
  for (let shorter = bare.replace(ADDRESS, ''); shorter !== bare; shorter = bare.replace(ADDRESS, '')) bare = shorter;
  const [main = '', ...others] = bare
    .split(/[,;/]/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  const parts = peelMain(toAtoms(main));
  const moved: string[] = peelMoved(parts);
  for (const segment of others) readSegment(toAtoms(segment), parts.behind, moved);
  if (parts.name.length === 0) return typed;
  const before = decideDoctors([...moved, ...parts.before], parts, bare);
  if (moved.length > 0) before.sort((a, b) => PREFIX_ORDER.indexOf(a) - PREFIX_ORDER.indexOf(b));
  const name = writeName(parts.name);
  const written = retired ? withRetired(before, name) : [...before, name];
  return [written.join(' '), ...parts.behind].join(', ');
}

/** "Kolonel Inf (Purn.) H. Budi"; behind the name where no rank was given. */
function withRetired(before: readonly string[], name: string): string[] {
  const behind = before.findLastIndex((title) => RANK_NAMES.has(title) || SERVICE_NAMES.get(titleKey(title)) === title);
  if (behind < 0) return [...before, name, '(Purn.)'];
  return [...before.slice(0, behind + 1), '(Purn.)', ...before.slice(behind + 1), name];
}

/** "Budi drh", "Rina apt": a title that belongs before the name, though nothing parts it from the name. */
function peelMoved(parts: Parts): string[] {
  const moved: string[] = [];
  for (let last = parts.name.at(-1); parts.name.length > 1 && last !== undefined; last = parts.name.at(-1)) {
    const title = MOVED_KEYS.has(titleKey(last.text)) ? lookUp([last], PREFIXES) : null;
    if (title === null) break;
    moved.unshift(title);
    parts.name = parts.name.slice(0, -1);
  }
  return moved;
}

/** Titles before the name, the name, and titles behind it that no comma parts from it. */
function peelMain(atoms: Atom[]): Parts {
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
function lookUpBefore(run: readonly Atom[]): string | null {
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

/** What stands between commas: titles; one that belongs before the name is moved; anything else stays as typed. */
function readSegment(atoms: Atom[], behind: string[], moved: string[]): void {
  let unknown: Atom[] = [];
  const flush = () => {
    if (unknown.length > 0) behind.push(asTyped(unknown));
    unknown = [];
  };
  for (let at = 0; at < atoms.length; ) {
    const step = titleAt(atoms, at);
    if (step === null) {
      unknown.push(atoms[at] as Atom);
      at += 1;
      continue;
    }
    flush();
    (step.before ? moved : behind).push(step.title);
    at += step.count;
  }
  flush();
}

function titleAt(atoms: readonly Atom[], at: number): { title: string; count: number; before: boolean } | null {
  for (let count = Math.min(LONGEST, atoms.length - at); count > 0; count--) {
    const run = atoms.slice(at, at + count);
    const behind = lookUp(run, SUFFIXES);
    if (behind !== null) return { title: behind, count, before: false };
    const before = lookUpBefore(run);
    if (before !== null) return { title: before, count, before: true };
  }
  return null;
}

/**
 * "dr" in small letters throughout, or "DR" in capitals, says neither: a specialist is a physician ("dr."), a professor or an
 * engineer a doctor ("Dr."), and of two the second is the physician.
 */
function decideDoctors(before: string[], { behind }: Parts, typed: string): string[] {
  const places = before.flatMap((title, index) => (/^dr\.$/i.test(title) ? [index] : []));
  const telling = /\p{Ll}/u.test(typed) && /\p{Lu}/u.test(typed);
  if (places.length === 0 || telling) return before;
  const specialist = behind.some((title) => title.startsWith('Sp.'));
  const learned = before.some((title) => /^(?:Prof|Ir|Drs|Dra)\.$/.test(title)) || typed === typed.toUpperCase();
  return before.map((title, index) => {
    if (!places.includes(index)) return title;
    if (places.length > 1) return index === places[0] ? 'Dr.' : 'dr.';
    return specialist ? 'dr.' : learned ? 'Dr.' : 'dr.';
  });
}
