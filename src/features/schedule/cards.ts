import { sessionLine } from '#aggregates/workshop/agenda/lines.ts';
import { sayPlace, sayWhen } from '#aggregates/workshop/lines.ts';
import { hasEnded } from '#aggregates/workshop/retention.ts';
import { sayDay, sayMoment, sayShortDay } from '#core/dates.ts';
import type { Line } from '#core/view.ts';
import { toLocal, zoneName } from '#core/zones.ts';
import { lastChange } from './changes.ts';
import { momentOf, roomNow, sayLength, type Timed, timed } from './moment.ts';
import { headLines, type Read } from './read.ts';

/** Characters of the rows of one day, where there may be too many for a message. */
const MOST = 3_000;

/** Where nothing is planned yet: days and hour, and that the rest follows. */
export function emptyLines({ workshop, member, reader }: Read): Line[] {
  const { card } = workshop;
  const place: Line[] = member ? [sayPlace(card, 'member')] : [];
  return [
    { key: 'workshop-title', args: { title: card.title } },
    sayWhen(card, reader.clocks.reader),
    ...place,
    '',
    { key: 'schedule-later' },
  ];
}

/** Whether the workshop is on: from its first day until its last is over, at its place. */
export function isOn({ workshop, days }: Read, at: number): boolean {
  const first = days[0] !== undefined && days[0] < workshop.card.start ? days[0] : workshop.card.start;
  return toLocal(at, workshop.card.zone).day >= first && !isOver({ workshop, days }, at);
}

/** What runs, what comes next, and how long until then. */
export function nowLines(read: Read, at: number): Line[] {
  const { workshop, reader } = read;
  const { card } = workshop;
  const moment = momentOf(timed(read.sessions, card.zone), at, card.zone);
  const [next] = moment.next;
  const until = moment.running.flatMap((one) => one.until ?? []);
  const rows = (some: readonly Timed[]): Line[] => some.map(({ session }) => sessionLine(session, reader));
  const lines: Line[] = [...headLines(read), sayMoment(at, card.zone, reader.clocks.reader)];
  if (moment.running.length > 0) {
    const left = until.length > 0 ? { left: sayLength(Math.min(...until) - at) } : null;
    lines.push(left ? { key: 'schedule-now', args: left } : { key: 'schedule-now-open' }, ...rows(moment.running));
  }
  if (next) {
    const today = next.session.day === toLocal(at, card.zone).day;
    const day = sayShortDay(next.session.day);
    const ahead = { key: 'schedule-next', args: { left: sayLength(next.from - at) } };
    lines.push(today ? ahead : { key: 'schedule-next-day', args: { day } }, ...rows(moment.next));
  } else if (moment.running.length === 0) lines.push({ key: 'schedule-over' });
  return [...lines, ...placeLines(read, at), ...changedLine(read)];
}

/** One day. @param most characters of its rows */
export function dayLines(read: Read, day: string, at: number, most = MOST): Line[] {
  const { workshop, reader, sessions } = read;
  const rows = sessions.filter((session) => session.day === day);
  let left = most;
  const fits = rows.filter((row) => {
    left -= sizeOf(row);
    return left >= 0;
  });
  const zone = zoneName(workshop.card.zone, at);
  const over: Line[] = isOver(read, at) ? [{ key: 'schedule-over' }] : [];
  return [
    ...headLines(read),
    ...over,
    { key: 'schedule-day', args: { day: sayDay(day), zone } },
    ...fits.map((session) => sessionLine(session, reader)),
    ...(fits.length < rows.length ? [{ key: 'schedule-more', args: { count: rows.length - fits.length } }] : []),
    ...placeLines(read, at),
    ...changedLine(read),
  ];
}

/** About how many characters a row of the agenda takes. */
export function sizeOf({ title, speaker, place }: Read['sessions'][number]): number {
  return title.length + speaker.length + place.length + 80;
}

/** Where it is; the link in plain text too, for whoever may have it and needs it now. */
function placeLines({ workshop, sessions, member }: Read, at: number): Line[] {
  const { card } = workshop;
  const room = member ? roomNow(momentOf(timed(sessions, card.zone), at, card.zone), card, at) : null;
  const more: Line[] = room !== null && room !== card.place ? [{ key: 'schedule-room', args: { link: room } }] : [];
  return [sayPlace(card, member ? 'member' : 'anybody'), ...more];
}

function changedLine({ agenda }: Read): Line[] {
  const number = lastChange(agenda);
  return number === null ? [] : [{ key: 'schedule-changed', args: { number } }];
}

function isOver({ workshop, days }: Pick<Read, 'workshop' | 'days'>, at: number): boolean {
  const last = days.at(-1);
  return hasEnded(workshop, at) && (last === undefined || toLocal(at, workshop.card.zone).day > last);
}
