import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { ENDED } from '#aggregates/account/standing.ts';
import { TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { CodeSent, Codes } from '#aggregates/workshop/attendance/codes.ts';
import type { AttendAsked, WalkIn, WrongCodeSaid } from '#aggregates/workshop/attendance/messages.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import { windowOf } from '#aggregates/workshop/attendance/windows.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import { sayMoment, sayTime } from '#core/dates.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Button, Line } from '#core/view.ts';
import { type Found, findCode, takesCodes } from './find-code.ts';
import { countGuess, guessesOf } from './guesses.ts';
import { type Attended, readWorkshop, workshopsNow } from './read.ts';

/** A code that somebody sent, and by which way. */
export type Sent = CodeSent & { readonly how: WalkIn['how'] };

/** Somebody has a code that counts, and is not registered. */
export type BeginWalkIn = (turn: Turn, workshop: string, scan: WalkIn) => void;

/** What becomes of a code that somebody sends: told to its workshop, which decides; or answered here, where there is nothing to decide. */
export function createTaking(deps: { runs: Runs; codes: Codes; readerZone: ReaderZone; beginWalkIn: BeginWalkIn }) {
  const { runs, codes } = deps;
  const say = (turn: Turn, line: Line, buttons: readonly (readonly Button[])[] = TO_MENU) =>
    runs.inform(turn, [line], buttons);
  const timeOf = (turn: Turn, { code, workshop }: Attended, at: number) =>
    sayTime(at, workshop.card.zone, deps.readerZone(turn, code));

  /** A code of a unit that does not take any now. */
  function sayNotOpen(turn: Turn, { at: one, unit, window }: Found): void {
    const args = { unit: sayUnit(unit) };
    if (turn.at < window.from)
      return say(turn, { key: 'presence-early', args: { ...args, time: timeOf(turn, one, window.from) } });
    say(turn, { key: 'presence-closed', args: { ...args, time: timeOf(turn, one, window.until) } }, askIn(one.code));
  }

  /** What opens next, for who sends a code while nothing is open. */
  function sayNext(turn: Turn, workshops: readonly Attended[]): void {
    const next = workshops
      .flatMap((one) =>
        one.units.map((unit) => ({ one, unit, ...windowOf(unit, one.attendance.units[unit.id], turn.at) })),
      )
      .filter(({ from, until }) => turn.at < from && from < until)
      .sort((a, b) => a.from - b.from)[0];
    if (!next) return say(turn, { key: 'presence-none-open' });
    const { one, unit, from } = next;
    const moment = sayMoment(from, one.workshop.card.zone, deps.readerZone(turn, one.code));
    say(turn, { key: 'presence-none-open-next', args: { unit: sayUnit(unit), moment } });
  }

  function takeRight(turn: Turn, found: Found, { code, how }: Sent, wrong: number): void {
    const { at: one, unit } = found;
    if (turn.trial !== null) return say(turn, { key: 'presence-trial' });
    if (!found.open) return sayNotOpen(turn, found);
    if (!found.match.counts) return say(turn, { key: 'presence-late' });
    const own = turn.get('registrations')?.[one.code];
    if (own && !ENDED.includes(own.status)) {
      const asked: AttendAsked = {
        registration: own.id as AggregateId,
        by: turn.person,
        code,
        unit: unit.id,
        how,
        wrong,
      };
      return turn.tell(workshopId(one.code), 'attend', asked);
    }
    const scan: WalkIn = { code, unit: unit.id, at: turn.at, how };
    if (!hasOthers(turn, one.code)) return deps.beginWalkIn(turn, one.code, scan);
    // Whoever registers for others is not one of them.
    keepScan(turn, one.code, scan);
    const own_: Button = { label: { key: 'btn-attend-myself' }, data: `h.${one.code}.w` };
    say(turn, { key: 'presence-for-others' }, [[own_], ...askIn(one.code)]);
  }

  /** A text of the shape of a code that is none: counted, and an answer where it may be one. */
  function takeWrong(turn: Turn, sent: Sent, workshops: readonly Attended[]): boolean {
    const isAnswer = !sent.explicit && turn.get('run') !== undefined && runs.takesText(turn);
    const open = workshops.filter((one) => takesCodes([one], turn.at));
    const [first] = open;
    if (!first || turn.trial !== null) {
      const known = sent.explicit || (workshops.some((one) => isOwn(turn, one.code)) && turn.get('run') === undefined);
      if (isAnswer || !known) return false;
      sayNext(turn, workshops);
      return true;
    }
    const { until } = countGuess(turn);
    turn.tell(workshopId(first.code), 'attend-wrong', { by: turn.person } satisfies WrongCodeSaid);
    if (until !== null) sayPaused(turn, first, until);
    else if (isAnswer) return false;
    else say(turn, { key: 'presence-wrong', args: { code: sent.code } });
    return true;
  }

  function sayPaused(turn: Turn, one: Attended, until: number): void {
    say(turn, { key: 'presence-paused', args: { time: timeOf(turn, one, until) } }, askIn(one.code));
  }

  return {
    /** Takes a code; false when it is to be taken for whatever else it may be. */
    take(turn: Turn, sent: Sent): boolean {
      const named = sent.workshop === null ? null : readWorkshop(turn, sent.workshop);
      if (sent.workshop !== null && !named) return false;
      const workshops = named ? [named] : workshopsNow(turn);
      const open = workshops.find((one) => takesCodes([one], turn.at));
      const { count, until } = guessesOf(turn);
      // Whether it is right is not told to who has guessed too often.
      if (open && until !== null) {
        sayPaused(turn, open, until);
        return true;
      }
      const found = findCode(codes, workshops, sent.code, turn.at);
      if (!found) return takeWrong(turn, sent, workshops);
      takeRight(turn, found, sent, count);
      return true;
    },

    /** Whether a code counts now, of whatever workshop of these days. */
    counts(turn: Turn, { code }: CodeSent): boolean {
      const found = findCode(codes, workshopsNow(turn), code, turn.at);
      return found?.open === true && found.match.counts;
    },

    /** Whether any of the person's own workshops takes codes now. */
    isAsked: (turn: Turn) =>
      takesCodes(
        workshopsNow(turn).filter(({ code }) => isOwn(turn, code)),
        turn.at,
      ),

    /** "Saya sendiri hadir", of who registers for others. */
    walkIn(turn: Turn, code: string): void {
      const scan = turn.more<Scan>(FIELD);
      if (scan?.workshop !== code) return turn.toast({ key: 'account-button-old' });
      turn.clearButtons();
      const { workshop: _workshop, ...rest } = scan;
      deps.beginWalkIn(turn, code, rest);
    },
  };
}

/** The field of the account with the last code that counted of somebody who is not registered. */
const FIELD = 'scan';
type Scan = WalkIn & { readonly workshop: string };

function keepScan(turn: Turn, workshop: string, scan: WalkIn): void {
  turn.setMore(FIELD, { ...scan, workshop } satisfies Scan);
}

/** To the organizer, who can mark people by hand. */
export function askIn(code: string): Button[][] {
  return [[{ label: { key: 'btn-ask-organizer' }, data: `q.${code}` }, ...(TO_MENU[0] ?? [])]];
}

function isOwn(turn: Turn, code: string): boolean {
  const own = turn.get('registrations')?.[code];
  return own !== undefined && !ENDED.includes(own.status);
}

/** Whether the person registered somebody else for this workshop, who is marked by the organizer. */
export function hasOthers(turn: Turn, code: string): boolean {
  return Object.values(turn.get('others') ?? {}).some((one) => one.workshop === code && !ENDED.includes(one.status));
}
