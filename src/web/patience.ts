import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/** The storage does not answer: what was asked for may still happen when it is back, and cannot be waited for. */
export class StorageAwayError extends Error {
  override name = 'StorageAwayError';
}

/** While the storage is away it is worth asking again after so many seconds. */
export const AGAIN_S = 5;

/** A page is answered within two seconds of the storage's silence: so long before it is asked for a sign of life, and so long for that, in ms. */
const LOOK_MS = 900;
const SIGN_MS = 500;

/**
 * Waits for work as long as the storage is alive: a connection of ours waits for Redis without end, which is right for an event and wrong for somebody
 * before a browser.
 *
 * The work throws {@link StorageAwayError} when the storage is silent; it goes on by itself, so that only what can be repeated may be waited for.
 */
export function createPatience({ ping }: { ping: () => Promise<unknown> }) {
  return async function patiently<T>(work: Promise<T>): Promise<T> {
    const over = new AbortController();
    try {
      return await Promise.race([work, watch(ping, over.signal)]);
    } finally {
      over.abort();
    }
  };
}

export type Patience = ReturnType<typeof createPatience>;

async function watch(ping: () => Promise<unknown>, signal: AbortSignal): Promise<never> {
  for (;;) {
    await wait(LOOK_MS, undefined, { signal });
    let isAlive = false;
    const sign = ping().then(
      () => {
        isAlive = true;
      },
      () => {},
    );
    await Promise.race([sign, wait(SIGN_MS, undefined, { signal })]);
    // On a busy machine the time may be over before the answer, which is there, was read.
    if (!isAlive) await turn();
    if (!isAlive) throw new StorageAwayError();
  }
}
