import { randomBytes } from 'node:crypto';
import type { AggregateId } from './ids.ts';
import type { Keys } from './keys.ts';
import type { Pace } from './pace.ts';
import type { RedisClient, Scripts } from './redis.ts';

/** One of many to whom the same is sent. */
export type Recipient = {
  /** In the order of the audience, from 0. */
  readonly position: number;
  readonly chat: number;
  readonly registration: string;
  /** How often it was tried before. */
  readonly attempts: number;
};

/**
 * What became of one message. `later`: at (epoch ms) it is tried again; `doubtful`: it may have arrived all the same; `counts`: it was a failure of
 * ours or of the way, of which there may not be many.
 */
export type FanoutOutcome =
  | { status: 'sent'; messageIds: readonly number[] }
  | { status: 'unreachable' | 'failed'; reason: string }
  | { status: 'later'; at: number; doubtful?: boolean; counts?: boolean };

/** How a slice of the work ended. `wait`: nothing is to be sent before `at` (epoch ms). */
export type SliceEnd = { end: 'done' | 'stopped' | 'lost' | 'time' } | { end: 'wait'; at: number };

/** Collections beside the aggregate that sends; see fanout.lua. */
export const FANOUT = {
  progress: 'progress',
  audience: 'audience',
  results: 'results',
  retry: 'retry',
  left: 'left',
} as const;

/** The same as the scripts take them. */
export const FANOUT_ORDER = [FANOUT.progress, FANOUT.audience, FANOUT.results, FANOUT.retry, FANOUT.left] as const;

/** So many are taken in hand together: few, because they are doubled by a kill; and so many that Redis is asked at most half a time a message. */
const HAND = { limited: 20, unlimited: 100 } as const;
/** Hands without a limit to the pace: one is sent while the other is recorded. */
const UNLIMITED_LANES = 2;
/** With one there are so many that answers may take so long, in s, before a slot is lost. */
const ANSWER_S = 0.3;
const MOST_LANES = 15;
/** After so many failures of the way a message is given up. */
const ATTEMPTS = 8;

/** How many hands there are at a rate (messages/s), and how many messages in each: so many at most are doubled by a kill. */
export function handsAt(perSecond: number): { lanes: number; width: number } {
  if (perSecond === Number.POSITIVE_INFINITY) return { lanes: UNLIMITED_LANES, width: HAND.unlimited };
  return { lanes: 1 + Math.min(Math.ceil((perSecond * ANSWER_S) / HAND.limited), MOST_LANES), width: HAND.limited };
}

type Step = [state: number, time?: string, ...entries: string[]];
type Written = [member: string, code: string, value: string];

/**
 * Sends one thing to many: a cursor over an audience, with a table of what became of each. What is in hand is written down before it is sent, so that
 * after a kill nobody is missed, and whoever may have it twice is known.
 * @param owner names this process among all
 */
export function createFanout(deps: {
  redis: RedisClient & Scripts;
  keys: Keys;
  owner: string;
  pace: Pace;
  /** Until when nobody is sent anything, epoch ms; 0: not. */
  closedUntil: () => number;
  now: () => number;
  /** Where they are, if not in {@link FANOUT}. */
  collections?: Readonly<Record<keyof typeof FANOUT, string>>;
}) {
  const { redis, keys, pace, now, collections: own = FANOUT } = deps;
  const { lanes, width } = handsAt(pace.perSecond);

  return {
    /**
     * Sends for so long, in ms, or until there is nothing to do. Whoever was at it before loses it.
     * @param send never throws for what the other side says
     */
    async run(
      id: AggregateId,
      ms: number,
      send: (recipient: Recipient) => Promise<FanoutOutcome>,
      signal?: AbortSignal,
    ): Promise<SliceEnd> {
      const owner = `${deps.owner}.${randomBytes(3).toString('hex')}`;
      const names = [own.progress, own.audience, own.results, own.retry, own.left];
      const collections = names.map((name) => keys.collection(id, name));
      const until = performance.now() + ms;
      let began = false;

      async function step(lane: number, number: number, want: number, written: readonly Written[]): Promise<Step> {
        const begin = began ? 0 : 1;
        began = true;
        const outcomes = written.flat();
        const args = [owner, lane, number, now(), want, begin, ...outcomes];
        return (await redis.tuntunFanout(collections.length, ...collections, ...args)) as Step;
      }

      /** Hands go out one after another, so that a kill finds few half sent; their answers are waited for side by side. */
      let before: Promise<unknown> = Promise.resolve();

      async function sendAll(entries: readonly string[]): Promise<Written[]> {
        const recipients = Array.from({ length: entries.length / 2 }, (_, i) =>
          recipientOf(entries[2 * i] as string, entries[2 * i + 1] as string),
        );
        const sending: Promise<Written>[] = [];
        const sendEach = async () => {
          for (const [member, recipient, doubt] of recipients) {
            await pace.slot();
            if (signal?.aborted || deps.closedUntil() > now()) sending.push(Promise.resolve([member, 'n', '']));
            else sending.push(send(recipient).then((outcome) => writtenOf(member, recipient, doubt, outcome)));
          }
        };
        const sent = before.then(sendEach);
        before = sent.catch(() => {});
        await sent;
        return Promise.all(sending);
      }

      async function runLane(lane: number): Promise<SliceEnd> {
        let written: Written[] = [];
        for (let number = 1; ; number += 1) {
          const closed = deps.closedUntil();
          const over = performance.now() >= until || signal?.aborted === true;
          const want = over || closed > now() ? 0 : width;
          const [state, time = '', ...entries] = await step(lane, number, want, written);
          if (state === -1) return { end: 'lost' };
          if (entries.length === 0) {
            if (closed > now() && state !== 0) return { end: 'wait', at: closed };
            if (state === 0) return { end: 'stopped' };
            if (over && state !== 3) return { end: 'time' };
            if (state === 2) return { end: 'wait', at: Number(time) };
            if (state === 3) return { end: 'done' };
          }
          written = await sendAll(entries);
        }
      }

      // The first step takes the work over: the other lanes come after it.
      const ends = await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
      return ends.find(({ end }) => end !== 'done') ?? { end: 'done' };
    },
  };
}

export type Fanout = ReturnType<typeof createFanout>;

function recipientOf(member: string, line: string): [member: string, recipient: Recipient, doubt: boolean] {
  const [position, attempts, doubt] = member.split(':');
  const space = line.indexOf(' ');
  const recipient: Recipient = {
    position: Number(position),
    chat: Number(line.slice(0, space)),
    registration: line.slice(space + 1),
    attempts: Number(attempts),
  };
  return [member, recipient, doubt === '1'];
}

/** Code and value as the table keeps them: `s<message ids>` sent, `d…` sent and perhaps twice, `b…` unreachable and why, `f…` failed and why. */
function writtenOf(member: string, recipient: Recipient, doubt: boolean, outcome: FanoutOutcome): Written {
  switch (outcome.status) {
    case 'sent':
      return [member, doubt ? 'd' : 's', outcome.messageIds.join()];
    case 'unreachable':
      return [member, 'b', outcome.reason];
    case 'failed':
      return [member, 'f', outcome.reason];
    case 'later': {
      const attempts = recipient.attempts + (outcome.counts ? 1 : 0);
      const inDoubt = doubt || outcome.doubtful === true;
      if (attempts >= ATTEMPTS) return [member, 'f', inDoubt ? 'uncertain' : 'gave up'];
      const again = `${recipient.position}:${attempts}:${inDoubt ? 1 : 0}`;
      return [member, 'l', `${Math.round(outcome.at)} ${again}`];
    }
  }
}
