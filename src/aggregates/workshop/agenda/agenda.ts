/** Names of kelompok by their id. */
export type Groups = Readonly<Record<string, string>>;

/** What a part of the agenda is: a session of learning; opening and closing; coming in; a rest (ishoma, coffee). */
export type SessionKind = 'session' | 'ceremony' | 'arrival' | 'break';

/** One row of the agenda. Times are at the workshop's place, in its zone. */
export type Session = {
  /** Never given again within a workshop. */
  readonly id: string;
  /** `YYYY-MM-DD`. The weekday is always computed. */
  readonly day: string;
  /** `HH:MM`. */
  readonly start: string;
  /** `HH:MM`; null: nobody said. See {@link endOf}. */
  readonly end: string | null;
  readonly title: string;
  readonly kind: SessionKind;
  /** As the organizer wrote them; empty: none. */
  readonly speaker: string;
  readonly moderator: string;
  /** Empty: the workshop's own. */
  readonly place: string;
  /** Empty: the workshop's own. */
  readonly link: string;
  /** Credit hours as the organizer states them, never computed; null: not stated. */
  readonly jp: number | null;
  /** Whom it is for, by the ids of their kelompok; empty: everybody. */
  readonly groups: readonly string[];
};

/** A row before it has an id. */
export type SessionDraft = Omit<Session, 'id'>;

/** Field `agenda`: what is small and read with every act on the agenda. */
export type AgendaState = {
  /** The number of the last change that people were told of; 0: of none. */
  readonly version: number;
  /** The number of the next session's id. */
  readonly next: number;
  /** When what has changed since then is told, epoch ms; null: nothing has. */
  readonly tell: number | null;
  /** Numbers of the changes of which those who had not read them were told once more. */
  readonly reminded: readonly number[];
};

export const NO_AGENDA: AgendaState = { version: 0, next: 1, tell: null, reminded: [] };

/** One session's change between two tellings: added has no `before`, removed no `after`. */
export type SessionChange = { readonly before: Session | null; readonly after: Session | null };

/** What people were told at once, under one number. */
export type AgendaChange = {
  readonly number: number;
  /** Epoch ms. */
  readonly at: number;
  readonly items: readonly SessionChange[];
  /** So many people it concerned. */
  readonly told: number;
};

/** The view `agenda:<code>`: what every process knows of a workshop's agenda; null where it has none. */
export type AgendaView = {
  readonly version: number;
  readonly groups: Groups;
  /** In order of time. */
  readonly sessions: readonly Session[];
  /** The latest {@link CHANGES_IN_VIEW}, the newest first. */
  readonly changes: readonly AgendaChange[];
};

export const CHANGES_IN_VIEW = 10;

/** How sessions stand in a list: by day and time, parallel ones by their id. */
export function inOrder(a: Session, b: Session): number {
  return (
    a.day.localeCompare(b.day) || a.start.localeCompare(b.start) || a.id.localeCompare(b.id, 'en', { numeric: true })
  );
}

/** Whether a session is for somebody of this kelompok; who has none may belong to any. */
export function isFor({ groups }: Pick<Session, 'groups'>, group: string | undefined): boolean {
  return groups.length === 0 || group === undefined || groups.includes(group);
}

/** Whom a change concerns: whoever the session was or is now for. */
export function concerns({ before, after }: SessionChange, group: string | undefined): boolean {
  return (before !== null && isFor(before, group)) || (after !== null && isFor(after, group));
}

/**
 * When a session ends, `HH:MM`: as stated, or with the start of the next one of that day that is for the same people; null: with the day.
 * @param sessions in order of time
 */
export function endOf(session: Session, sessions: readonly Session[]): string | null {
  if (session.end !== null) return session.end;
  const shared = (other: Session) =>
    session.groups.length === 0 || other.groups.length === 0 || other.groups.some((g) => session.groups.includes(g));
  const next = sessions.find((other) => other.day === session.day && other.start > session.start && shared(other));
  return next?.start ?? null;
}
