import { type AgendaView, isFor, type Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { AttendanceState, Unit } from '#aggregates/workshop/attendance/attendance.ts';
import { type Codes, codeLink, slotAt, slotStart } from '#aggregates/workshop/attendance/codes.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import { unitsOf } from '#aggregates/workshop/attendance/units.ts';
import { currentUnit, openUnits, windowOf } from '#aggregates/workshop/attendance/windows.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayMoment, sayTime, sayWeekday } from '#core/dates.ts';
import type { Say, Words } from '#core/words.ts';
import { toEpoch, toLocal, zoneName } from '#core/zones.ts';
import { type QrPath, qrPath } from './qr-path.ts';
import { runningAt } from './running.ts';

/** A code with the time for which it is shown, epoch ms. */
export type ScreenCode = {
  readonly slot: number;
  readonly from: number;
  readonly until: number;
  readonly code: string;
  readonly link: string;
  readonly qr: QrPath;
};

/** All that the projector's page shows, in words. It holds no name of a person. */
export type Screen = {
  /** The server's time, epoch ms; how far the clock at the workshop's place is before UTC, ms; and what that zone is called. */
  readonly at: number;
  readonly shift: number;
  readonly zone: string;
  readonly title: string;
  /** What one is present at just now; null between two, before all and after all. */
  readonly unit: { readonly id: string; readonly name: string; readonly until: number } | null;
  /** Where classes run side by side: all of them, to choose whose screen this is. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** Of this slot and those that come, as long as the unit is open; without those that the page has already. */
  readonly codes: readonly ScreenCode[];
  /** How many there are, and how many an organizer is still to say yes to; without a unit what comes next, or thanks. */
  readonly count: string;
  readonly unverified: string;
  readonly notice: string;
  readonly now: string;
  readonly next: string;
};

/** What a page has already: the codes of this unit up to this slot. */
export type Had = { readonly unit: string; readonly slot: number };

/** What a page asks for: the screen of this unit as long as it is open, without what it has. */
export type Asked = { readonly unit: string | null; readonly had: Had | null };

/** Codes are given ahead for so many slots: for so long a page goes on without the network. */
const AHEAD = 8;
/** Of parallel sessions so many are named. */
const NAMED = 3;
const WEEK_MS = 6 * 24 * 60 * 60_000;

/** Puts together what the projector's page of a workshop shows. */
export function createScreen(deps: { codes: Codes; plain: Words['plain']; linkOf: (payload: string) => string }) {
  const plain = (say: Say) => deps.plain('id', say);

  async function codesOf(workshop: string, { id }: Unit, until: number, at: number, had: Had | null) {
    const first = slotAt(at);
    const slots = Array.from({ length: AHEAD + 1 }, (_, i) => first + i);
    const wanted = slots.filter((slot) => slotStart(slot) < until && !(had?.unit === id && slot <= had.slot));
    return Promise.all(
      wanted.map(async (slot): Promise<ScreenCode> => {
        const code = deps.codes.codeOf(workshop, id, slot);
        const link = deps.linkOf(`h-${codeLink(workshop, code)}`);
        return { slot, from: slotStart(slot), until: slotStart(slot + 1), code, link, qr: await qrPath(link) };
      }),
    );
  }

  /** `Hadir 142 dari 180`; of a unit for some only, how many are expected is not known here. */
  function countOf({ counts }: WorkshopView, { units }: AttendanceState, { id, groups }: Unit): string {
    const { present = 0 } = units[id] ?? {};
    if (groups.length > 0) return plain({ key: 'screen-count-some', args: { present } });
    return plain({ key: 'screen-count', args: { present, registered: counts.registered } });
  }

  /** Without an open unit: when the next one opens, or thanks. */
  function noticeOf({ card }: WorkshopView, units: readonly Unit[], { units: states }: AttendanceState, at: number) {
    const coming = units
      .map((unit) => ({ unit, ...windowOf(unit, states[unit.id], at) }))
      .filter(({ from, until }) => from > at && from < until)
      .sort((a, b) => a.from - b.from)[0];
    if (!coming) return plain({ key: 'screen-over' });
    const { unit, from } = coming;
    const isToday = toLocal(from, card.zone).day === toLocal(at, card.zone).day;
    const when = isToday ? sayTime(from, card.zone) : sayMoment(from, card.zone);
    return plain({ key: 'screen-before', args: { unit: sayUnit(unit), when } });
  }

  /** Of parallel classes their kelompok tell them apart, in less room than titles. */
  function nameOf(unit: Unit, agenda: AgendaView | null): string {
    const names = unit.groups.map((group) => agenda?.groups[group]).filter((name) => name !== undefined);
    return names.length > 0 ? names.join(', ') : plain(sayUnit(unit));
  }

  function titles(sessions: readonly Session[]): string {
    const named = sessions.slice(0, NAMED).map(({ title }) => title);
    return [...named, ...(sessions.length > NAMED ? ['…'] : [])].join(' / ');
  }

  return async function screenOf(
    workshop: WorkshopView,
    agenda: AgendaView | null,
    attendance: AttendanceState,
    at: number,
    asked: Asked,
  ): Promise<Screen> {
    const { card, settings } = workshop;
    const sessions = agenda?.sessions ?? [];
    const units = unitsOf(sessions, card, settings.attendance.by);
    const open = openUnits(units, attendance, at);
    const unit = open.find(({ id }) => id === asked.unit) ?? currentUnit(units, attendance, at);
    const beside = unit ? open.filter(({ start, end }) => start < unit.end && unit.start < end) : [];
    const until = unit ? windowOf(unit, attendance.units[unit.id], at).until : 0;
    const unverified = (unit && attendance.units[unit.id]?.unverified) ?? 0;
    const local = toLocal(at, card.zone);
    const { now, next } = runningAt(ofUnit(sessions, unit), local);
    const [first] = next;
    const begins = first ? toEpoch(first.day, first.start, card.zone) : 0;
    return {
      at,
      shift: toEpoch(local.day, local.time, 'UTC') - toEpoch(local.day, local.time, card.zone),
      zone: zoneName(card.zone, at),
      title: card.title,
      unit: unit && { id: unit.id, name: plain(sayUnit(unit)), until },
      choices: beside.length < 2 ? [] : beside.map((other) => ({ id: other.id, name: nameOf(other, agenda) })),
      codes: unit ? await codesOf(card.code, unit, until, at, asked.had) : [],
      count: unit ? countOf(workshop, attendance, unit) : '',
      unverified: unverified === 0 ? '' : plain({ key: 'screen-unverified', args: { count: unverified } }),
      notice: unit ? '' : noticeOf(workshop, units, attendance, at),
      now: now.length === 0 ? '' : plain({ key: 'screen-now', args: { session: titles(now) } }),
      next: first
        ? plain({ key: 'screen-next', args: { when: sayWhen(begins, at, card.zone), session: titles(next) } })
        : '',
    };
  };
}

/** Within a week the weekday is enough, and leaves room for what comes. */
function sayWhen(begins: number, at: number, zone: string): Say {
  const { day } = toLocal(begins, zone);
  const time = sayTime(begins, zone);
  if (day === toLocal(at, zone).day) return time;
  return begins - at < WEEK_MS
    ? { key: 'screen-next-day', args: { weekday: sayWeekday(day), time } }
    : sayMoment(begins, zone);
}

/** What who looks at this screen comes to: of classes side by side their own, and what is for everybody. */
function ofUnit(sessions: readonly Session[], unit: Unit | null): readonly Session[] {
  if (!unit || unit.groups.length === 0) return sessions;
  return sessions.filter((session) => unit.groups.some((group) => isFor(session, group)));
}

export type ScreenOf = ReturnType<typeof createScreen>;
