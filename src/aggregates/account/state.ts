import type { MemberStatus, TeamMember } from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Lang } from '#core/words.ts';
import type { Run } from '#forms/run.ts';
import type { Value } from '#forms/types.ts';
import type { Stage } from '#proposals/definition.ts';
import type { Trial } from './trial.ts';

/** What is known of a Telegram account as such. */
export type Me = {
  readonly lang: Lang;
  /** First contact, epoch ms. */
  readonly since: number;
  /** The version of the privacy notice that was shown last, and when (UU 27/2022 article 24: consent must be provable). */
  readonly privacy?: { readonly version: number; readonly at: number };
  /** A reply keyboard is on the person's screen and is to be taken away with the next message. */
  readonly keyboard?: boolean;
  /** Messages with parts that fold do not show well on this person's phone. */
  readonly simple?: boolean;
  /** The zone of the person's own clock, as they chose it (IANA, or `EVENT_ZONE`); absent: see `readerZone`. */
  readonly zone?: string;
};

/** How a registration stands: `asked` until the workshop has answered. */
export type RegistrationStatus = 'asked' | MemberStatus;

/** One of the person's registrations, by the workshop's code. */
export type OwnRegistration = {
  readonly id: string;
  readonly status: RegistrationStatus;
  /** The number in the list, or the place on the waiting list. */
  readonly number?: number;
  /** What certificate and attendance list need besides was given. */
  readonly completed?: boolean;
  /** The kelompok, by its id in the workshop; absent: none. */
  readonly group?: string;
  /** The person wants no reminders of this workshop; changes are told all the same. */
  readonly muted?: true;
  /** What the person has given their opinion on, and what they would rather not: occasions alone, never what was said. */
  readonly feedback?: OwnFeedback;
  /** Personal: what the person scored in the tests before and after. */
  readonly tests?: OwnTests;
};

/** Occasions (see `occasionKey`): those that are answered, those that were declined, and those on which a text was written, which is once. */
export type OwnFeedback = {
  readonly done: readonly string[];
  readonly declined: readonly string[];
  readonly written?: readonly string[];
  /** When the person was last asked about the whole, epoch ms: a reminder comes a day later at the earliest. */
  readonly asked?: number;
};

/** So many of a test's questions were right. */
export type OwnTests = Partial<Record<'pre' | 'post', { readonly right: number; readonly of: number }>>;

/** Somebody without Telegram whom the person registered, by the registration's id. The name is personal. */
export type OtherRegistration = OwnRegistration & { readonly workshop: string; readonly name: string };

/** One of the person's proposals, by its id: what is said of it where it is chosen. The name is personal. */
export type OwnProposal = {
  /** The working name; empty when there is none yet. */
  readonly name: string;
  readonly edition: string;
  readonly stage: Stage;
  /** The section that is being completed: its words besides the questions that are asked, and its limit (null: unknown). */
  readonly counting?: { readonly section: string; readonly others: number; readonly max: number | null } | null;
  /** When it was touched last, epoch ms. */
  readonly at: number;
};

/** An agreement that was asked for by its own button (UU 27/2022 articles 22 and 24), and when it was taken back. */
export type Consent = {
  /** What it is for: `registration` of one's own. */
  readonly what: string;
  readonly workshop: string;
  /** Of the notice that was agreed to. */
  readonly version: number;
  readonly at: number;
  readonly withdrawn?: number;
};

/** What somebody is in a workshop's team, and the name under which its members know them. */
export type CrewMembership = Pick<TeamMember, 'role' | 'name'>;

/** "Are you sure?": what the typed yes or no does, as the callback data of the two buttons. */
export type Asking = { readonly yes: string; readonly no: string };

/**
 * A run that was left and can be gone on with, the newest last. Its own field is `run:<key>`. `until`: it was put aside by the run of this
 * id, and is gone back to when that ends.
 */
export type Paused = {
  readonly key: string;
  readonly form: string;
  readonly subject: string;
  readonly until?: string;
};

/** An account: one person's side of the conversation. Fields of the hash. */
export type AccountState = {
  me: Me;
  /** The open question. A person has at most one. */
  run: Run;
  paused: readonly Paused[];
  /** Personal: answers that serve every workshop (name, agency, position, phone). */
  profile: Readonly<Record<string, Value>>;
  registrations: Readonly<Record<string, OwnRegistration>>;
  /** Codes of the workshops that this account made or is an organizer of. */
  desk: readonly string[];
  /** The code of the workshop whose card was shown last: what is typed without a name is about this one. */
  seen: string;
  /** What the buttons of the last card do, by their labels. */
  offered: Readonly<Record<string, string>>;
  /** The album that was answered last: its other parts are not answered again. */
  album: string;
  /** Personal: whom the person registered, by the registration's id. */
  others: Readonly<Record<string, OtherRegistration>>;
  proposals: Readonly<Record<string, OwnProposal>>;
  consents: readonly Consent[];
  /** Personal: the teams that the person belongs to, by the workshop's code. For words alone: rights are asked of the workshop. */
  crew: Readonly<Record<string, CrewMembership>>;
  /** Whatever keeps something of this person: each is told when it is to be forgotten. */
  named: readonly AggregateId[];
  /** Open until the next message or tap. */
  asking: Asking;
  /** Personal: a workshop tried as a participant. */
  trial: Trial;
};

/** Loaded for every event: all but the paused runs and the answers kept apart. */
export const ACCOUNT_FIELDS = [
  'me',
  'run',
  'paused',
  'profile',
  'registrations',
  'desk',
  'seen',
  'album',
  'offered',
  'others',
  'proposals',
  'consents',
  'crew',
  'named',
  'asking',
  'trial',
] as const;

/** Fields with personal data, for export, deletion and redaction; besides them those of paused runs and of single answers. */
export const PERSONAL_FIELDS = ['run', 'profile', 'others', 'crew', 'proposals', 'trial'] as const;

/** The field of a paused run. */
export function pausedField(key: string): string {
  return `run:${key}`;
}

/** The field of an answer that is kept apart from its run. */
export function answerField(run: string, field: string): string {
  return `a:${run}:${field}`;
}
