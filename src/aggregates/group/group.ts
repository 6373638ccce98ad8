import { type Aggregate, defineAggregate } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';

/** In a group the bot says hello once, and points to the private chat at a command. */
export function createGroup(deps: { privateChat: string }): Aggregate {
  return defineAggregate<{ greeted: number }>({
    kind: 'group',
    schema: 1,
    fields: () => ['greeted'],
    decide(state, event) {
      const { type } = event.data as { type: 'added' | 'command' };
      if (type === 'added' && state.greeted !== undefined) return {};
      const view = {
        lines: [{ key: 'group-hello' }],
        buttons: [[{ label: { key: 'btn-private-chat' }, url: deps.privateChat }]],
      };
      return { set: { greeted: event.at }, effects: [{ kind: 'notice', view, to: Number(nameOf(event.to)) }] };
    },
  });
}
