import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { UnaskedPart } from '#aggregates/account/unasked.ts';
import {
  type AgendaChange,
  type AgendaView,
  concerns,
  inOrder,
  type Session,
  type SessionChange,
} from '#aggregates/workshop/agenda/agenda.ts';
import { changeLine } from '#aggregates/workshop/agenda/change-lines.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { lineSize } from '#core/line-size.ts';
import type { Button, Line } from '#core/view.ts';
import { toEpoch } from '#core/zones.ts';
import { hearersOf, namesLine } from './hearers.ts';

/** So many changes are said one by one, as far as they fit into so many characters. */
const SAID = 5;
const MOST = 2_400;
/** What begins so soon cannot wait for the morning, in ms. */
const SOON_MS = 24 * 60 * 60_000;

/** What the notice of a change says: all that is different since the number `args.first`, as old → new. */
export function createChange(deps: { readerZone: ReaderZone }) {
  return function change(turn: Turn, args: Readonly<Record<string, string>>): UnaskedPart | null {
    const { workshop: code = '', again = '' } = args;
    const [first, last] = [Number(args.first), Number(args.last)];
    const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
    const agenda = turn.reading.view<AgendaView>(`agenda:${code}`);
    if (!workshop || !agenda || workshop.settings.archived) return null;
    const { title, zone } = workshop.card;
    const numbers = agenda.changes.filter(({ number }) => number >= first && number <= last);
    const items = together(numbers);
    const concerned = hearersOf(turn, code).filter(({ own }) => items.some((item) => concerns(item, own.group)));
    if (concerned.length === 0) return null;
    const buttons: Button[][] = [
      [
        { label: { key: 'btn-change-read' }, data: `jb.${code}.${last}`, style: 'primary' },
        { label: { key: 'btn-schedule' }, data: `j.${code}` },
      ],
    ];
    const repeated: Line[] = again === '' ? [] : [{ key: 'reminder-change-again' }];
    const names = namesLine(concerned);
    // Whoever has not heard of an agenda before has nothing to compare it with.
    if (first === 1)
      return { lines: [...repeated, { key: 'reminder-change-first', args: { title } }, ...names], buttons };
    const own = items.filter((item) => concerned.some((one) => concerns(item, one.own.group)));
    const clocks = { zone, reader: deps.readerZone(turn, code) };
    const said = fitting(own.map((item) => changeLine(item, { clocks, groups: agenda.groups })));
    const lines: Line[] = [
      ...repeated,
      { key: 'reminder-change', args: { number: last, title } },
      ...said,
      ...(own.length > said.length ? [{ key: 'schedule-more', args: { count: own.length - said.length } }] : []),
      ...names,
    ];
    return { lines, buttons };
  };
}

function fitting(lines: readonly Line[]): Line[] {
  let size = 0;
  return lines.slice(0, SAID).filter((line) => {
    size += lineSize(line);
    return size <= MOST;
  });
}

/** Whether day, hour, place or link of a session that was or is to begin within a day change for somebody whom this person hears for. */
export function isUrgent(turn: Turn, code: string, number: number): boolean {
  const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
  const change = turn.reading.view<AgendaView>(`agenda:${code}`)?.changes.find((one) => one.number === number);
  if (!workshop) return false;
  // A copy that does not know of it yet: better once at night than too late.
  if (!change) return true;
  const isSoon = (session: Session | null) => {
    const begins = session ? toEpoch(session.day, session.start, workshop.card.zone) : 0;
    return begins > turn.at && begins <= turn.at + SOON_MS;
  };
  const hearers = hearersOf(turn, code);
  return change.items.some(
    (item) =>
      (isSoon(item.before) || isSoon(item.after)) &&
      isElsewhere(item) &&
      hearers.some(({ own }) => concerns(item, own.group)),
  );
}

function isElsewhere({ before, after }: SessionChange): boolean {
  if (!before || !after) return true;
  return (['day', 'start', 'place', 'link'] as const).some((field) => before[field] !== after[field]);
}

/** Several changes as one, from what was first to what is now; what is as it was has not changed. */
function together(changes: readonly AgendaChange[]): SessionChange[] {
  const items = new Map<string, SessionChange>();
  for (const { before, after } of [...changes].sort((a, b) => a.number - b.number).flatMap((one) => one.items)) {
    const id = (after ?? before)?.id ?? '';
    const earlier = items.get(id);
    items.set(id, { before: earlier ? earlier.before : before, after });
  }
  const now = ({ before, after }: SessionChange) => (after ?? before) as Session;
  return [...items.values()]
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    .sort((a, b) => inOrder(now(a), now(b)));
}
