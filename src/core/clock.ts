/** Where every decision about time comes from: epoch milliseconds. Tests and the rehearsal move it. */
export type Clock = { now(): number };

export const systemClock: Clock = { now: () => Date.now() };
