import { badRequest, within } from '#rehearsal/api-error.ts';
import { isObject, type JsonObject } from '#rehearsal/http/fields.ts';
import { readLook } from '#rehearsal/markup/button-style.ts';
import { checkInlineButton, readButtonAction } from '#rehearsal/markup/inline-button.ts';
import { type RichContext, readRichText } from '#rehearsal/rich/rich-text.ts';

const STYLES = ['primary', 'danger', 'success', 'link'];

/** Reads a button of a rich message: its text may hold plain text, custom emoji and dates, and only taps may look like links. */
export function readRichButton(value: unknown, context: RichContext): Record<string, unknown> {
  return within('RichMessageButton', () => {
    if (!isObject(value)) throw badRequest('InlineButton must be an Object');
    const text = readRichText(value.text, context);
    if (text === '') throw badRequest('Inline keyboard button text must be non-empty');
    if (!isButtonText(value.text)) throw badRequest('BUTTON_TEXT_INVALID');
    const look = readLook(value, STYLES);
    const action = checkInlineButton(readButtonAction(value), context.inPrivate);
    if (look.style === 'link' && action.callback_data === undefined) throw badRequest('BUTTON_STYLE_INVALID');
    return { text, ...look, ...action };
  });
}

function isButtonText(text: unknown): boolean {
  if (typeof text === 'string') return true;
  if (Array.isArray(text)) return text.every(isButtonText);
  return ['custom_emoji', 'date_time'].includes(String((text as JsonObject).type));
}
