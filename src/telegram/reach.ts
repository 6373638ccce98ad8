import { type Api, GrammyError } from 'grammy';

/** How long an answer holds, and how long one is waited for, in ms. */
const HOLDS_MS = 2_000;
const PATIENCE_MS = 2_000;

/**
 * Whether Telegram can be reached, for a process that doesn't poll and so would not notice. However often it is asked, Telegram is asked once in two
 * seconds. A refusal is an answer, too; only a failure of Telegram's own (5xx) is none.
 */
export function createReach(api: Pick<Api, 'getMe'>): () => Promise<boolean> {
  let last = { at: Number.NEGATIVE_INFINITY, answer: Promise.resolve(false) };
  return function isReachable() {
    const at = performance.now();
    if (at - last.at >= HOLDS_MS) last = { at, answer: ask(api) };
    return last.answer;
  };
}

async function ask(api: Pick<Api, 'getMe'>): Promise<boolean> {
  try {
    // What grammY takes is a signal of its own kind, of the same shape.
    await api.getMe(AbortSignal.timeout(PATIENCE_MS) as Parameters<Api['getMe']>[0]);
    return true;
  } catch (error) {
    return error instanceof GrammyError && error.error_code < 500;
  }
}
