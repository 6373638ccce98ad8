import type { About, Answers } from '#aggregates/registration/registration.ts';
import type { Groups } from '#aggregates/workshop/agenda/agenda.ts';
import {
  COLLECTIONS,
  type Member,
  type MemberStatus,
  type WorkshopCard,
  type WorkshopSettings,
  type WorkshopState,
  workshopId,
} from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';

/** Somebody of a workshop's list, as the workshop sees them. */
export type Listed = { readonly id: string; readonly member: Member };
/** With what they gave. `about` is null for what is not kept any more. */
export type Person = Listed & {
  readonly about: About | null;
  readonly answers: Answers;
  readonly certificate: Answers;
};

/** The four lists of a workshop. */
export const LISTS = {
  registered: ['registered'],
  waiting: ['waiting'],
  approval: ['approval'],
  ended: ['withdrawn', 'refused', 'replaced'],
} as const satisfies Record<string, readonly MemberStatus[]>;
export type ListName = keyof typeof LISTS;

const RANKS: readonly MemberStatus[] = Object.values(LISTS).flat();
/** So many registrations are read in one trip. */
const CHUNK = 200;

/**
 * Reads a workshop's people straight from where they are kept: the list in one trip, what they gave in one trip per chunk. Only for who has been granted
 * to see them.
 */
export function createPeople(deps: { redis: RedisClient; keys: Keys }) {
  const { redis, keys } = deps;

  function hash(code: string, collection: string): Promise<Record<string, string>> {
    return redis.hgetall(keys.collection(workshopId(code), collection));
  }

  const people = {
    hash,

    async card(code: string): Promise<WorkshopCard | null> {
      const json = await redis.hget(keys.state(workshopId(code)), 'card');
      return json === null ? null : (JSON.parse(json) as WorkshopCard);
    },

    /** How it works, as far as its organizer has said; see `DEFAULT_SETTINGS`. */
    async settings(code: string): Promise<Partial<WorkshopSettings>> {
      const json = await redis.hget(keys.state(workshopId(code)), 'settings');
      return json === null ? {} : (JSON.parse(json) as Partial<WorkshopSettings>);
    },

    /** Who runs it and who speaks, by Telegram id. */
    async team(code: string): Promise<WorkshopState['team']> {
      const json = await redis.hget(keys.state(workshopId(code)), 'team');
      return json === null ? {} : (JSON.parse(json) as WorkshopState['team']);
    },

    /** Names of the kelompok by their id. */
    async groups(code: string): Promise<Groups> {
      const json = await redis.hget(keys.state(workshopId(code)), 'groups');
      return json === null ? {} : (JSON.parse(json) as Groups);
    },

    /** Everybody of some lists, in the order of the list: by number, the waiting by arrival, the others by time. */
    async listed(code: string, ...names: readonly ListName[]): Promise<Listed[]> {
      const wanted = new Set<MemberStatus>(names.flatMap((name) => LISTS[name]));
      const all = await hash(code, COLLECTIONS.members);
      const queued = keys.collection(workshopId(code), COLLECTIONS.queue);
      const queue: string[] = wanted.has('waiting') ? await redis.zrange(queued, 0, '-1') : [];
      const place = new Map(queue.map((id, index) => [id, index]));
      const order = ({ id, member }: Listed) =>
        member.status === 'registered' ? member.number : (place.get(id) ?? member.at);
      const rank = ({ member }: Listed) => RANKS.indexOf(member.status);
      return Object.entries(all)
        .map(([id, json]): Listed => ({ id, member: JSON.parse(json) }))
        .filter(({ member }) => wanted.has(member.status))
        .sort((a, b) => rank(a) - rank(b) || order(a) - order(b) || a.id.localeCompare(b.id));
    },

    /** What people gave, chunk by chunk. */
    async *given(list: readonly Listed[]): AsyncGenerator<Person> {
      for (let i = 0; i < list.length; i += CHUNK) {
        const chunk = list.slice(i, i + CHUNK);
        const read = await Promise.all(
          chunk.map(({ id }) => {
            const registration: AggregateId = `registration:${id}`;
            return redis.hmget(keys.state(registration), 'about', 'answers', 'certificate');
          }),
        );
        for (const [j, listed] of chunk.entries()) {
          const [about, answers, certificate] = (read[j] ?? []).map((json) => (json ? JSON.parse(json) : null));
          yield { ...listed, about: about ?? null, answers: answers ?? {}, certificate: certificate ?? {} };
        }
      }
    },

    async all(list: readonly Listed[]): Promise<Person[]> {
      return Array.fromAsync(people.given(list));
    },

    /** One person; null when the workshop does not know them. */
    async one(code: string, id: string): Promise<Person | null> {
      const json = await redis.hget(keys.collection(workshopId(code), COLLECTIONS.members), id);
      if (json === null) return null;
      const [person = null] = await people.all([{ id, member: JSON.parse(json) }]);
      return person;
    },
  };
  return people;
}

export type People = ReturnType<typeof createPeople>;
