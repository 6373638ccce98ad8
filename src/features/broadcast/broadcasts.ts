import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { BroadcastSeen } from '#aggregates/broadcast/messages.ts';
import { readCode, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted } from '#aggregates/workshop/workshop.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import type { Words } from '#core/words.ts';
import type { BroadcastText } from '#forms/broadcast-texts.ts';
import { createCompose, draftField } from './compose.ts';
import { createControl } from './control.ts';
import { homeView, readyView, VARIABLE_LINES } from './draft-views.ts';
import { createDrafting } from './drafting.ts';
import { workshopOf } from './ids.ts';
import type { Looked } from './looking.ts';
import { readyText } from './ready.ts';

/** What is looked at once the workshop grants it, and a question that is opened. */
const SEE = 'broadcast.see';
const ASK = 'broadcast.ask';
const WORKER = 'outgoing';
const READ = 'outgoing-read';

/**
 * `/siarkan`: an organizer writes to participants, sees it as they will, sends it, and keeps it in hand. Everything is granted by the workshop at the
 * moment of asking, and every order goes to it first.
 */
export function createBroadcasts(deps: {
  runs: Runs;
  desk: Desk;
  plain: Words['plain'];
  texts: readonly BroadcastText[];
}): Feature {
  const { runs, desk, texts } = deps;
  const viewOf = (turn: Turn, code: string) => turn.reading.view<WorkshopView>(workshopId(code));

  function see(turn: Turn, code: string, id = '', what = ''): void {
    const registration = turn.get('registrations')?.[code]?.id;
    const own = what === 'trial' && registration ? nameOf(registration as AggregateId) : '';
    desk.ask(turn, code, SEE, { id, what, own });
  }

  const control = createControl({ runs, see });
  const compose = createCompose({ runs, mend: control.mend });
  const drafting = createDrafting({ runs, compose, control });

  /** What belongs to the workshop, and to no broadcast. */
  function atHome(turn: Turn, code: string, part: string, rest: string): void {
    if (part === '') return see(turn, code, '', 'home');
    if (part === 'v') return runs.inform(turn, VARIABLE_LINES, [[{ label: { key: 'btn-back' }, data: `sr.${code}` }]]);
    if (part === 'w' || part === 'r') return desk.ask(turn, code, ASK, { part, text: rest });
    turn.toast({ key: 'account-button-unknown' });
  }

  function show(turn: Turn, looked: Looked): void {
    const { code, id, args, found } = looked;
    const { what = '' } = args;
    const workshop = viewOf(turn, code)?.card;
    if (!workshop) return;
    if (what === 'home') return turn.show(homeView(looked, workshop, turn.more<string>(draftField(code)) ?? null));
    if (!found) return gone(turn, code, id);
    if (drafting.has(what) && found.stage !== 'draft') return control.late(turn, code, id);
    if (drafting.has(what)) return drafting.act(turn, { ...looked, found, workshop }, what);
    if (what !== '') return control.act(turn, { ...looked, found, workshop }, what);
    if (found.stage === 'draft') return drafting.act(turn, { ...looked, found, workshop }, 'card');
    control.order(turn, code, id, { do: 'watch' });
  }

  function gone(turn: Turn, code: string, id: string): void {
    if (turn.more<string>(draftField(code)) === id) turn.setMore(draftField(code), null);
    turn.show(card([{ key: 'broadcast-gone' }], [[{ label: { key: 'btn-broadcast-home' }, data: `sr.${code}` }]]));
  }

  function ask(turn: Turn, { workshop: code, args: { part, text = '' }, now }: DeskGranted): void {
    if (part === 'w') return compose.ask(turn, 'outgoing', code);
    const ready = texts.find(({ id }) => id === text);
    if (!ready) return turn.show(readyView(code, texts, turn.lang));
    const agenda = turn.reading.view<Parameters<typeof readyText>[2]>(`agenda:${code}`) ?? null;
    const words = readyText(ready, now.card, agenda, { plain: deps.plain, at: turn.at });
    compose.begin(turn, code, { text: words, media: [], buttons: [] });
  }

  return {
    commands: {
      siarkan(turn, rest) {
        const goOn = (code: string) => see(turn, code, '', 'home');
        desk.choose(turn, rest, { key: 'broadcast-choose' }, { data: (code) => `sr.${code}`, goOn });
      },
    },
    taps: {
      sr(turn, [typed = '', part = '', what = '']) {
        const code = readCode(typed);
        if (code === null || !viewOf(turn, code)) return turn.toast({ key: 'account-button-unknown' });
        if (workshopOf(part) !== code) return atHome(turn, code, part, what);
        if (control.orders(what)) return control.tapped(turn, code, part, what);
        if (what !== '' && !drafting.has(what) && !control.has(what))
          return turn.toast({ key: 'account-button-unknown' });
        see(turn, code, part, what);
      },
    },
    desk: {
      [SEE]: (turn: Turn, { workshop, args, by }: DeskGranted) =>
        turn.work(WORKER, { ...args, code: workshop, by: String(by) }, READ),
      [ASK]: ask,
      [control.done]: control.onDone,
    },
    inbound: {
      [READ]: show,
      'outgoing-seen'(turn: Turn, seen: BroadcastSeen) {
        const { id, next, state } = seen;
        if (next !== 'ordered') return see(turn, state.about.workshop, id, next);
        control.onOrdered(turn, seen);
      },
    },
    forms: compose.forms,
  };
}
