import type { Feature } from '#aggregates/account/feature.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Listed } from '#aggregates/workshop/directory.ts';
import { seatsLeft, type WorkshopView } from '#aggregates/workshop/state.ts';
import type { Line } from '#core/view.ts';

/** So many workshops are offered as buttons. */
const OFFERED = 8;

/** `/peserta`: how many there are, and the list as a spreadsheet. */
export function createParticipants(deps: { isOrganizer: (person: number) => boolean }): Feature {
  function choose(turn: Turn): void {
    if (!deps.isOrganizer(turn.person)) return turn.show(card([{ key: 'organizer-only' }]));
    const listed = turn.reading.view<Listed[]>('directory:workshops') ?? [];
    const only = listed[0];
    if (!only)
      return turn.show(
        card([{ key: 'desk-none' }], [[{ label: { key: 'btn-new-workshop' }, data: 'n', style: 'primary' }]]),
      );
    if (listed.length === 1) return counts(turn, only.code);
    const buttons = listed.slice(0, OFFERED).map((w) => [{ label: w.title, data: `p.${w.code}` }]);
    turn.show(card([{ key: 'participants-choose' }], buttons));
  }

  function counts(turn: Turn, code: string): void {
    const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
    if (!workshop) return turn.toast({ key: 'account-button-unknown' });
    const left = seatsLeft(workshop);
    const lines: Line[] = [
      { key: 'workshop-title', args: { title: workshop.card.title } },
      { key: 'participants-registered', args: { count: workshop.counts.registered } },
      { key: 'participants-waiting', args: { count: workshop.counts.waiting } },
      left === null ? { key: 'participants-no-limit' } : { key: 'participants-left', args: { count: left } },
    ];
    turn.show(card(lines, [[{ label: { key: 'btn-download-xlsx' }, data: `p.${code}.x`, style: 'primary' }]]));
  }

  function download(turn: Turn, code: string): void {
    const view = {
      lines: [{ key: 'participants-file' }],
      document: { make: 'participants', args: { code, lang: turn.lang } },
    };
    turn.notify(view);
  }

  return {
    commands: { peserta: choose },
    taps: {
      p(turn, [code = '', part]) {
        if (!deps.isOrganizer(turn.person)) return turn.toast({ key: 'organizer-only' });
        return part === 'x' ? download(turn, code) : counts(turn, code);
      },
    },
  };
}
