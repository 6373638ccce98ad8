import { toLocal } from '#core/zones.ts';
import type { Listed } from '../workshop/directory.ts';
import type { Turn } from './turn.ts';

/** So many open workshops are offered as buttons. */
const OFFERED = 8;

/** Workshops that one can register for now, the next one first. */
export function openWorkshops(turn: Turn, zone: string): Listed[] {
  const today = toLocal(turn.at, zone).day;
  return (turn.reading.view<Listed[]>('directory:workshops') ?? [])
    .filter(
      (w) => (w.end ?? w.start) >= today && !w.archived && w.open !== false && (w.closes == null || turn.at < w.closes),
    )
    .sort((a, b) => a.start.localeCompare(b.start))
    .slice(0, OFFERED);
}
