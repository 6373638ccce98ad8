import type { MemberStatus } from '#aggregates/workshop/state.ts';
import type { Lang } from '#core/words.ts';
import type { Run } from '#forms/run.ts';
import type { Value } from '#forms/types.ts';

/** What is known of a Telegram account as such. */
export type Me = {
  readonly lang: Lang;
  /** First contact, epoch ms. */
  readonly since: number;
  /** The version of the privacy notice that was shown last, and when (UU 27/2022 article 24: consent must be provable). */
  readonly privacy?: { readonly version: number; readonly at: number };
  /** A reply keyboard is on the person's screen and is to be taken away with the next message. */
  readonly keyboard?: boolean;
};

/** How a registration stands: `asked` until the workshop has answered. */
export type RegistrationStatus = 'asked' | MemberStatus;

/** One of the person's registrations, by the workshop's code. */
export type OwnRegistration = {
  readonly id: string;
  readonly status: RegistrationStatus;
  /** The number in the list, or the place on the waiting list. */
  readonly number?: number;
};

/** A run that was left and can be gone on with, the newest last. Its own field is `run:<key>`. */
export type Paused = { readonly key: string; readonly form: string; readonly subject: string };

/** An account: one person's side of the conversation. Fields of the hash. */
export type AccountState = {
  me: Me;
  /** The open question. A person has at most one. */
  run: Run;
  paused: readonly Paused[];
  /** Personal: answers that serve every workshop (name, agency, position, phone). */
  profile: Readonly<Record<string, Value>>;
  registrations: Readonly<Record<string, OwnRegistration>>;
  /** Codes of the workshops that this account made. */
  desk: readonly string[];
};

/** Loaded for every event: all but the paused runs. */
export const ACCOUNT_FIELDS = ['me', 'run', 'paused', 'profile', 'registrations', 'desk'] as const;

/** Fields with personal data, for export, deletion and redaction. */
export const PERSONAL_FIELDS = ['run', 'profile'] as const;

/** The field of a paused run. */
export function pausedField(key: string): string {
  return `run:${key}`;
}
