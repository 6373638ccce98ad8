import { sayShortDay } from '#core/dates.ts';
import type { Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import type { Groups, Session, SessionChange } from './agenda.ts';
import { type Clocks, groupNames, sayHours } from './lines.ts';

/**
 * One change of a session as a line, old → new: `Materi 1 · Kamis, 11 November: 09.00–10.00 → 10.00–11.00 WIB; tempat: Aula → Ruang 2`.
 * A link is said to be new and not shown, because not everybody may have it.
 */
export function changeLine({ before, after }: SessionChange, context: { clocks: Clocks; groups: Groups }): Line {
  if (!before && !after) return '';
  if (!before) return { key: 'schedule-change-added', args: whole(after as Session, context.clocks) };
  if (!after) return { key: 'schedule-change-removed', args: whole(before, context.clocks) };
  const parts = [
    ...timeParts(before, after, context.clocks),
    ...textParts(before, after),
    ...groupParts(before, after, context.groups),
  ];
  const [first, ...others] = parts;
  const day = sayShortDay(before.day);
  if (!first) return { key: 'schedule-change-same', args: { title: after.title, day } };
  const what = others.reduce<Say>((said, part) => ({ key: 'schedule-change-and', args: { said, part } }), first);
  return { key: 'schedule-change', args: { title: after.title, day, what } };
}

function whole(session: Session, clocks: Clocks) {
  return { title: session.title, day: sayShortDay(session.day), hours: sayHours(session, clocks, true) };
}

function timeParts(before: Session, after: Session, clocks: Clocks): Say[] {
  const sameDay = before.day === after.day;
  if (sameDay && before.start === after.start && before.end === after.end) return [];
  const old = sayHours(before, { zone: clocks.zone, reader: clocks.zone });
  const now = sayHours(after, clocks, true);
  if (sameDay) return [{ key: 'schedule-change-from-to', args: { old, now } }];
  return [{ key: 'schedule-change-day', args: { old, now, day: sayShortDay(after.day) } }];
}

function textParts(before: Session, after: Session): Say[] {
  const title: Say = { key: 'schedule-change-title', args: { old: before.title } };
  const place: Say = {
    key: 'schedule-change-place',
    args: oldAndNew(before.place, after.place, 'schedule-usual-place'),
  };
  const speaker: Say = {
    key: 'schedule-change-speaker',
    args: oldAndNew(before.speaker, after.speaker, 'schedule-no-speaker'),
  };
  const link: Say = { key: 'schedule-change-link' };
  return [
    ...(before.title === after.title ? [] : [title]),
    ...(before.place === after.place ? [] : [place]),
    ...(before.link === after.link ? [] : [link]),
    ...(before.speaker === after.speaker ? [] : [speaker]),
  ];
}

function groupParts(before: Session, after: Session, groups: Groups): Say[] {
  const names = ({ groups: ids }: Session) => groupNames(ids, groups);
  if (before.groups.join() === after.groups.join()) return [];
  return [{ key: 'schedule-change-groups', args: oldAndNew(names(before), names(after), 'schedule-everybody') }];
}

/** What stands for nothing is said in words. */
function oldAndNew(old: string, now: string, none: string): { old: Say; now: Say } {
  const said = (text: string): Say => (text === '' ? { key: none } : { key: 'plain-text', args: { text } });
  return { old: said(old), now: said(now) };
}
