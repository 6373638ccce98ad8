import type { Event } from './aggregate.ts';
import type { AggregateId } from './ids.ts';
import type { Log } from './log.ts';
import { CLAIM_MS, type Claim, type Entry, type Report, type Store } from './store.ts';
import type { View } from './view.ts';
import type { Lang } from './words.ts';

/** A screen or a notice as the outbox keeps it. */
export type ChatPayload = {
  to: number;
  lang?: Lang;
  view: View;
  slot?: string;
  edit?: boolean;
  at: number;
  from: string;
};

/** What became of a send. `later` holds everything for this chat until `at` (epoch ms). */
export type Outcome =
  | { status: 'done'; messageId?: string }
  | { status: 'failed'; reason: string }
  | { status: 'later'; at: number };

/** Sends one message; never throws for what the other side says. */
export type ChatSender = (payload: ChatPayload, slots: ReadonlyMap<string, string>) => Promise<Outcome>;

/** Does something slow or from outside; throws when it is to be tried again. What it returns becomes the data of an event: JSON, no undefined. */
export type Worker = (args: Readonly<Record<string, string>>) => Promise<unknown>;

/** An event for another aggregate as the outbox keeps it; with `work`, its data is still to be made. */
type EventPayload = Omit<Event, 'id'> & { work?: string; args?: Readonly<Record<string, string>> };

/** How long an event for another aggregate waits when it cannot be taken now, in ms. */
const EVENT_RETRY_MS = 1_000;

/**
 * Sends what aggregates have committed: events for other aggregates at once, messages to a chat one after another. One process at a time sends
 * for an aggregate, so that the last message in a chat is the answer to the last thing that its person did.
 */
export function createDelivery(deps: {
  store: Store;
  chat: ChatSender;
  event: (event: Event) => Promise<void>;
  workers?: Readonly<Record<string, Worker>> | undefined;
  now: () => number;
  log: Log;
}) {
  const { store, chat, event, now, log } = deps;
  /** How many claims on an aggregate are being sent here. */
  const active = new Map<AggregateId, number>();
  let renewal: NodeJS.Timeout | undefined;
  let idleWaiters: (() => void)[] = [];
  let stopping = false;

  function workerOf(name: string): Worker {
    const worker = deps.workers?.[name];
    if (!worker) throw new Error(`there is no worker ${name}`);
    return worker;
  }

  async function sendEvent(from: AggregateId, entry: Entry): Promise<boolean> {
    const { work, args, ...payload } = bodyOf<EventPayload>(entry);
    try {
      const data = work === undefined ? payload.data : await workerOf(work)(args ?? {});
      await event({ ...payload, data, id: `fx:${from}:${entry.number}` });
      return true;
    } catch (error) {
      log.warn({ err: error, type: payload.type }, 'an event for another aggregate waits');
      return false;
    }
  }

  /** One round: all events side by side, and the first message of the chat. */
  async function sendRound(id: AggregateId, claim: Claim): Promise<Report> {
    const sent: string[] = [];
    const failed: string[] = [];
    const slots: [string, string][] = [];
    let learnt: Report['learnt'] = null;
    let hold: number | null = null;
    let first: Entry | undefined;
    const sendingEvents: Promise<void>[] = [];
    for (const entry of claim.entries) {
      if (entry.payload[0] !== 'e') first ??= entry;
      else
        sendingEvents.push(
          sendEvent(id, entry).then((taken) => {
            (taken ? sent : failed).push(entry.number);
          }),
        );
    }
    if (first && claim.hold <= now()) {
      const payload = bodyOf<ChatPayload>(first);
      const outcome = await chat(payload, claim.slots);
      if (outcome.status === 'later') {
        // A time that is over by now must not make us try without a pause.
        hold = Math.max(outcome.at, now() + 1);
      } else {
        sent.push(first.number);
        learnt = outcome.status === 'failed' ? { failure: outcome.reason } : 'delivered';
        if (outcome.status === 'done' && outcome.messageId && payload.slot)
          slots.push([payload.slot, outcome.messageId]);
      }
    }
    if (sendingEvents.length > 0) await Promise.all(sendingEvents);
    return { sent, failed, retry: now() + EVENT_RETRY_MS, slots, learnt, hold, stop: stopping };
  }

  async function run(id: AggregateId, given: Claim): Promise<void> {
    active.set(id, (active.get(id) ?? 0) + 1);
    renewal ??= setInterval(renewAll, CLAIM_MS / 3);
    try {
      let claim: Claim | null = given;
      while (claim) {
        claim = await store.acknowledge(id, await sendRound(id, claim));
      }
    } catch (error) {
      // The claim runs out, and the sweep takes up what is left.
      log.error({ err: error }, 'sending for an aggregate ended early');
    } finally {
      end(id);
    }
  }

  function end(id: AggregateId): void {
    const left = (active.get(id) ?? 1) - 1;
    if (left > 0) active.set(id, left);
    else active.delete(id);
    if (active.size > 0) return;
    for (const wake of idleWaiters) wake();
    idleWaiters = [];
  }

  /** One timer for all claims, because most live for a millisecond. */
  function renewAll(): void {
    if (active.size === 0) {
      clearInterval(renewal);
      renewal = undefined;
    }
    for (const id of active.keys()) void store.renew(id).catch(() => {});
  }

  async function idle(): Promise<void> {
    while (active.size > 0) await new Promise<void>((resolve) => idleWaiters.push(resolve));
  }

  return {
    /** Sends a claim and all that comes for the aggregate meanwhile. Doesn't wait. */
    start(id: AggregateId, claim: Claim): void {
      void run(id, claim);
    },
    /** Whether this process sends for the aggregate now. */
    sending: (id: AggregateId) => active.has(id),
    /** Ends after the messages in hand. */
    async stop(): Promise<void> {
      stopping = true;
      await idle();
      clearInterval(renewal);
    },
    /** Waits until nothing is under way. */
    idle,
  };
}

/** What was decided here is at hand; what was taken over comes as text. */
function bodyOf<T>(entry: Entry): T {
  return (entry.body ?? JSON.parse(entry.payload.slice(1))) as T;
}

export type Delivery = ReturnType<typeof createDelivery>;
