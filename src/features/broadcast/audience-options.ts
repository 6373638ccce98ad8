import { createHash } from 'node:crypto';
import {
  ANY_REPLY,
  type Audience,
  type AudienceChange,
  type Condition,
  isChosen,
  toggledRole,
} from '#aggregates/broadcast/audience.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import type { LinkedChat } from '#aggregates/workshop/chats.ts';
import type { People } from '#aggregates/workshop/reading/people.ts';
import type { ReadRoll } from '#aggregates/workshop/reading/roll.ts';
import { COLLECTIONS, type TeamMember, type TeamRole, workshopId } from '#aggregates/workshop/state.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { Say } from '#core/words.ts';
import type { Earlier } from './earlier.ts';
import { regionOf } from './gather.ts';
import { firstWords } from './parts.ts';

/** By what people can be chosen; `to` are those who are no participants. */
export const CHOICES = [
  'status',
  'agency',
  'region',
  'group',
  'attendance',
  'proposal',
  'feedback',
  'reply',
  'to',
] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * Something that can be tapped: its button's label, and how it is said where it stands alone. `token` stands for it in the button; `head`: what it is
 * about, where several are about the same.
 */
export type Option = {
  readonly token: string;
  readonly label: Say;
  readonly said: Say;
  readonly head?: Say;
  readonly on: boolean;
  readonly change: AudienceChange;
};

const STATUS = {
  registered: 'audience-registered',
  waiting: 'audience-waiting',
  approval: 'audience-approval',
} as const;
const ROLES = {
  organizer: 'audience-organizers',
  speaker: 'audience-speakers',
  reviewer: 'audience-reviewers',
} as const;
/** Earlier broadcasts whose replies can be asked after. */
const EARLIER = 12;

