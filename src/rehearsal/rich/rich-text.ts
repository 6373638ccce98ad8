import { badRequest } from '#rehearsal/api-error.ts';
import {
  isObject,
  type JsonObject,
  requiredInteger,
  requiredObject,
  requiredString,
  stringField,
} from '#rehearsal/http/fields.ts';
import { readRichButton } from '#rehearsal/rich/rich-button.ts';
import type { Tally } from '#rehearsal/rich/tally.ts';
import { normalizeDateFormat } from '#rehearsal/text/date-format.ts';
import { countCharacters } from '#rehearsal/text/formatted.ts';
import { checkLink, linkUserId } from '#rehearsal/text/links.ts';
import type { UserObject } from '#rehearsal/types.ts';

/** A RichText as the Bot API gives it back. */
export type RichText = string | RichText[] | ({ type: string } & Record<string, unknown>);

export type RichContext = { tally: Tally; inPrivate: boolean; findUser: (id: number) => UserObject | undefined };

const STYLES = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'subscript',
  'superscript',
  'marked',
  'code',
];
/** Types that hold text and one more string, by the name of that string. */
const NAMED: Readonly<Record<string, string>> = {
  email_address: 'email_address',
  phone_number: 'phone_number',
  bank_card_number: 'bank_card_number',
  mention: 'username',
  hashtag: 'hashtag',
  cashtag: 'cashtag',
  bot_command: 'bot_command',
  anchor_link: 'anchor_name',
  reference: 'name',
  reference_link: 'reference_name',
};

/** Reads a RichText: a string, a list, or an object with a type. Missing text is empty text. */
export function readRichText(value: unknown, context: RichContext): RichText {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw badRequest('Rich text must be encoded in UTF-8');
    context.tally.text(countCharacters(value));
    return value;
  }
  if (Array.isArray(value)) return joinPlain(value.map((part) => readRichText(part, context)));
  if (!isObject(value)) throw badRequest('Invalid rich text specified');
  return context.tally.deeper(() => readTyped(value, context));
}

function readTyped(value: JsonObject, context: RichContext): RichText {
  const type = requiredString(value, 'type');
  const text = () => readRichText(value.text, context);
  if (STYLES.includes(type)) return { type, text: text() };
  const named = NAMED[type];
  if (named !== undefined) return { type, text: text(), [named]: stringField(value, named) };
  switch (type) {
    case 'url':
      return readUrl(value, text(), context);
    case 'text_mention':
      return mention(text(), requiredInteger(requiredObject(value, 'user'), 'id'), context);
    case 'date_time': {
      const unix_time = requiredInteger(value, 'unix_time');
      const date_time_format = normalizeDateFormat(stringField(value, 'date_time_format'));
      if (date_time_format === undefined) throw badRequest('Invalid date-time format specified');
      if (unix_time <= 0) throw badRequest('Invalid date specified');
      return { type, text: text(), unix_time, date_time_format };
    }
    case 'custom_emoji': {
      const custom_emoji_id = requiredString(value, 'custom_emoji_id');
      if (!/^[1-9]\d*$/.test(custom_emoji_id)) throw badRequest('Invalid custom emoji identifier specified');
      const alternative_text = requiredString(value, 'alternative_text');
      context.tally.text(countCharacters(alternative_text));
      return { type, custom_emoji_id, alternative_text };
    }
    case 'mathematical_expression': {
      const expression = requiredString(value, 'expression');
      context.tally.text(countCharacters(expression));
      return { type, expression };
    }
    case 'anchor':
      return { type, name: requiredString(value, 'name') };
    case 'button':
      return { type, button: readRichButton(requiredObject(value, 'button'), context) };
  }
  throw badRequest('Unsupported rich text type');
}

function readUrl(value: JsonObject, text: RichText, context: RichContext): RichText {
  const url = requiredString(value, 'url');
  if (url.startsWith('#')) return { type: 'anchor_link', text, anchor_name: url.slice(1) };
  if (/^mailto:/i.test(url)) return { type: 'email_address', text, email_address: url.slice('mailto:'.length) };
  if (/^tel:/i.test(url)) return { type: 'phone_number', text, phone_number: url.slice('tel:'.length) };
  const user = linkUserId(url);
  if (user !== undefined) return mention(text, user, context);
  const checked = checkLink(url);
  if (!checked.ok) throw badRequest('RICH_MESSAGE_URL_INVALID');
  return { type: 'url', text, url: checked.url };
}

/** A mention of somebody unknown stays as its text. */
function mention(text: RichText, userId: number, context: RichContext): RichText {
  const user = context.findUser(userId);
  return user ? { type: 'text_mention', text, user } : text;
}

/** Telegram joins plain neighbours. */
function joinPlain(parts: readonly RichText[]): RichText {
  const joined: RichText[] = [];
  for (const part of parts.flat()) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  return joined.length === 0 ? '' : joined.length === 1 ? (joined[0] ?? '') : joined;
}
