import type { InlineKeyboardButton, KeyboardButton } from 'grammy/types';
import type { Button, Line, RichBlock, View } from '#core/view.ts';
import type { Lang, Say, Words } from '#core/words.ts';

/** What goes into sendMessage and editMessageText besides the chat. */
export type RenderedMessage = {
  text: string;
  parse_mode: 'HTML';
  link_preview_options: { is_disabled: true };
  reply_markup?:
    | { inline_keyboard: InlineKeyboardButton[][] }
    | { keyboard: KeyboardButton[][]; resize_keyboard: true; one_time_keyboard: true };
};

/** Telegram's limit for callback data, in bytes. */
const CALLBACK_DATA_BYTES = 64;

/** A view in a person's language, as Telegram takes it. */
export function renderView(view: View, words: Words, lang: Lang): RenderedMessage {
  const message: RenderedMessage = {
    text: view.lines.map((line) => renderLine(line, words, lang)).join('\n'),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  };
  const markup = renderMarkup(view, words, lang);
  if (markup) message.reply_markup = markup;
  return message;
}

/** A view with parts that fold, as Telegram takes it. */
export function renderRich(blocks: readonly RichBlock[], words: Words, lang: Lang): { html: string } {
  const inline = (line: Line) => renderLine(line, words, lang).replaceAll('\n', '<br>');
  const html = blocks.map((block): string => {
    if ('text' in block) return `<p>${inline(block.text)}</p>`;
    if ('gap' in block) return `<p><mark>${inline(block.gap)}</mark></p>`;
    const content = renderRich(block.blocks, words, lang).html;
    return `<details${block.open ? ' open' : ''}><summary>${inline(block.fold)}</summary>${content}</details>`;
  });
  return { html: html.join('') };
}

function renderLine(line: Line, words: Words, lang: Lang): string {
  // A string goes the same way as an argument, because that is the one place where people's text is escaped.
  return typeof line === 'string'
    ? line === ''
      ? ''
      : words.say(lang, { key: 'plain-text', args: { text: line } })
    : words.say(lang, line);
}

function renderMarkup(view: View, words: Words, lang: Lang): RenderedMessage['reply_markup'] {
  if (view.keyboard) {
    const share = { text: words.plain(lang, view.keyboard.contact), request_contact: true as const };
    const also = view.keyboard.also.map((say) => ({ text: words.plain(lang, say) }));
    return { keyboard: also.length > 0 ? [[share], also] : [[share]], resize_keyboard: true, one_time_keyboard: true };
  }
  if (!view.buttons || view.buttons.length === 0) return undefined;
  return { inline_keyboard: view.buttons.map((row) => row.map((button) => renderButton(button, words, lang))) };
}

function renderButton(button: Button, words: Words, lang: Lang): InlineKeyboardButton {
  const label: string | Say = button.label;
  const face = {
    text: typeof label === 'string' ? label : words.plain(lang, label),
    ...(button.style ? { style: button.style } : {}),
  };
  if ('url' in button) return { ...face, url: button.url };
  if ('copy' in button) return { ...face, copy_text: { text: button.copy } };
  if (Buffer.byteLength(button.data) > CALLBACK_DATA_BYTES)
    throw new Error(`callback data of over 64 bytes: ${button.data.slice(0, 12)}…`);
  return { ...face, callback_data: button.data };
}
