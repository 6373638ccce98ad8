import type { Turn } from '#aggregates/account/turn.ts';

/** So many wrong codes within so long, in ms, and for so long more no code of this account counts. */
const MOST = 10;
const WITHIN_MS = 10 * 60_000;
const PAUSE_MS = 10 * 60_000;

/** The field of the account that counts them. */
const FIELD = 'guesses';

type Guesses = { readonly from: number; readonly count: number; readonly until?: number };

/** Wrong codes of one account. @returns so many of late, and until when it has to wait (epoch ms; null: it need not) */
export function guessesOf(turn: Turn): { count: number; until: number | null } {
  const kept = turn.more<Guesses>(FIELD);
  const count = kept && turn.at < kept.from + WITHIN_MS ? kept.count : 0;
  const until = kept?.until !== undefined && turn.at < kept.until ? kept.until : null;
  return { count, until };
}

/** One more; what is so from now on. */
export function countGuess(turn: Turn): { until: number | null } {
  const kept = turn.more<Guesses>(FIELD);
  const goesOn = kept !== undefined && kept.until === undefined && turn.at < kept.from + WITHIN_MS;
  const now: Guesses = goesOn ? { from: kept.from, count: kept.count + 1 } : { from: turn.at, count: 1 };
  const until = now.count >= MOST ? turn.at + PAUSE_MS : null;
  turn.setMore(FIELD, until === null ? now : { ...now, until });
  return { until };
}
