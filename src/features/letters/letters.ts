import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { Button, Line } from '#core/view.ts';
import type { LettersRead } from './reading.ts';

/** So many who lack it are named in one message. */
const NAMED = 30;

/** The letters of assignment on the organizer's desk: who has not sent one, and all of them as an archive. */
export function createLettersDesk(deps: { desk: Desk }): Feature {
  const { desk } = deps;

  function show(turn: Turn, { code, sent, lacking, parts }: LettersRead): void {
    const title = turn.reading.view<WorkshopView>(`workshop:${code}`)?.card.title ?? code;
    const named = lacking.slice(0, NAMED);
    const lines: Line[] = [
      { key: 'letters-title', args: { title } },
      { key: 'letters-count', args: { sent, all: sent + lacking.length } },
      ...(lacking.length > 0 ? [{ key: 'letters-lacking' }] : []),
      ...named.map(({ number, name, agency, apart }): Line => {
        const row = { key: 'letters-line', args: { number, name, agency } };
        return apart ? { key: 'participants-row-apart', args: { row } } : row;
      }),
      ...(lacking.length > NAMED ? [{ key: 'letters-more', args: { count: lacking.length - NAMED } }] : []),
    ];
    const archives = Array.from({ length: parts }, (_, part): Button[] => [
      {
        label: parts === 1 ? { key: 'btn-letters-zip' } : { key: 'btn-letters-part', args: { part: part + 1 } },
        data: `lt.${code}.${part}`,
      },
    ]);
    turn.show(card(lines, [...archives, [{ label: { key: 'btn-organizer-desk' }, data: `o.${code}` }]]));
  }

  return {
    taps: {
      lt(turn, [code = '', part]) {
        if (part === undefined) return desk.ask(turn, code, 'letters.list');
        desk.ask(turn, code, 'letters.archive', { part });
      },
    },
    desk: {
      'letters.list': (turn, { workshop }) => turn.work('letters', { code: workshop }, 'read-letters'),
      'letters.archive'(turn, { workshop, args }) {
        const document = { make: 'letters', args: { code: workshop, part: args.part ?? '0', lang: turn.lang } };
        turn.notify({ lines: [{ key: 'letters-file' }], document });
      },
    },
    inbound: { 'read-letters': show },
  };
}
