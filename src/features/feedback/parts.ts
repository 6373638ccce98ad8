import { type OccasionStanding, type Opined, sayOccasion } from '#aggregates/account/opinions.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import { sayDate } from '#core/dates.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line } from '#core/view.ts';
import { toLocal } from '#core/zones.ts';
import { isSession } from './asked-together.ts';

/** Characters of a title on a button. */
const LABEL = 20;

/** What a button's data ends with where it stands on a card, and not in a message of its own. */
export const ON_CARD = 'c';

/** The name under which the message that asks about an occasion can be changed in place. */
export function slotOf(code: string, occasion: string): string {
  return `${code}.${occasion}`;
}

/** Where nothing was written yet. */
export function suggestion({ code, done }: Opined, occasion: string): Button[] {
  return done.written?.includes(occasion) ? [] : [{ label: { key: 'btn-suggest' }, data: `fk.${code}.${occasion}` }];
}

/** Why something is not asked (any more); nothing is changed by it. */
export function refuse(turn: Turn, opined: Opined, standing: Exclude<OccasionStanding, 'open'>, runs: Runs): void {
  const { day } = toLocal(opined.closes, opined.workshop.card.zone);
  const say = {
    unasked: { key: 'opinion-unasked' },
    done: { key: 'opinion-already' },
    closed: { key: 'opinion-closed', args: { since: sayDate(day) } },
  }[standing];
  if (turn.tapped) turn.toast(say);
  else runs.inform(turn, [say], TO_MENU);
}

/** One of several that can be answered: its line, and the button that leads to a card of its own. */
export function rowOf(opined: Opined, occasion: string, number: number): { line: Line; button: Button } {
  const { code, sessions, done } = opined;
  const about = sayOccasion(sessions, occasion);
  const title = sessions.find(({ id }) => id === occasion)?.title;
  const label = title === undefined ? about : shortened(title, LABEL);
  const key = done.declined.includes(occasion) ? 'opinion-row-declined' : 'opinion-row';
  const to = isSession(occasion) ? `fs.${code}.${occasion}.0` : `fe.${code}.${occasion}`;
  return {
    line: { key, args: { number, about } },
    button: { label: { key: 'btn-opinion-row', args: { number, label } }, data: `${to}.${ON_CARD}` },
  };
}
