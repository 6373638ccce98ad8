import { type Aggregate, defineAggregate, type Effect, type Event } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';

/** `log`: what was applied, in order. `digest` depends on that order. */
export type Diary = { log: string[]; count: number; digest: number };

/** What a note asks for besides being kept: a screen always; a notice; a word to another diary or to the board. */
export type Note = { chat: number; notice: boolean; tell: AggregateId | null };

function keep(state: Partial<Diary>, id: string): Diary {
  const { log = [], count = 0, digest = 7 } = state;
  let next = digest;
  for (const char of id) next = (Math.imul(next, 31) + char.charCodeAt(0)) | 0;
  return { log: [...log, id], count: count + 1, digest: next };
}

/** The state that an order of events leads to. */
export function replay(log: readonly string[]): Partial<Diary> {
  return log.reduce<Partial<Diary>>(keep, {});
}

/** An aggregate that writes down what it gets, answers with a screen, and tells others. */
export function createDiary(options: { kind: string; hot: boolean }): Aggregate {
  return defineAggregate<Diary>({
    ...options,
    schema: 1,
    fields: () => ['log', 'count', 'digest'],
    decide(state, event: Event) {
      const set = keep(state, event.id);
      if (event.type === 'told') return { set };
      const { chat, notice, tell } = event.data as Note;
      const effects: Effect[] = [{ kind: 'screen', to: chat, slot: 'screen', view: { lines: [event.id] } }];
      if (notice) effects.unshift({ kind: 'notice', to: chat, view: { lines: [`notice ${event.id}`] } });
      if (tell) effects.push({ kind: 'event', to: tell, type: 'told', data: {} });
      return { set, effects };
    },
  });
}
