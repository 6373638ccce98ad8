import type { OccasionStanding, Opined } from '#aggregates/account/opinions.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import { sayDate } from '#core/dates.ts';
import type { Button } from '#core/view.ts';
import { toLocal } from '#core/zones.ts';

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
