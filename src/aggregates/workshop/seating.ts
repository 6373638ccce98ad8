import type { Decision, Effect, Lookup, Operation, Reading } from '#core/aggregate.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import type { Merged } from './merging.ts';
import {
  agencyKey,
  COLLECTIONS,
  DEFAULT_SETTINGS,
  isOpen,
  type Member,
  type MemberStatus,
  NO_COUNTS,
  type WorkshopCounts,
  type WorkshopState,
} from './state.ts';

/** A wish for a seat. It belongs to a registration, so that asking twice gives the same seat. */
export type SeatAsked = {
  registration: AggregateId;
  agency: string;
  /** The office that the person holds or represents, see `officeKey`; null when there is none. */
  office: string | null;
  /** Comes on behalf of whoever holds the office. */
  behalf: boolean;
  /** The phone that the person shared by Telegram's own button; null when it was typed, which proves nothing. */
  phone: string | null;
};

/** What the registration is told. `number` is the number in the list, or the place on the waiting list. */
export type SeatGiven = { workshop: string; status: MemberStatus; number: number };

/** So many of the waiting list are looked at when seats become free. */
const QUEUE_LOOK = 100;

/**
 * Gives, frees and moves the seats of a workshop. One of these works on one event; what it gathers becomes the decision.
 */
