import { card } from '#aggregates/account/turn.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { View } from '#core/view.ts';
import { dayLabel } from './home-view.ts';
import { backToAgenda, to } from './parts.ts';

const DAY_MS = 24 * 60 * 60_000;
/** So many days are offered as buttons. */
const OFFERED = 8;

/** On which day of the workshop a session is to be; another can be written. */
export function addingView({ code, start, end }: Pick<WorkshopCard, 'code' | 'start' | 'end'>): View {
  const days: string[] = [];
  for (let at = Date.parse(start); at <= Date.parse(end) && days.length < OFFERED; at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return card(
    [{ key: 'agendadesk-add-day' }],
    [
      ...inPairs(days.map((day) => to(code, 'btn-agenda-on-day', `a.${day}`, { day: dayLabel(day) }))),
      [to(code, 'btn-agenda-other-day', 'a.0'), backToAgenda(code)],
    ],
  );
}
