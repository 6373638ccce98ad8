/** What one can be present at: a session, or a half day. Its id is the session's, or `<day>.am`, `<day>.pm`. */
export type Unit = {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** A half day is named by it; a session by its title. */
  readonly half: 'am' | 'pm' | null;
  readonly title: string;
  /** Epoch ms. */
  readonly start: number;
  readonly end: number;
  /** Sum of the sessions' credit hours; null: none is stated. */
  readonly jp: number | null;
  /** Whom it is for, by kelompok; empty: everybody. */
  readonly groups: readonly string[];
};

/** How somebody came to count as present. */
export type MarkHow = 'code' | 'scan' | 'spoken' | 'hand';

/** Who was there: a value of the collection `present:<unit>`, by registration id. */
export type Mark = {
  /** When the message with the code was sent, or the organizer marked, epoch ms. */
  readonly at: number;
  readonly how: MarkHow;
  /** Which of the changing codes it was, see `SLOT_MS`; absent: said aloud, or by hand. */
  readonly slot?: number;
  /** Not registered when they scanned: an organizer is still to say yes. */
  readonly unverified?: true;
  /** Marked by hand: by whom (Telegram id) and why. An organizer's `absent` overrules a code. */
  readonly by?: number;
  readonly reason?: string;
  readonly absent?: true;
  /** What it stands over: their own code, which counts again once what was marked by hand is taken away. */
  readonly over?: Mark;
};

/** How one unit stands. */
export type UnitState = {
  /** Opened or closed by hand, epoch ms; absent: as the agenda says. */
  readonly opened?: number;
  readonly closed?: number;
  /** A code that is said aloud, and until when it counts, epoch ms. */
  readonly spoken?: { readonly code: string; readonly from: number; readonly until: number };
  /** The one that was said before it, which somebody may just be typing. */
  readonly former?: { readonly code: string; readonly until: number };
  /** Who counts as present; those that are still to be verified are counted apart. */
  readonly present: number;
  readonly unverified: number;
};

/** Field `attendance` of the workshop: by unit, and guesses of late. */
export type AttendanceState = {
  readonly units: Readonly<Record<string, UnitState>>;
  /** Wrong codes since `from` (epoch ms), over everybody. */
  readonly wrong: { readonly from: number; readonly count: number };
};

export const NO_ATTENDANCE: AttendanceState = { units: {}, wrong: { from: 0, count: 0 } };

/** The collection of who was present at a unit. */
export function presentAt(unit: string): string {
  return `present:${unit}`;
}
