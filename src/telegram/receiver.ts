import type { Update } from 'grammy/types';
import type { Event } from '#core/aggregate.ts';
import { createNonce, nameOf } from '#core/ids.ts';
import type { Log } from '#core/log.ts';
import { createFloodLimit } from './flood.ts';
import { readUpdate } from './incoming.ts';

/** A person waits so long for the storage before they are told, in ms; looked at this often. */
const PATIENCE_MS = 3_000;
const LOOK_MS = 500;
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
  /** Updates whose reply has not arrived yet, in order of receipt. One timer looks after all, because most need a millisecond. */
  const inHand = new Map<string, { person: number; at: number; safe: boolean }>();
  let looking = false;

  function lookSoon(): void {
    if (looking || inHand.size === 0) return;
    looking = true;
    setTimeout(look, LOOK_MS).unref();
  }

  function look(): void {
    const time = performance.now();
    for (const [id, { person, at, safe }] of inHand) {
      if (time - at < PATIENCE_MS) break;
      if (time - at >= REMEMBER_MS) inHand.delete(id);
      if (safe || toldOfTrouble.has(person)) continue;
      toldOfTrouble.add(person);
      tell(person, 'trouble-storage');
    }
    looking = false;
    lookSoon();
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
    const entry = { person, at: performance.now(), safe: false };
    inHand.set(id, entry);
    lookSoon();
    const { to, type, data } = received;
    try {
      await dispatch({ id, to, type, at: received.at ?? now(), nonce: createNonce(), data });
      log.debug(
        { event: id, kind: received.kind, milliseconds: performance.now() - entry.at },
        'an update is committed',
      );
    } finally {
      entry.safe = true;
    }
  }

  return {
    /** Resolves when the update is safe; rejects when somebody else is to handle it. */
    receive,
    /** The reply to an event has arrived. */
    replied(eventId: string): void {
      const entry = inHand.get(eventId);
      if (!entry) return;
      inHand.delete(eventId);
      const milliseconds = performance.now() - entry.at;
      deps.onReplied?.(milliseconds);
      log.debug({ event: eventId, milliseconds }, 'the reply to an update has arrived');
    },
  };
}

export type Receiver = ReturnType<typeof createReceiver>;
