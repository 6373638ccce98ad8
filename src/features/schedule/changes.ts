import { type AgendaChange, type AgendaView, concerns } from '#aggregates/workshop/agenda/agenda.ts';
import { changeLine } from '#aggregates/workshop/agenda/change-lines.ts';
import { sayMoment } from '#core/dates.ts';
import type { Button, Line } from '#core/view.ts';
import { headLines, type Read } from './read.ts';

/** So many lines of changes go into one card. */
const LINES = 12;

/** The number of the last change; null: none yet, for with the first people may have been told only that there is an agenda. */
export function lastChange(agenda: AgendaView | null): number | null {
  const last = agenda?.changes[0];
  return last && !isAnnouncement(last) ? last.number : null;
}

/** What changed under each number, the newest first, from this one on; and the way to those before it. */
export function changesCard(read: Read, from: number): { lines: Line[]; before: Button[] } {
  const changes = (read.agenda?.changes ?? []).filter(({ number }) => number <= from);
  const lines: Line[] = [...headLines(read)];
  let left = LINES;
  for (const [i, change] of changes.entries()) {
    const said = linesOf(read, change);
    if (i > 0 && said.length > left) return { lines, before: [earlier(read.code, change.number)] };
    lines.push('', ...said);
    left -= said.length;
  }
  if (changes.length === 0) lines.push('', { key: 'schedule-no-changes' });
  return { lines, before: [] };
}

function linesOf({ reader, workshop }: Read, { number, at, items }: AgendaChange): Line[] {
  const { clocks, groups, group } = reader;
  const head: Line = {
    key: 'schedule-change-number',
    args: { number, moment: sayMoment(at, workshop.card.zone, clocks.reader) },
  };
  if (isAnnouncement({ number, items })) return [head, { key: 'schedule-change-first' }];
  const own = items.filter((item) => concerns(item, group));
  if (own.length === 0) return [head, { key: 'schedule-change-others' }];
  const shown = own.slice(0, LINES - 2).map((item) => changeLine(item, { clocks, groups }));
  const more: Line[] =
    own.length > shown.length ? [{ key: 'schedule-more', args: { count: own.length - shown.length } }] : [];
  return [head, ...shown, ...more];
}

function isAnnouncement({ number, items }: Pick<AgendaChange, 'number' | 'items'>): boolean {
  return number === 1 && items.every(({ before }) => before === null);
}

function earlier(code: string, number: number): Button {
  return { label: { key: 'btn-earlier-changes' }, data: `j.${code}.u.${number}` };
}
