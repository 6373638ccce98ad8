import { cleanLine, countCharacters, fold } from '#forms/reading/clean.ts';
import type { Groups } from '../agenda/agenda.ts';

/** So many groups a workshop can have: their ids are letters. */
export const MOST_GROUPS = 26;
/** Characters of a name. */
export const GROUP_NAME_LENGTH = 40;

const IDS = [...'abcdefghijklmnopqrstuvwxyz'];
/** What people write before the name proper, or leave out. */
const BEFORE = /^(?:kelompok|kel|kelas|grup|meja|group|class|table) (?=.)/;

/** The group of this name: as it is written but for capitals and signs; else without "Kelompok" before it, where that is only one. Null: none. */
export function groupIdOf(groups: Groups, name: string): string | null {
  const all = Object.entries(groups);
  const wanted = fold(name);
  if (wanted === '') return null;
  const same = all.find(([, other]) => fold(other) === wanted);
  if (same) return same[0];
  const bare = (text: string) => fold(text).replace(BEFORE, '');
  const [only, ...others] = all.filter(([, other]) => bare(other) === bare(name));
  return only && others.length === 0 ? only[0] : null;
}

/** Names as an organizer types them: by line, comma or semicolon, numbered or not; each once. */
export function readGroupNames(text: string): string[] {
  const names = text.split(/[\n,;]/).map((line) => cleanLine(line.replace(/^\s*(?:\d{1,2}[.)]|[-•*])\s+/, '')));
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = fold(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * The kelompok that a cell of a file names: "Kelas A dan B" are two classes, and one that the workshop has is one, be there "dan" or a comma in its name.
 */
export function groupNamesIn(text: string, known: Groups = {}): string[] {
  const isOne = (name: string) => groupIdOf(known, name) !== null;
  if (isOne(text)) return [text];
  const names = text
    .split(/\s*[,;]\s*/)
    .flatMap((part) => (isOne(part) ? [part] : part.split(/\s*[/&+]\s*|\s+(?:dan|and)\s+/i)))
    .filter((name) => fold(name) !== '');
  const [, before = ''] = /^(\p{L}+)\s+\S+$/u.exec(names[0] ?? '') ?? [];
  return names.map((name, i) => (i > 0 && before !== '' && /^[A-Z\d]{1,3}$/i.test(name) ? `${before} ${name}` : name));
}

/** Whether a group can have this name, besides being the only one with it. */
export function isGroupName(name: string): boolean {
  return fold(name) !== '' && countCharacters(name) <= GROUP_NAME_LENGTH;
}

/** The groups with these as well, those left out whose name is there already, or for whom there is no letter left. */
export function withGroups(groups: Groups, names: readonly string[]): Groups {
  const all: Record<string, string> = { ...groups };
  for (const name of names) {
    const id = IDS.find((letter) => !Object.hasOwn(all, letter));
    if (id === undefined) break;
    if (isGroupName(name) && !isTaken(all, name)) all[id] = name;
  }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b)));
}

/** Whether a group other than this one has the name. */
export function isTaken(groups: Groups, name: string, but?: string): boolean {
  return Object.entries(groups).some(([id, other]) => id !== but && fold(other) === fold(name));
}
