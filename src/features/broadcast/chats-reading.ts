import type { LinkedChat } from '#aggregates/workshop/chats.ts';
import type { People } from '#aggregates/workshop/reading/people.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';

/** The groups and channels of a workshop, by name. */
export type ChatsAnswer = { code: string; chats: (LinkedChat & { chat: string })[] };

/** Reads them, when the workshop has granted it. */
export function createChatsReading({ people }: { people: Pick<People, 'hash'> }) {
  return async function read({ code = '' }: Readonly<Record<string, string>>): Promise<ChatsAnswer> {
    const stored = Object.entries(await people.hash(code, COLLECTIONS.chats));
    const chats = stored.map(([chat, json]) => ({ chat, ...(JSON.parse(json) as LinkedChat) }));
    return { code, chats: chats.sort((a, b) => a.title.localeCompare(b.title, 'id')) };
  };
}
