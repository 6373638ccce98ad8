import { type AgendaView, isFor, type Session } from '#aggregates/workshop/agenda/agenda.ts';
import { type Asking, askingsOf, closingOf, feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import { hasBegun } from '#aggregates/workshop/retention.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayShortDay } from '#core/dates.ts';
import { readTogether } from '#core/read-together.ts';
import type { Say } from '#core/words.ts';
import { toEpoch } from '#core/zones.ts';
import { occasionKey, readOccasion } from '#feedback/occasions.ts';
import type { FeedbackSettings } from '#feedback/settings.ts';
import type { OwnFeedback, OwnRegistration } from './state.ts';
import type { Turn } from './turn.ts';

/** A workshop of which somebody with a seat can say what they think, with what they have done of it so far. */
export type Opined = {
  readonly code: string;
  readonly workshop: WorkshopView;
  /** All of them, in order of time. */
  readonly sessions: readonly Session[];
  readonly own: OwnRegistration;
  readonly settings: FeedbackSettings;
  /** Epoch ms. */
  readonly closes: number;
  readonly done: OwnFeedback;
  /** What this person is asked without their name, each once. */
  readonly asked: readonly Asking[];
};

/** The agenda's last session may have been made longer since people were asked, in ms. */
const EARLY_MS = 6 * 60 * 60_000;
const NOTHING_DONE: OwnFeedback = { done: [], declined: [] };

/** Null: there is no such workshop, or the person has no seat in it. */
export function readOpined(turn: Turn, code: string): Opined | null {
  const own = turn.get('registrations')?.[code];
  if (own?.status !== 'registered') return null;
  const [workshop, agenda] = readTogether([`workshop:${code}`, `agenda:${code}`], (name) =>
    turn.reading.view<unknown>(name),
  ) as [WorkshopView | null, AgendaView | null];
  if (!workshop) return null;
  const sessions = agenda?.sessions ?? [];
  const { card, settings } = workshop;
  const asked = askingsOf({ card, settings, sessions }).filter(
    ({ occasion, again }) => again === 0 && occasion.asks !== 'pre' && occasion.asks !== 'post',
  );
  return {
    code,
    workshop,
    sessions,
    own,
    settings: feedbackOf(settings),
    closes: closingOf(card, sessions),
    done: own.feedback ?? NOTHING_DONE,
    asked: asked.filter(({ occasion }) => {
      if (occasion.asks !== 'session') return true;
      const session = sessions.find(({ id }) => id === occasion.session);
      return session !== undefined && isFor(session, own.group);
    }),
  };
}

/** Every workshop in which this person has a seat; the last to begin first. */
export function allOpined(turn: Turn): Opined[] {
  return inOrder(turn, Object.keys(turn.get('registrations') ?? {}));
}

/** Those of them that have begun. */
export function begunOpined(turn: Turn): Opined[] {
  const codes = Object.keys(turn.get('registrations') ?? {});
  const workshops = readTogether(codes, (code) => turn.reading.view<WorkshopView>(`workshop:${code}`));
  const begun = workshops.filter((workshop) => workshop !== null && hasBegun(workshop, turn.at));
  return inOrder(
    turn,
    begun.flatMap((workshop) => workshop?.card.code ?? []),
  );
}

function inOrder(turn: Turn, codes: readonly string[]): Opined[] {
  return readTogether(codes, (code) => readOpined(turn, code))
    .filter((one) => one !== null)
    .sort((a, b) => b.workshop.card.start.localeCompare(a.workshop.card.start));
}

/** Whether it has begun and still takes answers. */
export function takesOpinions({ workshop, closes, asked }: Opined, at: number): boolean {
  return asked.length > 0 && hasBegun(workshop, at) && at < closes;
}

/** What somebody could answer now and has not, declined or not. */
export function openOccasions({ asked, done, closes }: Opined, at: number): Asking[] {
  if (at >= closes) return [];
  return asked.filter((asking) => asking.at <= at && !done.done.includes(occasionKey(asking.occasion)));
}

/** How an occasion stands for somebody who wants to answer it. */
export type OccasionStanding = 'open' | 'done' | 'closed' | 'unasked';

/** A session takes answers from its beginning on, whatever became of its end; a day and the whole, from the beginning of their day. */
export function standingOfOccasion(opined: Opined, occasion: string, at: number): OccasionStanding {
  if (opined.done.done.includes(occasion)) return 'done';
  if (at >= opined.closes) return 'closed';
  const asking = opined.asked.find((one) => occasionKey(one.occasion) === occasion);
  if (!asking) return 'unasked';
  return at >= beginOf(opined, asking) ? 'open' : 'unasked';
}

/** `sesi Menyusun Draf`, `keseluruhan workshop`. */
export function sayOccasion(sessions: readonly Session[], occasion: string): Say {
  const read = readOccasion(occasion);
  if (read?.asks === 'day') return { key: 'opinion-about-day', args: { day: sayShortDay(read.day) } };
  const title = sessions.find(({ id }) => id === occasion)?.title;
  return title === undefined ? { key: 'opinion-about-whole' } : { key: 'opinion-about-session', args: { title } };
}

/** What was answered, one after the other; null: nothing. */
export function sayAnswered(sessions: readonly Session[], { done }: OwnFeedback): Say | null {
  return done
    .map((occasion) => sayOccasion(sessions, occasion))
    .reduce<Say | null>((said, one) => (said === null ? one : { key: 'opinion-about-and', args: { said, one } }), null);
}

function beginOf({ workshop: { card }, sessions }: Opined, { occasion, at }: Asking): number {
  if (occasion.asks === 'day') return toEpoch(occasion.day, '00:00', card.zone);
  const session = occasion.asks === 'session' ? sessions.find(({ id }) => id === occasion.session) : undefined;
  if (session) return toEpoch(session.day, session.start, card.zone);
  return at - EARLY_MS;
}
