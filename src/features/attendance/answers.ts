import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Attended, AttendOutcome } from '#aggregates/workshop/attendance/messages.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayTime } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { countGuess } from './guesses.ts';
import { askIn, hasOthers } from './taking.ts';

const KEYS: Readonly<Record<AttendOutcome, string>> = {
  present: 'presence-present',
  already: 'presence-already',
  unverified: 'presence-unverified',
  late: 'presence-late',
  closed: 'presence-closed-now',
  absent: 'presence-absent',
  unregistered: 'presence-unregistered',
  crowded: 'presence-crowded',
  wrong: 'presence-wrong-now',
};
/** After these the organizer can help. */
const HELPED: readonly AttendOutcome[] = ['closed', 'absent', 'unregistered', 'crowded'];

/** What the workshop has made of somebody's code, told to them; an open question follows. */
export function createAnswers(deps: { runs: Runs; readerZone: ReaderZone }) {
  return function onAttended(turn: Turn, { workshop: code, outcome, unit, at }: Attended): void {
    const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
    if (!workshop) return;
    if (outcome === 'wrong') countGuess(turn);
    const time: Say = sayTime(at, workshop.card.zone, deps.readerZone(turn, code));
    const args = { unit: unit ? sayUnit(unit) : '', time };
    const others: Line[] = outcome === 'present' && hasOthers(turn, code) ? [{ key: 'presence-others' }] : [];
    const lines: Line[] = [{ key: KEYS[outcome], args }, ...others];
    const own: Button = { label: { key: 'btn-attendance-own' }, data: `h.${code}` };
    const buttons = HELPED.includes(outcome) ? askIn(code) : [[own, ...(TO_MENU[0] ?? [])]];
    if (turn.get('run')) return deps.runs.inform(turn, [...lines, { key: 'presence-back' }]);
    // Kept, whatever comes after it.
    turn.notify({ lines, buttons });
  };
}
