import type { Event } from './aggregate.ts';
import { StoppingError } from './errors.ts';
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
  tapped?: number;
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
type EventPayload = Omit<Event, 'id'> & { work?: string; args?: Readonly<Record<string, string>>; blind?: true };

/** How long an event for another aggregate waits when it cannot be taken now, in ms. */
const EVENT_RETRY_MS = 1_000;
/** So many events of one aggregate are under way at once: what a workshop tells thousands must not stand before everybody's answers. */
const AT_ONCE = 16;

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
    const { work, args, blind, ...payload } = bodyOf<EventPayload>(entry);
    try {
      const id = blind ? `blind:${payload.nonce}` : `fx:${from}:${entry.number}`;
      if (work === undefined) await event({ ...payload, id });
      // What took its time happened when it was done.
      else await event({ ...payload, data: await workerOf(work)(args ?? {}), at: now(), id });
      return true;
    } catch (error) {
      if (!(error instanceof StoppingError) && !blind)
        log.warn({ err: error, type: payload.type }, 'an event for another aggregate waits');
      return false;
    }
  }

  /** Each begins in its turn, so that what one aggregate is told comes to it in order. Gives the numbers of what was taken, and of what was not. */
  async function sendEvents(from: AggregateId, events: readonly Entry[]): Promise<Pick<Report, 'sent' | 'failed'>> {
    const [sent, failed]: [string[], string[]] = [[], []];
    const waiting = events.values();
    async function sendSome(): Promise<void> {
      for (const entry of waiting) {
        const taken = await sendEvent(from, entry);
        (taken ? sent : failed).push(entry.number);
      }
    }
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, events.length) }, sendSome));
    return { sent, failed };
  }

  /** One round: all events, and the first message of the chat beside them. */
  async function sendRound(id: AggregateId, claim: Claim): Promise<Report> {
    const events = claim.entries.filter(isEvent);
    const sending = sendEvents(id, events);
    const first = claim.entries.find((entry) => !isEvent(entry));
    const said: string[] = [];
    const slots: [string, string][] = [];
    let learnt: Report['learnt'] = null;
    let hold: number | null = null;
    if (first && claim.hold <= now()) {
      const payload = bodyOf<ChatPayload>(first);
      const outcome = await chat(payload, claim.slots);
      if (outcome.status === 'later') {
        // A time that is over by now must not make us try without a pause.
        hold = Math.max(outcome.at, now() + 1);
      } else {
        said.push(first.number);
        learnt = outcome.status === 'failed' ? { failure: outcome.reason } : 'delivered';
        if (outcome.status === 'done' && outcome.messageId && payload.slot)
          slots.push([payload.slot, outcome.messageId]);
      }
    }
    const { sent, failed } = await sending;
    return { sent: [...said, ...sent], failed, retry: now() + EVENT_RETRY_MS, slots, learnt, hold, stop: stopping };
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

function isEvent({ payload }: Entry): boolean {
  return payload[0] === 'e';
}

/** What was decided here is at hand; what was taken over comes as text. */
function bodyOf<T>(entry: Entry): T {
  return (entry.body ?? JSON.parse(entry.payload.slice(1))) as T;
}

export type Delivery = ReturnType<typeof createDelivery>;
