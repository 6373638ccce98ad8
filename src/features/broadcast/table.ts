import { broadcastId, REPLIES } from '#aggregates/broadcast/state.ts';
import type { People } from '#aggregates/workshop/reading/people.ts';
import { COLLECTIONS, type Member, type TeamMember, workshopId } from '#aggregates/workshop/state.ts';
import { FANOUT } from '#core/fanout.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';

/** What became of a message to one of many; everybody in the list has exactly one of these. */
export const STATES = ['sent', 'uncertain', 'unreachable', 'failed', 'left', 'queued'] as const;
export type State = (typeof STATES)[number];

/** One line of the truth table. `registration` is null where its person had their data deleted. */
export type TableRow = {
  readonly registration: string | null;
  readonly state: State;
  /** Why, as Telegram said it; empty where there is nothing to say. */
  readonly reason: string;
  /** The id of their reply. */
  readonly reply: string | null;
};
/** Who that is. `number`: in the list of participants, 0 for none. */
export type Who = { readonly number: number; readonly name: string; readonly agency: string; readonly phone: string };

const CODES: Readonly<Record<string, State>> = { s: 'sent', d: 'uncertain', b: 'unreachable', f: 'failed', k: 'left' };
/** A line whose registration was forgotten, see `sending.ts`. */
const NOBODY = '-';
const NO_ONE: Who = { number: 0, name: '', agency: '', phone: '' };

/** Reads what became of a broadcast, person by person. Only for who has been granted to see people. */
export function createTable(deps: { redis: RedisClient; keys: Keys; people: People }) {
  const { redis, keys, people } = deps;

  /** As a registration, or as one of the team. */
  async function whoOf(code: string, registrations: readonly string[]): Promise<Map<string, Who>> {
    const members = registrations.filter((id) => !/^(u\d+|chat)$/.test(id));
    const [stored, agencies, teamJson] = await Promise.all([
      members.length === 0 ? [] : redis.hmget(keys.collection(workshopId(code), COLLECTIONS.members), ...members),
      people.hash(code, COLLECTIONS.agencies),
      redis.hget(keys.state(workshopId(code)), 'team'),
    ]);
    const team = teamJson === null ? {} : (JSON.parse(teamJson) as Record<string, TeamMember>);
    const listed = members.flatMap((id, i) => {
      const json = stored[i];
      return json ? [{ id, member: JSON.parse(json) as Member }] : [];
    });
    const known = new Map<string, Who>();
    for await (const { id, member, answers, certificate } of people.given(listed)) {
      const name = String(certificate.name ?? answers.name ?? '');
      const agency = agencies[member.agency] ?? String(answers.agency ?? '');
      known.set(id, { number: member.number, name, agency, phone: String(answers.phone ?? '') });
    }
    for (const id of registrations) {
      const member = id.startsWith('u') ? team[id.slice(1)] : undefined;
      if (member) known.set(id, { ...NO_ONE, name: member.name });
    }
    return known;
  }

  return {
    /** Every line, in the order of the list. */
    async rows(broadcast: string): Promise<TableRow[]> {
      const id = broadcastId(broadcast);
      const [lines, results, replies] = await Promise.all([
        redis.lrange(keys.collection(id, FANOUT.audience), 0, -1),
        redis.hgetall(keys.collection(id, FANOUT.results)),
        redis.hgetall(keys.collection(id, REPLIES)),
      ]);
      return lines.map((line, i): TableRow => {
        const registration = line.slice(line.indexOf(' ') + 1);
        const result = results[i] ?? '';
        const state = CODES[result[0] ?? ''] ?? 'queued';
        return {
          registration: registration === NOBODY ? null : registration,
          state,
          reason: state === 'unreachable' || state === 'failed' ? result.slice(1) : '',
          reply: replies[registration] ?? null,
        };
      });
    },

    /** Who has replied to what went to a group or channel: nobody can tell who has seen it there. */
    async repliers(broadcast: string): Promise<TableRow[]> {
      const replies = await redis.hgetall(keys.collection(broadcastId(broadcast), REPLIES));
      return Object.entries(replies).map(([registration, reply]) => ({
        registration,
        state: 'sent',
        reason: '',
        reply,
      }));
    },

    whoOf,
  };
}

export type Table = ReturnType<typeof createTable>;

/** How many of each; they add up to all. */
export function countStates(rows: readonly TableRow[]): Record<State, number> {
  const counts = { sent: 0, uncertain: 0, unreachable: 0, failed: 0, left: 0, queued: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** How often each reply was given by who got the message, and by how many none; they add up to those it has reached. */
export function countReplies(
  rows: readonly TableRow[],
  replies: readonly { reply: string }[],
): { given: { reply: string; count: number }[]; none: number } {
  const asked = rows.filter(({ state, reply }) => isReached(state) || reply !== null);
  const count = (wanted: string | null) => asked.filter(({ reply }) => reply === wanted).length;
  return { given: replies.map(({ reply }) => ({ reply, count: count(reply) })), none: count(null) };
}

export function isReached(state: State): boolean {
  return state === 'sent' || state === 'uncertain';
}