export function createSeating(state: WorkshopState, reading: Reading, at: number) {
  const { card } = state;
  const settings = { ...DEFAULT_SETTINGS, ...state.settings };
  let counts: WorkshopCounts = { ...NO_COUNTS, ...state.counts };
  const members = new Map<string, Member>();
  const taken = new Map<string, number>();
  const operations: Operation[] = [];
  const effects: Effect[] = [];

  const found = (lookup: Lookup) => reading.found(lookup) as string | null;

  function memberOf(id: string): Member | null {
    const known = members.get(id);
    if (known) return known;
    const stored = found({ read: 'HGET', collection: COLLECTIONS.members, args: [id] });
    return stored === null ? null : (JSON.parse(stored) as Member);
  }

  /** Who has the seat of the member's office, if anybody. */
  function holderOf({ office }: Member): string | null {
    return office === null ? null : found({ read: 'HGET', collection: COLLECTIONS.offices, args: [office] });
  }

  function takenBy(agency: string): number {
    return taken.get(agency) ?? Number(found({ read: 'HGET', collection: COLLECTIONS.taken, args: [agency] }) ?? 0);
  }

  function put(id: string, member: Member): void {
    members.set(id, member);
    operations.push({ do: 'HSET', collection: COLLECTIONS.members, args: [id, JSON.stringify(member)] });
  }

  function count(agency: string, by: 1 | -1): void {
    const now = takenBy(agency) + by;
    taken.set(agency, now);
    operations.push({ do: 'HSET', collection: COLLECTIONS.taken, args: [agency, now] });
  }

  function hasRoom(agency: string): boolean {
    if (card.seats !== null && counts.registered >= card.seats) return false;
    return settings.seatsPerAgency === null || takenBy(agency) < settings.seatsPerAgency;
  }

  function tell(id: string, status: MemberStatus, number: number): void {
    const data: SeatGiven = { workshop: card.code, status, number };
    effects.push({ kind: 'event', to: `registration:${id}`, type: 'seated', data });
  }

  /** A seat, or a place on the waiting list. */
  function place(id: string, member: Member): void {
    if (hasRoom(member.agency)) {
      const number = counts.last + 1;
      counts = { ...counts, registered: counts.registered + 1, last: number };
      count(member.agency, 1);
      if (member.office !== null && holderOf(member) === null) {
        operations.push({ do: 'HSET', collection: COLLECTIONS.offices, args: [member.office, id] });
      }
      put(id, { ...member, status: 'registered', number });
      tell(id, 'registered', number);
      return;
    }
    counts = { ...counts, waiting: counts.waiting + 1, arrivals: counts.arrivals + 1 };
    operations.push({ do: 'ZADD', collection: COLLECTIONS.queue, args: [counts.arrivals, id] });
    put(id, { ...member, status: 'waiting', number: 0 });
    tell(id, 'waiting', counts.waiting);
  }

  /** Gives what it had back: the seat, the place on the waiting list, or the place among those to be approved. */
  function free(id: string, member: Member): void {
    switch (member.status) {
      case 'registered':
        counts = { ...counts, registered: counts.registered - 1 };
        count(member.agency, -1);
        if (member.office !== null && holderOf(member) === id) {
          operations.push({ do: 'HDEL', collection: COLLECTIONS.offices, args: [member.office] });
        }
        break;
      case 'waiting':
        counts = { ...counts, waiting: counts.waiting - 1 };
        operations.push({ do: 'ZREM', collection: COLLECTIONS.queue, args: [id] });
        break;
      case 'approval':
        counts = { ...counts, approval: counts.approval - 1 };
        break;
    }
  }

  const seating = {
    memberOf,

    /** A registration asks for a seat. */
    ask({ registration, agency, office, behalf, phone }: SeatAsked): void {
      const id = nameOf(registration);
      const known = memberOf(id);
      if (known) {
        tell(id, known.status, known.status === 'waiting' ? placeOf(id) : known.number);
        return;
      }
      const key = agencyKey(agency);
      const merged = found({ read: 'HGET', collection: COLLECTIONS.merges, args: [key] });
      const member: Member = {
        status: 'approval',
        number: 0,
        at,
        agency: merged === null ? key : (JSON.parse(merged) as Merged).to,
        office,
        behalf,
      };
      const isNew = found({ read: 'HGET', collection: COLLECTIONS.agencies, args: [member.agency] }) === null;
      if (isNew) operations.push({ do: 'HSET', collection: COLLECTIONS.agencies, args: [member.agency, agency] });
      if (!isOpen({ settings }, at)) {
        put(id, { ...member, status: 'closed' });
        tell(id, 'closed', 0);
        return;
      }
      // Who is represented does not come as well: a second claim to the seat of one office is looked at by a person first.
      const holder = holderOf(member);
      const contested = holder !== null && (behalf || memberOf(holder)?.behalf === true);
      const invited =
        phone === null ? null : found({ read: 'HGET', collection: COLLECTIONS.invitedPhones, args: [phone] });
      if (invited !== null) operations.push({ do: 'HSET', collection: COLLECTIONS.invitedCame, args: [invited, id] });
      if (contested || settings.approval || (settings.invitedOnly && invited === null)) {
        counts = { ...counts, approval: counts.approval + 1 };
        put(id, member);
        tell(id, 'approval', 0);
        return;
      }
      place(id, member);
    },

    /** An organizer says yes: a claimed office changes hands with its number, everybody else is placed. */
    approve(id: string): boolean {
      const member = memberOf(id);
      if (member?.status !== 'approval') return false;
      counts = { ...counts, approval: counts.approval - 1 };
      const holder = holderOf(member);
      const held = holder === null ? null : memberOf(holder);
      const replaces = held?.status === 'registered' && (held.behalf || member.behalf);
      if (holder === null || !replaces || member.office === null) {
        place(id, member);
        return true;
      }
      put(holder, { ...held, status: 'replaced' });
      tell(holder, 'replaced', 0);
      operations.push({ do: 'HSET', collection: COLLECTIONS.offices, args: [member.office, id] });
      put(id, { ...member, status: 'registered', number: held.number });
      tell(id, 'registered', held.number);
      return true;
    },

    /** Ends a place, and gives what became free to the next. False when there was none. */
    end(id: string, status: 'withdrawn' | 'refused'): boolean {
      const member = memberOf(id);
      if (!member || !['registered', 'waiting', 'approval'].includes(member.status)) return false;
      free(id, member);
      put(id, { ...member, status, number: 0 });
      tell(id, status, 0);
      seating.promote();
      return true;
    },

    /** From the waiting list to a seat, ahead of the others: an organizer's decision, over the number of seats if need be. */
    seatNow(id: string): boolean {
      const member = memberOf(id);
      if (member?.status !== 'waiting') return false;
      free(id, member);
      const number = counts.last + 1;
      counts = { ...counts, registered: counts.registered + 1, last: number };
      count(member.agency, 1);
      put(id, { ...member, status: 'registered', number });
      tell(id, 'registered', number);
      return true;
    },

    /** The waiting list moves up, in order of arrival, past those whose agency is full or whose office has its seat. */
    promote(): void {
      if (counts.waiting === 0 || (card.seats !== null && counts.registered >= card.seats)) return;
      const queue = reading.found({
        read: 'ZRANGE',
        collection: COLLECTIONS.queue,
        args: [0, QUEUE_LOOK - 1],
      }) as string[];
      const waiting = membersOf(queue);
      const offices = officesOf(waiting.map(([, member]) => member));
      for (const [id, member] of waiting) {
        if (card.seats !== null && counts.registered >= card.seats) return;
        const held = member.behalf && member.office !== null && offices.get(member.office) != null;
        if (member.status !== 'waiting' || held || !hasRoom(member.agency)) continue;
        free(id, member);
        place(id, member);
      }
    },

    decision(): Decision<WorkshopState> {
      if (operations.length === 0) return { effects };
      return { set: { counts }, operations, effects: [...effects, { kind: 'publish', view: `workshop:${card.code}` }] };
    },
  };

  /** Those of the waiting list, and what their agencies have taken, in one trip each. */
  function membersOf(ids: readonly string[]): [string, Member][] {
    const unknown = ids.filter((id) => !members.has(id));
    if (unknown.length > 0) {
      const stored = reading.found({ read: 'HMGET', collection: COLLECTIONS.members, args: unknown }) as (
        | string
        | null
      )[];
      for (const [i, id] of unknown.entries()) {
        const json = stored[i];
        if (json != null) members.set(id, JSON.parse(json) as Member);
      }
    }
    const known = ids.flatMap((id): [string, Member][] => {
      const member = members.get(id);
      return member ? [[id, member]] : [];
    });
    if (settings.seatsPerAgency !== null) {
      const agencies = [...new Set(known.map(([, member]) => member.agency))].filter((agency) => !taken.has(agency));
      if (agencies.length > 0) {
        const counted = reading.found({ read: 'HMGET', collection: COLLECTIONS.taken, args: agencies }) as (
          | string
          | null
        )[];
        for (const [i, agency] of agencies.entries()) taken.set(agency, Number(counted[i] ?? 0));
      }
    }
    return known;
  }

  function officesOf(list: readonly Member[]): Map<string, string | null> {
    const offices = [...new Set(list.flatMap((member) => (member.office === null ? [] : [member.office])))];
    if (offices.length === 0) return new Map();
    const holders = reading.found({ read: 'HMGET', collection: COLLECTIONS.offices, args: offices }) as (
      | string
      | null
    )[];
    return new Map(offices.map((office, i) => [office, holders[i] ?? null]));
  }

  /** The place on the waiting list, from 1. */
  function placeOf(id: string): number {
    const rank = reading.found({ read: 'ZRANK', collection: COLLECTIONS.queue, args: [id] });
    return rank === null ? 0 : Number(rank) + 1;
  }

  return seating;
}
