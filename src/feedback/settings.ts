/** How a workshop asks its people. What it does not say is {@link DEFAULT_FEEDBACK}. */
export type FeedbackSettings = {
  /** People are asked at all. */
  readonly on: boolean;
  /** The sessions after which stars are asked for, by id; null: chosen by the program, see `starredSessions`. */
  readonly sessions: readonly string[] | null;
  /** What is asked at the end, of the whole and of speakers: instruments by id; null: those that are standard. */
  readonly instruments: readonly string[] | null;
  /** What is asked at the end of each day but the last: instruments by id. */
  readonly daily: readonly string[];
  /** The test before and after, by id; null: none. */
  readonly test: string | null;
  /** Who has not answered at the end is reminded, at most twice. */
  readonly reminders: boolean;
  /** The certificate is for who has answered or said that they would rather not. */
  readonly condition: boolean;
  /** How averages are named: the id of a scale. */
  readonly scale: string;
};

export const DEFAULT_FEEDBACK: FeedbackSettings = {
  on: true,
  sessions: null,
  instruments: null,
  daily: [],
  test: null,
  reminders: true,
  condition: false,
  scale: 'kemenkeu',
};

/** Of one day, people are asked after at most so many sessions. */
export const SESSIONS_A_DAY = 3;
/** Fewer answers than these are shown to nobody. */
export const FEWEST_SHOWN = 5;
/** So many days after its last one a workshop still takes answers. */
export const OPEN_DAYS = 7;
