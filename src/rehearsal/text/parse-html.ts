import { badRequest } from '#rehearsal/api-error.ts';
import { normalizeDateFormat } from '#rehearsal/text/date-format.ts';
import { decodeEntities, decodeEntity } from '#rehearsal/text/html-entity.ts';
import { checkLink, linkUserId } from '#rehearsal/text/links.ts';
import { STYLE_TAGS } from '#rehearsal/text/style-tags.ts';

/** An entity before its user was looked up. */
export type DraftEntity = {
  type: string;
  offset: number;
  length: number;
  url?: string;
  user_id?: number;
  language?: string;
  custom_emoji_id?: string;
  unix_time?: number;
  date_time_format?: string;
};

const TYPES: Readonly<Record<string, string>> = {
  ...STYLE_TAGS,
  span: 'spoiler',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
  'tg-time': 'date_time',
};

type Open = { tag: string; attributes: Map<string, string>; offset: number };

/**
 * Parses `parse_mode: HTML` into text and entities, as TDLib's `parse_html` does: the same tags, the same complaints with byte
 * offsets into the source.
 */
export function parseHtml(source: string): { text: string; entities: DraftEntity[] } {
  const entities: DraftEntity[] = [];
  const open: Open[] = [];
  let text = '';
  let i = 0;
  while (i < source.length) {
    const c = source.charAt(i);
    if (c === '&') {
      const decoded = decodeEntity(source, i);
      text += decoded ? decoded.character : c;
      i = decoded ? decoded.end : i + 1;
    } else if (c !== '<') {
      const next = source.slice(i).search(/[<&]/);
      const end = next === -1 ? source.length : i + next;
      text += source.slice(i, end);
      i = end;
    } else if (source[i + 1] === '/') {
      i = closeTag(source, i, open, (it) => addEntity(entities, it, text));
    } else {
      const start = readStartTag(source, i);
      open.push({ tag: start.tag, attributes: start.attributes, offset: text.length });
      i = start.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) complain(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  for (const entity of entities) if (entity.type === 'code') delete entity.language;
  return { text, entities };
}

function readStartTag(source: string, begin: number): { tag: string; attributes: Map<string, string>; end: number } {
  let i = begin + 1;
  while (i < source.length && !isSpace(source[i]) && source[i] !== '>') i++;
  if (i >= source.length) complain(`Unclosed start tag at byte offset ${bytes(source, begin)}`);
  const tag = source.slice(begin + 1, i).toLowerCase();
  if (!Object.hasOwn(TYPES, tag)) complain(`Unsupported start tag "${tag}" at byte offset ${bytes(source, begin)}`);
  const attributes = new Map<string, string>();
  while (source[i] !== '>') {
    i = skipSpaces(source, i);
    if (source[i] === '>') break;
    const nameEnd = i + (/^[^\s=>/"']*/.exec(source.slice(i))?.[0].length ?? 0);
    const name = source.slice(i, nameEnd);
    if (name === '') complain(`Empty attribute name in the tag "${tag}" at byte offset ${bytes(source, begin)}`);
    i = skipSpaces(source, nameEnd);
    if (i >= source.length) complain(`Unclosed start tag "${tag}" at byte offset ${bytes(source, begin)}`);
    if (source[i] !== '=') {
      attributes.set(name, '');
      continue;
    }
    i = skipSpaces(source, i + 1);
    if (i >= source.length) complain(`Unclosed start tag "${tag}" at byte offset ${bytes(source, begin)}`);
    const value = readValue(source, i);
    i = value.end;
    if (i >= source.length) complain(`Unclosed start tag at byte offset ${bytes(source, begin)}`);
    attributes.set(name, value.value);
  }
  if (tag === 'span' && attributes.get('class') !== 'tg-spoiler') {
    complain(`Tag "span" must have class "tg-spoiler" at byte offset ${bytes(source, begin)}`);
  }
  return { tag, attributes, end: i + 1 };
}

function readValue(source: string, at: number): { value: string; end: number } {
  const quote = source[at];
  if (quote === '"' || quote === "'") {
    const end = source.indexOf(quote, at + 1);
    if (end === -1) return { value: '', end: source.length };
    return { value: decodeEntities(source.slice(at + 1, end)), end: end + 1 };
  }
  const value = /^[A-Za-z0-9.-]*/.exec(source.slice(at))?.[0] ?? '';
  const end = at + value.length;
  if (end < source.length && !isSpace(source[end]) && source[end] !== '>') {
    complain(`Unexpected end of name token at byte offset ${bytes(source, at)}`);
  }
  return { value: value.toLowerCase(), end };
}

function closeTag(source: string, begin: number, open: Open[], add: (open: Open) => void): number {
  const it = open.at(-1);
  if (!it) complain(`Unexpected end tag at byte offset ${bytes(source, begin)}`);
  let i = begin + 2;
  while (i < source.length && !isSpace(source[i]) && source[i] !== '>') i++;
  const tag = source.slice(begin + 2, i).toLowerCase();
  i = skipSpaces(source, i);
  if (source[i] !== '>') complain(`Unclosed end tag at byte offset ${bytes(source, begin)}`);
  if (tag !== '' && tag !== it.tag) {
    complain(`Unmatched end tag at byte offset ${bytes(source, begin)}, expected "</${it.tag}>", found "</${tag}>"`);
  }
  add(it);
  open.pop();
  return i + 1;
}

function addEntity(entities: DraftEntity[], it: Open, text: string): void {
  const { tag, attributes, offset } = it;
  const length = text.length - offset;
  if (length <= 0) return;
  const type = TYPES[tag] ?? '';
  const plain = { type, offset, length };
  const last = entities.at(-1);
  const same = last?.offset === offset && last.length === length;
  const language = /^language-(.+)$/.exec(attributes.get('class') ?? '')?.[1];
  if (tag === 'a') {
    const url = attributes.get('href') || text.slice(offset);
    const user_id = linkUserId(url);
    const checked = checkLink(url);
    if (user_id !== undefined) entities.push({ type: 'text_mention', offset, length, user_id });
    else if (checked.ok) entities.push({ ...plain, url: checked.url });
  } else if (tag === 'tg-emoji') {
    const id = attributes.get('emoji-id') ?? '';
    if (!/^[1-9]\d*$/.test(id)) complain('Invalid custom emoji identifier specified');
    entities.push({ ...plain, custom_emoji_id: id });
  } else if (tag === 'tg-time') {
    const unix_time = Number.parseInt(attributes.get('unix') ?? '0', 10);
    const date_time_format = normalizeDateFormat(attributes.get('format') ?? '');
    if (date_time_format === undefined) complain('Invalid date format used');
    if (unix_time > 0) entities.push({ ...plain, unix_time, date_time_format });
  } else if (tag === 'pre' && same && last.type === 'code' && last.language !== undefined) {
    last.type = 'pre';
  } else if (tag === 'code' && same && last.type === 'pre' && language !== undefined) {
    last.language = language;
  } else if (tag === 'code') {
    entities.push(language === undefined ? plain : { ...plain, language });
  } else if (tag === 'blockquote' && attributes.has('expandable')) {
    entities.push({ ...plain, type: 'expandable_blockquote' });
  } else {
    entities.push(plain);
  }
}

function isSpace(c: string | undefined): boolean {
  return c === ' ' || c === '\n' || c === '\t' || c === '\r' || c === '\v';
}

function skipSpaces(source: string, at: number): number {
  let i = at;
  while (isSpace(source[i])) i++;
  return i;
}

function bytes(source: string, index: number): number {
  return Buffer.byteLength(source.slice(0, index));
}

function complain(words: string): never {
  throw badRequest(`Can't parse entities: ${words}`);
}
