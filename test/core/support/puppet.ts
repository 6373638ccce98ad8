import {
  type Aggregate,
  type Decision,
  defineAggregate,
  type Effect,
  type Event,
  type Lookup,
  type Reading,
} from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import { eventOf } from './rig.ts';

type State = Record<string, unknown>;

/** What a puppet does with an event: the test says so in the event itself. */
export type Act = {
  fields?: readonly string[];
  lookups?: readonly Lookup[];
  decide: (state: State, event: Event, reading: Reading) => Decision<State>;
};

/** An aggregate that decides whatever the test wrote into the event. Due times do what `onDue` says. */
export function createPuppet(options: Partial<Aggregate<State>> & { onDue?: Act['decide'] } = {}): Aggregate {
  const { onDue, ...rest } = options;
  return defineAggregate<State>({
    kind: 'puppet',
    schema: 1,
    fields: (event) => (event.data as Partial<Act>).fields ?? [],
    lookups: (event) => (event.data as Partial<Act>).lookups ?? [],
    decide(state, event, reading) {
      if (event.type === 'due') return onDue?.(state, event, reading) ?? {};
      return (event.data as Act).decide(state, event, reading);
    },
    ...rest,
  });
}

export const PUPPET: AggregateId = 'puppet:1';

export function act(
  id: string,
  decide: Act['decide'],
  more: Omit<Act, 'decide'> & { to?: AggregateId } = {},
): Event<Act> {
  const { to = PUPPET, ...rest } = more;
  return eventOf(id, to, 'act', { ...rest, decide });
}

export const screen = (text: string, to = 1): Effect => ({
  kind: 'screen',
  view: { lines: [text] },
  slot: 'screen',
  to,
});
export const notice = (text: string, to = 1): Effect => ({ kind: 'notice', view: { lines: [text] }, to });
