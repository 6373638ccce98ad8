import type { AggregateId } from '#core/ids.ts';
import type { FileValue } from '#forms/types.ts';
import type { AgendaChanged } from '../workshop/agenda/messages.ts';
import type { RemindTold } from '../workshop/agenda/remind.ts';
import type { WalkIn } from '../workshop/attendance/messages.ts';
import type { AskTold } from '../workshop/feedback/messages.ts';
import type { WhenWhere } from '../workshop/rescheduling.ts';
import type { SeatClaimed, SeatGiven } from '../workshop/seating.ts';
import type { Lack } from './lacking.ts';
import type { About, Answers, RegistrationState } from './state.ts';

/**
 * Who acts: the person or their contact by Telegram id; the workshop's team, whose right its aggregate has checked; or who holds the receipt that
 * the page gave out, whose signature the page has checked.
 */
export type By = number | 'team' | 'receipt';

/**
 * `phone`: as shared by Telegram's own button, which proves whose it is; null when it was typed. `walkIn`: with a code of attendance, sent before they were
 * registered. `former`: the person's registration for the same workshop that ended before.
 */
export type Registering = {
  about: About;
  answers: Answers;
  phone: string | null;
  walkIn?: WalkIn;
  former?: AggregateId;
};
/** All that the form `certificate` holds: what is not in it any more is gone. */
export type Completing = { by: By; certificate: Answers };
export type Mending = { by: By; answers: Answers; certificate?: Answers };
export type LetterSent = { by: By; letter: FileValue };
/** A place is given back. */
export type Withdrawing = { by: By };
/** Name and position as on the list of invited people are taken over, or not. */
export type OfferAnswered = { by: By; take: boolean };
/** Asks how the workshop sees it now. */
export type StandingAsked = { by: By };
/** Asks for what is kept; it comes as an event of the type `next`. */
export type ShowAsked = { by: number; next: `shown-${string}` };
/** Everything of the registration goes; the workshop keeps an attendance line while it must. */
export type Forgetting = { by: By };
/** The contact's own data goes: nobody hears for the person any more. */
export type ContactGone = { by: number };

/** What the account of the person, or of their contact, is told. */
export type Registered = { registration: AggregateId; own: boolean } & SeatGiven;
export type Shown = Pick<RegistrationState, 'about' | 'answers'> &
  Partial<Pick<RegistrationState, 'certificate' | 'letter' | 'seat'>> & { registration: AggregateId };
export type Claimed = { registration: AggregateId; own: boolean } & SeatClaimed;
export type MendedByTeam = { registration: AggregateId; workshop: string; fields: readonly string[] };
/** An organizer writes. */
export type NoteSent = { text: string };
export type NoteTold = { registration: AggregateId; own: boolean; workshop: string; name: string; text: string };
/** The data is not complete and the day is near. */
export type Reminded = { registration: AggregateId; own: boolean; workshop: string; lacking: readonly Lack[] };
/** Day, hour or place of the workshop have changed since the person was told last. */
export type WorkshopMoved = { registration: AggregateId; own: boolean; workshop: string; before: WhenWhere };
/** The workshop reminds of a day or of a block of sessions. */
export type WorkshopReminds = RemindTold & { registration: AggregateId; own: boolean; workshop: string };
/** The workshop asks what the person thinks; nobody is asked for another. */
export type OpinionAsked = AskTold & { registration: AggregateId; own: boolean; workshop: string };
/** The agenda has changed for the person. */
export type AgendaChangeTold = AgendaChanged & { registration: AggregateId; own: boolean };
/** The stated time is over, and the data is gone. */
export type Expired = { registration: AggregateId; workshop: string };
