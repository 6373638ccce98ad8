import {
  type Aggregate,
  type Decision,
  defineAggregate,
  type Effect,
  type Event,
  type Reading,
} from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import type { Line } from '#core/view.ts';
import type { ChatGone, ChatLinkAsked, ChatLinked } from '../workshop/chats.ts';
import { readCode, workshopId } from '../workshop/state.ts';

/** What happens in a group or channel that concerns the bot. */
export type GroupIncoming =
  | { type: 'added'; kind: 'group' | 'channel'; title: string; by: number }
  | { type: 'removed' }
  | { type: 'command' }
  /** Somebody there wants its workshop's broadcasts to come here. `by` is null for who writes without a name of their own. */
  | { type: 'link'; code: string; title: string; by: number | null }
  /** It goes on as a supergroup of this id. */
  | { type: 'moved'; to: number };

/** To who added the bot to a channel, where nobody can be talked to. */
export type ChannelAdded = { chat: number; title: string };
/** To who linked a channel. */
export type ChannelLinked = ChannelAdded & { workshop: string; linked: boolean };

type GroupState = {
  /** Since when the bot is there and has said hello, epoch ms. */
  greeted: number;
  kind: 'group' | 'channel';
  title: string;
  /** Codes of the workshops whose broadcasts can come here. */
  linked: readonly string[];
};
/** What goes over to the supergroup that a group has become. */
type Inherited = Pick<GroupState, 'greeted' | 'kind' | 'title' | 'linked'>;
type Made = Decision<GroupState>;
type State = Partial<GroupState>;

/** In a group the bot says hello once, points to the private chat at a command, and lets organizers link it to their workshop. */
export function createGroup(deps: { privateChat: string }): Aggregate {
  const buttons = [[{ label: { key: 'btn-private-chat' }, url: deps.privateChat }]];
  const chatOf = ({ to }: Event) => Number(nameOf(to));
  const say = (event: Event, line: Line): Effect => ({ kind: 'notice', view: { lines: [line] }, to: chatOf(event) });

  function added(state: State, event: Event, { kind, title, by }: GroupIncoming & { type: 'added' }): Made {
    const set = { kind, title, greeted: event.at };
    if (kind === 'channel') {
      const data: ChannelAdded = { chat: chatOf(event), title };
      return { set, effects: [{ kind: 'event', to: `account:${by}`, type: 'channel-added', data }] };
    }
    return state.greeted === undefined ? { set, effects: [hello(event)] } : { set: { kind, title } };
  }

  function hello(event: Event): Effect {
    return { kind: 'notice', view: { lines: [{ key: 'group-hello' }], buttons }, to: chatOf(event) };
  }

  function link(event: Event, { code: typed, title, by }: GroupIncoming & { type: 'link' }, reading: Reading): Made {
    const code = readCode(typed);
    if (code === null) return { effects: [say(event, { key: 'group-link-how' })] };
    if (by === null) return { effects: [say(event, { key: 'group-link-anonymous' })] };
    if (reading.view(workshopId(code)) === null) return { effects: [say(event, { key: 'group-link-unknown' })] };
    const data: ChatLinkAsked = { chat: chatOf(event), by, title, kind: 'group' };
    return { set: { title }, effects: [{ kind: 'event', to: workshopId(code), type: 'chat-link', data }] };
  }

  /** The workshops are told that it is gone, or where it goes on. */
  function gone({ linked = [] }: State, event: Event, moved: number | null): Effect[] {
    const data: ChatGone = { chat: chatOf(event), moved };
    return linked.map((code) => ({ kind: 'event', to: workshopId(code), type: 'chat-gone', data }));
  }

  function incoming(state: State, event: Event<GroupIncoming>, reading: Reading): Made {
    const { data } = event;
    switch (data.type) {
      case 'added':
        return added(state, event, data);
      case 'removed':
        return { set: { greeted: null, linked: null }, effects: gone(state, event, null) };
      case 'command':
        return { set: { greeted: event.at }, effects: [hello(event)] };
      case 'link':
        return link(event, data, reading);
      case 'moved': {
        const { greeted = event.at, kind = 'group', title = '', linked = [] } = state;
        const inherited: Inherited = { greeted, kind, title, linked };
        const heir: Effect = { kind: 'event', to: `group:${data.to}`, type: 'inherited', data: inherited };
        return { set: { linked: null }, effects: [heir, ...gone(state, event, data.to)] };
      }
    }
  }

  function linked(state: State, event: Event<ChatLinked>): Made {
    const { workshop, title, by, linked: done } = event.data;
    const known = state.linked ?? [];
    const set = done && !known.includes(workshop) ? { linked: [...known, workshop] } : {};
    if (state.kind !== 'channel')
      return { set, effects: [say(event, { key: done ? 'group-linked' : 'group-link-refused', args: { title } })] };
    const data: ChannelLinked = { chat: chatOf(event), title: state.title ?? '', workshop, linked: done };
    return { set, effects: [{ kind: 'event', to: `account:${by}`, type: 'channel-linked', data }] };
  }

  return defineAggregate<GroupState>({
    kind: 'group',
    schema: 1,
    fields: () => ['greeted', 'kind', 'title', 'linked'],
    decide(state, event, reading) {
      switch (event.type) {
        case 'group':
          return incoming(state, event as Event<GroupIncoming>, reading);
        case 'chat-linked':
          return linked(state, event as Event<ChatLinked>);
        case 'unlinked': {
          const { workshop } = event.data as { workshop: string };
          return { set: { linked: (state.linked ?? []).filter((code) => code !== workshop) } };
        }
        case 'inherited': {
          const { linked: own = [], ...inherited } = event.data as Inherited;
          return { set: { ...inherited, linked: [...new Set([...(state.linked ?? []), ...own])] } };
        }
        default:
          return {};
      }
    },
  });
}