/** What can be chosen of a workshop's people, by what is there: agencies that somebody is of, units of attendance, replies that were asked for. */
export function createAudienceOptions(deps: {
  redis: RedisClient;
  keys: Keys;
  people: People;
  readRoll: ReadRoll;
  earlier: Earlier;
}) {
  const { redis, keys, people } = deps;
  const present = (code: string) => people.listed(code, 'registered', 'waiting', 'approval');

  const options: Record<Choice, (code: string, audience: Audience) => Option[] | Promise<Option[]>> = {
    status: (_code, audience) =>
      (Object.keys(STATUS) as (keyof typeof STATUS)[]).map((status) =>
        toggling(audience, { by: 'status', is: [status] }, { key: STATUS[status] }),
      ),

    async agency(code, audience) {
      const [listed, names] = await Promise.all([present(code), people.hash(code, COLLECTIONS.agencies)]);
      const own = [...new Set(listed.map(({ member }) => member.agency))];
      return byName(own.map((key) => [key, names[key] ?? key])).map(([key, name]) =>
        toggling(audience, { by: 'agency', is: [key] }, named(name)),
      );
    },

    async region(code, audience) {
      const found = new Map<string, string>();
      for await (const person of people.given(await present(code))) {
        const key = regionOf(person);
        if (key !== '' && !found.has(key)) found.set(key, String(person.certificate.region ?? person.answers.region));
      }
      return byName([...found]).map(([key, name]) => toggling(audience, { by: 'region', is: [key] }, named(name)));
    },

    async group(code, audience) {
      const groups = Object.entries(await people.groups(code));
      return groups.map(([id, name]) => toggling(audience, { by: 'group', is: [id] }, named(name)));
    },

    async attendance(code, audience) {
      const roll = await deps.readRoll(code);
      return (roll?.units ?? []).flatMap(({ id, ...unit }) => {
        const args = { unit: sayUnit(unit) };
        const present: Condition = { by: 'attendance', unit: id, is: 'present' };
        const absent: Condition = { by: 'attendance', unit: id, is: 'absent' };
        return [
          toggling(audience, present, { key: 'audience-present', args }),
          {
            ...toggling(audience, absent, { key: 'audience-absent', args }),
            label: { key: 'audience-absent-label', args },
          },
        ];
      });
    },

    proposal: (_code, audience) => [
      toggling(audience, { by: 'proposal', is: 'begun' }, { key: 'audience-begun' }),
      toggling(audience, { by: 'proposal', is: 'none' }, { key: 'audience-not-begun' }),
    ],

    async feedback(code, audience) {
      // Before anybody was asked there is nothing to choose.
      const asked = await redis.hlen(keys.collection(workshopId(code), COLLECTIONS.feedbackMarks));
      if (asked === 0) return [];
      return [
        toggling(audience, { by: 'feedback', is: 'given' }, { key: 'audience-given' }),
        toggling(audience, { by: 'feedback', is: 'none' }, { key: 'audience-not-given' }),
      ];
    },

    async reply(code, audience) {
      const asked = (await deps.earlier(code)).filter(({ replies }) => replies.length > 0).slice(0, EARLIER);
      return asked.flatMap(({ id, text, replies }, i) => {
        const about = firstWords(text);
        const number = i + 1;
        const head: Say = { key: 'audience-earlier', args: { number, about } };
        const is = (reply: string | null, answer: Say): Option => ({
          ...toggling(audience, { by: 'reply', broadcast: id, is: reply }, answer),
          label: { key: 'audience-numbered', args: { number, answer } },
          said: { key: 'audience-about', args: { about, answer } },
          head,
        });
        return [
          is(ANY_REPLY, { key: 'audience-replied' }),
          is(null, { key: 'audience-not-replied' }),
          ...replies.map(({ label, reply }) => is(reply, named(label))),
        ];
      });
    },

    async to(code, audience) {
      const [team, chats, invited] = await Promise.all([
        redis.hget(keys.state(workshopId(code)), 'team'),
        people.hash(code, COLLECTIONS.chats),
        redis.hlen(keys.collection(workshopId(code), COLLECTIONS.invited)),
      ]);
      const members = Object.values(team === null ? {} : (JSON.parse(team) as Record<string, TeamMember>));
      const roles = (Object.keys(ROLES) as TeamRole[]).filter((role) => members.some((one) => one.role === role));
      return [
        ...roles.map((role) => {
          const on = audience.to === 'team' && audience.roles.includes(role);
          return becoming(toggledRole(audience, role), { key: ROLES[role] }, on);
        }),
        ...(invited > 0 ? [becoming({ to: 'invited' }, { key: 'audience-invited' }, audience.to === 'invited')] : []),
        ...Object.entries(chats).map(([id, json]) => {
          const { title, kind } = JSON.parse(json) as LinkedChat;
          const said: Say = { key: kind === 'channel' ? 'audience-channel' : 'audience-chat', args: { title } };
          const chat = Number(id);
          return becoming({ to: 'chat', chat, title }, said, audience.to === 'chat' && audience.chat === chat);
        }),
      ];
    },
  };

  return {
    /** What can be tapped of one kind; empty: there is nothing of it. */
    of: async (choice: Choice, code: string, audience: Audience) => options[choice](code, audience),
  };
}

export type AudienceOptions = ReturnType<typeof createAudienceOptions>;

const named = (text: string): Say => ({ key: 'plain-text', args: { text } });
const tokenOf = (meaning: unknown) => createHash('sha256').update(JSON.stringify(meaning)).digest('hex').slice(0, 8);
const byName = (list: [key: string, name: string][]) => list.sort(([, a], [, b]) => a.localeCompare(b, 'id'));

function toggling(audience: Audience, toggle: Condition, said: Say): Option {
  return { token: tokenOf(toggle), label: said, said, on: isChosen(audience, toggle), change: { toggle } };
}

function becoming(become: Audience, said: Say, on: boolean): Option {
  return { token: tokenOf(said), label: said, said, on, change: { become } };
}
