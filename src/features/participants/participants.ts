import type { Feature } from '#aggregates/account/feature.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Listed } from '#aggregates/workshop/directory.ts';
import { readCode, seatsLeft, type WorkshopView } from '#aggregates/workshop/state.ts';
import type { Button, Line } from '#core/view.ts';

/** So many workshops are offered as buttons. */
const OFFERED = 8;

/** `/peserta`: how many there are, and the list as a spreadsheet; `/unduh` the spreadsheet at once. */
export function createParticipants(deps: { isOrganizer: (person: number) => boolean }): Feature {
  /** The workshop that is meant: by its code, else the one on the screen, else the only one. */
  function choose(turn: Turn, rest: string, then: (turn: Turn, code: string) => void): void {
    if (!deps.isOrganizer(turn.person)) return turn.show(card([{ key: 'organizer-only' }], TO_MENU));
    const listed = turn.reading.view<Listed[]>('directory:workshops') ?? [];
    const [only] = listed;
    if (!only)
      return turn.show(
        card([{ key: 'desk-none' }], [[{ label: { key: 'btn-new-workshop' }, data: 'n', style: 'primary' }]]),
      );
    const named = rest === '' ? turn.get('seen') : (readCode(rest) ?? undefined);
    const code = named ?? (listed.length === 1 ? only.code : undefined);
    if (code !== undefined && workshopOf(turn, code)) return then(turn, code);
    const lines: Line[] = listed
      .slice(0, OFFERED)
      .map(({ code, title }) => ({ key: 'desk-listed', args: { code, title } }));
    const buttons = listed.slice(0, OFFERED).map((w) => [{ label: w.title, data: `p.${w.code}` }]);
    turn.show(card([{ key: 'participants-choose' }, '', ...lines], buttons));
  }

  const workshopOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(`workshop:${code}`);

  function counts(turn: Turn, code: string): void {
    const workshop = workshopOf(turn, code);
    if (!workshop) return turn.toast({ key: 'account-button-unknown' });
    turn.set('seen', code);
    const left = seatsLeft(workshop);
    const lines: Line[] = [
      { key: 'workshop-title', args: { title: workshop.card.title } },
      { key: 'participants-registered', args: { count: workshop.counts.registered } },
      { key: 'participants-waiting', args: { count: workshop.counts.waiting } },
      left === null ? { key: 'participants-no-limit' } : { key: 'participants-left', args: { count: left } },
    ];
    const back: Button = { label: { key: 'btn-organizer-desk' }, data: 'm.workshop' };
    turn.show(card(lines, [[{ label: { key: 'btn-download-xlsx' }, data: `p.${code}.x`, style: 'primary' }], [back]]));
  }

  function download(turn: Turn, code: string): void {
    if (!workshopOf(turn, code)) return turn.toast({ key: 'account-button-unknown' });
    const document = { make: 'participants', args: { code, lang: turn.lang } };
    turn.notify({ lines: [{ key: 'participants-file' }], document });
  }

  return {
    commands: {
      peserta: (turn, rest) => choose(turn, rest, counts),
      unduh: (turn, rest) => choose(turn, rest, download),
    },
    taps: {
      p(turn, [typed = '', part]) {
        if (!deps.isOrganizer(turn.person)) return turn.toast({ key: 'organizer-only' });
        const code = readCode(typed);
        if (code === null) return turn.toast({ key: 'account-button-unknown' });
        return part === 'x' ? download(turn, code) : counts(turn, code);
      },
    },
  };
}
