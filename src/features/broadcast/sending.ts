import { randomBytes } from 'node:crypto';
import type { Audience } from '#aggregates/broadcast/audience.ts';
import type { BroadcastCounts, BroadcastState, Gathered, Sliced, SlicedOver } from '#aggregates/broadcast/broadcast.ts';
import { type BroadcastMessage, variablesOf } from '#aggregates/broadcast/message.ts';
import { broadcastId, NO_COUNTS, OVER_FANOUT, REPLIES } from '#aggregates/broadcast/state.ts';
import { createFanout, FANOUT, FANOUT_ORDER, type FanoutOutcome, type Recipient } from '#core/fanout.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Keys } from '#core/keys.ts';
import type { Pace } from '#core/pace.ts';
import type { RedisClient, Scripts } from '#core/redis.ts';
import type { View } from '#core/view.ts';
import { composed } from './composed.ts';
import type { Values } from './values.ts';

/** How long a slice takes, in ms: so often the organizer sees how far it is, and so late a pause can come. */
const SLICE_MS = 3_000;
/** Recipients in one command. */
const CHUNK = 500;
/** A list that was not put in its place, because of a kill, goes after so long, in s. */
const UNPLACED_S = 3_600;

/** Who is meant: a chat and a registration each; `others` are meant and have no chat. */
export type Gather = (
  workshop: string,
  audience: Audience,
) => Promise<{ recipients: readonly { chat: number; registration: string }[]; others: number }>;

/** How one message reaches a chat, see the Telegram edge. */
export type Mass = {
  closedUntil(): number;
  send(chat: number, view: View, attempts: number): Promise<FanoutOutcome>;
  mend(chat: number, ids: readonly number[], view: View, attempts: number): Promise<FanoutOutcome>;
  remove(chat: number, ids: readonly number[], attempts: number): Promise<FanoutOutcome>;
};

