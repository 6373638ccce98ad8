import { type Standing, standings } from '#aggregates/account/standing.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { Line } from '#core/view.ts';

/** For whom an account hears of a workshop: oneself, and those whom one registered, as far as they have a seat; oneself first. */
export function hearersOf(turn: Turn, code: string): Standing[] {
  return standings(turn).filter(({ workshop, own }) => workshop === code && own.status === 'registered');
}

/** So many names are said. */
const NAMED = 5;

/** Who of them is meant besides the reader; nothing where that is the reader alone. */
export function namesLine(hearers: readonly Standing[]): Line[] {
  const all = hearers.flatMap(({ name }) => name ?? []);
  if (all.length === 0) return [];
  const said = all.slice(0, NAMED).join(', ');
  const count = all.length - NAMED;
  const names = count > 0 ? { key: 'reminder-names-more', args: { names: said, count } } : said;
  const also = hearers.some(({ name }) => name === null);
  return [{ key: also ? 'reminder-also-for' : 'reminder-for', args: { names } }];
}
