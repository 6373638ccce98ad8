import { type Atom, asTyped, toAtoms } from './atoms.ts';
import { writeName } from './casing.ts';
import { lookUp } from './look-up.ts';
import { LONGEST, lookUpBefore, type Parts, peelMain, peelMoved } from './peel.ts';
import { PREFIX_ORDER, RANK_NAMES, SERVICE_NAMES, SUFFIXES, titleKey } from './titles.ts';

/** Words before a name that are no part of it. */
const ADDRESS =
  /^(?:nama(?: lengkap)?(?: saya)?(?: adalah)?|saya|perkenalkan|yth|bapak|bpk?|ibu|pak|bu|tn|ny|nn|tuan|nyonya|nona|mbak|sdri?|saudar[ai])(?![\p{L}'’-])[\s.:]*(?=\p{L})/iu;
/** A retired officer: behind the rank and its service. */
const RETIRED = /\s*(?:\(\s*purn\.?\s*\)\.?|(?<=\s)purn(?![\p{L}])\.?)/iu;

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
