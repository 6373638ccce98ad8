import type { Audience, Condition } from '#aggregates/broadcast/audience.ts';
import { broadcastId, REPLIES } from '#aggregates/broadcast/state.ts';
import { type Mark, presentAt } from '#aggregates/workshop/attendance/attendance.ts';
import type { Listed, People, Person } from '#aggregates/workshop/reading/people.ts';
import { COLLECTIONS, type TeamMember, workshopId } from '#aggregates/workshop/state.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';

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

export function createGather(deps: { redis: RedisClient; keys: Keys; people: People }): GatherMeant {
  const { redis, keys, people } = deps;

  /** What can be told from the workshop's list, or from a list beside it, without a person's own answers. */
  async function listFilter(workshop: string, condition: Condition): Promise<((listed: Listed) => boolean) | null> {
    switch (condition.by) {
      case 'status':
        return ({ member }) => condition.is.includes(member.status);
      case 'agency':
        return ({ member }) => condition.is.includes(member.agency);
      case 'group':
        return ({ member }) => member.group !== undefined && condition.is.includes(member.group);
      case 'attendance': {
        const marks = await people.hash(workshop, presentAt(condition.unit));
        const there = (id: string) => {
          const mark = marks[id] === undefined ? null : (JSON.parse(marks[id]) as Mark);
          return mark !== null && !mark.absent && !mark.unverified;
        };
        return ({ id }) => there(id) === (condition.is === 'present');
      }
      case 'reply': {
        const replies = await redis.hgetall(keys.collection(broadcastId(condition.broadcast), REPLIES));
        return ({ id }) => (replies[id] ?? null) === condition.is;
      }
      default:
        return null;
    }
  }

  /** What only a person's own answers, or their account, tell. */
  async function isMeant({ about, answers, certificate }: Person, condition: Condition): Promise<boolean> {
    if (condition.by === 'region') return condition.is.includes(String(certificate.region ?? answers.region ?? ''));
    if (condition.by !== 'proposal') return true;
    const json = about?.account ? await redis.hget(keys.state(`account:${about.account}`), 'proposals') : null;
    const begun = json !== null && Object.keys(JSON.parse(json)).length > 0;
    return begun === (condition.is === 'begun');
  }

  async function members(workshop: string, conditions: readonly Condition[]): Promise<Meant[]> {
    const all = await people.listed(workshop, 'registered', 'waiting', 'approval', 'ended');
    const filters = await Promise.all(conditions.map((condition) => listFilter(workshop, condition)));
    const listed = all.filter((one) => filters.every((filter) => filter === null || filter(one)));
    const meant: Meant[] = [];
    for await (const person of people.given(listed)) {
      const told = await Promise.all(conditions.map((condition) => isMeant(person, condition)));
      if (person.about !== null && told.every(Boolean)) meant.push(meantOf(person));
    }
    return meant;
  }

  async function team(workshop: string, roles: readonly string[]): Promise<Meant[]> {
    const json = await redis.hget(keys.state(workshopId(workshop)), 'team');
    const all = json === null ? {} : (JSON.parse(json) as Record<string, TeamMember>);
    return Object.entries(all).flatMap(([id, { role, name }]) =>
      roles.includes(role) ? [{ registration: `u${id}`, chat: Number(id), name, agency: '', phone: null }] : [],
    );
  }

  async function invited(workshop: string): Promise<Meant[]> {
    const [rows, came] = await Promise.all([
      people.hash(workshop, COLLECTIONS.invited),
      people.hash(workshop, COLLECTIONS.invitedCame),
    ]);
    return Object.entries(rows).flatMap(([id, row]) => {
      if (id in came) return [];
      const { name, agency = '', phone = null } = JSON.parse(row) as { name: string; agency?: string; phone?: string };
      return [{ registration: `i${id}`, chat: null, name, agency, phone }];
    });
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
        return [{ registration: 'chat', chat: audience.chat, name: audience.title, agency: '', phone: null }];
    }
  };
}

function meantOf({ id, about, answers, certificate }: Person): Meant {
  return {
    registration: id,
    chat: about?.account ?? null,
    name: String(certificate.name ?? answers.name ?? ''),
    agency: String(answers.agency ?? ''),
    phone: typeof answers.phone === 'string' ? answers.phone : null,
  };
}
