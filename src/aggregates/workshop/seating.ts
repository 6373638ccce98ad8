import type { Decision, Reading } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import type { WalkedIn } from './attendance/messages.ts';
import { invitedAs } from './invited-as.ts';
import { createLedger } from './ledger.ts';
import { createPlacing } from './placing.ts';
import type { MoveAsked, SeatAsked, SeatGiven } from './seats.ts';
import {
  agencyKey,
  COLLECTIONS,
  DEFAULT_SETTINGS,
  isOpen,
  isPresent,
  type Member,
  type WorkshopState,
} from './state.ts';

export type * from './seats.ts';

/** So many of the waiting list are looked at first when seats become free; all the others only when these do not fill them. */
const QUEUE_LOOK = 100;

/**
 * Gives, frees and moves the seats of a workshop. One of these works on one event; what it gathers becomes the decision.
 */
export function createSeating(state: WorkshopState, reading: Reading, at: number) {
  const { card } = state;
  const settings = { ...DEFAULT_SETTINGS, ...state.settings };
  const ledger = createLedger(state, reading);
  const { effects, isFull, hasRoom, tell, rivalsOf, give, queue, hold, place, free, replace } = createPlacing({
    card,
    settings,
    ledger,
  });

  const seating = {
    ledger,

    /**
     * A registration asks for a seat.
     * @param byTeam an organizer adds the person: registration need not be open, and nobody need say yes
     * @param walkedIn they are there already: registration need not be open, and an organizer looks at it
     */
    ask({ registration, agency, office, behalf, phone }: SeatAsked, byTeam = false, walkedIn?: WalkedIn): void {
      const id = nameOf(registration);
      // What was deleted does not come back with an event that was under way.
      if (reading.found({ read: 'HGET', collection: COLLECTIONS.forgotten, args: [id] }) !== null) return;
      const known = ledger.member(id);
      if (known) return tell(id, known.status, ledger.standing(id, known));
      if (!byTeam && !walkedIn && !isOpen({ card, settings }, at)) {
        ledger.put(id, { status: 'closed', number: 0, at, agency: agencyKey(agency), office, behalf });
        tell(id, 'closed', 0);
        return;
      }
      const member: Member = { status: 'approval', number: 0, at, behalf, ...ledger.house(agency, office) };
      if (walkedIn) return hold(id, { ...member, walkIn: true }, [], { walkedIn });
      const rivals = rivalsOf(id, member);
      const invited = invitedAs(reading, ledger, id, phone);
      const more = byTeam || invited === null || invited.name === '' ? {} : { invited };
      const needsYes = !byTeam && (settings.approval || (settings.invitedOnly && invited === null));
      if (needsYes || rivals.length > 0) hold(id, member, rivals, more);
      else place(id, member, more);
    },

    /** How a registration stands, told again. */
    say(id: string): void {
      const member = ledger.member(id);
      if (member) tell(id, member.status, ledger.standing(id, member), { asked: true });
    },

    /**
     * An organizer says yes: a claimed office changes hands with its number, everybody else is placed.
     * @param evenIfFull over the number of seats if need be, as who is there already is
     */
    approve(id: string, evenIfFull = false): boolean {
      const member = ledger.member(id);
      if (member?.status !== 'approval') return false;
      free(id, member);
      if (!replace(id, member)) (evenIfFull || member.walkIn ? give : place)(id, member);
      seating.promote();
      return true;
    },

    /** Ends a place, and gives what became free to the next. False when there was none. */
    end(id: string, status: 'withdrawn' | 'refused', more: Partial<SeatGiven> = {}): boolean {
      const member = ledger.member(id);
      if (!member || !isPresent(member)) return false;
      free(id, member);
      ledger.put(id, { ...member, status, number: 0 });
      tell(id, status, 0, more);
      seating.promote();
      return true;
    },

    /** Nothing of a registration remains in the lists, and what it had goes to the next. Gives what it was. */
    forget(id: string): Member | null {
      const member = ledger.member(id);
      ledger.also({ do: 'HSET', collection: COLLECTIONS.forgotten, args: [id, 1] });
      if (!member) return null;
      free(id, member);
      ledger.drop(id);
      seating.promote();
      return member;
    },

    /** From the waiting list to a seat, ahead of the others: an organizer's decision, over the number of seats if need be. */
    seatNow(id: string): boolean {
      const member = ledger.member(id);
      if (member?.status !== 'waiting') return false;
      free(id, member);
      if (!replace(id, member)) give(id, member);
      seating.promote();
      return true;
    },

    /**
     * Another agency or office than before. A seat is kept, with its number, where the new agency has room; else the person waits for one, or for
     * the organizer when the office has its seat.
     */
    move({ registration, agency, office, behalf }: MoveAsked): boolean {
      const id = nameOf(registration);
      const before = ledger.member(id);
      if (!before || !isPresent(before)) return false;
      const { spelled: _spelled, ...rest } = before;
      const member: Member = { ...rest, behalf, ...ledger.house(agency, office) };
      const same = member.agency === before.agency && member.office === before.office && behalf === before.behalf;
      if (same && member.spelled?.agency === before.spelled?.agency) return false;
      if (before.status !== 'registered') {
        ledger.put(id, member);
      } else {
        free(id, before);
        const rivals = rivalsOf(id, member);
        if (rivals.length > 0) hold(id, member, rivals);
        else if (member.agency === before.agency || hasRoom(member.agency)) give(id, member, before.number);
        else queue(id, member);
      }
      seating.promote();
      return true;
    },

    /** The waiting list moves up, in order of arrival, past those whose agency is full or whose office has its seat. */
    promote(): void {
      if (ledger.counts().waiting === 0 || isFull()) return;
      const looked = ledger.queued(0, QUEUE_LOOK - 1);
      seatFrom(looked);
      const more = looked.length === QUEUE_LOOK && ledger.counts().waiting > 0 && !isFull();
      if (more) seatFrom(ledger.queued(QUEUE_LOOK, -1));
    },

    decision(): Decision<WorkshopState> {
      const operations = ledger.operations();
      if (operations.length === 0) return { effects };
      return {
        set: { counts: ledger.counts() },
        operations,
        effects: [
          ...effects,
          { kind: 'publish', view: `workshop:${card.code}` },
          ...(ledger.hasNewName() ? [{ kind: 'publish' as const, view: `agencies:${card.code}` }] : []),
        ],
      };
    },
  };

  function seatFrom(ids: readonly string[]): void {
    const waiting = ledger.waitingAmong(ids);
    if (settings.seatsPerAgency !== null) ledger.bringTaken(waiting.map(([, member]) => member.agency));
    ledger.bringOffices(waiting.flatMap(([, member]) => member.office ?? []));
    for (const [id, member] of waiting) {
      if (isFull()) return;
      if (!hasRoom(member.agency) || rivalsOf(id, member).length > 0) continue;
      free(id, member);
      give(id, member);
    }
  }

  return seating;
}
