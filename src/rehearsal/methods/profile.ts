import { badRequest, within } from '#rehearsal/api-error.ts';
import { isObject, requiredObject, requiredString } from '#rehearsal/http/fields.ts';
import { integer, json, text } from '#rehearsal/http/parameters.ts';
import type { Call, Method } from '#rehearsal/methods/call.ts';
import { readLanguage } from '#rehearsal/methods/commands.ts';

/** What of the profile can be set, in how many characters, and what Telegram's servers call a longer one. */
const TEXTS: Readonly<Record<string, { limit: number; complaint: string }>> = {
  name: { limit: 64, complaint: 'BOT_TITLE_INVALID' },
  description: { limit: 512, complaint: 'BOT_DESCRIPTION_TOO_LONG' },
  short_description: { limit: 120, complaint: 'BOT_ABOUT_TOO_LONG' },
};

const setChatMenuButton: Method = (call) => {
  const button = readMenuButton(call);
  call.world.commit([{ op: 'setting', bot: call.bot.identity.id, key: menuKey(call), value: button }]);
  return true;
};

const getChatMenuButton: Method = (call) =>
  call.bot.settings.get(menuKey(call)) ?? call.bot.settings.get('menu:') ?? { type: 'default' };

/** Methods about the bot's profile and its menu button. */
export const profileMethods: Record<string, Method> = {
  setMyName: setText('name'),
  getMyName: getText('name'),
  setMyDescription: setText('description'),
  getMyDescription: getText('description'),
  setMyShortDescription: setText('short_description'),
  getMyShortDescription: getText('short_description'),
  setChatMenuButton,
  getChatMenuButton,
};

function setText(field: string): Method {
  return function setProfileText(call) {
    const key = `${field}:${readLanguage(call)}`;
    const value = text(call.parameters, field);
    const rule = TEXTS[field];
    if (rule && value.length > rule.limit) throw badRequest(rule.complaint);
    call.world.commit([{ op: 'setting', bot: call.bot.identity.id, key, value: value === '' ? null : value }]);
    return true;
  };
}

function getText(field: string): Method {
  return function getProfileText({ bot, ...call }) {
    const own = bot.settings.get(`${field}:${readLanguage({ bot, ...call })}`) ?? bot.settings.get(`${field}:`);
    return { [field]: own ?? (field === 'name' ? bot.identity.name : '') };
  };
}

function menuKey(call: Call): string {
  if (call.parameters.chat_id === undefined) return 'menu:';
  const id = integer(call.parameters, 'chat_id', 0, 0, Number.MAX_SAFE_INTEGER);
  if (id === 0) throw badRequest('Invalid chat_id specified');
  if (!call.bot.chats.has(id)) throw badRequest('user not found');
  return `menu:${id}`;
}

function readMenuButton(call: Call): Record<string, unknown> | null {
  const value = json(call.parameters, 'menu_button', "Can't parse menu button JSON object");
  if (value === undefined) return null;
  return within('menu button', () => {
    if (!isObject(value)) throw badRequest('MenuButton must be an Object');
    const type = requiredString(value, 'type');
    if (type === 'default') return null;
    if (type === 'commands') return { type };
    if (type !== 'web_app') throw badRequest('MenuButton has unsupported type');
    const url = requiredString(requiredObject(value, 'web_app'), 'url');
    return { type, text: requiredString(value, 'text'), web_app: { url } };
  });
}
