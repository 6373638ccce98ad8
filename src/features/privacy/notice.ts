import type { Feature } from '#aggregates/account/feature.ts';
import { standings } from '#aggregates/account/standing.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import { keptUntil } from '#aggregates/workshop/retention.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDay } from '#core/dates.ts';
import type { Line } from '#core/view.ts';

const BASIS = { 'public-task': 'privacy-basis-public-task', consent: 'privacy-basis-consent' } as const;

/** `/privasi`: what is kept and for what; of each workshop by whom, on which legal basis, and until when (UU 27/2022 article 21). */
export function createNotice(): Feature {
  function line(turn: Turn, code: string): Line[] {
    const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
    if (!workshop) return [];
    const { title, organizer } = workshop.card;
    const basis = { key: BASIS[workshop.settings.legalBasis] };
    return [{ key: 'privacy-workshop', args: { title, organizer, basis, until: sayDay(keptUntil(workshop)) } }];
  }

  function show(turn: Turn, codes: readonly string[]): void {
    const lines = [
      { key: 'privacy-title' },
      { key: 'privacy-what' },
      { key: 'privacy-use' },
      ...codes.flatMap((code) => line(turn, code)),
      { key: 'privacy-rights' },
    ];
    const back = turn.get('run') ? [{ label: { key: 'btn-go-on' }, data: 'm.lanjut', style: 'primary' as const }] : [];
    const rows = [
      back,
      [
        { label: { key: 'btn-my-data' }, data: 'm.datasaya' },
        { label: { key: 'btn-menu' }, data: 'm.menu' },
      ],
    ];
    turn.show(
      card(
        lines,
        rows.filter((row) => row.length > 0),
      ),
    );
  }

  return {
    trial: true,
    commands: { privasi: (turn) => show(turn, [...new Set(standings(turn).map(({ workshop }) => workshop))]) },
    taps: {
      // Of a workshop that one is about to register for.
      dp: (turn, [code = '']) => show(turn, [code]),
    },
  };
}
