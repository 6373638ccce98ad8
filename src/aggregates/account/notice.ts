import { keptUntil } from '#aggregates/workshop/retention.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDate } from '#core/dates.ts';
import type { Line } from '#core/view.ts';
import type { Runs } from './runs.ts';
import type { Turn } from './turn.ts';

const BASIS = { 'public-task': 'privacy-basis-public-task', consent: 'privacy-basis-consent' } as const;

/** What is kept and for what; of each of these workshops by whom, on which legal basis, and until when (UU 27/2022 article 21). */
export function showNotice(runs: Runs, turn: Turn, codes: readonly string[]): void {
  const lines: Line[] = [
    { key: 'privacy-title' },
    { key: 'privacy-what' },
    { key: 'privacy-use' },
    { key: 'privacy-feedback' },
    ...[...new Set(codes)].flatMap((code) => workshopLine(turn, code)),
    { key: 'privacy-rights' },
  ];
  const buttons = [
    { label: { key: 'btn-my-data' }, data: 'm.datasaya' },
    { label: { key: 'btn-menu' }, data: 'm.menu' },
  ];
  runs.inform(turn, lines, [buttons]);
}

function workshopLine(turn: Turn, code: string): Line[] {
  const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
  if (!workshop) return [];
  const { title, organizer } = workshop.card;
  const basis = { key: BASIS[workshop.settings.legalBasis] };
  return [{ key: 'privacy-workshop', args: { title, organizer, basis, until: sayDate(keptUntil(workshop)) } }];
}
