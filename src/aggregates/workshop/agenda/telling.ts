import type { Decision, Effect, Event, Reading } from '#core/aggregate.ts';
import type { Acted } from '../acting.ts';
import { inParts } from '../invited.ts';
import { COLLECTIONS, type Member, type WorkshopState } from '../state.ts';
import { type AgendaChange, type AgendaState, concerns, NO_AGENDA, type Session } from './agenda.ts';
import { beginsAt, changesBetween, type Sessions } from './differing.ts';
import type { AgendaChanged, AgendaHushAsked, AgendaTellNowAsked, AgendaUndone } from './messages.ts';
import { readSessions, storeSessions } from './stored.ts';

/** What is changed within so long becomes one message, in ms. */
const TOGETHER_MS = 10 * 60_000;
/** A session that begins within the hour cannot wait for more; still, who mistyped has a minute to mend it. */
const SOON_MS = 60 * 60_000;
const AT_ONCE_MS = 60_000;
/** People are told one after another, so that a large workshop's news holds up nobody's answer, in ms. */
const APART_MS = 40;

/**
 * When people are told of what has changed since they were told last: ten minutes after the first change, or in a minute when a session that begins
 * within the hour is among them; not at all when everything is as before.
 * @param touched sessions that were changed just now, as they are and as they were
 */
export function planned(
  state: Pick<WorkshopState, 'card' | 'agenda' | 'settings'>,
  { told, now }: { told: Sessions; now: Sessions },
  touched: readonly Session[],
  at: number,
): { agenda: AgendaState; due: { 'agenda-tell': number | null } } {
  const { agenda = NO_AGENDA, card } = state;
  const changes = changesBetween(told, now, card.zone, at);
  if (changes.length === 0) return { agenda: { ...agenda, tell: null }, due: { 'agenda-tell': null } };
  const inNews = new Set(changes.flatMap(({ before, after }) => [before?.id, after?.id]));
  const isSoon = touched.some((session) => {
    const begins = beginsAt(session, card.zone);
    return inNews.has(session.id) && begins > at - SOON_MS && begins <= at + SOON_MS;
  });
  const wanted = at + (isSoon ? AT_ONCE_MS : TOGETHER_MS);
  const tell = Math.min(agenda.tell ?? wanted, wanted);
  return { agenda: { ...agenda, tell }, due: { 'agenda-tell': tell } };
}

/** The time to tell has come. */
export function tellDue(state: WorkshopState, reading: Reading, at: number): Decision<WorkshopState> {
  const { tell } = state.agenda ?? NO_AGENDA;
  if (tell === null) return {};
  // Moved since this time was set.
  if (at < tell) return { due: { 'agenda-tell': tell } };
  return told(state, reading, at);
}

/** An organizer does not want to wait. */
export function tellNow(state: WorkshopState, _asked: AgendaTellNowAsked, reading: Reading, { at }: Event): Acted {
  if ((state.agenda ?? NO_AGENDA).tell === null) return { said: { undone: 'nothing' satisfies AgendaUndone } };
  const decision = told(state, reading, at);
  const number = decision.set?.agenda?.version ?? 0;
  const isTold = number > (state.agenda ?? NO_AGENDA).version;
  return { ...decision, said: isTold ? { number: String(number) } : { undone: 'nothing' satisfies AgendaUndone } };
}

/** An organizer says that nobody need be told. */
export function hush(state: WorkshopState, _asked: AgendaHushAsked, reading: Reading): Acted {
  const agenda = state.agenda ?? NO_AGENDA;
  if (agenda.tell === null) return { said: { undone: 'nothing' satisfies AgendaUndone } };
  const now = readSessions(reading, COLLECTIONS.sessions);
  return {
    set: { agenda: { ...agenda, tell: null } },
    due: { 'agenda-tell': null },
    operations: storeSessions(COLLECTIONS.sessionsTold, readSessions(reading, COLLECTIONS.sessionsTold), now),
  };
}

/** Everything since the last telling becomes one change with a number, and goes to those whom it concerns. */
function told(state: WorkshopState, reading: Reading, at: number): Decision<WorkshopState> {
  const { agenda = NO_AGENDA, card, settings } = state;
  const before = readSessions(reading, COLLECTIONS.sessionsTold);
  const now = readSessions(reading, COLLECTIONS.sessions);
  const items = changesBetween(before, now, card.zone, at);
  const kept = storeSessions(COLLECTIONS.sessionsTold, before, now);
  const hearers = membersOf(reading).filter(([, member]) => isConcerned({ items }, member));
  // While an agenda is made and nobody has a seat yet, nothing has changed for anybody.
  if (hearers.length === 0 || settings?.archived)
    return { set: { agenda: { ...agenda, tell: null } }, due: { 'agenda-tell': null }, operations: kept };
  const change: AgendaChange = { number: agenda.version + 1, at, items, told: hearers.length };
  const concerned = hearers.flatMap(([id]) => [id, String(change.number)]);
  const message = { workshop: card.code, number: change.number };
  return {
    set: { agenda: { ...agenda, version: change.number, tell: null } },
    due: { 'agenda-tell': null },
    operations: [
      ...kept,
      { do: 'RPUSH', collection: COLLECTIONS.agendaChanges, args: [JSON.stringify(change)] },
      ...inParts('HSET', COLLECTIONS.concerned, concerned, 2),
    ],
    effects: [{ kind: 'publish', view: `agenda:${card.code}` }, ...tellEach(hearers, message)],
  };
}

/** Whether somebody is to hear of a change: who has a seat, and was or is in one of its sessions. */
export function isConcerned({ items }: Pick<AgendaChange, 'items'>, { status, group }: Member): boolean {
  return status === 'registered' && items.some((item) => concerns(item, group));
}

/** Tells the registrations of all these. */
export function tellEach(
  hearers: readonly (readonly [string, Member])[],
  told: Omit<AgendaChanged, 'after'>,
): Effect[] {
  return hearers.map(([id], i) => {
    const data: AgendaChanged = { ...told, after: i * APART_MS };
    return { kind: 'event', to: `registration:${id}`, type: 'agenda-changed', data };
  });
}

/** Everybody in the list, by registration. */
export function membersOf(reading: Reading): [string, Member][] {
  const flat = reading.found({ read: 'HGETALL', collection: COLLECTIONS.members, args: [] }) as string[];
  const members: [string, Member][] = [];
  for (let i = 0; i < flat.length; i += 2) members.push([flat[i] as string, JSON.parse(flat[i + 1] as string)]);
  return members;
}
