import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { readCode } from '#aggregates/workshop/state.ts';
import type { DeskGranted } from '#aggregates/workshop/workshop.ts';
import type { ResultsAnswer } from './results-reading.ts';
import { resultsView } from './results-views.ts';

/** What is shown once the workshop grants it; the worker that reads it, and the event with what was read. */
const SEE = 'results.see';
const FILE = 'results.file';
const WORKER = 'results';
const READ = 'outcome-read';

type Args = Readonly<Record<string, string>>;

/** What became of broadcasts: `st.<code>` those of a workshop, `st.<code>.<id>` one of them, person by person. */
export function createResults(deps: { desk: Desk }): Feature {
  const { desk } = deps;

  const taps: Readonly<Record<string, (rest: readonly string[]) => Args>> = {
    h: () => ({ ask: 'home' }),
    l: ([state = '', page = '0']) => ({ ask: 'list', state, page }),
    R: () => ({ ask: 'replies' }),
    r: ([reply = '', page = '0']) => ({ ask: 'reply', reply, page }),
    w: ([page = '0']) => ({ ask: 'by-hand', page }),
    T: () => ({ ask: 'text' }),
  };

  return {
    taps: {
      st(turn, [typed = '', id = '', part = 'h', ...rest]) {
        const code = readCode(typed);
        if (code === null) return turn.toast({ key: 'account-button-unknown' });
        if (id === '' || id === 'p')
          return desk.ask(turn, code, SEE, { ask: 'earlier', page: id === 'p' ? part : '0' });
        if (part === 'x') return desk.ask(turn, code, FILE, { id });
        const tap = Object.hasOwn(taps, part) ? taps[part] : undefined;
        if (!tap) return turn.toast({ key: 'account-button-unknown' });
        desk.ask(turn, code, SEE, { ...tap(rest), id });
      },
    },
    desk: {
      [SEE]: (turn: Turn, { workshop, args, by }: DeskGranted) =>
        turn.work(WORKER, { ...args, code: workshop, by: String(by) }, READ),
      [FILE]: (turn: Turn, { workshop, args: { id = '' }, now }: DeskGranted) =>
        turn.notify({
          lines: [{ key: 'results-file', args: { title: now.card.title } }],
          document: { make: 'outcome-table', args: { code: workshop, id, lang: turn.lang } },
        }),
    },
    inbound: { [READ]: (turn: Turn, answer: ResultsAnswer) => turn.show(resultsView(answer)) },
  };
}
