import type { Effect, Event, Operation } from '#core/aggregate.ts';
import type { Handler } from './acting.ts';
import { logged } from './log.ts';
import { may } from './rights.ts';
import { COLLECTIONS } from './state.ts';

/** A group or channel that a workshop's broadcasts can go to, by its Telegram id in the collection `chats`. */
export type LinkedChat = { readonly title: string; readonly kind: 'group' | 'channel' };

/** Somebody wants a group or channel to be one of this workshop's: told by the chat itself, which has seen them there. */
export type ChatLinkAsked = LinkedChat & { chat: number; by: number };
/** What became of it, told to the chat. */
export type ChatLinked = { workshop: string; title: string; by: number; linked: boolean };
/** The chat is no longer there for the bot, or goes on under another id. */
export type ChatGone = { chat: number; moved: number | null };

/** Groups and channels of a workshop. @param owns who has every right everywhere, by Telegram id */
export function chatActs(owns: (person: number) => boolean): Readonly<Record<string, Handler>> {
  return {
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
      if (moved !== null) operations.push({ do: 'HSET', collection: COLLECTIONS.chats, args: [String(moved), kept] });
      return { operations };
    },
  };
}
