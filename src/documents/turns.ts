import { setImmediate } from 'node:timers/promises';

/** After so long others get their turn, in ms. */
const TURN_MS = 10;

/** Between the pieces of long work: lets others have their turn when it has been long enough. */
export function createTurns(): () => Promise<void> {
  let since = performance.now();
  return async function turn() {
    if (performance.now() - since < TURN_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
