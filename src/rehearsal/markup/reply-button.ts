import { badRequest } from '#rehearsal/api-error.ts';
import {
  booleanField,
  isObject,
  type JsonObject,
  requiredInteger,
  requiredObject,
  requiredString,
} from '#rehearsal/http/fields.ts';
import { readLook } from '#rehearsal/markup/button-style.ts';
import { checkLink } from '#rehearsal/text/links.ts';
import type { Button } from '#rehearsal/types.ts';

const PRIVATE_ONLY: readonly [field: string, complaint: string][] = [
  ['request_contact', 'Phone number can be requested in private chats only'],
  ['request_location', 'Location can be requested in private chats only'],
  ['request_poll', 'Poll can be requested in private chats only'],
  ['web_app', 'Web App buttons can be used in private chats only'],
  ['request_users', 'Users can be requested in private chats only'],
  ['request_chat', 'Chats can be requested in private chats only'],
  ['request_managed_bot', 'Managed bots can be requested in private chats only'],
];

/** Reads the shape of one button of a reply keyboard. */
export function readReplyButton(value: unknown): Button {
  if (typeof value === 'string') return { text: value };
  if (!isObject(value)) throw badRequest('KeyboardButton must be a String or an Object');
  const text = requiredString(value, 'text');
  return { text, ...readLook(value), ...readRequest(value) };
}

/** Second stage, for a chat: what may be asked for only in private. */
export function checkReplyButton(button: Button, inPrivate: boolean): Button {
  for (const [field, complaint] of PRIVATE_ONLY) {
    if (button[field] !== undefined && !inPrivate) throw badRequest(complaint);
  }
  if (isObject(button.web_app)) {
    const checked = checkLink(String(button.web_app.url), true);
    if (!checked.ok) {
      throw badRequest(`Keyboard button Web App URL '${button.web_app.url}' is invalid: ${checked.reason}`);
    }
  }
  return button;
}

function readRequest(button: JsonObject): Record<string, unknown> {
  if (booleanField(button, 'request_contact')) return { request_contact: true };
  if (booleanField(button, 'request_location')) return { request_location: true };
  if (button.request_poll !== undefined) return { request_poll: requiredObject(button, 'request_poll') };
  if (button.web_app !== undefined) {
    return { web_app: { url: requiredString(requiredObject(button, 'web_app'), 'url') } };
  }
  for (const field of ['request_users', 'request_chat', 'request_managed_bot']) {
    if (button[field] === undefined) continue;
    const request = requiredObject(button, field);
    requiredInteger(request, 'request_id');
    return { [field]: request };
  }
  return {};
}
