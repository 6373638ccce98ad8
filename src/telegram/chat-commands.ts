import { type Api, GrammyError } from 'grammy';
import type { Worker } from '#core/delivery.ts';
import type { Words } from '#core/words.ts';
import type { CommandLists } from './profile.ts';

/**
 * Shows in a person's own chat the commands that are theirs: an organizer's from when they join a team until they leave the last one.
 * Two changes at once may be worked on in any order: what is set at the end is what holds at the end.
 */
export function createChatCommands(deps: {
  api: Api;
  words: Words;
  commands: CommandLists;
  /** As it stands now, not as a copy has it. */
  isOrganizer: (person: number) => Promise<boolean>;
}): Worker {
  const { api, words, commands } = deps;
  const listOf = (list: Readonly<Record<string, string>>) =>
    Object.entries(list).map(([command, key]) => ({ command, description: words.plain('id', { key }) }));

  async function show(chat: number, organizer: boolean): Promise<void> {
    const scope = { type: 'chat', chat_id: chat } as const;
    if (organizer) await api.setMyCommands(listOf({ ...commands.participant, ...commands.organizer }), { scope });
    else await api.deleteMyCommands({ scope });
  }

  return async function chatCommands({ person = '' }): Promise<null> {
    const chat = Number(person);
    try {
      for (let shown: boolean | null = null; ; ) {
        const organizer = await deps.isOrganizer(chat);
        if (organizer === shown) return null;
        await show(chat, organizer);
        shown = organizer;
      }
    } catch (error) {
      // A person who blocked the bot sees no commands; anything else is tried again.
      if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return null;
      throw error;
    }
  };
}
