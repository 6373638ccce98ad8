import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Forgetting, Mending, Registering, Withdrawing } from '#aggregates/registration/messages.ts';
import type { About, Answers, RegistrationState } from '#aggregates/registration/state.ts';
import { COLLECTIONS, workshopId } from '#aggregates/workshop/state.ts';
import type { Event } from '#core/aggregate.ts';
import { type AggregateId, createNonce } from '#core/ids.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';

/** A registration as its holder may see it. */
export type Kept = Pick<RegistrationState, 'about' | 'answers'> & Partial<Pick<RegistrationState, 'seat'>>;

/** A workshop answers at once; on a busy day the page shows "being processed" and asks again by itself. */
const PATIENCE_MS = 4_000;
const FIRST_LOOK_MS = 15;
const LONGEST_PAUSE_MS = 200;

/** Makes, shows and ends registrations for people without Telegram. */
export function createRegistrations(deps: {
  redis: RedisClient;
  keys: Keys;
  dispatch: (event: Event) => Promise<void>;
  now: () => number;
}) {
  const { redis, keys, dispatch, now } = deps;

  async function read(id: string): Promise<Kept | null> {
    const [about, answers, seat] = await redis.hmget(keys.state(`registration:${id}`), 'about', 'answers', 'seat');
    if (!about || !answers) return null;
    return { about: JSON.parse(about), answers: JSON.parse(answers), ...(seat ? { seat: JSON.parse(seat) } : {}) };
  }

  /** The registration as soon as it stands as wished, or as it is when that takes too long. */
  async function readWhen(id: string, wished: (kept: Kept) => boolean): Promise<Kept | null> {
    const until = performance.now() + PATIENCE_MS;
    for (let pause = FIRST_LOOK_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const kept = await read(id);
      if (!kept || wished(kept) || performance.now() + pause > until) return kept;
      await wait(pause);
    }
  }

  function send(id: string, what: string, type: string, data: unknown): Promise<void> {
    const to: AggregateId = `registration:${id}`;
    return dispatch({ id: `web:${id}:${what}`, to, type, at: now(), nonce: createNonce(), data });
  }

  return {
    read,

    /**
     * Registers, once however often the same form comes. `other`: that form has registered somebody else before, as when one goes back
     * to write down a colleague.
     */
    async register(
      id: string,
      about: Omit<About, 'account' | 'contact'>,
      answers: Answers,
    ): Promise<'registered' | 'other'> {
      if (!(await read(id))) {
        const data: Registering = {
          about: { ...about, account: null, contact: null },
          answers,
          phone: null,
        };
        await send(id, 'register', 'register', data);
      }
      const kept = await readWhen(id, ({ seat }) => seat !== undefined);
      return kept && !isDeepStrictEqual(kept.answers, answers) ? 'other' : 'registered';
    },

    /** Gives the place back. */
    async withdraw(id: string): Promise<void> {
      const data: Withdrawing = { by: 'receipt' };
      await send(id, 'withdraw', 'withdraw', data);
      await readWhen(id, ({ seat }) => seat?.status === 'withdrawn');
    },

    /** Mends answers; the workshop's list follows. */
    async mend(id: string, answers: Answers): Promise<void> {
      const data: Mending = { by: 'receipt', answers };
      await send(id, createNonce(), 'mend', data);
      await readWhen(id, (kept) => isDeepStrictEqual({ ...kept.answers, ...answers }, kept.answers));
    },

    /** Everything of the registration goes; who was there stays on the attendance list while that must be kept. */
    async forget(id: string): Promise<void> {
      const data: Forgetting = { by: 'receipt' };
      await send(id, 'forget', 'forget', data);
      await readWhen(id, () => false);
    },

    /** The place on the waiting list now, from 1; null for who is not on it. */
    async waitingPlace(code: string, id: string): Promise<number | null> {
      const rank = await redis.zrank(keys.collection(workshopId(code), COLLECTIONS.queue), id);
      return rank === null ? null : rank + 1;
    },
  };
}

export type Registrations = ReturnType<typeof createRegistrations>;
