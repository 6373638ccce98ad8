import { ApiError } from '#rehearsal/api-error.ts';
import { confirmUpdates, nextStrayIn, readyUpdates } from '#rehearsal/delivery/queue.ts';
import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { UpdateEntry } from '#rehearsal/types.ts';

export const OTHER_GET_UPDATES =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
export const BY_SET_WEBHOOK = 'Conflict: terminated by setWebhook request';

export type Polling = {
  /** Answers at once when updates wait, otherwise after at most `timeout` seconds. `gone` tells that the caller hung up. */
  get(
    bot: BotState,
    ask: { offset: number; limit: number; timeout: number },
    gone: (listener: () => void) => void,
  ): UpdateEntry[] | Promise<UpdateEntry[]>;
  /** Ends a waiting request with a 409. */
  conflict(bot: BotState, description: string): void;
  close(): void;
};

type Waiting = { wake(): void; answer(updates: UpdateEntry[]): void; fail(error: ApiError): void };

/** Long polling: at most one request of each bot waits; a newer one ends it. */
export function createPolling(world: World): Polling {
  const waiting = new Map<BotState, Waiting>();
  const unwatch = world.watch({ update: (bot) => waiting.get(bot)?.wake() });

  function conflict(bot: BotState, description: string): void {
    waiting.get(bot)?.fail(new ApiError(409, description));
  }

  return {
    get(bot, { offset, limit, timeout }, gone) {
      conflict(bot, OTHER_GET_UPDATES);
      confirmUpdates(world, bot, offset);
      const ready = readyUpdates(world, bot, offset, limit);
      if (ready.length > 0 || timeout === 0) return ready;
      return new Promise<UpdateEntry[]>((resolve, reject) => {
        let scheduled = false;
        let strayTimer: NodeJS.Timeout | undefined;
        const timer = setTimeout(() => answer([]), timeout * 1000);
        const it: Waiting = { wake, answer, fail };
        waiting.set(bot, it);
        gone(() => answer([]));
        watchStrays();

        function wake(): void {
          if (scheduled) return;
          scheduled = true;
          // A turn later, so that what happens at once is fetched at once.
          setImmediate(() => {
            scheduled = false;
            if (waiting.get(bot) !== it) return;
            const updates = readyUpdates(world, bot, offset, limit);
            if (updates.length > 0) answer(updates);
            else watchStrays();
          });
        }
        function watchStrays(): void {
          const wait = nextStrayIn(bot);
          clearTimeout(strayTimer);
          if (wait !== undefined) strayTimer = setTimeout(wake, wait + 1);
        }
        function end(): void {
          clearTimeout(timer);
          clearTimeout(strayTimer);
          if (waiting.get(bot) === it) waiting.delete(bot);
        }
        function answer(updates: UpdateEntry[]): void {
          end();
          resolve(updates);
        }
        function fail(error: ApiError): void {
          end();
          reject(error);
        }
      });
    },
    conflict,
    close() {
      unwatch();
      for (const it of [...waiting.values()]) it.answer([]);
    },
  };
}
