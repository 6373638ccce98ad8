import { ANY_REPLY, type Audience, type Condition } from '#aggregates/broadcast/audience.ts';
import { broadcastId, REPLIES } from '#aggregates/broadcast/state.ts';
import type { LinkedChat } from '#aggregates/workshop/chats.ts';
import { type FeedbackMarks, NO_MARKS } from '#aggregates/workshop/feedback/messages.ts';
import { findAbsent } from '#aggregates/workshop/reading/absent.ts';
import type { Listed, People, Person } from '#aggregates/workshop/reading/people.ts';
import { isExpected, isThere, type ReadRoll, type Roll } from '#aggregates/workshop/reading/roll.ts';
import { COLLECTIONS, type TeamMember, workshopId } from '#aggregates/workshop/state.ts';
import { FANOUT } from '#core/fanout.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import { occasionKey } from '#feedback/occasions.ts';
import { fold } from '#forms/reading/clean.ts';

/** Somebody who is meant. `chat`: their own with the bot; null: they have none there, and are told by hand. */
export type Meant = {
  readonly registration: string;
  readonly chat: number | null;
  readonly name: string;
  readonly agency: string;
  readonly phone: string | null;
};

/** Who is meant, read straight from where people are kept: for who has been granted to see them, and for the sending itself. */
export type GatherMeant = (workshop: string, audience: Audience) => Promise<Meant[]>;

/** What is asked of the workshop as a whole. */
const END = occasionKey({ asks: 'end' });
/** So many accounts are looked at in one trip. */
const CHUNK = 200;

