import type { Effect } from '#core/aggregate.ts';
import type { Ledger } from './ledger.ts';
import type { SeatClaimed, SeatGiven } from './seats.ts';
import { COLLECTIONS, type Member, type MemberStatus, type WorkshopCard, type WorkshopSettings } from './state.ts';

/**
 * The single moves of which seating is made: a seat given or freed, a place on the waiting list or among those to be approved. Each keeps the books and
 * gathers what the registrations are to be told.
 */
export function createPlacing({
  card,
  settings,
  ledger,
}: {
  card: WorkshopCard;
  settings: WorkshopSettings;
  ledger: Ledger;
}) {
  const effects: Effect[] = [];

  const isFull = () => card.seats !== null && ledger.counts().registered >= card.seats;
  const hasRoom = (agency: string) =>
    !isFull() && (settings.seatsPerAgency === null || ledger.taken(agency) < settings.seatsPerAgency);

  function tell(id: string, status: MemberStatus, number: number, more: Partial<SeatGiven> = {}): void {
    const data = { workshop: card.code, status, number, ...more } satisfies SeatGiven;
    effects.push({ kind: 'event', to: `registration:${id}`, type: 'seated', data });
  }

  /** Others that have a seat by the same office: who is represented does not come as well, so that a person looks at it first. */
  function rivalsOf(id: string, { office, behalf }: Member): string[] {
    const ids = ledger.holders(office).filter((holder) => holder !== id);
    ledger.bringMembers(ids);
    return behalf || ids.some((holder) => ledger.member(holder)?.behalf) ? ids : [];
  }

  /** A seat with this number; without one, with the next that nobody had. */
  function give(id: string, member: Member, kept?: number, more: Partial<SeatGiven> = {}): void {
    const { registered, last } = ledger.counts();
    const number = kept ?? last + 1;
    ledger.count({ registered: registered + 1, last: Math.max(last, number) });
    ledger.take(member.agency, 1);
    ledger.enter(member.office, id);
    ledger.put(id, { ...member, status: 'registered', number });
    tell(id, 'registered', number, more);
  }

  function queue(id: string, member: Member, more: Partial<SeatGiven> = {}): void {
    const { waiting, arrivals } = ledger.counts();
    ledger.count({ waiting: waiting + 1, arrivals: arrivals + 1 });
    ledger.also({ do: 'ZADD', collection: COLLECTIONS.queue, args: [arrivals + 1, id] });
    ledger.put(id, { ...member, status: 'waiting', number: 0 });
    tell(id, 'waiting', waiting + 1, isFull() ? more : { ...more, why: 'agency' });
  }

  /** To be looked at by an organizer. Who has the seat that is asked for is told. */
  function hold(id: string, member: Member, rivals: readonly string[], more: Partial<SeatGiven> = {}): void {
    ledger.count({ approval: ledger.counts().approval + 1 });
    ledger.put(id, { ...member, status: 'approval', number: 0 });
    tell(id, 'approval', 0, rivals.length === 0 ? more : { ...more, why: 'office' });
    const data: SeatClaimed = { workshop: card.code, behalf: member.behalf };
    for (const rival of rivals) effects.push({ kind: 'event', to: `registration:${rival}`, type: 'claimed', data });
  }

  function place(id: string, member: Member, more: Partial<SeatGiven> = {}): void {
    if (hasRoom(member.agency)) give(id, member, undefined, more);
    else queue(id, member, more);
  }

  /** Gives what it had back: the seat, the place on the waiting list, or the place among those to be approved. */
  function free(id: string, member: Member): void {
    const { registered, waiting, approval } = ledger.counts();
    switch (member.status) {
      case 'registered':
        ledger.count({ registered: registered - 1 });
        ledger.take(member.agency, -1);
        ledger.leave(member.office, id);
        break;
      case 'waiting':
        ledger.count({ waiting: waiting - 1 });
        ledger.also({ do: 'ZREM', collection: COLLECTIONS.queue, args: [id] });
        break;
      case 'approval':
        ledger.count({ approval: approval - 1 });
        break;
    }
  }

  /**
   * Whoever alone has the seat of the office gives it up, with its number, to who represents it (or to who was represented). False when the office has
   * no seat, or plainly is not one person's.
   */
  function replace(id: string, member: Member): boolean {
    const [holder, ...others] = ledger.holders(member.office).filter((other) => other !== id);
    const held = holder === undefined || others.length > 0 ? null : ledger.member(holder);
    if (holder === undefined || !held || !(held.behalf || member.behalf)) return false;
    free(holder, held);
    ledger.put(holder, { ...held, status: 'replaced', number: 0 });
    tell(holder, 'replaced', 0);
    give(id, member, held.number);
    return true;
  }

  return { effects, isFull, hasRoom, tell, rivalsOf, give, queue, hold, place, free, replace };
}
