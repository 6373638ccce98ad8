import type { Update } from 'grammy/types';
import type { Event } from '#core/aggregate.ts';
import { createNonce, nameOf } from '#core/ids.ts';
import type { Log } from '#core/log.ts';
import { createFloodLimit } from './flood.ts';
import { readUpdate } from './incoming.ts';

/** A person waits so long for the storage before they are told, in ms. */
const PATIENCE_MS = 3_000;
/** How long the receipt of an update is remembered for its reply, in ms. */
const REMEMBER_MS = 60_000;

/**
 * Brings updates to commit. What comes in is told apart, limited per person, and given its time and nonce here, once.
 */
export function createReceiver(deps: {
  dispatch: (event: Event) => Promise<void>;
  /** Says something to a chat without storage: it may get lost. */
  tell: (chat: number, key: 'trouble-storage' | 'trouble-flood') => void;
  /** The first update of each person that this process sees. */
  onPerson?: (person: number) => void;
  onUpdate?: (kind: string) => void;
  onReplied?: (milliseconds: number) => void;
  now: () => number;
  log: Log;
}) {
  const { dispatch, tell, now, log } = deps;
  const flood = createFloodLimit(now);
  const seen = new Set<number>();
  const toldOfTrouble = new Set<number>();
  const receivedAt = new Map<string, number>();

  function remember(id: string): void {
    const time = performance.now();
    receivedAt.set(id, time);
    // In order of receipt: what is too old stands first.
    for (const [first, at] of receivedAt) {
      if (time - at < REMEMBER_MS) break;
      receivedAt.delete(first);
    }
  }

  async function receive(update: Update): Promise<void> {
    const received = readUpdate(update);
    if (!received) return;
    deps.onUpdate?.(received.kind);
    const person = Number(nameOf(received.to));
    if (received.type === 'telegram') {
      const verdict = flood.check(person);
      if (verdict === 'tell') tell(person, 'trouble-flood');
      if (verdict !== 'take')
        return log.info({ person: log.personHash(person), update: update.update_id }, 'one person floods');
      if (deps.onPerson && !seen.has(person)) {
        seen.add(person);
        deps.onPerson(person);
      }
    }
    const id = `tg:${update.update_id}`;
    remember(id);
    const { to, type, data } = received;
    const patience = setTimeout(() => {
      if (toldOfTrouble.has(person)) return;
      toldOfTrouble.add(person);
      tell(person, 'trouble-storage');
    }, PATIENCE_MS);
    try {
      await dispatch({ id, to, type, at: received.at ?? now(), nonce: createNonce(), data });
    } finally {
      clearTimeout(patience);
    }
  }

  return {
    /** Resolves when the update is safe; rejects when somebody else is to handle it. */
    receive,
    /** The reply to an event has arrived. */
    replied(eventId: string): void {
      const at = receivedAt.get(eventId);
      if (at === undefined) return;
      receivedAt.delete(eventId);
      deps.onReplied?.(performance.now() - at);
    },
  };
}

export type Receiver = ReturnType<typeof createReceiver>;
