import type { Decision, Event, Operation, Reading } from '#core/aggregate.ts';
import { deriveNonce } from '#core/ids.ts';
import type { DeskAsked, Then } from './desk.ts';
import { changeInvited, createRecognition, type Invited, type InvitedRow, inParts, readInvited } from './invited.ts';
import { agencyKey, COLLECTIONS, type WorkshopState } from './state.ts';

/** A row that is not as it should be, and why; `refused`: it is not taken. `other` is the row, or the person's row, that it clashes with. */
export type RowFault = {
  readonly row: number;
  readonly fault: string;
  readonly refused: boolean;
  readonly other?: number;
};

/** What was read from an organizer's file. */
export type ImportAsked = Then & { by: number; people: readonly InvitedRow[]; faults: readonly RowFault[] };
/** `id` is that of the preview which the organizer has before them. */
export type ImportAnswered = Then & { by: number; id: string };

/** What a pending import would do; without personal data. */
export type ImportHead = {
  readonly id: string;
  readonly by: number;
  readonly at: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly warned: number;
};

/** What an import did, for the way back. */
type Undo = {
  readonly added: readonly string[];
  readonly before: readonly Invited[];
  readonly agencies: readonly string[];
};

/** How long a preview waits for its yes, and how long an import can be taken back, in ms. Both hold personal data. */
const PENDING_MS = 24 * 60 * 60_000;
const UNDO_MS = 7 * 24 * 60 * 60_000;

/** Due times of a workshop that end what an import keeps. */
export const IMPORT_DUE: Readonly<Record<string, string>> = {
  import: COLLECTIONS.pendingImport,
  imported: COLLECTIONS.lastImport,
};

/** Compares a file with the list and keeps what it would change until the organizer says yes. A later file takes its place. */
export function previewImport(
  state: WorkshopState,
  asked: ImportAsked,
  reading: Reading,
  { at, nonce }: Pick<Event, 'at' | 'nonce'>,
): { decision: Decision<WorkshopState>; next: Pick<DeskAsked, 'what' | 'args'> } {
  const { put, unchanged, added, faults } = compare(invitedNow(reading), asked, nonce);
  const refused = faults.filter((f) => f.refused);
  const head: ImportHead = {
    id: deriveNonce(nonce, 'import').slice(0, 8),
    by: asked.by,
    at,
    added: added.size,
    changed: put.length - added.size,
    unchanged,
    refused: new Set(refused.map((f) => f.row)).size,
    warned: new Set(faults.filter((f) => !f.refused).map((f) => f.row)).size,
  };
  const pending = ['head', JSON.stringify(head), 'faults', JSON.stringify(faults)];
  const people = put.flatMap((p) => [`person:${p.id}`, JSON.stringify({ ...p, isNew: added.has(p.id) })]);
  return {
    decision: {
      operations: [
        { do: 'DEL', collection: COLLECTIONS.pendingImport, args: [] },
        ...inParts('HSET', COLLECTIONS.pendingImport, [...pending, ...people], 2),
      ],
      due: { import: at + PENDING_MS },
    },
    next: { what: 'participants.import', args: { workshop: state.card.code, id: head.id } },
  };
}

/** All of it, or nothing when the preview is no longer the one that the organizer saw. */
export function applyImport(state: WorkshopState, { id }: ImportAnswered, reading: Reading, at: number) {
  const pending = readHash(reading, COLLECTIONS.pendingImport);
  const head = pending.get('head');
  if (head === undefined || (JSON.parse(head) as ImportHead).id !== id) return null;
  const people = [...pending].filter(([field]) => field.startsWith('person:')).map(([, json]) => JSON.parse(json));
  const now = new Map(invitedNow(reading).map((p) => [p.id, p]));
  // Who was taken off the list since, at their own wish, does not come back by a change.
  const put = people.flatMap(({ isNew, ...person }) => (isNew || now.has(person.id) ? [person as Invited] : []));
  const added = new Set(people.filter((p) => p.isNew).map((p) => p.id as string));
  const before = put.flatMap((p) => now.get(p.id) ?? []);
  const agencies = newAgencies(put, reading);
  const undo: Undo = { added: [...added], before, agencies: agencies.map(([key]) => key) };
  const decision: Decision<WorkshopState> = {
    operations: [
      ...changeInvited({ before, put, drop: [] }),
      ...inParts('HSET', COLLECTIONS.agencies, agencies.flat(), 2),
      { do: 'DEL', collection: COLLECTIONS.pendingImport, args: [] },
      { do: 'DEL', collection: COLLECTIONS.lastImport, args: [] },
      { do: 'HSET', collection: COLLECTIONS.lastImport, args: ['id', id, 'undo', JSON.stringify(undo)] },
    ],
    effects: [{ kind: 'publish', view: `agencies:${state.card.code}` }],
    due: { import: null, imported: at + UNDO_MS },
  };
  return decision;
}

