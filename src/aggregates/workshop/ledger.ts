import type { Operation, Reading } from '#core/aggregate.ts';
import {
  agencyKey,
  COLLECTIONS,
  type Member,
  NO_COUNTS,
  officeIn,
  type WorkshopCounts,
  type WorkshopState,
} from './state.ts';

/** Where a spelling went; the collection `merges` holds it by the key that went. `name` is how it was written. */
export type Merged = { readonly to: string; readonly name: string; readonly at: number };

/** Pairs in one command: Redis takes no more than some thousands of arguments at once. */
const PAIRS = 1_000;

/**
 * The books of a workshop while one event is decided: its members, what each agency and office has, the waiting list, and the counts. What is changed
 * here is what is read here afterwards; what is left at the end is written.
 */
export function createLedger(state: WorkshopState, reading: Reading) {
  let counts: WorkshopCounts = { ...NO_COUNTS, ...state.counts };
  const members = new Map<string, Member | null>();
  const taken = new Map<string, number>();
  const offices = new Map<string, readonly string[]>();
  const dirty = { members: new Set<string>(), taken: new Set<string>(), offices: new Set<string>() };
  const others: Operation[] = [];
  let named = false;

  const readMember = (json: string | null | undefined) => (json == null ? null : (JSON.parse(json) as Member));
  const readHolders = (list: string | null | undefined) => (list == null || list === '' ? [] : list.split(','));

  /** Brings what is not here yet, in one trip. */
  function bring<T>(
    cache: Map<string, T>,
    collection: string,
    keys: readonly string[],
    read: (raw: string | null) => T,
  ) {
    const unknown = [...new Set(keys)].filter((key) => !cache.has(key));
    const [first] = unknown;
    if (first === undefined) return;
    const one = unknown.length === 1;
    const answer = reading.found({ read: one ? 'HGET' : 'HMGET', collection, args: unknown });
    const raw = (one ? [answer] : answer) as (string | null)[];
    for (const [i, key] of unknown.entries()) cache.set(key, read(raw[i] ?? null));
  }

  const ledger = {
    counts: () => counts,
    count(change: Partial<WorkshopCounts>): void {
      counts = { ...counts, ...change };
    },

    bringMembers: (ids: readonly string[]) => bring(members, COLLECTIONS.members, ids, readMember),
    bringTaken: (agencies: readonly string[]) => bring(taken, COLLECTIONS.taken, agencies, Number),
    bringOffices: (keys: readonly string[]) => bring(offices, COLLECTIONS.offices, keys, readHolders),

    member(id: string): Member | null {
      ledger.bringMembers([id]);
      return members.get(id) ?? null;
    },
    /** Everybody; for what concerns all of an agency. */
    everybody(): [string, Member][] {
      const flat = reading.found({ read: 'HGETALL', collection: COLLECTIONS.members, args: [] }) as string[];
      for (let i = 0; i < flat.length; i += 2) {
        const id = flat[i] as string;
        if (!members.has(id)) members.set(id, readMember(flat[i + 1]));
      }
      return [...members].filter((entry): entry is [string, Member] => entry[1] !== null);
    },
    put(id: string, member: Member): void {
      members.set(id, member);
      dirty.members.add(id);
    },
    /** Takes somebody out of the list, for good. */
    drop(id: string): void {
      members.set(id, null);
      dirty.members.delete(id);
      others.push({ do: 'HDEL', collection: COLLECTIONS.members, args: [id] });
    },

    /** Those who still wait, of some who did. */
    waitingAmong(ids: readonly string[]): [string, Member][] {
      ledger.bringMembers(ids);
      return ids.flatMap((id): [string, Member][] => {
        const member = ledger.member(id);
        return member?.status === 'waiting' ? [[id, member]] : [];
      });
    },

    /** Registered people of an agency. */
    taken(agency: string): number {
      ledger.bringTaken([agency]);
      return taken.get(agency) ?? 0;
    },
    take(agency: string, by: 1 | -1): void {
      taken.set(agency, ledger.taken(agency) + by);
      dirty.taken.add(agency);
    },

    /** Registered people who hold an office or come on its behalf. */
    holders(office: string | null): readonly string[] {
      if (office === null) return [];
      ledger.bringOffices([office]);
      return offices.get(office) ?? [];
    },
    enter(office: string | null, id: string): void {
      if (office === null || ledger.holders(office).includes(id)) return;
      offices.set(office, [...ledger.holders(office), id]);
      dirty.offices.add(office);
    },
    leave(office: string | null, id: string): void {
      if (office === null || !ledger.holders(office).includes(id)) return;
      offices.set(
        office,
        ledger.holders(office).filter((holder) => holder !== id),
      );
      dirty.offices.add(office);
    },

    /** The agency that a spelling stands for, however often it was merged. */
    home(agency: string): string {
      let key = agency;
      for (;;) {
        const merged = reading.found({ read: 'HGET', collection: COLLECTIONS.merges, args: [key] }) as string | null;
        if (merged === null) return key;
        key = (JSON.parse(merged) as Merged).to;
      }
    },
    /** Agency and office as they count here: under the spelling that theirs was merged into. */
    house(agency: string, office: string | null): Pick<Member, 'agency' | 'office' | 'spelled'> {
      const key = agencyKey(agency);
      const home = ledger.home(key);
      if (ledger.nameOf(home) === null) {
        others.push({ do: 'HSET', collection: COLLECTIONS.agencies, args: [home, agency] });
        named = true;
      }
      if (home === key) return { agency: key, office };
      return { agency: home, office: officeIn(home, office), spelled: { agency: key, office } };
    },
    /** Whether an agency came that nobody had named before. */
    hasNewName: () => named,
    nameOf: (agency: string) =>
      reading.found({ read: 'HGET', collection: COLLECTIONS.agencies, args: [agency] }) as string | null,

    /** Registrations on the waiting list, in their order. */
    queued: (from: number, to: number) =>
      reading.found({ read: 'ZRANGE', collection: COLLECTIONS.queue, args: [from, to] }) as string[],
    /** The number in the list, or the place on the waiting list, from 1. */
    standing(id: string, { status, number }: Member): number {
      if (status !== 'waiting') return number;
      const rank = reading.found({ read: 'ZRANK', collection: COLLECTIONS.queue, args: [id] });
      return rank === null ? 0 : Number(rank) + 1;
    },

    also(operation: Operation): void {
      others.push(operation);
    },

    /** What is to be written. */
    operations(): Operation[] {
      const lines: Operation[] = [];
      const write = (collection: string, pairs: readonly (readonly [string, string | number])[]) => {
        for (let i = 0; i < pairs.length; i += PAIRS)
          lines.push({ do: 'HSET', collection, args: pairs.slice(i, i + PAIRS).flat() });
      };
      write(
        COLLECTIONS.members,
        [...dirty.members].map((id) => [id, JSON.stringify(members.get(id))]),
      );
      write(
        COLLECTIONS.taken,
        [...dirty.taken].map((agency) => [agency, taken.get(agency) ?? 0]),
      );
      const held = [...dirty.offices].map((office) => [office, (offices.get(office) ?? []).join(',')] as const);
      write(
        COLLECTIONS.offices,
        held.filter(([, list]) => list !== ''),
      );
      const empty = held.filter(([, list]) => list === '').map(([office]) => office);
      for (let i = 0; i < empty.length; i += PAIRS)
        lines.push({ do: 'HDEL', collection: COLLECTIONS.offices, args: empty.slice(i, i + PAIRS) });
      return [...lines, ...others];
    },
  };
  return ledger;
}

export type Ledger = ReturnType<typeof createLedger>;
