import type { Operation } from '#core/aggregate.ts';
import { agencyKey, COLLECTIONS } from './state.ts';

/** Somebody on the organizer's list of invited people. All of it is personal data; nobody but the team sees it. */
export type Invited = {
  readonly id: string;
  readonly name: string;
  readonly nip: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly agency: string | null;
  readonly region: string | null;
  /** As `+62…`. */
  readonly phone: string | null;
  readonly email: string | null;
};

/** A row of a file that says who is invited. */
export type InvitedRow = Omit<Invited, 'id'> & { readonly row: number };

/** So many fields in one command: Redis takes no more than some thousands of arguments at once. */
const FIELDS = 500;

/** A list as Redis answers HGETALL. */
export function readInvited(flat: readonly string[]): Invited[] {
  return flat.filter((_, i) => i % 2 === 1).map((json) => JSON.parse(json) as Invited);
}

/** Finds who of a list a row means: by NIP, else by phone, else by name and agency. Never somebody with another NIP. */
export function createRecognition(list: readonly Invited[]) {
  const byNip = new Map<string, Invited>();
  const byPhone = new Map<string, Invited>();
  const byName = new Map<string, Invited>();
  const nameKey = (p: Pick<Invited, 'name' | 'agency'>) => `${agencyKey(p.name)}|${agencyKey(p.agency ?? '')}`;
  for (const person of list) {
    if (person.nip !== null) byNip.set(person.nip, person);
    if (person.phone !== null) byPhone.set(person.phone, person);
    byName.set(nameKey(person), person);
  }
  return {
    find(row: Omit<InvitedRow, 'row'>): Invited | null {
      const known = (row.nip === null ? undefined : byNip.get(row.nip)) ?? null;
      if (known) return known;
      const agrees = (p: Invited | undefined) => p !== undefined && (p.nip === null || row.nip === null);
      const phone = row.phone === null ? undefined : byPhone.get(row.phone);
      if (agrees(phone)) return phone ?? null;
      const name = byName.get(nameKey(row));
      return agrees(name) ? (name ?? null) : null;
    },
    /** Who has this phone. */
    withPhone: (phone: string) => byPhone.get(phone) ?? null,
  };
}

/** Puts people on the list, or in the place of who has their id, and takes others off. `before` is whom this concerns, as they were. */
export function changeInvited(change: {
  before: readonly Invited[];
  put: readonly Invited[];
  drop: readonly string[];
}): Operation[] {
  const { before, put, drop } = change;
  const kept = new Set(put.flatMap((p) => p.phone ?? []));
  const phonesGone = before.flatMap((p) => (p.phone === null || kept.has(p.phone) ? [] : [p.phone]));
  return [
    ...inParts('HDEL', COLLECTIONS.invited, drop, 1),
    ...inParts('HDEL', COLLECTIONS.invitedPhones, phonesGone, 1),
    ...inParts(
      'HSET',
      COLLECTIONS.invited,
      put.flatMap((p) => [p.id, JSON.stringify(p)]),
      2,
    ),
    ...inParts(
      'HSET',
      COLLECTIONS.invitedPhones,
      put.flatMap((p) => (p.phone === null ? [] : [p.phone, p.id])),
      2,
    ),
  ];
}

/** One command for so many fields. */
export function inParts(
  command: 'HSET' | 'HDEL',
  collection: string,
  args: readonly string[],
  width: 1 | 2,
): Operation[] {
  const operations: Operation[] = [];
  for (let i = 0; i < args.length; i += FIELDS * width)
    operations.push({ do: command, collection, args: args.slice(i, i + FIELDS * width) });
  return operations;
}
