import { badRequest, within } from '#rehearsal/api-error.ts';
import {
  isObject,
  type JsonObject,
  requiredInteger,
  requiredObject,
  requiredString,
  stringField,
} from '#rehearsal/http/fields.ts';
import { normalizeDateFormat } from '#rehearsal/text/date-format.ts';
import { checkLink, linkUserId } from '#rehearsal/text/links.ts';
import type { DraftEntity } from '#rehearsal/text/parse-html.ts';

const PLAIN = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'blockquote',
  'expandable_blockquote',
];
/** Found by Telegram itself, so that a bot's own ones are ignored. */
const FOUND = ['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bank_card_number'];

/** Reads an `entities` parameter. What is no list counts as none, as with the Bot API server. */
export function readInputEntities(list: unknown): DraftEntity[] {
  if (!Array.isArray(list)) return [];
  return within('MessageEntity', () => list.flatMap((item) => readEntity(item)));
}

function readEntity(item: unknown): DraftEntity[] {
  if (!isObject(item)) throw badRequest('expected an Object');
  const plain = {
    type: requiredString(item, 'type'),
    offset: requiredInteger(item, 'offset'),
    length: requiredInteger(item, 'length'),
  };
  if (plain.type === '') throw badRequest('Type is not specified');
  if (PLAIN.includes(plain.type)) return [plain];
  if (FOUND.includes(plain.type)) return [];
  switch (plain.type) {
    case 'pre': {
      const language = stringField(item, 'language');
      return [language === '' ? plain : { ...plain, language }];
    }
    case 'text_link':
      return [readLink(plain, requiredString(item, 'url'))];
    case 'text_mention':
      return [{ ...plain, user_id: requiredInteger(requiredObject(item, 'user'), 'id') }];
    case 'custom_emoji':
      return [{ ...plain, custom_emoji_id: readEmojiId(item) }];
    case 'date_time':
      return [{ ...plain, ...readDate(item) }];
  }
  throw badRequest('Unsupported type specified');
}

function readLink(plain: { type: string; offset: number; length: number }, url: string): DraftEntity {
  const user_id = linkUserId(url);
  if (user_id !== undefined) return { ...plain, type: 'text_mention', user_id };
  const checked = checkLink(url);
  if (!checked.ok) throw badRequest(`Entity URL '${url}' is invalid: ${checked.reason}`);
  return { ...plain, url: checked.url };
}

function readEmojiId(item: JsonObject): string {
  const id = requiredString(item, 'custom_emoji_id');
  if (!/^[1-9]\d*$/.test(id)) throw badRequest('Invalid custom emoji identifier specified');
  return id;
}

function readDate(item: JsonObject): { unix_time: number; date_time_format: string } {
  const unix_time = requiredInteger(item, 'unix_time');
  const date_time_format = normalizeDateFormat(stringField(item, 'date_time_format'));
  if (date_time_format === undefined) throw badRequest('Invalid date-time format specified');
  if (unix_time <= 0) throw badRequest('Invalid date specified');
  return { unix_time, date_time_format };
}
