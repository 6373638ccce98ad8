import type { Turn } from '#aggregates/account/turn.ts';
import { readCode } from '#aggregates/workshop/state.ts';

/** Characters of a nonce that tell a workshop's broadcasts apart. */
const RANDOM = 8;

/** `JMB27-x7f3a9k2`: names its workshop, so that a reader's tap leads to their registration there. */
export function newBroadcastId(turn: Turn, code: string): string {
  return `${code}-${turn.nonce.slice(0, RANDOM).replace(/\W/g, '0')}`;
}

/** The code of a broadcast's workshop; null for what is no broadcast's id. */
export function workshopOf(id: string): string | null {
  const [code = '', random] = id.split('-');
  return random === undefined ? null : readCode(code);
}
