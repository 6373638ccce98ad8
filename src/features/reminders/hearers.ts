import { type Standing, standings } from '#aggregates/account/standing.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { Line } from '#core/view.ts';

/** For whom an account hears of a workshop: oneself, and those whom one registered, as far as they have a seat; oneself first. */
export function hearersOf(turn: Turn, code: string): Standing[] {
  return standings(turn).filter(({ workshop, own }) => workshop === code && own.status === 'registered');
}

/** Who of them is meant besides the reader; nothing where that is the reader alone. */
export function namesLine(hearers: readonly Standing[]): Line[] {
  const names = hearers.flatMap(({ name }) => name ?? []).join(', ');
  if (names === '') return [];
  const also = hearers.some(({ name }) => name === null);
  return [{ key: also ? 'reminder-also-for' : 'reminder-for', args: { names } }];
}
