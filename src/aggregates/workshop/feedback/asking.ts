import { minutesOf } from '#core/time-of-day.ts';
import { toEpoch, toLocal } from '#core/zones.ts';
import { type Occasion, occasionKey } from '#feedback/occasions.ts';
import { DEFAULT_FEEDBACK, type FeedbackSettings, OPEN_DAYS, SESSIONS_A_DAY } from '#feedback/settings.ts';
import { endOf, inOrder, type Session } from '../agenda/agenda.ts';
import { DEFAULT_SETTINGS, type WorkshopCard, type WorkshopSettings } from '../state.ts';

/** One time at which a workshop asks its people. */
export type Asking = {
  readonly occasion: Occasion;
  /** 0: for the first time; 1 and 2: who has not answered is reminded. */
  readonly again: 0 | 1 | 2;
  /** Epoch ms: when, and until when the question is of use. */
  readonly at: number;
  readonly until: number;
};

/** What decides when a workshop asks. */
export type AskingWorkshop = {
  readonly card: Pick<WorkshopCard, 'start' | 'end' | 'time' | 'zone'>;
  readonly settings?: Partial<WorkshopSettings> | undefined;
  readonly sessions: Iterable<Session>;
};

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
/** Where nobody said when a session ends: at these hours, after an hour at least. */
const NOON = '12:00';
const EVENING = '17:00';
const SHORTEST_MS = 60 * MINUTE_MS;
/** Of a last day without an agenda: late enough to have an opinion, early enough to be still there. */
const NO_AGENDA_END = '15:30';
/** The tests are asked for so long before the first session begins, and before the last ends: not in one message with what is asked then. */
const TEST_BEFORE_MS = 15 * MINUTE_MS;
/** Who has not answered is reminded so long afterwards; a day at least lies between. */
const REMINDED_AFTER_MS = [DAY_MS, 3 * DAY_MS] as const;

export function feedbackOf(settings: Partial<WorkshopSettings> | undefined): FeedbackSettings {
  return { ...DEFAULT_FEEDBACK, ...settings?.feedback };
}

/** The due time of an asking on the workshop; all begin with `ask:`. */
export function askingName({ occasion, again }: Pick<Asking, 'occasion' | 'again'>): string {
  return `ask:${occasionKey(occasion)}${again === 0 ? '' : `.${again}`}`;
}

/** All times at which a workshop asks; an archived one asks nobody any more. */
export function askingsOf({ card, settings, sessions }: AskingWorkshop): Asking[] {
  const { archived } = { ...DEFAULT_SETTINGS, ...settings };
  const feedback = feedbackOf(settings);
  if (archived || !feedback.on) return [];
  const rows = [...sessions].sort(inOrder);
  const last = lastDay(card, rows);
  const end = endOfDay(last, rows, card);
  const closes = closingOf(card, rows);
  const learnt = rows.filter(({ kind }) => kind === 'session');
  const first = learnt[0];
  const begins = first ? toEpoch(first.day, first.start, card.zone) : toEpoch(card.start, card.time, card.zone);
  const ask = (occasion: Occasion, at: number, until: number, again: Asking['again'] = 0): Asking => ({
    occasion,
    again,
    at,
    until,
  });
  const days = [...new Set(learnt.map(({ day }) => day))].filter((day) => day !== last);
  const followed = feedback.reminders
    ? REMINDED_AFTER_MS.map((after, i) => ask({ asks: 'end' }, end + after, closes, (i + 1) as 1 | 2))
    : [];
  return [
    ...(feedback.test === null ? [] : [ask({ asks: 'pre' }, begins - TEST_BEFORE_MS, end)]),
    ...starredSessions(feedback, rows).map(({ session, at }) =>
      ask({ asks: 'session', session: session.id }, toEpoch(session.day, at, card.zone), noonAfter(session.day, card)),
    ),
    ...(feedback.daily.length === 0
      ? []
      : days.map((day) => ask({ asks: 'day', day }, endOfDay(day, rows, card), noonAfter(day, card)))),
    ask({ asks: 'end' }, end, closes),
    ...(feedback.test === null ? [] : [ask({ asks: 'post' }, end - TEST_BEFORE_MS, closes)]),
    ...followed.filter(({ at }) => at < closes),
  ];
}

/**
 * The sessions after which stars are asked for, and when (`HH:MM`): those that the organizer chose; else of each day the longest with a speaker, at most
 * three one after another, with the classes beside them.
 * @param sessions in order of time
 */
export function starredSessions(
  { sessions: chosen }: Pick<FeedbackSettings, 'sessions'>,
  sessions: readonly Session[],
): { readonly session: Session; readonly at: string }[] {
  const learnt = sessions.filter(({ kind }) => kind === 'session');
  const starred = (session: Session) => ({ session, at: endTime(session, sessions) });
  if (chosen !== null) return learnt.filter(({ id }) => chosen.includes(id)).map(starred);
  const spoken = learnt.some(({ speaker }) => speaker !== '') ? learnt.filter(({ speaker }) => speaker !== '') : learnt;
  return [...new Set(spoken.map(({ day }) => day))].flatMap((day) => {
    const today = spoken.filter((session) => session.day === day);
    const lengthOf = (start: string) =>
      Math.max(
        ...today.filter((s) => s.start === start).map((s) => minutesOf(endTime(s, sessions)) - minutesOf(start)),
      );
    const starts = [...new Set(today.map(({ start }) => start))]
      .sort((a, b) => lengthOf(b) - lengthOf(a) || a.localeCompare(b))
      .slice(0, SESSIONS_A_DAY);
    return today.filter(({ start }) => starts.includes(start)).map(starred);
  });
}

/** Until when answers are taken, epoch ms. */
export function closingOf(card: AskingWorkshop['card'], sessions: readonly Session[]): number {
  return toEpoch(lastDay(card, sessions), '23:59', card.zone) + OPEN_DAYS * DAY_MS;
}

function lastDay(card: AskingWorkshop['card'], rows: readonly Session[]): string {
  return rows.reduce((day, session) => (session.day > day ? session.day : day), card.end);
}

/** When the last session of a day that is learnt in ends, epoch ms. */
function endOfDay(day: string, rows: readonly Session[], { zone }: AskingWorkshop['card']): number {
  const today = rows.filter((session) => session.day === day);
  const learnt = today.filter(({ kind }) => kind === 'session');
  const ends = (learnt.length > 0 ? learnt : today).map((session) => endTime(session, rows));
  return toEpoch(day, ends.sort().at(-1) ?? NO_AGENDA_END, zone);
}

/** When a session is over, `HH:MM`, as far as anybody can say. */
function endTime(session: Session, rows: readonly Session[]): string {
  const stated = endOf(session, rows);
  if (stated !== null && stated > session.start) return stated;
  const part = session.start < NOON ? NOON : EVENING;
  const least = toLocal(toEpoch(session.day, session.start, 'UTC') + SHORTEST_MS, 'UTC');
  const hour = least.day === session.day ? least.time : '23:59';
  return part > hour ? part : hour;
}

/** Stars are of use while the session is remembered: until noon of the next day. */
function noonAfter(day: string, { zone }: AskingWorkshop['card']): number {
  return toEpoch(day, NOON, zone) + DAY_MS;
}
