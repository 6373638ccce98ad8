import type { Effect, Event, Operation } from '#core/aggregate.ts';
import type { Handler, MakeAct } from './acting.ts';
import type { Then } from './desk.ts';
import { logged } from './log.ts';
import { may } from './rights.ts';
import { COLLECTIONS } from './state.ts';

/** A group or channel that a workshop's broadcasts can go to, by its Telegram id in the collection `chats`. `was`: the group's id before it moved. */
export type LinkedChat = { readonly title: string; readonly kind: 'group' | 'channel'; readonly was?: number };

/** Somebody wants a group or channel to be one of this workshop's: told by the chat itself, which has seen them there. */
export type ChatLinkAsked = Pick<LinkedChat, 'title' | 'kind'> & { chat: number; by: number };
/** What became of it, told to the chat. */
export type ChatLinked = { workshop: string; title: string; by: number; linked: boolean };
/** The chat is no longer there for the bot, or goes on under another id. */
export type ChatGone = { chat: number; moved: number | null };

/** An organizer takes one away. */
export type ChatUnlinkAsked = Then & { by: number; chat: number };

/** Groups and channels of a workshop. @param owns who has every right everywhere, by Telegram id */
export function chatActs(act: MakeAct, owns: (person: number) => boolean): Readonly<Record<string, Handler>> {
  return {
    'chat-unlink': act<ChatUnlinkAsked>(
      'edit',
      'chat-unlink',
      () => '',
      (state, { chat }) => ({
        operations: [{ do: 'HDEL', collection: COLLECTIONS.chats, args: [String(chat)] }],
        effects: [{ kind: 'event', to: `group:${chat}`, type: 'unlinked', data: { workshop: state.card.code } }],
      }),
    ),
    'chat-link'(state, { at, data }: Event<ChatLinkAsked>) {
      const { chat, by, title, kind } = data;
      const linked = may(state, by, 'edit', owns);
      const answer: ChatLinked = { workshop: state.card.code, title: state.card.title, by, linked };
      const effects: Effect[] = [{ kind: 'event', to: `group:${chat}`, type: 'chat-linked', data: answer }];
      if (!linked) return { effects };
      const kept: LinkedChat = { title, kind };
      const operations: Operation[] = [
        { do: 'HSET', collection: COLLECTIONS.chats, args: [String(chat), JSON.stringify(kept)] },
        ...logged({ at, by, what: 'chat-link', about: title }),
      ];
      return { effects, operations };
    },
    'chat-gone'(_state, { data }: Event<ChatGone>, reading) {
      const { chat, moved } = data;
      const kept = reading.found({ read: 'HGET', collection: COLLECTIONS.chats, args: [String(chat)] });
      if (typeof kept !== 'string') return {};
      const operations: Operation[] = [{ do: 'HDEL', collection: COLLECTIONS.chats, args: [String(chat)] }];
      if (moved !== null) {
        const there: LinkedChat = { ...(JSON.parse(kept) as LinkedChat), was: chat };
        operations.push({ do: 'HSET', collection: COLLECTIONS.chats, args: [String(moved), JSON.stringify(there)] });
      }
      return { operations };
    },
  };
}
