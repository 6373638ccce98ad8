import type { Opined } from '#aggregates/account/opinions.ts';
import { putUnasked } from '#aggregates/account/put-unasked.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';

/** See `Feature.unasked`: nothing is said. */
export const LEFT = 'left-opinion';
/** It is looked at when the night and the day's messages allow it; by then at the latest, in ms. */
const LATEST_MS = 30 * 24 * 60 * 60_000;

/** What was answered and not sent is by name as long as it is there: when answers are taken no more, it goes. */
export function putLeft(turn: Turn, { code, closes }: Opined, form: string, subject: string): void {
  putUnasked(turn, `${LEFT}:${form}:${subject}`, () => ({
    what: LEFT,
    args: { form, subject },
    workshop: code,
    from: closes,
    until: closes + LATEST_MS,
  }));
}

/** Its time has come. */
export function dropLeft(runs: Runs) {
  return function drop(turn: Turn, { form = '', subject = '' }: Readonly<Record<string, string>>): null {
    runs.drop(turn, form, subject);
    return null;
  };
}
