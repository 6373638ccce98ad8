import type { Api } from 'grammy';
import type { Log } from '#core/log.ts';
import type { Say, Words } from '#core/words.ts';

/** Commands by role, in their order: the name without the slash, and the key of its words. */
export type CommandLists = {
  participant: Readonly<Record<string, string>>;
  organizer: Readonly<Record<string, string>>;
};

/**
 * What Telegram shows of the bot itself: its commands by role, its description, its menu button. The language is Indonesian for everybody,
 * because the language of somebody's Telegram does not decide it.
 */
export function createProfile(deps: {
  api: Api;
  words: Words;
  commands: CommandLists;
  isOrganizer: (person: number) => boolean;
  log: Log;
}) {
  const { api, words, commands, log } = deps;
  const say = (key: string) => words.plain('id', { key } satisfies Say);
  const listOf = (list: Readonly<Record<string, string>>) =>
    Object.entries(list).map(([command, key]) => ({ command, description: say(key) }));

  async function attempt(what: string, call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
    } catch (error) {
      log.warn({ err: error, what }, 'Telegram did not take a part of the bot’s profile');
    }
  }

  return {
    /** Sets what holds for everybody; failures are logged and met again at the next start. */
    async publish(): Promise<void> {
      await attempt('commands', () =>
        api.setMyCommands(listOf(commands.participant), { scope: { type: 'all_private_chats' } }),
      );
      await attempt('description', () => api.setMyDescription(say('bot-description')));
      await attempt('short description', () => api.setMyShortDescription(say('bot-short-description')));
      await attempt('menu button', () => api.setChatMenuButton({ menu_button: { type: 'commands' } }));
    },
    /** An organizer's own chat shows the organizer's commands too. Telegram takes them only once the chat exists. */
    async greet(person: number): Promise<void> {
      if (!deps.isOrganizer(person)) return;
      const list = listOf({ ...commands.participant, ...commands.organizer });
      await attempt('organizer’s commands', () =>
        api.setMyCommands(list, { scope: { type: 'chat', chat_id: person } }),
      );
    },
  };
}
