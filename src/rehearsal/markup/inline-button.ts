import { badRequest } from '#rehearsal/api-error.ts';
import {
  booleanField,
  isObject,
  type JsonObject,
  requiredObject,
  requiredString,
  stringField,
} from '#rehearsal/http/fields.ts';
import { readLook } from '#rehearsal/markup/button-style.ts';
import { checkLink, linkUserId } from '#rehearsal/text/links.ts';
import type { Button } from '#rehearsal/types.ts';

const DATA_BYTES = 64;
const COPY_CHARACTERS = 256;

/** Reads the shape of one button: first stage, before the chat is looked at. */
export function readInlineButton(value: unknown): Button {
  if (!isObject(value)) throw badRequest('InlineKeyboardButton must be an Object');
  const text = requiredString(value, 'text');
  return { text, ...readLook(value), ...readButtonAction(value) };
}

/** What a button does. The first of the kinds that is there counts, in the order of the Bot API server. */
export function readButtonAction(button: JsonObject): Record<string, unknown> {
  const url = stringField(button, 'url');
  if (url !== '') return { url };
  const data = stringField(button, 'callback_data');
  if (data !== '') return { callback_data: data };
  if (isObject(button.callback_game)) return { callback_game: {} };
  if (button.pay !== undefined) return { pay: true };
  for (const name of ['switch_inline_query', 'switch_inline_query_current_chat']) {
    if (button[name] !== undefined) return { [name]: requiredString(button, name) };
  }
  if (button.switch_inline_query_chosen_chat !== undefined) {
    const chosen = requiredObject(button, 'switch_inline_query_chosen_chat');
    return {
      switch_inline_query_chosen_chat: {
        query: stringField(chosen, 'query'),
        allow_user_chats: booleanField(chosen, 'allow_user_chats'),
        allow_bot_chats: booleanField(chosen, 'allow_bot_chats'),
        allow_group_chats: booleanField(chosen, 'allow_group_chats'),
        allow_channel_chats: booleanField(chosen, 'allow_channel_chats'),
      },
    };
  }
  if (button.login_url !== undefined) {
    return { login_url: { url: requiredString(requiredObject(button, 'login_url'), 'url') } };
  }
  if (button.web_app !== undefined) {
    return { web_app: { url: requiredString(requiredObject(button, 'web_app'), 'url') } };
  }
  if (button.copy_text !== undefined) {
    return { copy_text: { text: requiredString(requiredObject(button, 'copy_text'), 'text') } };
  }
  if (isObject(button.disabled)) return { disabled: {} };
  throw badRequest('Text buttons are unallowed in the inline keyboard');
}

/** Second stage, for a chat: links, sizes. Gives the button as Telegram shows it, links written out. */
export function checkInlineButton<T extends Record<string, unknown>>(button: T, inPrivate: boolean): T {
  const { url, callback_data, copy_text, login_url, web_app } = button as Record<string, unknown>;
  if (typeof url === 'string') return { ...button, url: checkButtonUrl(url) };
  if (typeof callback_data === 'string' && Buffer.byteLength(callback_data) > DATA_BYTES) {
    throw badRequest('BUTTON_DATA_INVALID');
  }
  if (isObject(login_url)) return { ...button, login_url: { url: checkHttps(String(login_url.url), 'login') } };
  if (isObject(web_app)) {
    const checked = checkHttps(String(web_app.url), 'Web App');
    if (!inPrivate) throw badRequest('BUTTON_TYPE_INVALID');
    return { ...button, web_app: { url: checked } };
  }
  if (isObject(copy_text)) {
    const length = String(copy_text.text).length;
    if (length === 0 || length > COPY_CHARACTERS) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
  return button;
}

/** A link to a user may lead anywhere; other links need a host that can exist in public. */
function checkButtonUrl(url: string): string {
  const user = linkUserId(url);
  if (user !== undefined) return `tg://user?id=${user}`;
  const checked = checkLink(url);
  if (!checked.ok) throw badRequest(`Inline keyboard button URL '${url}' is invalid: ${checked.reason}`);
  const host = /^https?:\/\/(?:[^@/]*@)?([^/:?#]+)/.exec(checked.url)?.[1];
  if (host !== undefined && !/(?:\.[\p{L}-]{2,}|\.xn--[a-z0-9-]+|^\d+(?:\.\d+){3}|\])$/u.test(host)) {
    throw badRequest('BUTTON_URL_INVALID');
  }
  return checked.url;
}

function checkHttps(url: string, what: string): string {
  if (linkUserId(url) !== undefined) throw badRequest(`Link to a user can't be used in ${what} URL buttons`);
  const checked = checkLink(url, true);
  if (!checked.ok) throw badRequest(`Inline keyboard button ${what} URL '${url}' is invalid: ${checked.reason}`);
  return checked.url;
}
