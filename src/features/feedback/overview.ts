import {
  allOpined,
  type Opined,
  openOccasions,
  readOpined,
  sayAnswered,
  takesOpinions,
} from '#aggregates/account/opinions.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import { hasBegun } from '#aggregates/workshop/retention.ts';
import { readCode } from '#aggregates/workshop/state.ts';
import { sayDate } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';
import { toLocal } from '#core/zones.ts';
import { occasionKey } from '#feedback/occasions.ts';
import { rowOf } from './parts.ts';

/** So many are offered as buttons. */
const OFFERED = 6;

/** `/umpanbalik`: what can still be answered, what was given, and why there is nothing. */
export function createOverview(deps: { runs: Runs }) {
  function choose(turn: Turn, typed: string): void {
    const named = readCode(typed);
    const all = named === null ? allOpined(turn) : [readOpined(turn, named)].filter((one) => one !== null);
    const taking = all.filter((one) => takesOpinions(one, turn.at));
    const [first] = taking;
    if (!first) return sayNone(turn, all);
    if (taking.length === 1) return show(turn, first);
    const listed = taking.slice(0, OFFERED).map(({ code, workshop }) => ({ code, title: workshop.card.title }));
    const buttons = listed.map(({ code, title }): Button[] => [{ label: title, data: `fe.${code}` }]);
    turn.show(card([{ key: 'opinion-which' }], buttons));
  }

  function sayNone(turn: Turn, all: readonly Opined[]): void {
    const [last] = all;
    if (!last) {
      const find: Button = { label: { key: 'btn-find-workshop' }, data: 'm.cari' };
      return deps.runs.inform(turn, [{ key: 'opinion-none' }], [[find, ...(TO_MENU[0] ?? [])]]);
    }
    const { title, zone } = last.workshop.card;
    const said = sayAnswered(last.sessions, last.done);
    const lines: Line[] = [reasonOf(), ...(said === null ? [] : [{ key: 'opinion-given', args: { said } }])];
    deps.runs.inform(turn, lines, TO_MENU);

    function reasonOf(): Line {
      if (last && last.asked.length === 0) return { key: 'opinion-off', args: { title } };
      if (last && !hasBegun(last.workshop, turn.at)) return { key: 'opinion-early', args: { title } };
      return { key: 'opinion-closed', args: { since: sayDate(toLocal(last?.closes ?? turn.at, zone).day) } };
    }
  }

  function show(turn: Turn, opined: Opined): void {
    const { sessions, done, settings, workshop } = opined;
    const open = openOccasions(opined, turn.at)
      .map(({ occasion }) => occasionKey(occasion))
      .reverse()
      .slice(0, OFFERED);
    const rows = open.map((occasion, i) => rowOf(opined, occasion, i + 1));
    const said = sayAnswered(sessions, done);
    const asks = settings.condition && ![...done.done, ...done.declined].includes('end');
    const lines: Line[] = [
      { key: 'opinion-title', args: { title: workshop.card.title } },
      rows.length > 0 ? { key: 'opinion-open' } : { key: 'opinion-nothing-open' },
      ...rows.map(({ line }) => line),
      ...(said === null ? [] : [{ key: 'opinion-given', args: { said } }]),
      ...(asks ? [{ key: 'opinion-condition-coming' }] : []),
    ];
    turn.show(card(lines, [...rows.map(({ button }) => [button]), ...TO_MENU]));
  }

  return {
    choose,
    /** `fe.<code>`. */
    tap(turn: Turn, code: string): void {
      const opined = readOpined(turn, code);
      if (!opined) turn.toast({ key: 'account-button-unknown' });
      else if (takesOpinions(opined, turn.at)) show(turn, opined);
      else sayNone(turn, [opined]);
    },
  };
}
