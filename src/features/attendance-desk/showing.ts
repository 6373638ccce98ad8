import { card, type Turn } from '#aggregates/account/turn.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { View } from '#core/view.ts';
import { toDesk } from './parts.ts';
import { patternsView } from './patterns-view.ts';
import { agenciesView, foundView, missingView, oneView, paperView, personView, verifyView } from './people-views.ts';
import type { Answer } from './reading.ts';
import { homeView, settingsView, spokenView, unitView } from './unit-views.ts';

/** The field of the account that remembers whom the last preview meant, because a button has no room for them. */
export const paperField = (code: string) => `paper:${code}`;

/** Shows what was read. */
export function createShowing(deps: {
  workshopOf: (turn: Turn, code: string) => WorkshopView | null;
  screenOf: (workshop: WorkshopView) => string | null;
}) {
  const { workshopOf, screenOf } = deps;

  function viewOf(turn: Turn, answer: Answer): View {
    const { code } = answer;
    const workshop = workshopOf(turn, code);
    switch (answer.ask) {
      case 'home':
        return homeView(answer, workshop?.card.title ?? code);
      case 'unit':
        return answer.aloud ? spokenView(answer) : unitView(answer, workshop && screenOf(workshop));
      case 'settings':
        return settingsView(answer);
      case 'missing':
        return missingView(answer);
      case 'found':
        return foundView(answer);
      case 'agencies':
        return agenciesView(answer);
      case 'verify':
        return verifyView(answer);
      case 'person':
        return personView(answer);
      case 'one':
        return oneView(answer);
      case 'patterns':
        return patternsView(answer);
      case 'paper': {
        const id = turn.nonce.slice(0, 6).replace(/\W/g, '0');
        turn.setMore(paperField(code), { id, unit: answer.unit.id, ids: answer.ids });
        return paperView(answer, id);
      }
      case 'gone':
        return card([{ key: 'attdesk-gone' }], [[toDesk(code)('btn-attdesk-back', 'h')]]);
    }
  }

  return function show(turn: Turn, answer: Answer): void {
    turn.show(viewOf(turn, answer), answer.edit ? { edit: true } : {});
  };
}
