import type { Decision, Operation, Reading } from '#core/aggregate.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import { dropImport, IMPORT_DUE, importsWithout } from './importing.ts';
import { changeInvited, type Invited } from './invited.ts';
import type { Logged } from './log.ts';
import { hasBegun, retentionEnd } from './retention.ts';
import { createSeating } from './seating.ts';
import { COLLECTIONS, DEFAULT_SETTINGS, type Member, type WorkshopState } from './state.ts';

/** What an attendance list says of somebody, and nothing more. */
export type AttendanceLine = { readonly name: string; readonly agency: string; readonly number: number };

/** A registration has been deleted. `line`: what the organizer may have to keep of it; null at the end of the stated time. */
export type ForgetAsked = { registration: AggregateId; line: Omit<AttendanceLine, 'number'> | null };

/**
 * Takes a registration out of everything here: list, waiting list, offices, the list of invited people, the log. Once the workshop has begun, who had
 * a seat stays in the attendance list, by name and agency, until the stated time is over.
 */
export function forgetRegistration(
  state: WorkshopState,
  { registration, line }: ForgetAsked,
  reading: Reading,
  at: number,
): Decision<WorkshopState> {
  const id = nameOf(registration);
  const seating = createSeating(state, reading, at);
  const member = seating.forget(id);
  const decision = seating.decision();
  const alone = member !== null && isAlone(seating, member);
  return {
    ...decision,
    operations: [
      ...(decision.operations ?? []),
      ...(alone ? agencyGone(member.agency) : []),
      ...invitedGone(reading, id),
      // A list under way, and what the last one replaced, may name the person too.
      ...Object.values(IMPORT_DUE).flatMap((collection) => dropImport(collection)),
      ...loggedWithout(reading, id),
      ...(line !== null && member !== null ? kept(state, id, { ...line, number: member.number }, member, at) : []),
    ],
    effects: [
      ...(decision.effects ?? []),
      ...(alone ? [{ kind: 'publish' as const, view: `agencies:${state.card.code}` }] : []),
    ],
  };
}

/** Somebody of the team has their data deleted, and leaves it. What they decided stays in the log, under their number alone. */
export function forgetPerson(
  { team = {}, rehearsing, invites }: WorkshopState,
  person: number,
): Decision<WorkshopState> {
  const { [person]: member, ...rest } = team;
  const trials = rehearsing?.filter((other) => other !== person);
  const links = invites && Object.fromEntries(Object.entries(invites).filter(([, link]) => link.by !== person));
  return {
    set: {
      ...(member ? { team: rest } : {}),
      ...(trials ? { rehearsing: trials } : {}),
      ...(links ? { invites: links } : {}),
    },
  };
}

/** The stated time is over: of people, nothing is kept any longer. */
export function endRetention(state: WorkshopState, at: number): Decision<WorkshopState> {
  const end = retentionOf(state);
  if (at < end) return { due: { retention: end } };
  const lists = [COLLECTIONS.invited, COLLECTIONS.invitedPhones, COLLECTIONS.invitedCame];
  const gone = [COLLECTIONS.kept, ...lists, ...Object.values(IMPORT_DUE)];
  return { operations: gone.map((collection) => ({ do: 'DEL', collection, args: [] })) };
}

/** When that is, epoch ms. */
export function retentionOf({ card, settings }: Pick<WorkshopState, 'card' | 'settings'>): number {
  return retentionEnd({ card, settings: { ...DEFAULT_SETTINGS, ...settings } });
}

/** Nobody else gave this agency: its name may be one person's own words. */
function isAlone({ ledger }: ReturnType<typeof createSeating>, { agency, spelled }: Member): boolean {
  return spelled === undefined && ledger.everybody().every(([, other]) => other.agency !== agency);
}

function agencyGone(agency: string): Operation[] {
  return [COLLECTIONS.agencies, COLLECTIONS.taken].map((collection) => ({ do: 'HDEL', collection, args: [agency] }));
}

/** Who came in answer to an invitation is no longer on the list of the invited, nor in an import's preview or way back. */
function invitedGone(reading: Reading, id: string): Operation[] {
  const came = reading.found({ read: 'HGETALL', collection: COLLECTIONS.invitedCame, args: [] }) as string[];
  const row = came.find((_, i) => i % 2 === 0 && came[i + 1] === id);
  if (row === undefined) return [];
  const get = (collection: string, field: string) =>
    reading.found({ read: 'HGET', collection, args: [field] }) as string | null;
  const stored = get(COLLECTIONS.invited, row);
  const before = stored === null ? [] : [JSON.parse(stored) as Invited];
  return [
    ...changeInvited({ before, put: [], drop: [row] }),
    { do: 'HDEL', collection: COLLECTIONS.invitedCame, args: [row] },
    ...importsWithout(row, get(COLLECTIONS.lastImport, 'undo')),
  ];
}

/** What was done stays in the log; to whom does not. */
function loggedWithout(reading: Reading, id: string): Operation[] {
  const lines = reading.found({ read: 'LRANGE', collection: COLLECTIONS.log, args: [0, -1] }) as string[];
  if (!lines.some((line) => line.includes(id))) return [];
  const without = lines.map((json) => {
    const line = JSON.parse(json) as Logged;
    return JSON.stringify({ ...line, about: line.about.replaceAll(id, '').trim() } satisfies Logged);
  });
  return [
    { do: 'DEL', collection: COLLECTIONS.log, args: [] },
    { do: 'RPUSH', collection: COLLECTIONS.log, args: without },
  ];
}

function kept(state: WorkshopState, id: string, line: AttendanceLine, member: Member, at: number): Operation[] {
  if (member.status !== 'registered' || !hasBegun(state, at) || at >= retentionOf(state)) return [];
  return [{ do: 'HSET', collection: COLLECTIONS.kept, args: [id, JSON.stringify(line)] }];
}
