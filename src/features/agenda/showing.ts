import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { type WorkshopCard, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { Words } from '#core/words.ts';
import { changeView as boardView, createTexts, silentView } from './board.ts';
import { homeView } from './home-view.ts';
import type { AgendaAnswer } from './reading.ts';
import { changeView, dayView, moveView, sessionView } from './session-views.ts';

/** Shows what was read of an agenda, or asks first whether it is really to be done. */
export function createShowing(deps: { runs: Runs; plain: Words['plain']; linkOf: (code: string) => string }) {
  const { runs } = deps;
  const texts = createTexts(deps);

  function showHome(turn: Turn, answer: Extract<AgendaAnswer, { ask: 'home' }>, workshop: WorkshopCard): void {
    const { code, args, pending, outside } = answer;
    const no = { label: { key: 'btn-not-now' }, data: `ag.${code}` };
    if (args.goal === 'hush' && pending) {
      const yes = { label: { key: 'btn-agenda-hush-yes' }, data: `ag.${code}.H`, style: 'danger' } as const;
      return runs.confirm(turn, [{ key: 'agendadesk-hush-sure', args: { count: pending.people } }], yes, no);
    }
    if (args.goal === 'follow' && outside?.by) {
      const yes = { label: { key: 'btn-agenda-follow-yes' }, data: `ag.${code}.T.${outside.by}` };
      const key = outside.by > 0 ? 'agendadesk-follow-sure-later' : 'agendadesk-follow-sure-earlier';
      return runs.confirm(turn, [{ key, args: { days: Math.abs(outside.by) } }], yes, no);
    }
    turn.show(homeView(answer, { workshop }, workshop.jp));
  }

  function showSession(turn: Turn, answer: Extract<AgendaAnswer, { ask: 'session' }>, workshop: WorkshopCard): void {
    const { code, session, args } = answer;
    if (args.goal === 'change') return turn.show(changeView(answer, { workshop }));
    if (args.goal === 'move') return turn.show(moveView(answer, { workshop }));
    if (args.goal !== 'remove') return turn.show(sessionView(answer, { workshop }));
    runs.confirm(
      turn,
      [{ key: 'agendadesk-remove-sure', args: { title: session.title } }],
      { label: { key: 'btn-agenda-remove-yes' }, data: `ag.${code}.R.${session.id}.${session.day}`, style: 'danger' },
      { label: { key: 'btn-agenda-keep' }, data: `ag.${code}.s.${session.id}` },
    );
  }

  return function show(turn: Turn, answer: AgendaAnswer): void {
    const workshop = turn.reading.view<WorkshopView>(workshopId(answer.code))?.card;
    if (!workshop) return;
    const context = { workshop };
    switch (answer.ask) {
      case 'home':
        return showHome(turn, answer, workshop);
      case 'session':
        return showSession(turn, answer, workshop);
      case 'day':
        return turn.show(dayView(answer, context));
      case 'change':
        return turn.show(boardView(answer, context));
      case 'silent':
        return turn.show(silentView(answer));
      case 'unheard':
        return turn.show(texts.unheard(answer, context));
      case 'text':
        return turn.show(texts.forAll(answer, context));
    }
  };
}
