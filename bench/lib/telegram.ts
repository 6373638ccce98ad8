import { type Call, startFakeTelegram } from './fake-telegram.ts';

/** A person waits so long for a reply before the bench is broken, in ms. */
const PATIENCE_MS = 20_000;

/** The fake Telegram, and who waits for a reply. */
export async function openTelegram() {
  const waiting = new Map<number, (call: Call) => void>();
  let calls = 0;
  let watching: ((call: Call) => void) | undefined;
  const fake = await startFakeTelegram((call) => {
    calls++;
    watching?.(call);
    if (call.method !== 'sendMessage') return;
    const resolve = waiting.get(call.chat);
    waiting.delete(call.chat);
    resolve?.(call);
  });
  // One look for all, because a timer for each reply would be work on the core of the load.
  let lastCalls = -1;
  const watch = setInterval(() => {
    if (waiting.size > 0 && calls === lastCalls) throw new Error(`${waiting.size} people got no reply`);
    lastCalls = calls;
  }, PATIENCE_MS);
  return {
    root: fake.root,
    /** The next message to this chat. */
    replyTo: (chat: number): Promise<Call> => new Promise((resolve) => waiting.set(chat, resolve)),
    /** Tells of each call as it comes. */
    watch(onCall: (call: Call) => void): void {
      watching = onCall;
    },
    close(): void {
      clearInterval(watch);
      fake.close();
    },
  };
}

export type Telegram = Awaited<ReturnType<typeof openTelegram>>;
