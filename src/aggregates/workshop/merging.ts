import type { Decision, Operation, Reading } from '#core/aggregate.ts';
import type { Then } from './desk.ts';
import type { Merged } from './ledger.ts';
import { createSeating } from './seating.ts';
import { COLLECTIONS, type Member, officeIn, type WorkshopState } from './state.ts';

/** Two spellings of one agency, by their keys: `from` becomes `to`. */
export type MergeAsked = Then & { by: number; from: string; to: string };
export type UnmergeAsked = Then & { by: number; from: string };

type Seating = ReturnType<typeof createSeating>;

/** Makes one agency of two. Who registers under the old spelling later is counted under the new one. */
export function merge(
  state: WorkshopState,
  { from, to }: MergeAsked,
  reading: Reading,
  at: number,
): Decision<WorkshopState> {
  const seating = createSeating(state, reading, at);
  const name = seating.ledger.nameOf(from);
  if (from === to || name === null || seating.ledger.nameOf(to) === null) return {};
  const merged: Merged = { to, name, at };
  for (const [id, member] of seating.ledger.everybody()) {
    if (member.agency === from) rehouse(seating, id, member, to);
  }
  return withNames(state, seating, [
    { do: 'HDEL', collection: COLLECTIONS.agencies, args: [from] },
    { do: 'HSET', collection: COLLECTIONS.merges, args: [from, JSON.stringify(merged)] },
  ]);
}

/** The way back: the old spelling, with everybody who gave it, before the merge or since. The waiting list may move up. */
export function unmerge(
  state: WorkshopState,
  { from }: UnmergeAsked,
  reading: Reading,
  at: number,
): Decision<WorkshopState> {
  const flat = reading.found({ read: 'HGETALL', collection: COLLECTIONS.merges, args: [] }) as string[];
  const merges = new Map<string, Merged>();
  for (let i = 0; i < flat.length; i += 2) merges.set(flat[i] as string, JSON.parse(flat[i + 1] as string) as Merged);
  const undone = merges.get(from);
  if (!undone) return {};
  merges.delete(from);
  const homeOf = (key: string): string => {
    const merged = merges.get(key);
    return merged ? homeOf(merged.to) : key;
  };
  const seating = createSeating(state, reading, at);
  for (const [id, member] of seating.ledger.everybody()) {
    if (member.spelled && homeOf(member.spelled.agency) !== member.agency)
      rehouse(seating, id, member, homeOf(member.spelled.agency));
  }
  seating.promote();
  return withNames(state, seating, [
    { do: 'HSET', collection: COLLECTIONS.agencies, args: [from, undone.name] },
    { do: 'HDEL', collection: COLLECTIONS.merges, args: [from] },
  ]);
}

/** Seats taken and offices move with the people who have them. */
function rehouse({ ledger }: Seating, id: string, member: Member, agency: string): void {
  const { spelled = { agency: member.agency, office: member.office }, ...rest } = member;
  const moved: Member =
    spelled.agency === agency
      ? { ...rest, agency, office: spelled.office }
      : { ...rest, agency, office: officeIn(agency, spelled.office), spelled };
  ledger.put(id, moved);
  if (member.status !== 'registered') return;
  ledger.take(member.agency, -1);
  ledger.leave(member.office, id);
  ledger.take(agency, 1);
  ledger.enter(moved.office, id);
}

function withNames(state: WorkshopState, seating: Seating, names: readonly Operation[]): Decision<WorkshopState> {
  const decision = seating.decision();
  return {
    ...decision,
    operations: [...(decision.operations ?? []), ...names],
    effects: [...(decision.effects ?? []), { kind: 'publish', view: `agencies:${state.card.code}` }],
  };
}
