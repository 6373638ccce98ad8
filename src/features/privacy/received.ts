import { type BroadcastState, broadcastId, REPLIES } from '#aggregates/broadcast/state.ts';
import { type BroadcastsState, NO_BROADCASTS } from '#aggregates/workshop/broadcasts.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import { FANOUT } from '#core/fanout.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';

/** A broadcast whose list names a registration: what was written, what became of it for them (as it is kept), and what they replied. */
export type Received = { id: string; at: number; text: string; result: string | null; reply: string | null };

/** Reads what the broadcasts of a workshop keep of one of its registrations. */
export function createReceived(deps: { redis: RedisClient; keys: Keys }) {
  const { redis, keys } = deps;

  async function one(name: string, registration: string, account: number | null): Promise<Received | null> {
    const id = broadcastId(name);
    const of = (collection: string) => keys.collection(id, collection);
    const [stored, reply, position] = await Promise.all([
      redis.hmget(keys.state(id), 'about', 'message'),
      redis.hget(of(REPLIES), registration),
      redis.lpos(of(FANOUT.audience), `${account} ${registration}`),
    ]);
    const [about, message] = stored;
    if (!about || !message || (reply === null && position === null)) return null;
    const { text, buttons } = JSON.parse(message) as BroadcastState['message'];
    const tapped = buttons.flat().find((button) => 'reply' in button && button.reply === reply);
    const result = position === null ? null : await redis.hget(of(FANOUT.results), String(position));
    const { at } = JSON.parse(about) as BroadcastState['about'];
    return { id: name, at, text: text.text, result, reply: tapped?.label ?? reply };
  }

  return async function receivedOf(code: string, registration: string, account: number | null): Promise<Received[]> {
    const json = await redis.hget(keys.state(workshopId(code)), 'broadcasts');
    const { all }: BroadcastsState = { ...NO_BROADCASTS, ...(json === null ? {} : JSON.parse(json)) };
    const found = await Promise.all(all.map((name) => one(name, registration, account)));
    return found.filter((broadcast) => broadcast !== null);
  };
}