/** The list as it was before the last import. Whoever was registered in the meantime stays so. */
export function undoImport(state: WorkshopState, { id }: ImportAnswered, reading: Reading) {
  const last = readHash(reading, COLLECTIONS.lastImport);
  const json = last.get('undo');
  if (json === undefined || last.get('id') !== id) return null;
  const { added, before, agencies } = JSON.parse(json) as Undo;
  const concerned = new Set([...added, ...before.map((p) => p.id)]);
  const now = invitedNow(reading).filter((p) => concerned.has(p.id));
  const there = new Set(now.map((p) => p.id));
  const members = [...readHash(reading, COLLECTIONS.members).values()];
  const used = new Set(members.map((member) => (JSON.parse(member) as { agency: string }).agency));
  const unused = agencies.filter((key) => !used.has(key));
  const decision: Decision<WorkshopState> = {
    operations: [
      ...changeInvited({ before: now, put: before.filter((p) => there.has(p.id)), drop: added }),
      ...inParts('HDEL', COLLECTIONS.invitedCame, added, 1),
      ...inParts('HDEL', COLLECTIONS.agencies, unused, 1),
      { do: 'DEL', collection: COLLECTIONS.lastImport, args: [] },
    ],
    effects: [{ kind: 'publish', view: `agencies:${state.card.code}` }],
    due: { imported: null },
  };
  return decision;
}

/** What imports keep beside the list forgets one of it, whose data was deleted. @param undo the last import's, as it is stored */
export function importsWithout(id: string, undo: string | null): Operation[] {
  const pending: Operation = { do: 'HDEL', collection: COLLECTIONS.pendingImport, args: [`person:${id}`] };
  if (undo === null) return [pending];
  const last = JSON.parse(undo) as Undo;
  const without: Undo = { ...last, before: last.before.filter((p) => p.id !== id) };
  return [pending, { do: 'HSET', collection: COLLECTIONS.lastImport, args: ['undo', JSON.stringify(without)] }];
}

/** The organizer says no, or the time is over. */
export function dropImport(collection: string = COLLECTIONS.pendingImport): Operation[] {
  return [{ do: 'DEL', collection, args: [] }];
}

function compare(list: readonly Invited[], { people, faults }: ImportAsked, nonce: string) {
  const recognition = createRecognition(list);
  const put = new Map<string, Invited & { row: number }>();
  const added = new Set<string>();
  const more: RowFault[] = [];
  let unchanged = 0;
  const rows = new Map<string, number>();
  const news = new Map<string, number>();
  for (const { row, ...person } of people) {
    const known = recognition.find(person);
    const holder = person.phone === null ? null : recognition.withPhone(person.phone);
    if (holder && holder.id !== known?.id) {
      more.push({ row, fault: 'phone-taken', refused: true });
      continue;
    }
    const newKey = `${agencyKey(person.name)}|${agencyKey(person.agency ?? '')}|${person.nip ?? ''}`;
    const twin = known ? rows.get(known.id) : news.get(newKey);
    if (twin !== undefined) {
      more.push({ row, fault: 'row-twice', refused: true, other: twin });
      continue;
    }
    if (!known) {
      const id = deriveNonce(nonce, row);
      news.set(newKey, row);
      added.add(id);
      put.set(id, { id, row, ...person });
      continue;
    }
    rows.set(known.id, row);
    const next: Invited = { id: known.id, ...person };
    if (JSON.stringify(sorted(next)) === JSON.stringify(sorted(known))) unchanged++;
    else put.set(known.id, { row, ...next });
  }
  const all = [...faults, ...more].sort((a, b) => a.row - b.row);
  return { put: [...put.values()].map(({ row: _row, ...p }): Invited => p), added, unchanged, faults: all };
}

/** Agencies that are not known yet: people who register find them by a part of the name. */
function newAgencies(people: readonly Invited[], reading: Reading): [string, string][] {
  const names = new Map(people.flatMap((p) => (p.agency === null ? [] : [[agencyKey(p.agency), p.agency] as const])));
  const known = readHash(reading, COLLECTIONS.agencies);
  const merged = readHash(reading, COLLECTIONS.merges);
  return [...names].filter(([key]) => key !== '' && !known.has(key) && !merged.has(key));
}

function invitedNow(reading: Reading): Invited[] {
  return readInvited(reading.found({ read: 'HGETALL', collection: COLLECTIONS.invited, args: [] }) as string[]);
}

function readHash(reading: Reading, collection: string): Map<string, string> {
  const flat = reading.found({ read: 'HGETALL', collection, args: [] }) as string[];
  return new Map(flat.flatMap((field, i) => (i % 2 === 0 ? [[field, flat[i + 1] as string] as const] : [])));
}

function sorted(person: Invited): [string, unknown][] {
  return Object.entries(person).sort(([a], [b]) => a.localeCompare(b));
}
