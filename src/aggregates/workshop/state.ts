import type { AggregateId } from '#core/ids.ts';
import type { Value } from '#forms/types.ts';
import type { AgendaState, Groups } from './agenda/agenda.ts';
import type { AttendanceState } from './attendance/attendance.ts';
import type { BroadcastsState } from './broadcasts.ts';
import { hasEnded } from './retention.ts';
import type { WorkshopSettings } from './settings.ts';

export * from './settings.ts';

/** What a workshop is, as its organizer gave it. */
export type WorkshopCard = {
  readonly code: string;
  readonly title: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  /** When it begins, `HH:MM` at the workshop's place. */
  readonly time: string;
  readonly mode: 'hall' | 'online';
  /** Where, for a hall; the link, online. */
  readonly place: string;
  /** The province's code, see prompts/provinces.yaml. */
  readonly province: string;
  /** IANA zone of the place. */
  readonly zone: string;
  /** Credit hours as the organizer states them, never computed; null is not stated. */
  readonly jp: number | null;
  /** Null is no limit. */
  readonly seats: number | null;
  readonly organizer: string;
  /** Who made it, and hears the participants' questions, by Telegram id; 0 when they and every other organizer are gone. */
  readonly createdBy: number;
  /** Epoch ms. */
  readonly createdAt: number;
};

/** How far its organizers have come with opening it, epoch ms: tried as a participant, joining link shared. */
export type WorkshopProgress = { readonly tried: number | null; readonly shared: number | null };

export const NO_PROGRESS: WorkshopProgress = { tried: null, shared: null };

/** `last` is the highest number given so far, `arrivals` orders the waiting list, `untold` are to be told by hand; absent is none. */
export type WorkshopCounts = {
  readonly registered: number;
  readonly waiting: number;
  readonly approval: number;
  readonly last: number;
  readonly arrivals: number;
  readonly untold?: number;
};

export const NO_COUNTS: WorkshopCounts = { registered: 0, waiting: 0, approval: 0, last: 0, arrivals: 0 };

/** What a member of the team may do; an organizer may do all, within this workshop. */
export type TeamRole = 'organizer' | 'speaker' | 'reviewer';
export type TeamMember = {
  readonly role: TeamRole;
  /** As they gave it when they joined: anybody can type any name. */
  readonly name: string;
  readonly since: number;
  /** Which speaker of the agenda they are, see `speakerKey`, as an organizer has said; absent: nobody has. */
  readonly speaker?: string;
};

/** A link that makes somebody a member, once, until it expires. The key is the hash of its token. */
export type TeamInvite = { readonly role: TeamRole; readonly by: number; readonly expires: number };

/** What a workshop does by itself. */
export const REMINDING = 2;

/** A workshop: what it is, how registration works, how many there are, who runs it. Its members are a collection beside it. */
export type WorkshopState = {
  card: WorkshopCard;
  settings: Partial<WorkshopSettings>;
  counts: WorkshopCounts;
  /** By Telegram id. */
  team: Readonly<Record<string, TeamMember>>;
  invites: Readonly<Record<string, TeamInvite>>;
  progress: WorkshopProgress;
  /** Answers of the form `identity`, for the documents: letterhead, address, basis, chair, signatory. Holds names. */
  identity: Readonly<Record<string, Value>>;
  /** Accounts that try it as a participant just now. */
  rehearsing: readonly number[];
  /** Kelompok: tables or classes that may have sessions of their own; names by id (`a`, `b`, …). */
  groups: Groups;
  /** What was sent to its people, and is being sent. */
  broadcasts: BroadcastsState;
  /** Its reminders, and since {@link REMINDING} 2 its questions, have their due times; a workshop of before there were any has not. */
  reminding: true | typeof REMINDING;
  /** How its agenda stands; the sessions are a collection. */
  agenda: AgendaState;
  /** How its attendance stands; who was there are collections, one per unit. */
  attendance: AttendanceState;
};

/** How a registration stands with its workshop. */
export type MemberStatus = 'registered' | 'waiting' | 'approval' | 'withdrawn' | 'refused' | 'replaced' | 'closed';

/** A member of the list, by registration id in the collection `members`. */
export type Member = {
  readonly status: MemberStatus;
  /** The number in the list; 0 for who has no seat. Given once, never given again. */
  readonly number: number;
  readonly at: number;
  /** Key of the agency, see {@link agencyKey}, after all merges. */
  readonly agency: string;
  /** Key of the office that the person holds or represents, see {@link officeKey}, within that agency. */
  readonly office: string | null;
  /** Both as they were given, where the agency's spelling was merged into another. */
  readonly spelled?: { readonly agency: string; readonly office: string | null };
  /** Comes on behalf of whoever holds the office. */
  readonly behalf: boolean;
  /** Came without being registered: their code was right, and an organizer is to look at it. */
  readonly walkIn?: true;
  /** The kelompok that they belong to, by its id in {@link WorkshopState.groups}; absent: none. */
  readonly group?: string;
};

