import { sessionLine } from '#aggregates/workshop/agenda/lines.ts';
import { sayDay } from '#core/dates.ts';
import type { Line, RichBlock } from '#core/view.ts';
import { toLocal, zoneName } from '#core/zones.ts';
import { sizeOf } from './cards.ts';
import { headLines, type Read } from './read.ts';

/** Telegram takes 32,768 characters and 500 blocks a folding message, and 4,096 characters a plain one; heads and markup need some. */
const RICH = { characters: 28_000, rows: 400 };
const PLAIN = { characters: 3_200, rows: Number.POSITIVE_INFINITY };

type Limit = typeof RICH;
type Day = { head: Line; day: string; rows: Line[] };

/** All days as messages in plain text, in as many as they need. */
export function plainPages(read: Read, at: number): Line[][] {
  return inPages(read, at, PLAIN).map((days, i) => [
    ...(i === 0 ? headLines(read) : []),
    ...days.flatMap(({ head, rows }, j): Line[] => [...(i === 0 || j > 0 ? [''] : []), head, ...rows]),
  ]);
}

/** The same as messages whose days fold; today's is open, and before and after the workshop the first. */
export function foldedPages(read: Read, at: number): RichBlock[][] {
  const today = toLocal(at, read.workshop.card.zone).day;
  const open = read.days.includes(today) ? today : read.days[0];
  return inPages(read, at, RICH).map((days, i) => [
    ...(i === 0 ? headLines(read).map((text) => ({ text })) : []),
    ...days.map(({ head, day, rows }) => ({ fold: head, open: day === open, blocks: rows.map((text) => ({ text })) })),
  ]);
}

/** What fits together goes together; a day that is too long goes on in the next message, under its name. */
function inPages({ days, sessions, reader, workshop }: Read, at: number, most: Limit): Day[][] {
  const zone = zoneName(workshop.card.zone, at);
  const pages: Day[][] = [[]];
  let left = { ...most };
  for (const day of days) {
    const head: Line = { key: 'schedule-day', args: { day: sayDay(day), zone } };
    let current: Day | null = null;
    for (const session of sessions.filter((one) => one.day === day)) {
      const size = sizeOf(session);
      if (left.characters < size || left.rows < 1) {
        pages.push([]);
        left = { ...most };
        current = null;
      }
      if (!current) {
        current = { head, day, rows: [] };
        pages.at(-1)?.push(current);
      }
      current.rows.push(sessionLine(session, reader));
      left = { characters: left.characters - size, rows: left.rows - 1 };
    }
  }
  return pages;
}
