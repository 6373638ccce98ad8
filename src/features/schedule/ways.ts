import { isOpen } from '#aggregates/workshop/state.ts';
import { inPairs } from '#core/in-pairs.ts';
import { urlIn } from '#core/url-in.ts';
import type { Button } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import { lastChange } from './changes.ts';
import { momentOf, roomNow, timed } from './moment.ts';
import { numberOf, type Read } from './read.ts';

/** So many days have each a button of their own; of more, those beside the one that is shown. */
const DAYS = 4;

/** What a card of the schedule shows: now and next, a day, everything, the changes. */
export type Shown = { what: 'now' | 'all' | 'changes' } | { what: 'day'; day: string };

/** The room that is open now, for who has a place. */
export function roomButton({ workshop, sessions, member }: Read, at: number): Button[] {
  const { card } = workshop;
  const room = member ? roomNow(momentOf(timed(sessions, card.zone), at, card.zone), card, at) : null;
  const url = room === null ? null : urlIn(room);
  return url === null ? [] : [{ label: { key: 'btn-enter-room' }, url }];
}

/** What else can be looked at, below a card. @param several the person has more than this workshop */
export function ways(
  read: Read,
  shown: Shown,
  { at, on, registers, several }: { at: number; on: boolean; registers: boolean; several: boolean },
): Button[][] {
  const { code, days, workshop, agenda } = read;
  const to = (key: string, rest: string): Button => ({ label: { key }, data: `j.${code}.${rest}` });
  const any = days.length > 0;
  const register: Button[] =
    registers && isOpen(workshop, at) ? [{ label: { key: 'btn-register' }, data: `r.${code}`, style: 'primary' }] : [];
  const now: Button[] = on && any && shown.what !== 'now' ? [to('btn-schedule-now', 'n')] : [];
  const today = toLocal(at, workshop.card.zone).day;
  const dayButtons = shownDays(read, shown).map((day): Button => {
    const data = `j.${code}.d.${day}`;
    if (day === today) return { label: { key: 'btn-schedule-today' }, data };
    const ordinal: Say = { key: 'schedule-ordinal', args: { number: numberOf(read, day) } };
    return { label: { key: 'btn-schedule-day', args: { day: ordinal } }, data };
  });
  const whole: Button[] = any && days.length > 1 && shown.what !== 'all' ? [to('btn-schedule-all', 'a')] : [];
  const calendar: Button[] = any ? [to('btn-save-calendar', 'i')] : [];
  const changed: Button[] =
    shown.what !== 'changes' && lastChange(agenda) !== null ? [to('btn-what-changed', 'u')] : [];
  const other: Button[] = several ? [{ label: { key: 'btn-other-schedule' }, data: 'j' }] : [];
  const rows = [roomButton(read, at), register, now, ...inPairs(dayButtons)];
  const rest = inPairs([...whole, ...calendar, ...changed, ...other, { label: { key: 'btn-menu' }, data: 'm.menu' }]);
  return [...rows, ...rest].filter((row) => row.length > 0);
}

function shownDays({ days }: Read, shown: Shown): readonly string[] {
  const day = shown.what === 'day' ? shown.day : undefined;
  if (days.length <= DAYS || day === undefined) return days.filter((one) => one !== day).slice(0, DAYS);
  const at = days.indexOf(day);
  return [days[at - 1], days[at + 1]].filter((one) => one !== undefined);
}
