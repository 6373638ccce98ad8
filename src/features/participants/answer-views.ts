import type { Turn } from '#aggregates/account/turn.ts';
import { sayWhen } from '#aggregates/workshop/lines.ts';
import { seatsLeft, type WorkshopView } from '#aggregates/workshop/state.ts';
import type { View } from '#core/view.ts';
import type { Words } from '#core/words.ts';
import { shortKey } from './agency-reading.ts';
import { agenciesView, mergedView, pairView } from './agency-views.ts';
import { previewView } from './import-views.ts';
import { absentView, foundView, groupsView, homeView, listView, twinsView } from './list-views.ts';
import type { AbsentRow, Answer, UntoldRow } from './reading.ts';
import { sayStatus, untoldView } from './untold-view.ts';

/** Shows an organizer what was read for them. */
export function createAnswerViews(deps: {
  workshopOf: (turn: Turn, code: string) => WorkshopView | null;
  /** Where people join, by the workshop's code. */
  linkOf: (code: string) => string;
  plain: Words['plain'];
}) {
  const { workshopOf } = deps;

  /** A text to be sent by hand: its reader has not chosen a language yet. */
  function invitation(turn: Turn, code: string) {
    const title = workshopOf(turn, code)?.card.title ?? code;
    return ({ name }: AbsentRow) =>
      deps.plain('id', { key: 'participants-invitation', args: { name, title, link: deps.linkOf(code) } });
  }

  /** What has become of a place, to be sent by hand. */
  function news(turn: Turn, code: string) {
    const workshop = workshopOf(turn, code);
    const title = workshop?.card.title ?? code;
    const when = workshop ? sayWhen(workshop.card) : '';
    return (row: UntoldRow) =>
      deps.plain('id', { key: 'untold-text', args: { name: row.name, title, status: sayStatus(row), when } });
  }

  return function viewOf(turn: Turn, answer: Exclude<Answer, { ask: 'card' | 'unmerge' }>): View {
    switch (answer.ask) {
      case 'list':
        return listView(answer);
      case 'find':
        return foundView(answer);
      case 'groups':
        return groupsView(answer);
      case 'agencies':
        return agenciesView(answer);
      case 'pair':
        return pairView(answer, shortKey);
      case 'merged':
        return mergedView(answer, workshopOf(turn, answer.code)?.settings.seatsPerAgency ?? null);
      case 'absent':
        return absentView(answer, invitation(turn, answer.code));
      case 'twins':
        return twinsView(answer);
      case 'untold':
        return untoldView(answer, news(turn, answer.code));
      case 'import':
        return previewView(answer);
      case 'home': {
        const workshop = workshopOf(turn, answer.code);
        return homeView(answer, workshop?.card.title ?? answer.code, workshop ? seatsLeft(workshop) : null);
      }
    }
  };
}
