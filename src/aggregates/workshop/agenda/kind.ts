import type { SessionKind } from './agenda.ts';

/** Words by which titles of the agenda are told apart, lower case; `prompts/agenda-words.yaml`. */
export type AgendaWords = Readonly<Record<Exclude<SessionKind, 'session'>, readonly string[]>>;

/** A title that names several is the first of these: "Registrasi dan pembukaan" is where people come in. */
const ORDER = ['arrival', 'break', 'ceremony'] as const;

/** What a part of the agenda is, by its title. A word counts only as a whole; behind `= ` stands a whole title. */
export function kindOf(title: string, words: AgendaWords): SessionKind {
  const said = ` ${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const isIn = (word: string) => (word.startsWith('= ') ? said.trim() === word.slice(2) : said.includes(` ${word} `));
  return ORDER.find((kind) => words[kind].some(isIn)) ?? 'session';
}

/** Until when a rest at noon lasts where nobody said: 13.00, on Fridays 13.30; null where it is none. `HH:MM`. */
export function noonEnd(day: string, start: string): string | null {
  if (start < '11:00' || start >= '13:00') return null;
  const isFriday = new Date(`${day}T00:00:00Z`).getUTCDay() === 5;
  return isFriday ? '13:30' : '13:00';
}
