import { Pool } from 'undici';
import { updateObject } from '#rehearsal/delivery/queue.ts';
import type { BotState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { StrayEntry, UpdateEntry, WebhookSetting } from '#rehearsal/types.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** Telegram waits this long for the answer to an update. */
const ANSWER_MS = 60_000;

/** Updates of one kind and chat, sent one after another. */
type Lane = { name: string; entries: UpdateEntry[]; pause: number };

export type Pusher = { wake(): void; lastError(): { date: number; message: string } | undefined; stop(): void };

/**
 * Posts the bot's updates to its webhook, at most `max_connections` at once, and repeats each until it is answered with a 2xx.
 * Order holds within a lane only (a chat's messages, a person's taps, a chat's membership), as with Telegram.
 */
export function createPusher(world: World, bot: BotState, webhook: WebhookSetting): Pusher {
  const url = new URL(webhook.url);
  const pool = new Pool(url.origin, {
    connections: webhook.max_connections,
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
  });
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (webhook.secret_token !== '') headers['x-telegram-bot-api-secret-token'] = webhook.secret_token;
  const lanes = new Map<string, Lane>();
  const ready: Lane[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let loadedUpTo = 0;
  let inFlight = 0;
  let stopped = false;
  let lastError: { date: number; message: string } | undefined;
  let scheduled = false;

  function after(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!stopped) run();
    }, ms);
    timers.add(timer);
  }

  function enter(entry: UpdateEntry): void {
    const lane = lanes.get(entry.lane);
    if (lane) {
      lane.entries.push(entry);
      return;
    }
    const fresh = { name: entry.lane, entries: [entry], pause: FIRST_PAUSE_MS };
    lanes.set(entry.lane, fresh);
    ready.push(fresh);
  }

  function load(): void {
    let from = bot.entries.length;
    while (from > bot.head && (bot.entries[from - 1]?.id ?? 0) > loadedUpTo) from--;
    for (const entry of bot.entries.slice(from)) {
      loadedUpTo = entry.id;
      if (!entry.done) enter(entry);
    }
    for (const stray of bot.strays) {
      if (stray.delivered) continue;
      stray.delivered = true;
      const late: StrayEntry = { ...stray, lane: `${stray.copy ? 'copy' : 'late'}:${stray.id}` };
      after(Math.max(0, stray.readyAt - performance.now()), () => {
        enter(late);
        send();
      });
    }
  }

  function send(): void {
    while (!stopped && inFlight < webhook.max_connections) {
      const lane = ready.shift();
      if (!lane) return;
      const entry = lane.entries[0];
      if (!entry) continue;
      if (entry.done || entry.expires <= world.now()) advance(lane, entry);
      else void post(lane, entry);
    }
  }

  async function post(lane: Lane, entry: UpdateEntry): Promise<void> {
    inFlight++;
    const failure = await attempt(entry);
    inFlight--;
    if (failure === undefined) advance(lane, entry);
    else if (!stopped) {
      lastError = { date: world.date(), message: failure };
      after(lane.pause, () => {
        ready.push(lane);
        send();
      });
      lane.pause = Math.min(lane.pause * 2, LONGEST_PAUSE_MS);
    }
    send();
  }

  async function attempt(entry: UpdateEntry): Promise<string | undefined> {
    try {
      const body = JSON.stringify(updateObject(entry));
      const answer = await pool.request({ method: 'POST', path: url.pathname + url.search, headers, body });
      await answer.body.dump();
      const ok = answer.statusCode >= 200 && answer.statusCode <= 299;
      return ok ? undefined : `Wrong response from the webhook: ${answer.statusCode}`;
    } catch (error) {
      return `Webhook connection closed: ${(error as { code?: string }).code ?? 'unknown'}`;
    }
  }

  function advance(lane: Lane, entry: UpdateEntry): void {
    lane.entries.shift();
    lane.pause = FIRST_PAUSE_MS;
    if (lane.entries.length > 0) ready.push(lane);
    else lanes.delete(lane.name);
    if (entry.lane.startsWith('copy:'))
      bot.strays = bot.strays.filter((stray) => !(stray.copy && stray.id === entry.id));
    else world.commit([{ op: 'done', bot: bot.identity.id, id: entry.id }]);
  }

  return {
    wake() {
      if (scheduled || stopped) return;
      scheduled = true;
      setImmediate(() => {
        scheduled = false;
        if (stopped) return;
        load();
        send();
      });
    },
    lastError: () => lastError,
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      for (const stray of bot.strays) stray.delivered = false;
      void pool.destroy();
    },
  };
}
