import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Standing } from '#aggregates/account/standing.ts';
import { isToldToo } from '#aggregates/account/told-together.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { UnaskedPart } from '#aggregates/account/unasked.ts';
import { type AgendaView, isFor, type Session } from '#aggregates/workshop/agenda/agenda.ts';
import { blocksOf, firstOf } from '#aggregates/workshop/agenda/reminding.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDay, sayTime } from '#core/dates.ts';
import { urlIn } from '#core/url-in.ts';
import type { Button, Line } from '#core/view.ts';
import { toEpoch, toLocal } from '#core/zones.ts';
import { hearersOf, namesLine } from './hearers.ts';

/** What a reminder is made of when it is sent; null where it has become about nothing. */
type Found = {
  readonly workshop: WorkshopView;
  readonly hearers: readonly Standing[];
  /** The session that begins; null: the agenda says nothing. */
  readonly first: Session | null;
  /** When it begins, epoch ms; null: nobody knows. */
  readonly begins: number | null;
  readonly reader: string;
};

/** What a reminder says, from what is true now: of a day (`args.block` empty) or of the block of sessions that begins at `args.block`. */
export function createReminder(deps: { readerZone: ReaderZone }) {
  function find(
    turn: Turn,
    { workshop: code = '', day = '', block = '' }: Readonly<Record<string, string>>,
  ): Found | null {
    const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
    if (!workshop || workshop.settings.archived) return null;
    const { card } = workshop;
    const all = turn.reading.view<AgendaView>(`agenda:${code}`)?.sessions ?? [];
    const startFor = ({ own }: Standing): string | undefined => {
      const sessions = all.filter((session) => isFor(session, own.group));
      return block === '' ? firstOf(sessions, day) : blocksOf(sessions, day).find((start) => start === block);
    };
    const heard = hearersOf(turn, code).filter(({ own }) => !own.muted);
    const hearers = all.length === 0 && block === '' ? heard : heard.filter((one) => startFor(one) !== undefined);
    const [main] = hearers;
    if (!main) return null;
    const isFirst = (session: Session) =>
      session.day === day &&
      session.start === startFor(main) &&
      session.kind !== 'break' &&
      isFor(session, main.own.group);
    const first = all.find(isFirst) ?? null;
    const time = first?.start ?? (day === card.start ? card.time : null);
    const begins = time === null ? null : toEpoch(day, time, card.zone);
    if (begins !== null && begins <= turn.at) return null;
    return { workshop, hearers, first, begins, reader: deps.readerZone(turn, code) };
  }

  return function reminder(turn: Turn, args: Readonly<Record<string, string>>): UnaskedPart | null {
    const found = find(turn, args);
    if (!found) return null;
    const { card, settings } = found.workshop;
    const { day = '', block = '' } = args;
    const isToday = toLocal(turn.at, card.zone).day >= day;
    const own = found.hearers.find(({ name }) => name === null);
    const isNamed = isToldToo(turn, 'lacking', card.code);
    const lacks = !isToday && own !== undefined && own.own.completed !== true && !isNamed;
    const head: Line[] =
      block === ''
        ? [
            { key: isToday ? 'reminder-today' : 'reminder-evening', args: { day: sayDay(day), title: card.title } },
            ...beginLine(found),
          ]
        : blockLines(found);
    const lines = [
      ...head,
      whereLine(found),
      ...(!isToday && settings.assignmentLetter === 'bring' ? [{ key: 'letter-bring' }] : []),
      ...(lacks ? [{ key: 'reminder-incomplete' }] : []),
      ...namesLine(found.hearers),
    ];
    const url = isToday ? urlIn(linkOf(found)) : null;
    const room: Button[] = url === null ? [] : [{ label: { key: 'btn-enter-room' }, url, style: 'primary' }];
    const complete: Button[] = lacks ? [{ label: { key: 'btn-complete-data' }, data: `c.${card.code}` }] : [];
    const mute: Button = { label: { key: 'btn-no-reminders' }, data: `rm.${card.code}.0` };
    const rows = [room, complete, [{ label: { key: 'btn-schedule' }, data: `j.${card.code}` }, mute]];
    return { lines, buttons: rows.filter((row) => row.length > 0) };
  };
}

function timeOf({ workshop: { card }, begins, reader }: Found) {
  return begins === null ? null : sayTime(begins, card.zone, reader);
}

/** `Mulai pukul 08.00 WIB: Registrasi`. */
function beginLine(found: Found): Line[] {
  const time = timeOf(found);
  if (time === null) return [];
  const { first } = found;
  return [
    first ? { key: 'reminder-begins', args: { time, first: first.title } } : { key: 'reminder-starts', args: { time } },
  ];
}

function blockLines(found: Found): Line[] {
  const args = { time: timeOf(found) ?? '', first: found.first?.title ?? '' };
  return [
    { key: 'reminder-block', args },
    { key: 'workshop-title', args: { title: found.workshop.card.title } },
  ];
}

function linkOf({ workshop: { card }, first }: Found): string {
  return first?.link || (card.mode === 'online' ? card.place : '');
}

/** The hall; online the link in full, or that it follows. */
function whereLine(found: Found): Line {
  const { card } = found.workshop;
  const place = found.first?.place || (card.mode === 'hall' ? card.place : '');
  if (place !== '') return { key: 'workshop-place', args: { place } };
  const link = linkOf(found);
  return link === '' ? { key: 'workshop-online-later' } : { key: 'workshop-online', args: { place: link } };
}
