import { badRequest } from '#rehearsal/api-error.ts';
import type { HtmlElement, HtmlNode } from '#rehearsal/rich/html-tree.ts';
import type { RichText } from '#rehearsal/rich/rich-text.ts';
import { STYLE_TAGS } from '#rehearsal/text/style-tags.ts';

const STYLES: Readonly<Record<string, string>> = {
  ...STYLE_TAGS,
  code: 'code',
  mark: 'marked',
  sub: 'subscript',
  sup: 'superscript',
};
const INLINE = new Set([
  ...Object.keys(STYLES),
  'a',
  'span',
  'br',
  'tg-reference',
  'tg-emoji',
  'tg-time',
  'tg-math',
  'tg-button',
]);

/** Whether a node belongs into a line of text. Media stand between lines, an emoji image does not. */
export function isInline(node: HtmlNode): boolean {
  if (typeof node === 'string') return true;
  return INLINE.has(node.tag) || (node.tag === 'img' && /^tg:\/\/emoji/.test(node.attributes.get('src') ?? ''));
}

/** Nodes of a line as RichText. White space collapses as in HTML; `<br>` breaks the line. `raw` keeps it, for `<pre>`. */
export function inlineText(nodes: readonly HtmlNode[], raw = false): RichText {
  const parts = nodes.map((node) => (typeof node === 'string' ? plain(node, raw) : element(node, raw)));
  return parts.length === 1 ? (parts[0] ?? '') : parts;
}

/** All text below the nodes, without formatting. */
export function plainText(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : plainText(node.children))).join('');
}

/** A `<tg-button>` as a button of a rich message. */
export function htmlButton(node: HtmlElement): Record<string, unknown> {
  const it = node.attributes;
  const style = it.get('style');
  const base = { text: inlineText(node.children), ...(style !== undefined && { style }) };
  const url = it.get('url') ?? '';
  const query = it.get('query') ?? '';
  switch (it.get('type')) {
    case 'url':
      return { ...base, url };
    case 'callback_data':
      return { ...base, callback_data: it.get('data') ?? '' };
    case 'web_app':
      return { ...base, web_app: { url } };
    case 'login_url':
      return { ...base, login_url: { url } };
    case 'switch_inline_query':
      return { ...base, switch_inline_query: query };
    case 'switch_inline_query_current_chat':
      return { ...base, switch_inline_query_current_chat: query };
    case 'switch_inline_query_chosen_chat': {
      const allowed = ['user', 'bot', 'group', 'channel'].filter((kind) => it.has(`allow-${kind}-chats`));
      const chosen = Object.fromEntries(allowed.map((kind) => [`allow_${kind}_chats`, true]));
      return { ...base, switch_inline_query_chosen_chat: { query, ...chosen } };
    }
    case 'copy_text':
      return { ...base, copy_text: { text: it.get('text') ?? '' } };
    case 'disabled':
      return { ...base, disabled: {} };
  }
  throw badRequest("Can't parse entities: Invalid button type specified");
}

function plain(text: string, raw: boolean): string {
  return raw ? text : text.replace(/[ \t\r\n]+/g, ' ');
}

function element(node: HtmlElement, raw: boolean): RichText {
  const it = node.attributes;
  const text = inlineText(node.children, raw);
  const style = STYLES[node.tag];
  if (style !== undefined) return { type: style, text };
  switch (node.tag) {
    case 'br':
      return '\n';
    case 'span':
      return it.get('class') === 'tg-spoiler' ? { type: 'spoiler', text } : text;
    case 'a': {
      const name = it.get('name');
      const anchor: RichText = name === undefined ? '' : { type: 'anchor', name };
      const href = it.get('href') ?? (name === undefined ? plainText(node.children) : '');
      return href === '' ? [anchor, text] : [anchor, { type: 'url', text, url: href }];
    }
    case 'tg-reference':
      return { type: 'reference', text, name: it.get('name') ?? '' };
    case 'tg-emoji':
      return {
        type: 'custom_emoji',
        custom_emoji_id: it.get('emoji-id') ?? '',
        alternative_text: plainText(node.children),
      };
    case 'img':
      return {
        type: 'custom_emoji',
        custom_emoji_id: /[?&]id=(\d+)/.exec(it.get('src') ?? '')?.[1] ?? '',
        alternative_text: it.get('alt') ?? '',
      };
    case 'tg-time': {
      const unix_time = Number.parseInt(it.get('unix') ?? '0', 10);
      return { type: 'date_time', text, unix_time, date_time_format: it.get('format') ?? '' };
    }
    case 'tg-math':
      return { type: 'mathematical_expression', expression: plainText(node.children) };
    case 'tg-button':
      return { type: 'button', button: htmlButton(node) };
  }
  throw badRequest(`Can't parse entities: Tag "${node.tag}" is not allowed inside a text`);
}