/** The slow work of broadcasts: writes the audience down, sends in slices, goes over what was sent, forgets. */
export function createSending(deps: {
  redis: RedisClient & Scripts;
  keys: Keys;
  owner: string;
  pace: Pace;
  mass: Mass;
  gather: Gather;
  values: Values;
  now: () => number;
}) {
  const { redis, keys, mass } = deps;
  const fanout = createFanout({ ...deps, closedUntil: () => mass.closedUntil() });
  const overFanout = createFanout({ ...deps, closedUntil: () => mass.closedUntil(), collections: OVER_FANOUT });
  const stopping = new AbortController();

  async function countsOf(id: AggregateId): Promise<BroadcastCounts> {
    const [total, counted] = await Promise.all([
      redis.llen(keys.collection(id, FANOUT.audience)),
      redis.hmget(keys.collection(id, FANOUT.progress), 's', 'd', 'b', 'f', 'k'),
    ]);
    const [sent = 0, uncertain = 0, unreachable = 0, failed = 0, left = 0] = counted.map(Number);
    return { total, sent, uncertain, unreachable, failed, left };
  }

  async function field<T>(id: AggregateId, name: string): Promise<T | null> {
    const json = await redis.hget(keys.state(id), name);
    return json === null ? null : (JSON.parse(json) as T);
  }

  /** A list that lives until it is put in its place. */
  async function append(key: string, lines: readonly string[]): Promise<void> {
    for (let i = 0; i < lines.length; i += CHUNK) await redis.rpush(key, ...lines.slice(i, i + CHUNK));
    if (lines.length > 0) await redis.expire(key, UNPLACED_S);
  }

  return {
    /** Ends what is under way after the messages in hand. */
    stop: () => stopping.abort(),

    async gather({
      id: name = '',
      number = '',
      workshop = '',
      audience = '',
    }: Readonly<Record<string, string>>): Promise<Gathered> {
      const id = broadcastId(name);
      const since = deps.now();
      if (!(await isCurrent(id, number))) return { number: 0, counts: NO_COUNTS, others: 0 };
      const { recipients, others } = await deps.gather(workshop, JSON.parse(audience) as Audience);
      const lines = recipients.map(({ chat, registration }) => `${chat} ${registration}`);
      // Made apart and put in its place at once, under the number of the work: done again, it is the same.
      const meant = keys.collection(id, `meant-${randomBytes(6).toString('hex')}`);
      await append(meant, lines);
      const collections = FANOUT_ORDER.map((collection) => keys.collection(id, collection));
      await redis.tuntunFanoutExtend(6, ...collections, meant, number, since);
      return { number: Number(number), counts: await countsOf(id), others };
    },

    async slice({ id: name = '', number = '' }: Readonly<Record<string, string>>): Promise<Sliced> {
      const id = broadcastId(name);
      const of = Number(number);
      const [message, about, current] = await Promise.all([
        field<BroadcastMessage>(id, 'message'),
        field<{ workshop: string }>(id, 'about'),
        isCurrent(id, number),
      ]);
      if (!message || !about || !current) return { number: 0, end: { end: 'stopped' }, counts: NO_COUNTS };
      const wanted = variablesOf(message.text);
      const plain = wanted.length === 0 ? composed(name, message, { nama: '', instansi: '', sesi: '' }) : null;
      const send = async ({ chat, registration, attempts }: Recipient) => {
        const view = plain ?? composed(name, message, await deps.values(about.workshop, registration, wanted));
        const outcome = await mass.send(chat, view, attempts);
        // Whoever else writes to this person knows that they cannot be reached.
        if (outcome.status === 'unreachable' && chat > 0)
          await redis.tuntunMark(1, keys.state(`account:${chat}`), outcome.reason);
        return outcome;
      };
      const end = await fanout.run(id, SLICE_MS, send, stopping.signal);
      // Whoever has taken the work over reports it.
      if (end.end === 'lost') throw new Error('another process sends this broadcast');
      return { number: of, end, counts: await countsOf(id) };
    },

    /** Goes over what was sent: another text, or nothing any more. `first` begins it, with a name of its own. */
    async over({
      id: name = '',
      number = '',
      what,
      first = '',
    }: Readonly<Record<string, string>>): Promise<SlicedOver> {
      const id = broadcastId(name);
      const [message, about, current] = await Promise.all([
        field<BroadcastMessage>(id, 'message'),
        field<{ workshop: string }>(id, 'about'),
        isCurrent(id, number),
      ]);
      if (!message || !about || !current) return { number: 0, end: { end: 'stopped' }, done: 0, failed: 0, total: 0 };
      if (first !== '') await beginOver(id, first);
      const wanted = variablesOf(message.text);
      const send = async ({ chat, registration: line, attempts }: Recipient) => {
        const [registration = '', messages = ''] = line.split(' ');
        const ids = messages.split(',').map(Number);
        if (what === 'delete') return mass.remove(chat, ids, attempts);
        const values = await deps.values(about.workshop, registration, wanted);
        return mass.mend(chat, ids, composed(name, message, values), attempts);
      };
      const end = await overFanout.run(id, SLICE_MS, send, stopping.signal);
      if (end.end === 'lost') throw new Error('another process goes over this broadcast');
      const progress = keys.collection(id, OVER_FANOUT.progress);
      const [counted, total] = await Promise.all([
        redis.hmget(progress, 's', 'd', 'b', 'f', 'k'),
        redis.llen(keys.collection(id, OVER_FANOUT.audience)),
      ]);
      const [s = 0, d = 0, b = 0, f = 0, k = 0] = counted.map(Number);
      return { number: Number(number), end, done: s + d, failed: b + f + k, total };
    },

    /** Nothing of a registration stays in the lists; its line of the table stays, without who it was. */
    async forget({ id: name = '', registration = '' }: Readonly<Record<string, string>>): Promise<null> {
      const id = broadcastId(name);
      await redis.hdel(keys.collection(id, REPLIES), registration);
      for (const collection of [FANOUT.audience, OVER_FANOUT.audience]) {
        const key = keys.collection(id, collection);
        const lines = await redis.lrange(key, 0, -1);
        for (const [i, line] of lines.entries())
          if (line.split(' ')[1] === registration) await redis.lset(key, i, '0 -');
      }
      // A registration's id is random; one of the team stands there by their Telegram id.
      const left = [FANOUT.left, OVER_FANOUT.left].map((collection) => keys.collection(id, collection));
      if (/^u\d+$/.test(registration)) await Promise.all(left.map((key) => redis.hdel(key, registration)));
      return null;
    },
  };

  /** Whether this is what the broadcast waits for, and not what was done already when its process was killed. */
  async function isCurrent(id: AggregateId, number: string): Promise<boolean> {
    const work = await field<NonNullable<BroadcastState['work']>>(id, 'work');
    return work?.running === true && work.number === Number(number);
  }

  /** The messages that were sent, as an audience of their own; begun again under the same name, nothing happens. */
  async function beginOver(id: AggregateId, run: string): Promise<void> {
    const progress = keys.collection(id, OVER_FANOUT.progress);
    if ((await redis.hget(progress, 'run')) === run) return;
    const [lines, table] = await Promise.all([
      redis.lrange(keys.collection(id, FANOUT.audience), 0, -1),
      redis.hgetall(keys.collection(id, FANOUT.results)),
    ]);
    const sent = lines.flatMap((line, i) => {
      const result = table[i] ?? '';
      return (result[0] === 's' || result[0] === 'd') && line !== '0 -' ? [`${line} ${result.slice(1)}`] : [];
    });
    const made = keys.collection(id, `over-${randomBytes(6).toString('hex')}`);
    await append(made, sent);
    const audience = keys.collection(id, OVER_FANOUT.audience);
    const placing = redis.multi().del(...Object.values(OVER_FANOUT).map((name) => keys.collection(id, name)));
    if (sent.length > 0) placing.rename(made, audience).persist(audience);
    await placing.hset(progress, 'st', 'go', 'run', run).exec();
  }
}
