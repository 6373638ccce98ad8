import type { Decision, Effect, Event, Operation, Reading } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import { occasionKey, readOccasion } from '#feedback/occasions.ts';
import { inOrder, isFor, type Session } from '../agenda/agenda.ts';
import { readSessions } from '../agenda/stored.ts';
import { type Mark, presentAt } from '../attendance/attendance.ts';
import { unitsOf } from '../attendance/units.ts';
import { inParts } from '../invited.ts';
import { COLLECTIONS, DEFAULT_SETTINGS, type Member, type WorkshopState } from '../state.ts';
import { type Asking, askingName, askingsOf } from './asking.ts';
import {
  type AskTold,
  type FeedbackMarks,
  type FeedbackTold,
  NO_MARKS,
  type TestResults,
  type TestTaken,
} from './messages.ts';

/** People are asked one after another, so that a large workshop's question holds up nobody's answer, in ms. */
const APART_MS = 40;

/**
 * The time to ask has come: everybody with a seat whom it concerns, and who was there as far as attendance was taken. Who has answered, or would rather
 * not, is not asked again.
 */
export function askEverybody(
  state: WorkshopState,
  { data, at }: Event<{ what: string }>,
  reading: Reading,
): Decision<WorkshopState> {
  const sessions = [...readSessions(reading, COLLECTIONS.sessions).values()].sort(inOrder);
  const asking = askingsOf({ ...state, sessions }).find((one) => askingName(one) === data.what);
  if (!asking || asking.until <= at) return {};
  const occasion = occasionKey(asking.occasion);
  const session = sessions.find(({ id }) => asking.occasion.asks === 'session' && id === asking.occasion.session);
  const wasThere = presentIn(state, asking, session, sessions, reading);
  const known = marksOf(reading);
  const effects: Effect[] = [];
  const marked: string[] = [];
  for (const [id, member] of membersOf(reading)) {
    const marks = known.get(id) ?? NO_MARKS;
    if (member.status !== 'registered' || (session && !isFor(session, member.group)) || !wasThere(id)) continue;
    if (marks.answered.includes(occasion) || marks.declined.includes(occasion)) continue;
    const told: AskTold = {
      occasion,
      again: asking.again,
      from: at + effects.length * APART_MS,
      until: asking.until,
    };
    effects.push({ kind: 'event', to: `registration:${id}`, type: 'asked-opinion', data: told });
    if (!marks.asked.includes(occasion))
      marked.push(id, JSON.stringify({ ...marks, asked: [...marks.asked, occasion] } satisfies FeedbackMarks));
  }
  return { effects, operations: inParts('HSET', COLLECTIONS.feedbackMarks, marked, 2) };
}

/** Somebody has answered an occasion, or would rather not. */
export function noteFeedback(
  _state: WorkshopState,
  { data }: Event<FeedbackTold>,
  reading: Reading,
): Decision<WorkshopState> {
  const { registration, occasion, did } = data;
  const id = nameOf(registration);
  if (readOccasion(occasion) === null || !isMember(reading, id)) return {};
  const kept = read(reading, COLLECTIONS.feedbackMarks, id);
  const marks: FeedbackMarks = kept === null ? NO_MARKS : JSON.parse(kept);
  // Who has declined may think better of it.
  const declined = marks.declined.filter((one) => one !== occasion);
  const after: FeedbackMarks = {
    ...marks,
    answered: did === 'answered' ? [...new Set([...marks.answered, occasion])] : marks.answered,
    declined: did === 'declined' && !marks.answered.includes(occasion) ? [...declined, occasion] : declined,
  };
  return { operations: [put(COLLECTIONS.feedbackMarks, id, after)] };
}

/** A test is taken once before and once after; the first result stays. */
export function noteTest(_state: WorkshopState, { data }: Event<TestTaken>, reading: Reading): Decision<WorkshopState> {
  const { registration, occasion, ...result } = data;
  const id = nameOf(registration);
  if (!isMember(reading, id)) return {};
  const kept = read(reading, COLLECTIONS.tests, id);
  const before: TestResults = kept === null ? {} : JSON.parse(kept);
  if (before[occasion]) return {};
  return { operations: [put(COLLECTIONS.tests, id, { ...before, [occasion]: result })] };
}

/** Whether somebody was at what the question is about; everybody was where no attendance was taken. */
function presentIn(
  state: WorkshopState,
  { occasion }: Asking,
  session: Session | undefined,
  sessions: readonly Session[],
  reading: Reading,
): (id: string) => boolean {
  if (occasion.asks === 'pre') return () => true;
  const { attendance } = { ...DEFAULT_SETTINGS, ...state.settings };
  const units = unitsOf(sessions, state.card, attendance.by).filter((unit) => {
    if (occasion.asks === 'day') return unit.day === occasion.day;
    if (!session) return true;
    const half = session.start < '12:00' ? 'am' : 'pm';
    return unit.half === null ? unit.id === session.id : unit.day === session.day && unit.half === half;
  });
  const there = new Set<string>();
  for (const { id: unit } of units) {
    const flat = reading.found({ read: 'HGETALL', collection: presentAt(unit), args: [] }) as string[];
    for (let i = 0; i < flat.length; i += 2)
      if (!(JSON.parse(flat[i + 1] as string) as Mark).absent) there.add(flat[i] as string);
  }
  return (id) => there.size === 0 || there.has(id);
}

function membersOf(reading: Reading): [string, Member][] {
  return pairs<Member>(reading.found({ read: 'HGETALL', collection: COLLECTIONS.members, args: [] }) as string[]);
}

function marksOf(reading: Reading): Map<string, FeedbackMarks> {
  return new Map(
    pairs(reading.found({ read: 'HGETALL', collection: COLLECTIONS.feedbackMarks, args: [] }) as string[]),
  );
}

function pairs<T>(flat: readonly string[]): [string, T][] {
  return flat.flatMap((key, i) => (i % 2 === 0 ? [[key, JSON.parse(flat[i + 1] as string) as T]] : []));
}

function isMember(reading: Reading, id: string): boolean {
  return read(reading, COLLECTIONS.members, id) !== null;
}

function read(reading: Reading, collection: string, id: string): string | null {
  return reading.found({ read: 'HGET', collection, args: [id] }) as string | null;
}

function put(collection: string, id: string, value: unknown): Operation {
  return { do: 'HSET', collection, args: [id, JSON.stringify(value)] };
}
