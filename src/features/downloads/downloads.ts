import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import { daysOf } from '#aggregates/workshop/reading/roll.ts';
import { readCode, workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted } from '#aggregates/workshop/workshop.ts';
import { sayWeekday } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button } from '#core/view.ts';

/** The menu, files, and the news text, once the workshop grants them. */
const MENU = 'downloads.menu';
const FILE = 'downloads.file';
const PRESS = 'downloads.press';
/** The worker that writes the news text, and the event with it. */
const WORKER = 'press';
const READ = 'press-read';
/** Files of the event as a whole by the letter of their button, and what is said with each. */
const EVENT = {
  w: { make: 'event.word', said: 'downloads-report' },
  f: { make: 'event.pdf', said: 'downloads-report' },
  n: { make: 'event.news', said: 'downloads-news' },
  r: { make: 'event.recap', said: 'downloads-recap' },
} as const;
/** Of these, the report. */
const REPORT = 'wf';
/** What is typed behind the command, and the part it stands for; the report is given both ways. */
const TYPED: Readonly<Record<string, string>> = {
  laporan: 'l',
  report: 'l',
  berita: 'b',
  news: 'b',
  rekap: 'r',
  recap: 'r',
};
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
          [own('btn-download-report-word', 'w'), own('btn-download-report-pdf', 'f')],
          [own('btn-download-news', 'b'), own('btn-download-recap', 'r')],
          ...inPairs(kit),
          [{ label: { key: 'btn-back' }, data: `o.${code}` }],
        ],
      ),
    );
  }

  /** Made when it is sent, from what is known then. */
  function file(turn: Turn, { workshop: code, now, args }: DeskGranted): void {
    const { make = '', day = '', part = '' } = args;
    const title = { title: now.card.title };
    const give = (key: string, what: string) =>
      turn.notify({ lines: [{ key, args: title }], document: { make: what, args: { code, lang: turn.lang, day } } });
    // Of a large event it is a while in coming.
    if ([...part].some((letter) => REPORT.includes(letter)))
      turn.notify({ lines: [{ key: 'downloads-being-made', args: title }] });
    for (const letter of part) {
      const one = Object.hasOwn(EVENT, letter) ? EVENT[letter as keyof typeof EVENT] : undefined;
      if (one) give(one.said, one.make);
    }
    if (part === '') give(make === 'list-to-sign' ? 'downloads-signing' : 'downloads-attendance', make);
  }

  /** The news text, ready to be copied, with its gaps. */
  function press(turn: Turn, { code, text }: { code: string; text: string }): void {
    if (text === '') return turn.show(card([{ key: 'downloads-gone' }], TO_MENU));
    turn.show(
      card(
        [{ key: 'downloads-news-how' }, { key: 'downloads-news-text', args: { text } }],
        [
          [{ label: { key: 'btn-download-news-word' }, data: `un.${code}.n` }],
          [{ label: { key: 'btn-back' }, data: `un.${code}` }],
        ],
      ),
    );
  }

  /** What a button or a word behind the command stands for. False: nothing. */
  function open(turn: Turn, code: string, part: string, day: string): boolean {
    if (part === '') ask(turn, code);
    else if (part === 'x') desk.ask(turn, code, FILE, { make: 'attendance' });
    else if (part === 'd') desk.ask(turn, code, FILE, { make: 'list-to-sign', day });
    else if (part === 'b') desk.ask(turn, code, PRESS);
    else if (part === 'l') desk.ask(turn, code, FILE, { part: REPORT });
    else if (Object.hasOwn(EVENT, part)) desk.ask(turn, code, FILE, { part });
    else return false;
    return true;
  }

  return {
    commands: {
      unduh: (turn, rest) => {
        const question = { key: 'downloads-choose' };
        const [word = '', ...code] = rest.trim().split(/\s+/);
        const part = Object.hasOwn(TYPED, word.toLowerCase()) ? (TYPED[word.toLowerCase()] ?? '') : '';
        const typed = part === '' ? rest : code.join(' ');
        const data = (chosen: string) => (part === '' ? `un.${chosen}` : `un.${chosen}.${part}`);
        desk.choose(turn, typed, question, { data, goOn: (chosen) => void open(turn, chosen, part, 'all') });
      },
    },
    taps: {
      un(turn, [typed = '', part = '', day = 'all']) {
        const code = readCode(typed);
        const isKnown = code !== null && turn.reading.view(workshopId(code)) !== null;
        if (!isKnown || !open(turn, code, part, day)) turn.toast({ key: 'account-button-unknown' });
      },
    },
    desk: {
      [MENU]: menu,
      [FILE]: file,
      [PRESS]: (turn: Turn, { workshop }: DeskGranted) => turn.work(WORKER, { code: workshop }, READ),
    },
    inbound: { [READ]: press },
  };
}
