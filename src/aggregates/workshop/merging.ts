import type { Decision, Operation, Reading } from '#core/aggregate.ts';
import { COLLECTIONS, type Member, type WorkshopState } from './state.ts';

/** Two spellings of one agency, by their keys: `from` becomes `to`. */
export type MergeAsked = { by: number; from: string; to: string };
export type UnmergeAsked = { by: number; from: string };

/** What a merge did, for the way back; the collection `merges` holds it by the key that went. */
export type Merged = {
  readonly to: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly at: number;
};

/** Makes one agency of two. Who registers under the old spelling later is counted under the new one. */
export function merge(
  state: WorkshopState,
  { from, to }: MergeAsked,
  reading: Reading,
  at: number,
): Decision<WorkshopState> {
  const [name, target] = reading.found({ read: 'HMGET', collection: COLLECTIONS.agencies, args: [from, to] }) as (
    | string
    | null
  )[];
  if (name == null || target == null || from === to) return {};
  const moved = allMembers(reading).filter(([, member]) => member.agency === from);
  const merged: Merged = { to, name, members: moved.map(([id]) => id), at };
  return {
    operations: [
      ...moved.map(([id, member]) => putMember(id, { ...member, agency: to })),
      ...recount(reading, moved, from, to),
      { do: 'HDEL', collection: COLLECTIONS.agencies, args: [from] },
      { do: 'HSET', collection: COLLECTIONS.merges, args: [from, JSON.stringify(merged)] },
    ],
    effects: [{ kind: 'publish', view: `agencies:${state.card.code}` }],
  };
}

/** The way back: the old spelling, with the people that it had. */
export function unmerge(state: WorkshopState, { from }: UnmergeAsked, reading: Reading): Decision<WorkshopState> {
  const stored = reading.found({ read: 'HGET', collection: COLLECTIONS.merges, args: [from] }) as string | null;
  if (stored === null) return {};
  const merged = JSON.parse(stored) as Merged;
  const back = allMembers(reading).filter(([id, member]) => merged.members.includes(id) && member.agency === merged.to);
  return {
    operations: [
      ...back.map(([id, member]) => putMember(id, { ...member, agency: from })),
      ...recount(reading, back, merged.to, from),
      { do: 'HSET', collection: COLLECTIONS.agencies, args: [from, merged.name] },
      { do: 'HDEL', collection: COLLECTIONS.merges, args: [from] },
    ],
    effects: [{ kind: 'publish', view: `agencies:${state.card.code}` }],
  };
}

function allMembers(reading: Reading): [string, Member][] {
  const flat = reading.found({ read: 'HGETALL', collection: COLLECTIONS.members, args: [] }) as string[];
  const members: [string, Member][] = [];
  for (let i = 0; i < flat.length; i += 2)
    members.push([flat[i] as string, JSON.parse(flat[i + 1] as string) as Member]);
  return members;
}

function putMember(id: string, member: Member): Operation {
  return { do: 'HSET', collection: COLLECTIONS.members, args: [id, JSON.stringify(member)] };
}

/** Seats taken move with the people who have them. */
function recount(reading: Reading, moved: readonly [string, Member][], from: string, to: string): Operation[] {
  const seats = moved.filter(([, member]) => member.status === 'registered').length;
  const [before, after] = reading.found({ read: 'HMGET', collection: COLLECTIONS.taken, args: [from, to] }) as (
    | string
    | null
  )[];
  const args = [from, Number(before ?? 0) - seats, to, Number(after ?? 0) + seats];
  return [{ do: 'HSET', collection: COLLECTIONS.taken, args }];
}
