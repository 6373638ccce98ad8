import type { Decision, Operation, Reading } from '#core/aggregate.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import { together } from './attendance/register.ts';
import { type KeptPresence, marksGone, marksUnsigned, presenceOf, presentCollections } from './attendance/settling.ts';
import { dropImport, IMPORT_DUE, type ImportHead, importsWithout } from './importing.ts';
import { changeInvited, type Invited } from './invited.ts';
import { type Logged, NOBODY } from './log.ts';
import { hasBegun, retentionEnd } from './retention.ts';
import { createSeating } from './seating.ts';
import { COLLECTIONS, DEFAULT_SETTINGS, type Member, type WorkshopState } from './state.ts';

/** What an attendance list says of somebody, and nothing more. */
export type AttendanceLine = {
  readonly name: string;
  readonly agency: string;
  readonly number: number;
} & Partial<KeptPresence>;

/** A registration has been deleted. `line`: what the organizer may have to keep of it; null at the end of the stated time. */
export type ForgetAsked = { registration: AggregateId; line: Pick<AttendanceLine, 'name' | 'agency'> | null };

/** What is noted of single registrations beside the list. */
const NOTED = [COLLECTIONS.concerned, COLLECTIONS.read, COLLECTIONS.feedbackMarks, COLLECTIONS.tests];

/**
 * Takes a registration out of everything here: list, waiting list, offices, the list of invited people, the log. Once the workshop has begun, who had
 * a seat stays in the attendance list, by name and agency and where they were present, until the stated time is over.
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
  const marks = marksGone(state, id, reading);
  return {
    ...together(decision, marks),
    operations: [
      ...(decision.operations ?? []),
      ...(marks.operations ?? []),
      ...(alone ? agencyGone(member.agency) : []),
      ...invitedGone(reading, id),
      ...NOTED.map((collection): Operation => ({ do: 'HDEL', collection, args: [id] })),
      // A list under way, and what the last one replaced, may name the person too.
      ...Object.values(IMPORT_DUE).flatMap((collection) => dropImport(collection)),
      ...relogged(reading, (line) => ({ ...line, about: line.about.replaceAll(id, '').trim() })),
      ...(line !== null && member !== null ? kept(state, id, line, member, { reading, at }) : []),
    ],
    effects: [
      ...(decision.effects ?? []),
      ...(marks.effects ?? []),
      ...(alone ? [{ kind: 'publish' as const, view: `agencies:${state.card.code}` }] : []),
    ],
  };
}

/**
 * Somebody who ran the workshop has their data deleted, and leaves it. What they did stays in the log, without who it was; participants' questions go
 * to whoever of the other organizers has been here longest.
 */
export function forgetPerson(state: WorkshopState, person: number, reading: Reading): Decision<WorkshopState> {
  const { team = {}, rehearsing, invites, card } = state;
  const { [person]: member, ...rest } = team;
  const trials = rehearsing?.filter((other) => other !== person);
  const links = invites && Object.fromEntries(Object.entries(invites).filter(([, link]) => link.by !== person));
  const mine = card.createdBy === person;
  return {
    set: {
      ...(member ? { team: rest } : {}),
      ...(trials ? { rehearsing: trials } : {}),
      ...(links ? { invites: links } : {}),
      ...(mine ? { card: { ...card, createdBy: heirIn(rest) } } : {}),
    },
    operations: [
      ...relogged(reading, (line) => ({
        ...line,
        by: line.by === person ? NOBODY : line.by,
        about: line.about === String(person) ? '' : line.about,
      })),
      ...(isImporting(reading, person) ? dropImport() : []),
      ...marksUnsigned(state, person, reading),
    ],
    ...(mine ? { effects: [{ kind: 'publish', view: `workshop:${card.code}` }] } : {}),
  };
}

function heirIn(team: NonNullable<WorkshopState['team']>): number {
  const organizers = Object.entries(team).filter(([, { role }]) => role === 'organizer');
  const [first] = organizers.sort(([, a], [, b]) => a.since - b.since);
  return first ? Number(first[0]) : NOBODY;
}

/** A list that waits for this organizer's yes. */
function isImporting(reading: Reading, person: number): boolean {
  const head = reading.found({ read: 'HGET', collection: COLLECTIONS.pendingImport, args: ['head'] }) as string | null;
  return head !== null && (JSON.parse(head) as ImportHead).by === person;
}

/** The stated time is over: of people, nothing is kept any longer. */
export function endRetention(state: WorkshopState, at: number, reading: Reading): Decision<WorkshopState> {
  const { card } = state;
  const end = retentionOf(state);
  if (at < end) return { due: { retention: end } };
  const lists = [COLLECTIONS.invited, COLLECTIONS.invitedPhones, COLLECTIONS.invitedCame];
  const asked = [COLLECTIONS.feedbackMarks, COLLECTIONS.tests];
  const gone = [COLLECTIONS.kept, ...asked, ...lists, ...Object.values(IMPORT_DUE), ...presentCollections(reading)];
  return {
    operations: gone.map((collection) => ({ do: 'DEL', collection, args: [] })),
    // Nobody's name stands beside what was written; it may stand in it.
    effects: [{ kind: 'event', to: `feedback:${card.code}`, type: 'texts-gone', data: {} }],
  };
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

/** The log with its lines as `mend` leaves them: what was done stays, by whom or to whom does not. */
function relogged(reading: Reading, mend: (line: Logged) => Logged): Operation[] {
  const lines = reading.found({ read: 'LRANGE', collection: COLLECTIONS.log, args: [0, -1] }) as string[];
  const without = lines.map((json) => JSON.stringify(mend(JSON.parse(json) as Logged)));
  if (without.every((json, i) => json === lines[i])) return [];
  return [
    { do: 'DEL', collection: COLLECTIONS.log, args: [] },
    { do: 'RPUSH', collection: COLLECTIONS.log, args: without },
  ];
}

function kept(
  state: WorkshopState,
  id: string,
  given: NonNullable<ForgetAsked['line']>,
  member: Member,
  { reading, at }: { reading: Reading; at: number },
): Operation[] {
  if (member.status !== 'registered' || !hasBegun(state, at) || at >= retentionOf(state)) return [];
  const presence = presenceOf(state, id, member, reading);
  const line: AttendanceLine = { ...given, number: member.number, ...(presence.units.length > 0 ? presence : {}) };
  return [{ do: 'HSET', collection: COLLECTIONS.kept, args: [id, JSON.stringify(line)] }];
}
