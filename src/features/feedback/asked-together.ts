import { putUnasked } from '#aggregates/account/put-unasked.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { NOTHING_UNASKED, SETTLE_MS, UNASKED, type Unasked, type UnaskedState } from '#aggregates/account/unasked.ts';
import type { OpinionAsked } from '#aggregates/registration/registration.ts';
import { readOccasion } from '#feedback/occasions.ts';

/** What asks for opinions, see `Feature.unasked`. */
export const OPINION = 'opinion';

/** Lets somebody be asked when their day allows it: of what comes at once, stars first, and then the longer questions. */
export function putOpinion(turn: Turn, { workshop: code, occasion, again, from, until }: OpinionAsked): void {
  const put = (item: Omit<Unasked, 'key'>) => putUnasked(turn, `opinion:${code}:${item.args.occasion}`, () => item);
  const args = { workshop: code, occasion, again: String(again) };
  put({ what: OPINION, args, workshop: code, from, until });
  if (!isSession(occasion)) return;
  for (const { key: _key, ...longer } of waiting(turn, code).filter((one) => !isSession(one.args.occasion)))
    put(longer);
}

/** The session whose stars are asked for in the same message; null: none. */
export function starsToldToo(turn: Turn, code: string): string | null {
  return soon(turn, code).find((one) => isSession(one.args.occasion))?.args.occasion ?? null;
}

/** Whether the same message asks for more than stars. */
export function isMoreToldToo(turn: Turn, code: string): boolean {
  return soon(turn, code).some((one) => !isSession(one.args.occasion));
}

export function isSession(occasion: string | undefined): boolean {
  return readOccasion(occasion ?? '')?.asks === 'session';
}

function soon(turn: Turn, code: string): Unasked[] {
  return waiting(turn, code).filter(({ from }) => from <= turn.at + SETTLE_MS);
}

function waiting(turn: Turn, code: string): Unasked[] {
  const state = turn.more<UnaskedState>(UNASKED) ?? NOTHING_UNASKED;
  return state.waiting.filter(({ what, workshop }) => what === OPINION && workshop === code);
}
