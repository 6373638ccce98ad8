import type { FileValue, Value } from '#forms/types.ts';
import type { WhenWhere } from '../workshop/rescheduling.ts';
import type { InvitedOffer } from '../workshop/seating.ts';
import type { MemberStatus } from '../workshop/state.ts';

/** Who registered for what. Field `about`. */
export type About = {
  readonly workshop: string;
  /** The account, by its Telegram id; null for a person without Telegram. */
  readonly account: number | null;
  /** Who registered a person without Telegram and hears for them, by Telegram id; null when they did so themselves, on the page. */
  readonly contact: number | null;
  /** An organizer added them by hand; who, is in the workshop's log. */
  readonly team?: true;
  readonly at: number;
  /** The version of the privacy notice that was shown, and under a workshop that asks for it agreed to. */
  readonly privacy: number;
  /** When the person agreed, or the contact stated that they did (UU 27/2022 article 24); absent where a public task is the basis. */
  readonly consent?: number;
  /** An organizer tries the participant's way: no workshop hears of it. */
  readonly trial?: true;
};

export type Answers = Readonly<Record<string, Value>>;

/** One person's place in one workshop. Everything elsewhere refers to its id. */
export type RegistrationState = {
  about: About;
  /** Personal: the answers of the registration form. */
  answers: Answers;
  /** Personal: what certificate and attendance list need besides; `name` is the name as it was confirmed for printing. */
  certificate: Answers;
  /** Personal: the letter of assignment, as Telegram keeps it. */
  letter: FileValue;
  /** Personal: as the list of invited people has it, until the person takes it or leaves it. */
  offer: InvitedOffer;
  seat: { readonly status: MemberStatus; readonly number: number };
  /** The kelompok, by its id in the workshop; absent: none. */
  group: string;
  /** When the reminder to complete the data was sent, epoch ms. */
  reminded: number;
  /** When and where the person believes it to be, while they are still to be told that it has moved. */
  moved: WhenWhere;
};

/** Fields with personal data, for export, deletion and redaction. */
export const PERSONAL_FIELDS = ['answers', 'certificate', 'letter', 'offer'] as const;

/** Everything a registration keeps, in the order in which it is shown. */
export const REGISTRATION_FIELDS = [
  'about',
  'answers',
  'certificate',
  'letter',
  'offer',
  'seat',
  'group',
  'reminded',
  'moved',
] as const;
