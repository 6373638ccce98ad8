import type { Operation } from '#core/aggregate.ts';
import { COLLECTIONS } from './state.ts';

/** The log keeps the last of so many acts. */
const LENGTH = 2_000;

/** In the place of somebody who has had their data deleted. */
export const NOBODY = 0;

/** A line of the log: who did what (by Telegram id, or {@link NOBODY}), to which registration, agency or member. */
export type Logged = { at: number; by: number; what: string; about: string };

/** Writes a line. */
export function logged(line: Logged): Operation[] {
  return [
    { do: 'RPUSH', collection: COLLECTIONS.log, args: [JSON.stringify(line)] },
    { do: 'LTRIM', collection: COLLECTIONS.log, args: [-LENGTH, -1] },
  ];
}
