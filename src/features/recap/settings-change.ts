import { inOrder, type Session } from '#aggregates/workshop/agenda/agenda.ts';
import { starredSessions } from '#aggregates/workshop/feedback/asking.ts';
import type { Feedback, Instrument } from '#feedback/definition.ts';
import { type FeedbackSettings, SESSIONS_A_DAY } from '#feedback/settings.ts';

/** What an organizer taps: a switch that is turned, or something of a list that is chosen or no longer. */
export type Tapped = { readonly what: string; readonly id: string };

/** What changes; or why it does not: too many of one day, the last one, nothing that is known. */
export type Change = { readonly set: Partial<FeedbackSettings> } | { readonly refused: 'most' | 'last' | 'unknown' };

const SWITCHES = ['on', 'reminders', 'condition'] as const;

/** Asked at the end of the workshop: of the whole, and of who spoke. */
export function isOfEnd({ subject }: Instrument): boolean {
  return subject === 'workshop' || subject === 'speaker';
}

/** The instruments that are asked at the end, by id. */
export function endInstruments({ instruments }: Pick<FeedbackSettings, 'instruments'>, feedback: Feedback): string[] {
  const known = [...feedback.instruments.values()].filter(isOfEnd);
  return known
    .filter(({ id, standard }) => (instruments === null ? standard : instruments.includes(id)))
    .map((i) => i.id);
}

/** The sessions after which stars are asked for, by id. */
export function starredIds(settings: Pick<FeedbackSettings, 'sessions'>, sessions: readonly Session[]): string[] {
  return starredSessions(settings, [...sessions].sort(inOrder)).map(({ session }) => session.id);
}

/** So many times in a day people are asked: classes that begin together are one time. */
export function timesOn(day: string, starred: readonly string[], sessions: readonly Session[]): number {
  return new Set(sessions.filter((s) => s.day === day && starred.includes(s.id)).map(({ start }) => start)).size;
}

/** What a tap changes of how a workshop asks. */
export function changeOf(
  now: FeedbackSettings,
  { what, id }: Tapped,
  { feedback, sessions }: { feedback: Feedback; sessions: readonly Session[] },
): Change {
  const which = SWITCHES.find((one) => one === what);
  if (which) return id === '0' || id === '1' ? { set: { [which]: id === '1' } } : UNKNOWN;
  if (what === 'star') return star(now, id, sessions);
  if (what === 'auto') return { set: { sessions: null } };
  if (what === 'ask') return ask(now, feedback.instruments.get(id), feedback);
  if (what === 'test' && id === '') return { set: { test: null } };
  if (what === 'test' && feedback.tests.has(id)) return { set: { test: id } };
  if (what === 'scale' && feedback.scales.has(id)) return { set: { scale: id } };
  return UNKNOWN;
}

const UNKNOWN: Change = { refused: 'unknown' };

function star(now: FeedbackSettings, id: string, sessions: readonly Session[]): Change {
  const session = sessions.find((one) => one.id === id && one.kind === 'session');
  if (!session) return UNKNOWN;
  const chosen = starredIds(now, sessions);
  if (chosen.includes(id)) return { set: { sessions: chosen.filter((one) => one !== id) } };
  const more = [...chosen, id];
  return timesOn(session.day, more, sessions) > SESSIONS_A_DAY ? { refused: 'most' } : { set: { sessions: more } };
}

function ask(now: FeedbackSettings, instrument: Instrument | undefined, feedback: Feedback): Change {
  if (!instrument) return UNKNOWN;
  if (instrument.subject === 'day') return { set: { daily: toggled(now.daily, instrument.id) } };
  if (!isOfEnd(instrument)) return UNKNOWN;
  const instruments = toggled(endInstruments(now, feedback), instrument.id);
  return instruments.length === 0 ? { refused: 'last' } : { set: { instruments } };
}

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
}
