import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { ENDED } from '#aggregates/account/standing.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Unit } from '#aggregates/workshop/attendance/attendance.ts';
import type { OwnAttendance, OwnAttendanceAsked, OwnMark } from '#aggregates/workshop/attendance/messages.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import { unitsOf } from '#aggregates/workshop/attendance/units.ts';
import { isUnitOpen, windowOf } from '#aggregates/workshop/attendance/windows.ts';
import { hasBegun, hasEnded } from '#aggregates/workshop/retention.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import { sayMoment, sayTime } from '#core/dates.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Button, Line } from '#core/view.ts';
import { toLocal } from '#core/zones.ts';
import { type Attended, readWorkshop } from './read.ts';

/** So many units are listed; of more those of one day. */
const LISTED = 6;
/** So many workshops are offered as buttons. */
const OFFERED = 8;

/** `/hadir`: where somebody was, what it adds up to, and what to do now. */
export function createOwnAttendance(deps: { runs: Runs; readerZone: ReaderZone }) {
  const { runs } = deps;
  const viewOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);

  /** Asks the workshop, which alone knows what an organizer has marked. */
  function ask(turn: Turn, code: string): void {
    const own = turn.get('registrations')?.[code];
    if (!own || !viewOf(turn, code)) return turn.toast({ key: 'account-button-unknown' });
    turn.set('seen', code);
    if (turn.trial !== null) return show(turn, { workshop: code, marks: {} });
    const asked: OwnAttendanceAsked = { registration: own.id as AggregateId, by: turn.person };
    turn.tell(workshopId(code), 'attend-own', asked);
  }

  /** The one that is on, else the only one; asked where there are several. */
  function choose(turn: Turn): void {
    const own = Object.entries(turn.get('registrations') ?? {}).flatMap(([code, { status }]) => {
      const workshop = ENDED.includes(status) ? null : viewOf(turn, code);
      return workshop ? [{ code, workshop }] : [];
    });
    const on = own.filter(({ workshop }) => hasBegun(workshop, turn.at) && !hasEnded(workshop, turn.at));
    const meant = on.length > 0 ? on : own;
    const [only] = meant;
    if (!only) return runs.inform(turn, [{ key: 'presence-none' }], TO_MENU);
    if (meant.length === 1) return ask(turn, only.code);
    const buttons = meant
      .slice(-OFFERED)
      .map(({ code, workshop }): Button[] => [{ label: workshop.card.title, data: `h.${code}` }]);
    turn.show(card([{ key: 'presence-which' }], buttons));
  }

  function show(turn: Turn, { workshop: code, marks }: OwnAttendance): void {
    const one = readWorkshop(turn, code);
    if (!one) return;
    const mine = ownUnits(turn, one, marks);
    const counted = mine.filter((unit) => isCounted(marks[unit.id]));
    const { title } = one.workshop.card;
    const lines: Line[] = [
      { key: 'presence-own-title', args: { title } },
      ...now(turn, one, mine, marks),
      '',
      ...shownOf(mine, turn.at, one).map((unit) => lineOf(turn, one, unit, marks[unit.id])),
      ...sums(mine, counted),
    ];
    const missing: Button[] = mine.some((unit) => unit.start <= turn.at && !isCounted(marks[unit.id]))
      ? [{ label: { key: 'btn-attend-missing' }, data: `q.${code}` }]
      : [];
    const rows: Button[][] = [
      missing,
      [{ label: { key: 'btn-attend-refresh' }, data: `h.${code}` }, ...(TO_MENU[0] ?? [])],
    ];
    runs.inform(
      turn,
      lines,
      rows.filter((row) => row.length > 0),
    );
  }

  /** What there is to be done just now. */
  function now(turn: Turn, one: Attended, mine: readonly Unit[], marks: OwnAttendance['marks']): Line[] {
    const { zone } = one.workshop.card;
    const open = mine.find((unit) => isOpenFor(one, unit, turn.at) && !isThere(marks[unit.id]));
    if (open) return [{ key: 'presence-now', args: { unit: sayUnit(open) } }];
    const next = mine.find((unit) => turn.at < windowOf(unit, one.attendance.units[unit.id], turn.at).from);
    if (!next) return [];
    const { from } = windowOf(next, one.attendance.units[next.id], turn.at);
    const moment = sayMoment(from, zone, deps.readerZone(turn, one.code));
    return [{ key: 'presence-next', args: { unit: sayUnit(next), moment } }];
  }

  function lineOf(turn: Turn, one: Attended, unit: Unit, mark: OwnMark | undefined): Line {
    const args = { unit: sayUnit(unit) };
    if (mark?.absent) return { key: 'presence-line-absent', args };
    if (mark?.how === 'hand') return { key: 'presence-line-hand', args };
    if (mark) {
      const time = sayTime(mark.at, one.workshop.card.zone, deps.readerZone(turn, one.code));
      return { key: mark.unverified ? 'presence-line-unverified' : 'presence-line-present', args: { ...args, time } };
    }
    return { key: turn.at < unit.start ? 'presence-line-later' : 'presence-line-missing', args };
  }

  return { choose, ask, show };
}

/** What is for the person's kelompok, and where else they were. */
function ownUnits(turn: Turn, { code, sessions, workshop, units }: Attended, marks: OwnAttendance['marks']): Unit[] {
  const group = turn.get('registrations')?.[code]?.group;
  const mine = unitsOf(sessions, workshop.card, workshop.settings.attendance.by, group);
  const others = units.filter(({ id }) => marks[id] && mine.every((unit) => unit.id !== id));
  return [...mine, ...others].sort((a, b) => a.start - b.start);
}

/** All of them; of many those of today, else of the next day, else of the last. */
function shownOf(units: readonly Unit[], at: number, { workshop }: Attended): readonly Unit[] {
  if (units.length <= LISTED) return units;
  const today = toLocal(at, workshop.card.zone).day;
  const day = units.find((unit) => unit.day >= today)?.day ?? units.at(-1)?.day;
  return units.filter((unit) => unit.day === day);
}

function sums(mine: readonly Unit[], counted: readonly Unit[]): Line[] {
  const hours = (units: readonly Unit[]) => units.reduce((sum, { jp }) => sum + (jp ?? 0), 0);
  const present = { key: 'presence-sum', args: { present: counted.length, all: mine.length } };
  if (mine.every(({ jp }) => jp === null)) return [present];
  return [present, { key: 'presence-sum-jp', args: { jp: hours(counted), all: hours(mine) } }];
}

function isOpenFor({ attendance }: Attended, unit: Unit, at: number): boolean {
  return isUnitOpen(unit, attendance.units[unit.id], at);
}

function isCounted(mark: OwnMark | undefined): boolean {
  return mark !== undefined && !mark.absent && !mark.unverified;
}

function isThere(mark: OwnMark | undefined): boolean {
  return mark !== undefined && !mark.absent;
}
