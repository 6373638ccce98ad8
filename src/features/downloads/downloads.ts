import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import { daysOf } from '#aggregates/workshop/reading/roll.ts';
import { readCode, workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted } from '#aggregates/workshop/workshop.ts';
import { sayWeekday } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button } from '#core/view.ts';

/** The menu, and a file, once the workshop grants them. */
const MENU = 'downloads.menu';
const FILE = 'downloads.file';
/** So many days have a button of their own; all are in one file. */
const MOST_DAYS = 6;

/** `/unduh`: everything of a workshop that can be had as a file, in one place; what other parts of the desk make is led to. */
export function createDownloads(deps: { desk: Desk }): Feature {
  const { desk } = deps;
  const ask = (turn: Turn, code: string) => desk.ask(turn, code, MENU);

  function menu(turn: Turn, { workshop: code, now }: DeskGranted): void {
    const own = (key: string, ...parts: string[]): Button => ({
      label: { key },
      data: ['un', code, ...parts].join('.'),
    });
    const sessions = turn.reading.view<AgendaView>(`agenda:${code}`)?.sessions ?? [];
    const days = daysOf(now.card, sessions);
    const lists = days.slice(0, MOST_DAYS).map(
      (day, i): Button => ({
        label: { key: 'btn-download-day', args: { number: i + 1, weekday: sayWeekday(day) } },
        data: `un.${code}.d.${day}`,
      }),
    );
    const kit: Button[] = [
      ...(sessions.length > 0 ? [{ label: { key: 'btn-agendafile-export' }, data: `af.${code}.x` }] : []),
      ...(now.settings.assignmentLetter === 'upload' ? [{ label: { key: 'btn-letters' }, data: `lt.${code}` }] : []),
      { label: { key: 'btn-qr' }, data: `o.${code}.qr` },
    ];
    turn.show(
      card(
        [
          { key: 'downloads-title', args: { title: now.card.title } },
          { key: 'downloads-what' },
          { key: 'downloads-care' },
        ],
        [
          [{ label: { key: 'btn-download-xlsx' }, data: `p.${code}.x` }, own('btn-download-attendance', 'x')],
          ...inPairs(lists),
          ...(days.length > 1 ? [[own('btn-download-days', 'd', 'all')]] : []),
          ...inPairs(kit),
          [{ label: { key: 'btn-back' }, data: `o.${code}` }],
        ],
      ),
    );
  }

  /** Made when it is sent, from what is known then. */
  function file(turn: Turn, { workshop: code, now, args }: DeskGranted): void {
    const { make = '', day = '' } = args;
    const lines = [
      make === 'list-to-sign'
        ? { key: 'downloads-signing', args: { title: now.card.title } }
        : { key: 'downloads-attendance', args: { title: now.card.title } },
    ];
    turn.notify({ lines, document: { make, args: { code, lang: turn.lang, day } } });
  }

  return {
    commands: {
      unduh: (turn, rest) => {
        const question = { key: 'downloads-choose' };
        desk.choose(turn, rest, question, { data: (code) => `un.${code}`, goOn: (code) => ask(turn, code) });
      },
    },
    taps: {
      un(turn, [typed = '', part = '', day = 'all']) {
        const code = readCode(typed);
        if (code === null || turn.reading.view(workshopId(code)) === null)
          return turn.toast({ key: 'account-button-unknown' });
        if (part === '') return ask(turn, code);
        if (part === 'x') return desk.ask(turn, code, FILE, { make: 'attendance' });
        if (part === 'd') return desk.ask(turn, code, FILE, { make: 'list-to-sign', day });
        turn.toast({ key: 'account-button-unknown' });
      },
    },
    desk: { [MENU]: menu, [FILE]: file },
  };
}
