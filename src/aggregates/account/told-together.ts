import type { Turn } from './turn.ts';
import { NOTHING_UNASKED, SETTLE_MS, UNASKED, type UnaskedState } from './unasked.ts';

/** Whether the bot says something else about a workshop at the same time, so that what both would say is said once. @param what see `Unasked` */
export function isToldToo(turn: Turn, what: string, workshop: string): boolean {
  const { waiting } = turn.more<UnaskedState>(UNASKED) ?? NOTHING_UNASKED;
  return waiting.some((one) => one.what === what && one.workshop === workshop && one.from <= turn.at + SETTLE_MS);
}
