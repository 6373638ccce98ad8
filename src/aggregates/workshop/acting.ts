import type { Decision, Event, Reading } from '#core/aggregate.ts';
import { answerDesk, type Then } from './desk.ts';
import { logged } from './log.ts';
import { type Act, may } from './rights.ts';
import type { WorkshopState } from './state.ts';

export type Handler = (state: WorkshopState, event: Event<never>, reading: Reading) => Decision<WorkshopState>;

/** What an act does. What is shown afterwards gets `said` among its arguments; with `said.undone`, why it was not done, it is not logged. */
export type Acted = Decision<WorkshopState> & { said?: Readonly<Record<string, string>> };

/** Makes an act of the team: done only by who may, and logged unless it is about nothing. */
export type MakeAct = <D extends { by: number } & Then>(
  right: Act,
  what: string,
  about: (data: D) => string | null,
  decide: (state: WorkshopState, data: D, reading: Reading, event: Event<D>) => Acted,
) => Handler;

/** @param owns who has every right everywhere, by Telegram id */
export function createAct(owns: (person: number) => boolean): MakeAct {
  return function act(right, what, about, decide): Handler {
    type Data = Parameters<typeof about>[0];
    return (state, event, reading) => {
      const { data, at } = event as unknown as Event<Data>;
      const { by, next } = data;
      const answer = (after: WorkshopState, said: Acted['said'] = {}) => {
        const context = { workshop: state.card.code, owns, reading, at };
        return next ? [answerDesk(after, { by, ...next, args: { ...next.args, ...said } }, context)] : [];
      };
      if (!may(state, by, right, owns)) return { effects: answer(state) };
      const { said, ...decision } = decide(state, data, reading, event as unknown as Event<Data>);
      const after = applied(state, decision);
      const line = said?.undone === undefined ? about(data) : null;
      return {
        ...decision,
        operations: [...(decision.operations ?? []), ...(line === null ? [] : logged({ at, by, what, about: line }))],
        // Who has just left the team hears that, and nothing more.
        effects: [...(decision.effects ?? []), ...(may(after, by, right, owns) ? answer(after, said) : [])],
      };
    };
  };
}

/** The state as the decision leaves it. */
function applied(state: WorkshopState, { set = {} }: Decision<WorkshopState>): WorkshopState {
  const fields = Object.entries({ ...state, ...set }).filter(([, value]) => value !== null);
  return Object.fromEntries(fields) as WorkshopState;
}
