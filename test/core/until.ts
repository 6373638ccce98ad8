import { setTimeout as wait } from 'node:timers/promises';

/** Waits until the condition holds, at most 15 seconds; then fails and shows the condition. */
export async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 15_000; !holds(); await wait(5)) {
    if (Date.now() > end) throw new Error(`waited in vain for ${holds}`);
  }
}
