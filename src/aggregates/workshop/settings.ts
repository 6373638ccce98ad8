import { DEFAULT_FEEDBACK, type FeedbackSettings } from '#feedback/settings.ts';
import { NO_PROPOSAL_SETTINGS, type ProposalSettings } from '#proposals/organizer.ts';

/** What the bot reminds everybody of by itself; times are `HH:MM` at the workshop's place. */
export type ReminderSettings = {
  /** The evening before each day; null: not. */
  readonly evening: string | null;
  /** On the morning of each day; null: not. */
  readonly morning: string | null;
  /** Online, so many minutes before each block of sessions; null: not. */
  readonly block: number | null;
};

export type AttendanceSettings = {
  /** What one is present at: each session, or each half day. */
  readonly by: 'session' | 'half-day';
  /** For so many seconds after it went off the screen, a code still counts. */
  readonly grace: number;
};

/** How registration works here; what a workshop does not say is {@link DEFAULT_SETTINGS}. */
export type WorkshopSettings = {
  /** Closed by hand; reopened the same way. */
  readonly open: boolean;
  /** No more changes, out of every list of open workshops. */
  readonly archived: boolean;
  /** When registration ends, epoch ms; null is never. */
  readonly closes: number | null;
  /** Seats of one agency; null is no limit. */
  readonly seatsPerAgency: number | null;
  /** An organizer says yes to each registration before it has a seat. */
  readonly approval: boolean;
  /** Only who stands on the list of invited people has a seat at once; everybody else waits for the organizer. */
  readonly invitedOnly: boolean;
  /** What certificate and attendance list need besides the registration. */
  readonly certificate: {
    readonly nip: boolean;
    readonly rank: boolean;
    readonly unit: boolean;
    readonly region: boolean;
  };
  /** The letter of assignment: not needed, uploaded here, or brought along. */
  readonly assignmentLetter: 'none' | 'upload' | 'bring';
  /** UU 27/2022 article 20(2): a public task, or consent, which then has its own button. */
  readonly legalBasis: 'public-task' | 'consent';
  /** Until when personal data is kept, `YYYY-MM-DD`; null is the end of the year after the event. */
  readonly keptUntil: string | null;
  /** What holds for the proposals begun in it. */
  readonly proposals: ProposalSettings;
  readonly reminders: ReminderSettings;
  readonly attendance: AttendanceSettings;
  /** How its people are asked what they think of it. */
  readonly feedback: FeedbackSettings;
};

export const DEFAULT_SETTINGS: WorkshopSettings = {
  open: true,
  archived: false,
  closes: null,
  seatsPerAgency: null,
  approval: false,
  invitedOnly: false,
  certificate: { nip: true, rank: true, unit: true, region: false },
  assignmentLetter: 'none',
  legalBasis: 'public-task',
  keptUntil: null,
  proposals: NO_PROPOSAL_SETTINGS,
  reminders: { evening: '18:00', morning: '07:00', block: 15 },
  attendance: { by: 'half-day', grace: 45 },
  feedback: DEFAULT_FEEDBACK,
};
