import type { AgendaView, Session } from '#aggregates/workshop/agenda/agenda.ts';
import { isFor } from '#aggregates/workshop/agenda/agenda.ts';
import { groupNames } from '#aggregates/workshop/agenda/lines.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { urlIn } from '#core/url-in.ts';
import type { Lang, Words } from '#core/words.ts';
import { linkOf, type Timed, timed } from './moment.ts';

/** Before a session online, its calendar reminds of it so long, in seconds. */
const ALARM_S = 15 * 60;

/** Whose calendar it is, and what may stand in it. */
export type CalendarFor = {
  workshop: WorkshopView;
  agenda: AgendaView;
  /** Their kelompok; absent: none. */
  group: string | undefined;
  /** Has a place, and so the links. */
  links: boolean;
  lang: Lang;
  /** Epoch ms. */
  at: number;
};

/**
 * An agenda as an iCalendar file (RFC 5545). Each session keeps its name for ever and carries the number of the last change, so that a file that is
 * opened again moves what was there; what is no longer on says so. Times are in UTC: every calendar shows them by its own clock.
 */
export function createCalendar({ words }: { words: Words }) {
  return async function calendar(given: CalendarFor): Promise<string> {
    const { workshop, agenda, group, lang, at } = given;
    const { card } = workshop;
    const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
    const file = ical({
      name: card.title,
      prodId: { company: 'tuntun', product: 'jadwal', language: lang.toUpperCase() },
      method: ICalCalendarMethod.PUBLISH,
    });
    const sessions = agenda.sessions.filter((session) => isFor(session, group));
    const basis = ({ session, from, until }: Timed) => ({
      id: `${session.id}.${card.code}@tuntun`,
      sequence: agenda.version,
      stamp: new Date(at),
      start: new Date(from),
      ...(until === null ? {} : { end: new Date(until) }),
      summary: session.title,
    });
    for (const one of timed(sessions, card.zone)) {
      const event = file.createEvent({ ...basis(one), ...about(one.session, given) });
      if (card.mode === 'online' && one.session.kind !== 'break')
        event.createAlarm({ trigger: ALARM_S, description: one.session.title });
    }
    for (const one of timed(gone(agenda, sessions, group), card.zone))
      file.createEvent({ ...basis(one), status: ICalEventStatus.CANCELLED });
    return file.toString();
  };

  function about(session: Session, { workshop: { card }, agenda, links, lang }: CalendarFor) {
    const say = (key: string, text: string) => (text === '' ? [] : [words.plain(lang, { key, args: { text } })]);
    const link = links ? linkOf(session, card) : '';
    const url = urlIn(link);
    const lines = [
      ...say('schedule-calendar-speaker', session.speaker),
      ...say('schedule-calendar-moderator', session.moderator),
      ...say('schedule-calendar-group', groupNames(session.groups, agenda.groups)),
      ...say('schedule-calendar-link', link),
      card.title,
    ];
    const place = session.place !== '' ? session.place : card.mode === 'hall' ? card.place : link;
    return {
      description: lines.join('\n'),
      ...(place === '' ? {} : { location: place }),
      ...(url === null ? {} : { url }),
    };
  }
}

/** Sessions of the latest changes that were for this reader and are not any more, as they were last. */
function gone(agenda: AgendaView, sessions: readonly Session[], group: string | undefined): Session[] {
  const ids = new Set(sessions.map(({ id }) => id));
  const last = new Map<string, Session>();
  for (const { items } of [...agenda.changes].reverse())
    for (const { before } of items)
      if (before && isFor(before, group) && !ids.has(before.id)) last.set(before.id, before);
  return [...last.values()];
}
