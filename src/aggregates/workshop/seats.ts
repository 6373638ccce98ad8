import type { AggregateId } from '#core/ids.ts';
import type { WalkedIn, WalkIn } from './attendance/messages.ts';
import type { Invited } from './invited.ts';
import type { MemberStatus } from './state.ts';

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
  /** The person's registration that ended before: where they were stays theirs. */
  former?: AggregateId;
  /** They are there already, and were not registered when they sent a code. */
  walkIn?: WalkIn;
};

/** The answers that a seat depends on were mended. */
export type MoveAsked = Pick<SeatAsked, 'registration' | 'agency' | 'office' | 'behalf'>;

/** The agency has its seats already; somebody else has, or asks for, the seat of the office; an organizer decided. */
export type SeatReason = 'agency' | 'office' | 'organizer';

/** What the registration is told. `number` is the number in the list, or the place on the waiting list. */
export type SeatGiven = {
  workshop: string;
  status: MemberStatus;
  number: number;
  why?: SeatReason;
  /** As on the list of invited people; only for whose phone, vouched for by Telegram, stands on it. */
  invited?: InvitedOffer;
  /** They were there when they registered; an organizer is still to say yes. */
  walkedIn?: WalkedIn;
  /** Somebody asked how it stands: to be shown though nothing changed. */
  asked?: true;
};
export type InvitedOffer = Pick<Invited, 'name' | 'position'>;

/** Who has the seat of an office is told that somebody else asks for it; `behalf`: who asks would represent them. */
export type SeatClaimed = { workshop: string; behalf: boolean };
