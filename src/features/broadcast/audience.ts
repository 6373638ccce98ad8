import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { Retarget, Retargeted } from '#aggregates/broadcast/retargeting.ts';
import { broadcastId } from '#aggregates/broadcast/state.ts';
import { readCode } from '#aggregates/workshop/state.ts';
import type { DeskGranted } from '#aggregates/workshop/workshop.ts';
import type { AudienceAnswer } from './audience-reading.ts';
import { audienceView } from './audience-views.ts';

/** What is shown once the workshop grants it; the worker that reads it, and the event with what was read. */
const SEE = 'audience.see';
const WORKER = 'audience';
const READ = 'meant-read';

type Args = Readonly<Record<string, string>>;

/** Whom a broadcast goes to, chosen by taps (`sa.<code>.<id>`) while it is a draft: the number and the names are the workshop's to grant. */
export function createAudience(deps: { desk: Desk }): Feature {
  const { desk } = deps;

  function see(turn: Turn, code: string, id: string, args: Args): void {
    desk.ask(turn, code, SEE, { ...args, id });
  }

  const taps: Readonly<Record<string, (rest: readonly string[]) => Args>> = {
    h: () => ({ ask: 'home' }),
    o: ([choice = '', page = '0']) => ({ ask: 'choose', choice, page }),
    t: ([choice = '', token = '', page = '0']) => ({ ask: 'change', choice, token, page }),
    c: () => ({ ask: 'change', token: '' }),
    n: ([page = '0']) => ({ ask: 'names', page }),
  };

  return {
    taps: {
      sa(turn, [typed = '', id = '', part = 'h', ...rest]) {
        const code = readCode(typed);
        const tap = Object.hasOwn(taps, part) ? taps[part] : undefined;
        if (code === null || id === '' || !tap) return turn.toast({ key: 'account-button-unknown' });
        see(turn, code, id, tap(rest));
      },
    },
    desk: {
      [SEE]: (turn: Turn, { workshop, args, by }: DeskGranted) =>
        turn.work(WORKER, { ...args, code: workshop, by: String(by) }, READ),
    },
    inbound: {
      [READ](turn: Turn, answer: AudienceAnswer) {
        if (answer.ask !== 'change') return turn.show(audienceView(answer), { edit: answer.ask !== 'gone' });
        const { code, id, change, show } = answer;
        const data: Retarget = { by: turn.person, workshop: code, change, show };
        turn.tell(broadcastId(id), 'retarget', data);
      },
      retargeted(turn: Turn, { id, workshop, show }: Retargeted) {
        const [choice = '', page = '0'] = show.split('.');
        see(turn, workshop, id, choice === 'home' ? { ask: 'home' } : { ask: 'choose', choice, page });
      },
    },
  };
}
