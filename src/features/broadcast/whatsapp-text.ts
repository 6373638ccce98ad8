import { type BroadcastMessage, fillIn, type Variable } from '#aggregates/broadcast/message.ts';
import type { Entity, FormattedText } from '#core/formatted.ts';

/** WhatsApp's own marks. */
const MARKS: Readonly<Record<string, string>> = { bold: '*', italic: '_', strikethrough: '~' };

/** A broadcast as it is written in WhatsApp: its marks, links written out, the buttons below as lines. Files cannot go along. */
export function whatsappText({ text, buttons }: BroadcastMessage, values: Readonly<Record<Variable, string>>): string {
  const lines = buttons.flat().flatMap((button) => ('url' in button ? [`${button.label}: ${button.url}`] : []));
  const replies = buttons.flat().flatMap((button) => ('reply' in button ? [button.label] : []));
  const below = [...lines, ...(replies.length > 0 ? [replies.join(' / ')] : [])];
  return [marked(fillIn(text, values)), ...(below.length > 0 ? ['', ...below] : [])].join('\n').trim();
}

function marked({ text, entities }: FormattedText): string {
  const inserts = entities.flatMap((entity, i) => insertsOf(text, entity, i));
  // From the end on, so that places stay right. At one place what is put in last stands first: an end before a beginning, an outer one outside.
  inserts.sort((a, b) => b.at - a.at || b.order - a.order);
  return inserts.reduce((marked, { at, what }) => marked.slice(0, at) + what + marked.slice(at), text);
}

/** WhatsApp takes a mark for one only where no space stands between it and the words, and within a line. */
function insertsOf(text: string, { type, offset, length, url }: Entity, i: number) {
  const own = text.slice(offset, offset + length);
  if (type === 'text_link' && url !== undefined) return [{ at: offset + length, what: ` (${url})`, order: -i }];
  const mark = MARKS[type];
  const words = own.trim();
  if (mark === undefined || words === '' || words.includes('\n')) return [];
  const from = offset + own.indexOf(words);
  return [
    { at: from, what: mark, order: i },
    { at: from + words.length, what: mark, order: -i },
  ];
}
