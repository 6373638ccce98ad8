import { putUnasked } from '#aggregates/account/put-unasked.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { NOTHING_UNASKED, SETTLE_MS, UNASKED, type Unasked, type UnaskedState } from '#aggregates/account/unasked.ts';
import type { OpinionAsked } from '#aggregates/registration/registration.ts';
import { readOccasion } from '#feedback/occasions.ts';

/** What asks for opinions, see `Feature.unasked`. */
export const OPINION = 'opinion';

/** A reminder comes so long after the question at the earliest, whenever that could be asked, in ms. */
const APART_MS = 24 * 60 * 60_000;

/**
 * Lets somebody be asked when their day allows it: of what comes at once, stars first, and then the longer questions.
 * @param last when they were asked about this occasion last, epoch ms; undefined: a question that still waits is the first
 */
export function putOpinion(turn: Turn, asked: OpinionAsked, last: number | undefined): void {
  const { workshop: code, occasion, until } = asked;
  const again = last === undefined ? 0 : asked.again;
  const from = again === 0 ? asked.from : Math.max(asked.from, (last ?? 0) + APART_MS);
  if (from >= until) return;
  const put = (item: Omit<Unasked, 'key'>) => putUnasked(turn, `opinion:${code}:${item.args.occasion}`, () => item);
  const args = { workshop: code, occasion, again: String(again) };
  put({ what: OPINION, args, workshop: code, from, until });
  if (!isSession(occasion)) return;
  for (const { key: _key, ...longer } of waiting(turn, code).filter((one) => !isSession(one.args.occasion)))
    put(longer);
}

/** The sessions whose stars are asked for in the same message, the first to be said first. */
export function starsToldToo(turn: Turn, code: string): string[] {
  return soon(turn, code).flatMap(({ args: { occasion = '' } }) => (isSession(occasion) ? [occasion] : []));
}

/** Whether the same message asks for more than stars. */
export function isMoreToldToo(turn: Turn, code: string): boolean {
  return soon(turn, code).some((one) => !isSession(one.args.occasion));
}

export function isSession(occasion: string | undefined): boolean {
  return readOccasion(occasion ?? '')?.asks === 'session';
}

function soon(turn: Turn, code: string): Unasked[] {
  return waiting(turn, code).filter(({ from, until }) => from <= turn.at + SETTLE_MS && turn.at < until);
}

function waiting(turn: Turn, code: string): Unasked[] {
  const state = turn.more<UnaskedState>(UNASKED) ?? NOTHING_UNASKED;
  return state.waiting.filter(({ what, workshop }) => what === OPINION && workshop === code);
}
