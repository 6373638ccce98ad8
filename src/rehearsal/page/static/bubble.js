import { el, icon } from './el.js';
import { richText } from './entities.js';
import { inlineKeyboard } from './keyboard.js';
import { media } from './media.js';
import { richBlocks } from './rich.js';
import { clock } from './time.js';
import { say } from './words.js';

/** A message as its reader sees it. `mine`: written by the person whose phone this is. */
export function bubble(message, mine, acts) {
  const body = media(message);
  const words = wordsOf(message, acts);
  const rich = richOf(message, acts);
  const unknown = body || words || rich ? null : el('div', { class: 'text unknown' }, unknownWords(message));
  const shape = [
    'bubble',
    message.photo || message.video ? 'has-media' : '',
    message.sticker ? 'bare' : '',
    rich ? 'wide' : '',
  ];
  return el(
    'div',
    {
      class: `message ${mine ? 'out' : 'in'}`,
      'data-id': message.message_id,
      role: 'article',
      'aria-label': say('message-of', { name: message.from?.first_name ?? '', time: clock(message.date) }),
    },
    el(
      'div',
      { class: 'row' },
      mine && message.text !== undefined && !message.forward_origin ? editButton(message, acts) : null,
      el('div', { class: shape.join(' ') }, origin(message), quote(message), body, words, rich, unknown, meta(message)),
    ),
    message.reply_markup?.inline_keyboard?.length
      ? inlineKeyboard(message.reply_markup, message.message_id, acts)
      : null,
  );
}

function wordsOf(message, acts) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  const words = el('div', { class: 'text' }, ...richText(text, message.entities ?? message.caption_entities, acts));
  // A quotation or code at the end leaves no room beside it: then the time goes on a line of its own.
  const endsInBlock = ['BLOCKQUOTE', 'PRE'].includes(words.lastChild?.nodeName);
  if (!endsInBlock)
    words.append(el('span', { class: isEdited(message) ? 'gap edited' : 'gap', 'aria-hidden': 'true' }));
  return words;
}

function richOf({ rich_message: rich }, acts) {
  return rich ? el('div', { class: 'rich', dir: rich.is_rtl ? 'rtl' : null }, ...richBlocks(rich.blocks, acts)) : null;
}

const unknownWords = (message) => say(message.pinned_message ? 'pinned' : 'unknown-message');

/** Telegram's clients keep quiet about edits of what has buttons: that is how bots turn their pages. */
const isEdited = (message) => Boolean(message.edit_date) && !message.reply_markup;

function meta(message) {
  const time = el('time', { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date));
  return el('span', { class: 'meta' }, isEdited(message) ? `${say('edited')} ` : '', time);
}

function editButton(message, acts) {
  const label = say('edit');
  return el(
    'button',
    { type: 'button', class: 'icon-button edit', 'aria-label': label, title: label, onclick: () => acts.edit(message) },
    icon('pencil'),
  );
}

function origin({ forward_origin: from }) {
  if (!from) return null;
  const name = from.sender_user_name ?? from.sender_user?.first_name ?? from.chat?.title ?? from.sender_chat?.title;
  return el('div', { class: 'origin' }, name ? say('forwarded-from', { name }) : say('forwarded'));
}

function quote({ reply_to_message: other }) {
  if (!other) return null;
  const words = other.text ?? other.caption ?? say('document');
  return el(
    'div',
    { class: 'quote' },
    el('strong', {}, other.from?.first_name ?? ''),
    el('span', { class: 'quote-text' }, words),
  );
}
