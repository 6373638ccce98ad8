import { badRequest, within } from '#rehearsal/api-error.ts';
import { isObject, requiredInteger, requiredString } from '#rehearsal/http/fields.ts';
import { json, text } from '#rehearsal/http/parameters.ts';
import type { Call, Method } from '#rehearsal/methods/call.ts';
import { resolveChatId } from '#rehearsal/methods/resolve.ts';
import type { BotState } from '#rehearsal/state/state.ts';

export type Command = { command: string; description: string };

const MOST_COMMANDS = 100;
const GLOBAL_SCOPES = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'];

const setMyCommands: Method = (call) => {
  const commands = readCommands(call);
  const key = settingKey(call);
  for (const it of commands) checkCommand(it);
  if (commands.length > MOST_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  const value = commands.map(({ command, description }) => ({
    command: bare(command),
    description: description.trim(),
  }));
  call.world.commit([{ op: 'setting', bot: call.bot.identity.id, key, value: value.length === 0 ? null : value }]);
  return true;
};

const getMyCommands: Method = (call) => call.bot.settings.get(settingKey(call)) ?? [];

const deleteMyCommands: Method = (call) => {
  call.world.commit([{ op: 'setting', bot: call.bot.identity.id, key: settingKey(call), value: null }]);
  return true;
};

/** Methods about the lists of commands. */
export const commandMethods: Record<string, Method> = { setMyCommands, getMyCommands, deleteMyCommands };

/** The commands that a person sees in a chat: the list of the narrowest scope that has one, as the Bot API orders them. */
export function visibleCommands(bot: BotState, chatId: number, userId: number, language: string): Command[] {
  const scopes =
    chatId > 0
      ? [`chat:${chatId}`, 'all_private_chats', 'default']
      : [`chat_member:${chatId}:${userId}`, `chat:${chatId}`, 'all_group_chats', 'default'];
  for (const scope of scopes) {
    for (const code of language === '' ? [''] : [language, '']) {
      const commands = bot.settings.get(`commands:${scope}/${code}`);
      if (commands) return commands as Command[];
    }
  }
  return [];
}

/** A language code of two letters, or none. */
export function readLanguage(call: Call): string {
  const code = text(call.parameters, 'language_code');
  if (code !== '' && !/^[a-z]{2}$/.test(code)) throw badRequest('Invalid language code specified');
  return code;
}

function settingKey(call: Call): string {
  const scope = readScope(call);
  return `commands:${scope}/${readLanguage(call)}`;
}

function readScope(call: Call): string {
  const value = json(call.parameters, 'scope', "Can't parse BotCommandScope JSON object");
  if (value === undefined) return 'default';
  const scope = within('BotCommandScope', () => {
    if (!isObject(value)) throw badRequest('BotCommandScope must be an Object');
    const type = requiredString(value, 'type');
    if (GLOBAL_SCOPES.includes(type)) return { type, chat: '', user: 0 };
    if (!['chat', 'chat_administrators', 'chat_member'].includes(type)) throw badRequest('Unsupported type specified');
    const chat = requiredString(value, 'chat_id');
    if (chat === '') throw badRequest('Empty chat_id specified');
    const user = type === 'chat_member' ? requiredInteger(value, 'user_id') : 0;
    if (type === 'chat_member' && user <= 0) throw badRequest('Invalid user_id specified');
    return { type, chat, user };
  });
  if (scope.chat === '') return scope.type;
  const { info } = resolveChatId(call, scope.chat, 'read');
  if (info.type === 'private' && scope.type !== 'chat') throw badRequest("Can't use specified scope in private chats");
  return scope.type === 'chat_member' ? `chat_member:${info.id}:${scope.user}` : `${scope.type}:${info.id}`;
}

function readCommands(call: Call): Command[] {
  const list = json(call.parameters, 'commands', "Can't parse commands JSON object") ?? [];
  if (!Array.isArray(list)) throw badRequest('Expected an Array of BotCommand');
  return list.map((item: unknown) =>
    within('BotCommand', () => {
      if (!isObject(item)) throw badRequest('expected an Object');
      return { command: requiredString(item, 'command'), description: requiredString(item, 'description') };
    }),
  );
}

function checkCommand({ command, description }: Command): void {
  const name = bare(command);
  if (name === '') throw badRequest('Command must be non-empty');
  if (name.length > 32) throw badRequest('Command length must not exceed 32');
  if (description.trim() === '') throw badRequest('Command description must be non-empty');
  if (description.trim().length > 256) throw badRequest('Command description length must not exceed 256');
  if (!/^[a-z0-9_]+$/.test(name)) throw badRequest('BOT_COMMAND_INVALID');
}

function bare(command: string): string {
  return command.trim().replace(/^\//, '');
}
