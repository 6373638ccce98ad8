import type { Aggregate, Event, TapCall } from './aggregate.ts';
import { type ChatSender, createDelivery, type Worker } from './delivery.ts';
import { createDispatcher } from './dispatcher.ts';
import { createInbox } from './inbox.ts';
import type { Keys } from './keys.ts';
import type { Log } from './log.ts';
import type { RedisClient, Scripts } from './redis.ts';
import { createStore } from './store.ts';
import { createTicker } from './ticker.ts';
import type { Views } from './views.ts';

/**
 * The one way to change state: event → load → decide → commit → effects.
 * @param owner names this process among all, new at every start
 * @param alone no other process lives: claims of others are left from a kill and void
 * @param heir no other process lives just now: the same is true of what the first look finds
 */
export function createCore(deps: {
  redis: RedisClient & Scripts;
  keys: Keys;
  owner: string;
  alone: boolean;
  heir?: boolean;
  now: () => number;
  aggregates: readonly Aggregate[];
  views: Views;
  chat: ChatSender;
  tap: (call: TapCall) => void;
  workers?: Readonly<Record<string, Worker>>;
  log: Log;
  onConflict?: () => void;
  onTrip?: () => void;
  onPending?: (count: number) => void;
}) {
  const { redis, keys, owner, now, log, views } = deps;
  const store = createStore({ redis, keys, owner, now, onTrip: deps.onTrip });
  const delivery = createDelivery({ store, chat: deps.chat, event: dispatch, workers: deps.workers, now, log });
  const dispatcher = createDispatcher({ ...deps, store, delivery, publish: views.publish });
  const inbox = createInbox({ redis, keys, owner, dispatcher, log });
  const ticker = createTicker({ ...deps, dispatcher, dispatch, inbox });

  function dispatch(event: Event): Promise<void> {
    return dispatcher.isHot(event.to) ? inbox.push(event) : dispatcher.dispatch(event);
  }

  return {
    /** Resolves when the event is safe: committed, or kept in the inbox of a busy aggregate. */
    dispatch,
    tick: ticker.tick,
    start: () => ticker.start(),
    /** Takes no more events, ends those in hand and the messages under way. */
    async stop(): Promise<void> {
      await ticker.stop();
      await inbox.stop();
      await dispatcher.stop();
      await delivery.stop();
      // The last messages may have brought events to an inbox, and these more messages.
      await inbox.stop();
      await delivery.stop();
    },
    idle: delivery.idle,
  };
}

export type Core = ReturnType<typeof createCore>;
