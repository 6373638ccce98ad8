import type { Decision, Reading } from '#core/aggregate.ts';
import { minutesOf } from '#core/time-of-day.ts';
import { toEpoch } from '#core/zones.ts';
import { askingName, askingsOf } from '../feedback/asking.ts';
import {
  COLLECTIONS,
  DEFAULT_SETTINGS,
  REMINDING,
  type WorkshopCard,
  type WorkshopSettings,
  type WorkshopState,
} from '../state.ts';
import { endOf, inOrder, isFor, type Session } from './agenda.ts';
import { readSessions } from './stored.ts';

/** What people are reminded of: the next day, the day, a block of sessions. */
export type ReminderKind = 'evening' | 'morning' | 'block';

/** One time at which a workshop reminds. */
export type Reminder = {
  readonly kind: ReminderKind;
  /** The day of the sessions, `YYYY-MM-DD`. */
  readonly day: string;
  /** When its block begins, `HH:MM`; null: it is about the whole day. */
  readonly block: string | null;
  /** Epoch ms. */
  readonly at: number;
};

/** What decides when a workshop reminds. */
export type Reminding = {
  readonly card: Pick<WorkshopCard, 'start' | 'end' | 'time' | 'zone' | 'mode'>;
  readonly settings?: Partial<WorkshopSettings> | undefined;
  readonly sessions: Iterable<Session>;
};

/** The days of a card that has no agenda are walked through so far. */
const DAYS = 31;
/** So long without a session parts two blocks as a break does, in minutes. */
const GAP = 15;
const MINUTE_MS = 60_000;

/** The due time of a reminder on the workshop; all begin with `remind:`. */
export function reminderName({ kind, day, block }: Pick<Reminder, 'kind' | 'day' | 'block'>): string {
  return `remind:${day}.${kind}${block === null ? '' : `.${block.replace(':', '')}`}`;
}

/**
 * All times at which a workshop reminds: the evening before each day, the morning, and online also before each block. Without an agenda the card's
 * days stand for it; an archived workshop has none.
 */
export function remindersOf({ card, settings, sessions }: Reminding): Reminder[] {
  const { archived, reminders } = { ...DEFAULT_SETTINGS, ...settings };
  if (archived) return [];
  const rows = [...sessions].sort(inOrder);
  const days = [...new Set(rows.map(({ day }) => day))];
  return (rows.length > 0 ? days : daysOf(card)).flatMap((day): Reminder[] => {
    const begins = toEpoch(day, firstOf(rows, day) ?? card.time, card.zone);
    const { evening, morning, block } = reminders;
    const whole = (kind: ReminderKind, on: string, time: string | null): Reminder[] =>
      time === null ? [] : [{ kind, day, block: null, at: toEpoch(on, time, card.zone) }];
    const early = [...whole('evening', dayBefore(day), evening), ...whole('morning', day, morning)];
    const useful = early.filter(({ at }) => at < begins);
    const last = useful.at(-1)?.at ?? 0;
    const blocks = card.mode === 'online' && block !== null ? startsOfBlocks(rows, day) : [];
    return [
      ...useful,
      ...blocks
        .map((start): Reminder => {
          const at = toEpoch(day, start, card.zone) - (block ?? 0) * MINUTE_MS;
          return { kind: 'block', day, block: start, at };
        })
        // The morning's says the same.
        .filter(({ at }) => at > last),
    ];
  });
}

/** What is to change among a workshop's due times for it to remind and to ask as it is now; what has not moved stays as it is. */
export function planReminders(before: Reminding | null, after: Reminding, at: number): Record<string, number | null> {
  const timesOf = (given: Reminding) => {
    // An iterator can be walked through once.
    const of = { ...given, sessions: [...given.sessions] };
    return new Map([
      ...remindersOf(of).map((one): [string, number] => [reminderName(one), one.at]),
      ...askingsOf(of).map((one): [string, number] => [askingName(one), one.at]),
    ]);
  };
  const [was, is] = [before === null ? new Map<string, number>() : timesOf(before), timesOf(after)];
  const due: Record<string, number | null> = {};
  for (const name of was.keys()) if (!is.has(name)) due[name] = null;
  for (const [name, time] of is) {
    if (time > at) due[name] = time;
    else if (was.get(name) !== time) due[name] = null;
  }
  return due;
}

/** The due times of a workshop that was made before it reminded, or asked, with the first thing that happens to it (`at`, epoch ms). */
export function withFirstReminders(
  { card, settings, reminding }: Partial<WorkshopState>,
  decision: Decision<WorkshopState>,
  reading: Reading,
  at: number,
): Decision<WorkshopState> {
  if (!card || reminding === REMINDING) return decision;
  const sessions = readSessions(reading, COLLECTIONS.sessions).values();
  const due = planReminders(null, { card, settings, sessions: [...sessions] }, at);
  return { ...decision, set: { ...decision.set, reminding: REMINDING }, due: { ...due, ...decision.due } };
}

/**
 * Until when a reminder is of use to somebody of this kelompok, epoch ms: the beginning of what it is about; null: it does not concern them.
 * @param sessions in order of time
 */
export function usefulUntil(
  { kind, day, block }: Pick<Reminder, 'kind' | 'day' | 'block'>,
  { card, sessions }: Reminding & { readonly sessions: readonly Session[] },
  group: string | undefined,
): number | null {
  if (sessions.length === 0) return kind === 'block' ? null : toEpoch(day, card.time, card.zone);
  const own = sessions.filter((session) => isFor(session, group));
  const start = kind === 'block' ? blocksOf(own, day).find((one) => one === block) : firstOf(own, day);
  return start === undefined ? null : toEpoch(day, start, card.zone);
}

/**
 * When the blocks of a day begin, for whom all these sessions are: what follows on each other without a break between.
 * @param sessions in order of time
 */
export function blocksOf(sessions: readonly Session[], day: string): string[] {
  const starts: string[] = [];
  // Empty: a break has just been.
  let until = '';
  for (const session of sessions.filter((one) => one.day === day)) {
    if (session.kind === 'break') {
      until = '';
      continue;
    }
    if (until === '' || minutesOf(session.start) - minutesOf(until) >= GAP) starts.push(session.start);
    const end = endOf(session, sessions) ?? '23:59';
    if (end > until) until = end;
  }
  return starts;
}

/** When a day begins, `HH:MM`: with its first session that is no break. */
export function firstOf(sessions: readonly Session[], day: string): string | undefined {
  return sessions.find((session) => session.day === day && session.kind !== 'break')?.start;
}

/** Those of everybody's blocks: of who has no kelompok, and of each kelompok. */
function startsOfBlocks(sessions: readonly Session[], day: string): string[] {
  const groups = new Set(sessions.flatMap((session) => session.groups));
  const starts = [undefined, ...groups].flatMap((group) =>
    blocksOf(
      sessions.filter((session) => isFor(session, group)),
      day,
    ),
  );
  return [...new Set(starts)].sort();
}

function daysOf({ start, end }: Pick<WorkshopCard, 'start' | 'end'>): string[] {
  const days: string[] = [];
  for (let day = start; day <= end && days.length < DAYS; day = dayAfter(day, 1)) days.push(day);
  return days;
}

function dayBefore(day: string): string {
  return dayAfter(day, -1);
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
