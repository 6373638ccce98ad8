import type { BroadcastSeen } from '#aggregates/broadcast/broadcast.ts';
import { type Variable, variablesOf } from '#aggregates/broadcast/message.ts';
import { broadcastId, NO_COUNTS } from '#aggregates/broadcast/state.ts';
import { type BroadcastsState, NO_BROADCASTS, type RecentBroadcast } from '#aggregates/workshop/broadcasts.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { AudienceReading, AudienceSummary } from './audience-reading.ts';
import type { GatherMeant } from './gather.ts';
import type { Values } from './values.ts';

/** What an organizer is about to see or do with a workshop's broadcasts, for who has been granted to see people. */
export type Looked = {
  readonly code: string;
  readonly id: string;
  readonly args: Readonly<Record<string, string>>;
  /** Null: there is none of this id in this workshop, or it is somebody else's draft. */
  readonly found: Broadcast | null;
  /** Those of the workshop that are being sent or wait for their time. */
  readonly running: readonly RecentBroadcast[];
};
export type Broadcast = BroadcastSeen['state'] & {
  readonly meant: AudienceSummary;
  /** What stands for the variables, for one who is meant: as an example. */
  readonly sample: Readonly<Record<Variable, string>>;
};

const FIELDS = ['about', 'message', 'audience', 'stage', 'plan', 'counts', 'replies'] as const;

/** Reads a broadcast where it is kept, with how many it is for. */
export function createLooking(deps: {
  redis: RedisClient;
  keys: Keys;
  meant: GatherMeant;
  summary: AudienceReading['summary'];
  values: Values;
}) {
  const { redis, keys, values } = deps;

  async function stateOf(id: string): Promise<BroadcastSeen['state'] | null> {
    const given = await redis.hmget(keys.state(broadcastId(id)), ...FIELDS);
    const [about, message, audience, stage, plan, counts, replies] = given.map((json) => json && JSON.parse(json));
    if (!about) return null;
    return { about, message, audience, stage, plan, counts: counts ?? NO_COUNTS, replies: replies ?? {} };
  }

  async function find(code: string, id: string, by: number, own: string): Promise<Broadcast | null> {
    const state = id === '' ? null : await stateOf(id);
    if (!state || state.about.workshop !== code) return null;
    if (state.stage === 'draft' && state.about.by !== by) return null;
    const wanted = variablesOf(state.message.text);
    const meant = await deps.summary(code, state.audience);
    // Without variables it is the same for everybody.
    const some = own === '' && wanted.length > 0 ? await deps.meant(code, state.audience) : [];
    const example = own === '' ? (some.find(({ chat }) => chat !== null)?.registration ?? '') : own;
    return { ...state, meant, sample: await values(code, example, wanted) };
  }

  /** @returns what was asked for; `args.own`: the registration that the variables are filled for, where that is not anybody's */
  return async function look(args: Readonly<Record<string, string>>): Promise<Looked> {
    const { code = '', id = '', by = '', own = '' } = args;
    const [found, json] = await Promise.all([
      find(code, id, Number(by), own),
      redis.hget(keys.state(workshopId(code)), 'broadcasts'),
    ]);
    const { running, recent }: BroadcastsState = { ...NO_BROADCASTS, ...(json === null ? {} : JSON.parse(json)) };
    return { code, id, args, found, running: recent.filter((one) => running.includes(one.id)) };
  };
}
