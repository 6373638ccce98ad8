import { badRequest, within } from '#rehearsal/api-error.ts';
import { arrayField, booleanField, isObject, type JsonObject, stringField } from '#rehearsal/http/fields.ts';
import { json, type Parameters } from '#rehearsal/http/parameters.ts';
import { checkInlineButton, readInlineButton } from '#rehearsal/markup/inline-button.ts';
import { checkReplyButton, readReplyButton } from '#rehearsal/markup/reply-button.ts';
import type { Button, InlineKeyboard, Markup, ReplyKeyboard } from '#rehearsal/types.ts';

const BUTTONS_IN_ROW = 12;
const BUTTONS = 300;
const LONGEST_MARKUP = 10_240;
const LONGEST_PLACEHOLDER = 64;

/** Reads `reply_markup`, an object or a string of JSON: its shape alone, before the chat is looked at. */
export function readMarkup(parameters: Parameters): Markup | undefined {
  const value = json(parameters, 'reply_markup', "Can't parse reply keyboard markup JSON object");
  if (value === undefined) return undefined;
  if (!isObject(value)) throw badRequest('Object expected as reply markup');
  const keyboard = readRows(value, 'keyboard', 'Field "keyboard" must be an Array of Arrays', (button) =>
    within('keyboard button', () => readReplyButton(button)),
  );
  const inline = readRows(
    value,
    'inline_keyboard',
    'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    (button) => within('inline keyboard button', () => readInlineButton(button)),
  );
  const remove = booleanField(value, 'remove_keyboard') || booleanField(value, 'hide_keyboard');
  const forceReply = booleanField(value, 'force_reply');
  const selective = booleanField(value, 'selective') ? ({ selective: true } as const) : {};
  if (keyboard.length > 0) return { keyboard, ...readKeyboardOptions(value), ...selective };
  if (inline.length > 0) return { inline_keyboard: inline };
  if (remove) return { remove_keyboard: true, ...selective };
  return forceReply ? { force_reply: true, ...readPlaceholder(value), ...selective } : undefined;
}

/** Checks a markup for a chat and gives it as Telegram keeps it; undefined when nothing of it is left. */
export function checkMarkup(markup: Markup | undefined, inPrivate: boolean): Markup | undefined {
  if (!markup) return undefined;
  if ('inline_keyboard' in markup) {
    const rows = checkRows(markup.inline_keyboard, (button) => {
      if (button.text === '') throw badRequest('Inline keyboard button text must be non-empty');
      return checkInlineButton(button, inPrivate);
    });
    if (rows.length > 4 && JSON.stringify(rows).length > LONGEST_MARKUP) throw badRequest('reply markup is too long');
    return rows.length === 0 ? undefined : { inline_keyboard: rows };
  }
  if ('keyboard' in markup) {
    const rows = checkRows(markup.keyboard, (button) => {
      if (button.text === '') throw badRequest('Keyboard button text must be non-empty');
      return checkReplyButton(button, inPrivate);
    });
    return rows.length === 0 ? undefined : { ...markup, keyboard: rows };
  }
  return markup;
}

/** As {@link checkMarkup} where only an inline keyboard can be: in edits. */
export function checkInlineMarkup(markup: Markup | undefined, inPrivate: boolean): InlineKeyboard | undefined {
  if (markup && !('inline_keyboard' in markup)) throw badRequest('Inline keyboard expected');
  return checkMarkup(markup, inPrivate) as InlineKeyboard | undefined;
}

function readRows(object: JsonObject, name: string, complaint: string, read: (button: unknown) => Button): Button[][] {
  const rows = arrayField(object, name) ?? [];
  return rows.map((row) => {
    if (!Array.isArray(row)) throw badRequest(complaint);
    return row.map(read);
  });
}

function checkRows(rows: readonly Button[][], check: (button: Button) => Button): Button[][] {
  const result: Button[][] = [];
  let left = BUTTONS;
  for (const row of rows) {
    const shown = row.filter((button) => button.text !== '' || button.icon_custom_emoji_id !== undefined);
    const checked = shown.slice(0, Math.min(BUTTONS_IN_ROW, left)).map(check);
    left -= checked.length;
    if (checked.length > 0) result.push(checked);
  }
  return result;
}

function readKeyboardOptions(value: JsonObject): Omit<ReplyKeyboard, 'keyboard'> {
  return {
    ...(booleanField(value, 'is_persistent') && { is_persistent: true }),
    ...(booleanField(value, 'resize_keyboard') && { resize_keyboard: true }),
    ...(booleanField(value, 'one_time_keyboard') && { one_time_keyboard: true }),
    ...readPlaceholder(value),
  };
}

function readPlaceholder(value: JsonObject): { input_field_placeholder?: string } {
  const placeholder = stringField(value, 'input_field_placeholder');
  if (placeholder.length > LONGEST_PLACEHOLDER) throw badRequest('REPLY_MARKUP_INVALID');
  return placeholder === '' ? {} : { input_field_placeholder: placeholder };
}