export function createGather(deps: {
  redis: RedisClient;
  keys: Keys;
  people: People;
  readRoll: ReadRoll;
}): GatherMeant {
  const { redis, keys, people } = deps;

  /** What can be told from the workshop's lists, without a person's own answers. */
  async function listFilter(
    workshop: string,
    roll: Roll | null,
    condition: Condition,
  ): Promise<(listed: Listed) => boolean> {
    switch (condition.by) {
      case 'status':
        return ({ member }) => condition.is.includes(member.status);
      case 'agency':
        return ({ member }) => condition.is.includes(member.agency);
      case 'group':
        return ({ member }) => member.group !== undefined && condition.is.includes(member.group);
      case 'attendance': {
        const unit = roll?.units.find(({ id }) => id === condition.unit);
        const marks = roll?.marks.get(condition.unit);
        if (!unit) return () => false;
        if (condition.is === 'present') return ({ id }) => isThere(marks?.get(id));
        return (listed) => isExpected(unit, listed) && !isThere(marks?.get(listed.id));
      }
      case 'feedback': {
        const kept = await people.hash(workshop, COLLECTIONS.feedbackMarks);
        const marksOf = ({ id }: Listed): FeedbackMarks => (kept[id] ? JSON.parse(kept[id]) : NO_MARKS);
        if (condition.is === 'given') return (listed) => marksOf(listed).answered.includes(END);
        return (listed) => ![...marksOf(listed).answered, ...marksOf(listed).declined].includes(END);
      }
      case 'reply': {
        const id = broadcastId(condition.broadcast);
        const replies = await redis.hgetall(keys.collection(id, REPLIES));
        if (condition.is === ANY_REPLY) return (listed) => listed.id in replies;
        if (condition.is !== null) return (listed) => replies[listed.id] === condition.is;
        const asked = await reachedBy(condition.broadcast);
        return (listed) => asked.has(listed.id) && !(listed.id in replies);
      }
      default:
        return () => true;
    }
  }

  /** The registrations that an earlier broadcast has reached. */
  async function reachedBy(broadcast: string): Promise<ReadonlySet<string>> {
    const id = broadcastId(broadcast);
    const [lines, results] = await Promise.all([
      redis.lrange(keys.collection(id, FANOUT.audience), 0, -1),
      redis.hgetall(keys.collection(id, FANOUT.results)),
    ]);
    const reached = lines.filter((_, i) => /^[sd]/.test(results[i] ?? ''));
    return new Set(reached.map((line) => line.slice(line.indexOf(' ') + 1)));
  }

  /** Who has begun a proposal. */
  async function writers(persons: readonly Person[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let i = 0; i < persons.length; i += CHUNK) {
      await Promise.all(
        persons.slice(i, i + CHUNK).map(async ({ id, about }) => {
          if (!about?.account) return;
          const json = await redis.hget(keys.state(`account:${about.account}`), 'proposals');
          if (json !== null && Object.keys(JSON.parse(json)).length > 0) found.add(id);
        }),
      );
    }
    return found;
  }

  async function members(workshop: string, conditions: readonly Condition[]): Promise<Meant[]> {
    const roll = conditions.some(({ by }) => by === 'attendance') ? await deps.readRoll(workshop) : null;
    const filters = await Promise.all(conditions.map((condition) => listFilter(workshop, roll, condition)));
    const all = await people.listed(workshop, 'registered', 'waiting', 'approval', 'ended');
    const listed = all.filter((one) => filters.every((filter) => filter(one)));
    const regions = conditions.filter((condition) => condition.by === 'region');
    const persons = (await people.all(listed)).filter(
      (person) => person.about !== null && regions.every(({ is }) => is.includes(regionOf(person))),
    );
    const wanted = conditions.filter((condition) => condition.by === 'proposal');
    const begun = wanted.length > 0 ? await writers(persons) : new Set();
    const agencies = await people.hash(workshop, COLLECTIONS.agencies);
    return persons
      .filter(({ id }) => wanted.every(({ is }) => begun.has(id) === (is === 'begun')))
      .map((person) => meantOf(person, agencies[person.member.agency]));
  }

  async function team(workshop: string, roles: readonly string[]): Promise<Meant[]> {
    const json = await redis.hget(keys.state(workshopId(workshop)), 'team');
    const all = json === null ? {} : (JSON.parse(json) as Record<string, TeamMember>);
    return Object.entries(all).flatMap(([id, { role, name }]) =>
      roles.includes(role) ? [{ registration: `u${id}`, chat: Number(id), name, agency: '', phone: null }] : [],
    );
  }

  async function invited(workshop: string): Promise<Meant[]> {
    const { absent } = await findAbsent(people, workshop);
    return absent.map(({ id, name, agency, phone }) => ({
      registration: `i${id}`,
      chat: null,
      name,
      agency: agency ?? '',
      phone,
    }));
  }

  /** A group or channel, as long as it is one of the workshop's; under its new id, when it has moved. */
  async function linkedChat(workshop: string, wanted: number): Promise<Meant[]> {
    const linked = Object.entries(await people.hash(workshop, COLLECTIONS.chats)).map(([id, json]) => ({
      id: Number(id),
      ...(JSON.parse(json) as LinkedChat),
    }));
    const found = linked.find(({ id, was }) => id === wanted || was === wanted);
    return found ? [{ registration: 'chat', chat: found.id, name: found.title, agency: '', phone: null }] : [];
  }

  return async function gather(workshop, audience) {
    switch (audience.to) {
      case 'members':
        return members(workshop, audience.conditions);
      case 'team':
        return team(workshop, audience.roles);
      case 'invited':
        return invited(workshop);
      case 'chat':
        return linkedChat(workshop, audience.chat);
    }
  };
}

/** A person's kabupaten or kota, as it is compared. */
export function regionOf({ answers, certificate }: Pick<Person, 'answers' | 'certificate'>): string {
  return fold(String(certificate.region ?? answers.region ?? ''));
}

function meantOf({ id, about, answers, certificate }: Person, agency: string | undefined): Meant {
  return {
    registration: id,
    chat: about?.account ?? null,
    name: String(certificate.name ?? answers.name ?? ''),
    agency: agency ?? String(answers.agency ?? ''),
    phone: typeof answers.phone === 'string' ? answers.phone : null,
  };
}
