import { badRequest } from '#rehearsal/api-error.ts';
import { decodeEntities } from '#rehearsal/text/html-entity.ts';

export type HtmlNode = string | { tag: string; attributes: Map<string, string>; children: HtmlNode[] };
export type HtmlElement = Exclude<HtmlNode, string>;

const VOID = ['br', 'hr', 'img', 'input', 'tg-map'];
const TAGS = new Set(
  (
    'a b strong i em u ins s strike del code mark sub sup tg-spoiler tg-reference tg-emoji img tg-time tg-math h1 h2 h3 h4 h5 h6 ' +
    'p pre footer hr br ul ol li input blockquote cite aside video audio tg-document figure figcaption tg-map tg-collage ' +
    'tg-slideshow table caption tr th td thead tbody details summary tg-math-block tg-button tg-button-row tg-thinking span'
  ).split(' '),
);
const TOKEN = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*(\/?)>/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

/** Parses the HTML of rich messages into a tree. Tags that the Bot API does not list, and tags left open, are refused. */
export function parseTree(source: string): HtmlNode[] {
  const root: HtmlElement = { tag: '', attributes: new Map(), children: [] };
  const open: HtmlElement[] = [root];
  let i = 0;
  while (i < source.length) {
    const parent = open.at(-1) ?? root;
    const next = source.indexOf('<', i);
    if (next !== i) {
      const end = next === -1 ? source.length : next;
      parent.children.push(decodeEntities(source.slice(i, end)));
      i = end;
      continue;
    }
    TOKEN.lastIndex = i;
    const token = TOKEN.exec(source);
    if (!token) complain(`Unclosed start tag at byte offset ${bytes(source, i)}`);
    const tag = token[2]?.toLowerCase() ?? '';
    if (!TAGS.has(tag)) complain(`Unsupported start tag "${tag}" at byte offset ${bytes(source, i)}`);
    if (token[1] === '/') {
      if (parent === root) complain(`Unexpected end tag at byte offset ${bytes(source, i)}`);
      if (parent.tag !== tag) {
        const expected = `expected "</${parent.tag}>", found "</${tag}>"`;
        complain(`Unmatched end tag at byte offset ${bytes(source, i)}, ${expected}`);
      }
      open.pop();
    } else {
      const element: HtmlElement = { tag, attributes: readAttributes(token[3] ?? ''), children: [] };
      parent.children.push(element);
      if (token[4] !== '/' && !VOID.includes(tag)) open.push(element);
    }
    i = TOKEN.lastIndex;
  }
  const unclosed = open.at(-1);
  if (unclosed && unclosed !== root) complain(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return root.children;
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

function bytes(source: string, index: number): number {
  return Buffer.byteLength(source.slice(0, index));
}

function complain(words: string): never {
  throw badRequest(`Can't parse entities: ${words}`);
}
