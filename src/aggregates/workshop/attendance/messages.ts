import type { AggregateId } from '#core/ids.ts';
import type { Then } from '../desk.ts';
import type { Mark, MarkHow, Unit } from './attendance.ts';

/**
 * A participant has sent a code; the event's time is that of their message. The account has checked that the registration is its own.
 * `wrong`: so many wrong codes came from that account of late.
 */
export type AttendAsked = {
  registration: AggregateId;
  by: number;
  code: string;
  /** To which unit the code seems to belong, so that what is known of it is read at once. */
  unit: string;
  how: Extract<MarkHow, 'code' | 'scan'>;
  wrong: number;
};

/** A code that belongs to nothing: counted, over everybody. */
export type WrongCodeSaid = { by: number };

/** Somebody asks where they were: event `attend-own`, answered by `own-attendance`. The account has checked that the registration is its own. */
export type OwnAttendanceAsked = { registration: AggregateId; by: number };
export type OwnAttendance = { workshop: string; marks: Readonly<Record<string, OwnMark>> };
/** What a person sees of their mark: not who made it. */
export type OwnMark = Pick<Mark, 'at' | 'how' | 'unverified' | 'absent'>;

/** Who was not registered when they scanned: comes with their wish for a seat, and is of worth only when the code was. */
export type WalkIn = {
  readonly code: string;
  readonly unit: string;
  readonly at: number;
  readonly how: Extract<MarkHow, 'code' | 'scan'>;
};

/**
 * What became of it: present from now on, or already; to be verified by an organizer; the code or the unit is over; an organizer has marked the person as
 * absent; there is no such place; or too many wrong codes come just now.
 */
export type AttendOutcome =
  | 'present'
  | 'already'
  | 'unverified'
  | 'late'
  | 'closed'
  | 'absent'
  | 'unregistered'
  | 'crowded'
  | 'wrong';

/** A unit as people are told of it. */
export type UnitNamed = Pick<Unit, 'id' | 'day' | 'half' | 'title'>;

/** The account is told, as the event `attended`. `at`: since when they count as present, epoch ms. */
export type Attended = {
  workshop: string;
  outcome: AttendOutcome;
  unit: UnitNamed | null;
  at: number;
};

/** The organizer is told, as the event `codes-guessed`: so many wrong codes within minutes. */
export type CodesGuessed = { workshop: string; count: number };

/** A registration is told that its person was there when they registered; it comes with what it is told of the seat. */
export type WalkedIn = { readonly unit: UnitNamed; readonly at: number };

// Acts of the team; right `decide`, logged. What is shown next gets `undone` among its arguments when nothing was done: `unit` (not in the agenda any more), `nobody`.

/** Opens or closes a unit by hand: events `attend-open`, `attend-close`. */
export type UnitAsked = Then & { by: number; unit: string };
/** A code to be said aloud: event `attend-spoken`. It stands in the view `attendance:<code>` as `units[unit].spoken`. */
export type SpokenAsked = UnitAsked;
/**
 * Event `attend-mark`: `present` and `absent` with a reason; `clear` takes away what was marked by hand, and their own code counts
 * again. Registrations by name (without `registration:`); who is
 * not in the list is passed over, and so is who counts as present already; what is shown next gets how many were `marked`.
 */
export type MarkAsked = Then & {
  by: number;
  unit: string;
  registrations: readonly string[];
  mark: 'present' | 'absent' | 'clear';
  reason: string;
};
/** Event `attend-verify`: who was there without a place is given one, over the number of seats if need be; or their marks go, and their request is refused. */
export type VerifyAsked = Then & { by: number; registration: string; yes: boolean };