/** Whether somebody has a place of some kind. */
export function isPresent({ status }: Pick<Member, 'status'>): boolean {
  return status === 'registered' || status === 'waiting' || status === 'approval';
}

/** What every process knows of a workshop, through the view `workshop:<code>`. */
export type WorkshopView = {
  readonly card: WorkshopCard;
  readonly settings: WorkshopSettings;
  readonly counts: WorkshopCounts;
  readonly progress: WorkshopProgress;
  /** When broadcasts went out of late, epoch ms. */
  readonly broadcasts?: readonly number[];
};

/**
 * Collections beside a workshop.
 * `members` registration → {@link Member}; `agencies` key → name as it is written; `taken` agency key → registered people;
 * `queue` registrations by arrival; `offices` office key → registrations with a seat by it; `merges` agency key that went → what became of it;
 * `invited` id → an invited person (personal data); `invited-phones` phone → that id; `invited-came` that id → registration; `log` who did what;
 * `import` a list that waits for its organizer's yes, `imported` what the last one changed (both personal data);
 * `untold` registrations whose people an organizer is to tell of a change; `forgotten` registrations that were deleted; `kept` registration → the attendance line that outlives it, see `forgetting.ts` (personal data);
 * `sessions` id → session of the agenda, `sessions-told` the same as people were told last, `agenda-changes` what was told, by number − 1;
 * `concerned` and `read` registration → number of the last change that concerned them, and that they said they have read.
 * `sessions-import` a file's agenda that waits for its yes, `sessions-imported` what the last one did.
 * `chats` Telegram id → group or channel that broadcasts can go to, see `chats.ts`.
 * `feedback-marks` registration → who was asked what and answered, never what; `tests` registration → results of the tests before and after (personal data).
 * Who was present: one collection for each unit, see `presentAt`.
 */
export const COLLECTIONS = {
  members: 'members',
  agencies: 'agencies',
  taken: 'taken',
  queue: 'queue',
  offices: 'offices',
  merges: 'merges',
  invited: 'invited',
  invitedPhones: 'invited-phones',
  invitedCame: 'invited-came',
  pendingImport: 'import',
  lastImport: 'imported',
  log: 'log',
  untold: 'untold',
  forgotten: 'forgotten',
  kept: 'kept',
  sessions: 'sessions',
  sessionsTold: 'sessions-told',
  agendaChanges: 'agenda-changes',
  concerned: 'concerned',
  read: 'read',
  agendaImport: 'sessions-import',
  agendaImported: 'sessions-imported',
  chats: 'chats',
  feedbackMarks: 'feedback-marks',
  tests: 'tests',
} as const;

export function workshopId(code: string): AggregateId {
  return `workshop:${code}`;
}

/** The letters and digits of a code: none that are taken for another when read from paper. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A text as a workshop's code, or null when it cannot be one: 5 characters, capitals or not, with or without "kode" before it. */
export function readCode(text: string): string | null {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/^(?:KODE|CODE)(?: WORKSHOP)?(?:NYA)?[\s:]+/, '');
  return code.length === 5 && [...code].every((c) => CODE_ALPHABET.includes(c)) ? code : null;
}

/** An agency's name as it is compared: lower case, letters and digits alone. */
export function agencyKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The seat of an official: one for the office in the agency, whoever comes. Words of the agency's own name are left out of the position, so that
 * "Kepala Dinas" and "Kepala Dinas Kesehatan Provinsi Jambi" of that agency are one office.
 */
export function officeKey(agency: string, position: string): string {
  const name = agencyKey(agency);
  const known = new Set(name.split(' '));
  const office = agencyKey(position)
    .split(' ')
    .filter((word) => !known.has(word));
  return `${name}|${office.join(' ')}`;
}

/** The same office within another agency, for an office key under a spelling that was merged. */
export function officeIn(agency: string, office: string): string;
export function officeIn(agency: string, office: string | null): string | null;
export function officeIn(agency: string, office: string | null): string | null {
  return office === null ? null : officeKey(agency, office.slice(office.indexOf('|') + 1));
}

/** Seats that are left; null is no limit. */
export function seatsLeft({ card, counts }: Pick<WorkshopView, 'card' | 'counts'>): number | null {
  return card.seats === null ? null : Math.max(card.seats - counts.registered, 0);
}

/** Whether registration is open at a moment (epoch ms): at the latest until the last day is over. */
export function isOpen({ card, settings }: Pick<WorkshopView, 'card' | 'settings'>, at: number): boolean {
  const inTime = settings.closes === null || at < settings.closes;
  return settings.open && !settings.archived && inTime && !hasEnded({ card }, at);
}
