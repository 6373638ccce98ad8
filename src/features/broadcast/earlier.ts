import type { BroadcastMessage } from '#aggregates/broadcast/message.ts';
import { type BroadcastState, broadcastId, NO_COUNTS } from '#aggregates/broadcast/state.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';

/** A broadcast that was sent, or is being sent. */
export type Sent = {
  readonly id: string;
  readonly text: string;
  /** Buttons whose taps are counted. */
  readonly replies: readonly { readonly label: string; readonly reply: string }[];
  readonly state: StoredBroadcast;
};

type Stored = Pick<BroadcastState, 'about' | 'message' | 'audience' | 'stage' | 'counts'>;
export type StoredBroadcast = Stored & {
  readonly given: Readonly<Record<string, number>>;
  readonly began: number | null;
};

/** The broadcasts of a workshop, the newest first. Only for who has been granted to see them. */
export type Earlier = (workshop: string) => Promise<Sent[]>;

/** One broadcast as it is kept; null: it is not there, or another workshop's. */
export type ReadBroadcast = (workshop: string, id: string) => Promise<Sent | null>;

export function createEarlier(deps: { redis: RedisClient; keys: Keys }): { earlier: Earlier; read: ReadBroadcast } {
  const { redis, keys } = deps;

  const read: ReadBroadcast = async (workshop, id) => {
    const fields = ['about', 'message', 'audience', 'stage', 'counts', 'replies', 'began'];
    const kept = await redis.hmget(keys.state(broadcastId(id)), ...fields);
    const [about, message, audience, stage, counts = NO_COUNTS, given = {}, began = null] = kept.map((json) =>
      json ? JSON.parse(json) : undefined,
    );
    if (!about || about.workshop !== workshop) return null;
    const { text, buttons } = message as BroadcastMessage;
    const replies = buttons.flat().flatMap((button) => ('reply' in button ? [button] : []));
    return { id, text: text.text, replies, state: { about, message, audience, stage, counts, given, began } };
  };

  return {
    read,
    async earlier(workshop) {
      const json = await redis.hget(keys.state(workshopId(workshop)), 'broadcasts');
      const all = json === null ? [] : (JSON.parse(json) as { all: string[] }).all;
      const found = await Promise.all(all.toReversed().map((id) => read(workshop, id)));
      return found.filter((one) => one !== null);
    },
  };
}
