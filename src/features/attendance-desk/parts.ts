import type { Unit } from '#aggregates/workshop/attendance/attendance.ts';
import { sayUnit } from '#aggregates/workshop/attendance/say-unit.ts';
import { sayShortDay } from '#core/dates.ts';
import type { Paged } from '#core/paged.ts';
import { shortened } from '#core/shortened.ts';
import type { Button } from '#core/view.ts';
import type { Say } from '#core/words.ts';

/** A unit's id in callback data, where a point parts; and back. */
export const unitKey = (id: string) => id.replaceAll('.', '_');
export const unitOfKey = (key: string) => key.replaceAll('_', '.');

/** A button of the desk: `hd.<code>.<part>.<…>`. */
export function toDesk(code: string) {
  return (label: string | Say, ...parts: readonly string[]): Button & { data: string } => ({
    label: typeof label === 'string' ? { key: label } : label,
    data: ['hd', code, ...parts].join('.'),
  });
}

/** `Kamis pagi`; a session by its title and day. */
export function sayUnitFully(unit: Unit): Say {
  if (unit.half !== null) return { key: 'attdesk-half', args: { unit: sayUnit(unit), day: sayShortDay(unit.day) } };
  return { key: 'attdesk-session', args: { title: unit.title, day: sayShortDay(unit.day) } };
}

/** A unit on a button. */
export function unitLabel(unit: Unit): Say {
  return unit.half === null ? { key: 'plain-text', args: { text: shortened(unit.title) } } : sayUnit(unit);
}

/** To the pages before and after. `parts` come before the page's number. */
export function turns(
  code: string,
  parts: readonly string[],
  { page, pages }: Pick<Paged<unknown>, 'page' | 'pages'>,
): Button[][] {
  const to = toDesk(code);
  const row = [
    ...(page > 0 ? [to('kind-previous-button', ...parts, String(page - 1))] : []),
    ...(page < pages - 1 ? [to('kind-next-button', ...parts, String(page + 1))] : []),
  ];
  return row.length > 0 ? [row] : [];
}
