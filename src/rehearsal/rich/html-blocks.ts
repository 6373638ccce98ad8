import { badRequest } from '#rehearsal/api-error.ts';
import type { JsonObject } from '#rehearsal/http/fields.ts';
import { htmlButton, inlineText, isInline, plainText } from '#rehearsal/rich/html-inline.ts';
import { htmlList } from '#rehearsal/rich/html-list.ts';
import { htmlTable } from '#rehearsal/rich/html-table.ts';
import { type HtmlElement, type HtmlNode, parseTree } from '#rehearsal/rich/html-tree.ts';

type Named = ReadonlyMap<string, JsonObject>;
type Block = Record<string, unknown>;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  img: 'photo',
  video: 'video',
  audio: 'audio',
  'tg-document': 'document',
};

/** Turns the `html` of a rich message into blocks as a bot could have sent them itself; they are checked like those. */
export function htmlToBlocks(html: string, named: Named): Block[] {
  return toBlocks(parseTree(html), named);
}

/** Lines between blocks become paragraphs; white space between blocks is nothing. */
export function toBlocks(nodes: readonly HtmlNode[], named: Named): Block[] {
  const blocks: Block[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    if (line.some((node) => typeof node !== 'string' || node.trim() !== '')) {
      blocks.push({ type: 'paragraph', text: inlineText(trimmed(line)) });
    }
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else {
      endLine();
      blocks.push(toBlock(node as HtmlElement, named));
    }
  }
  endLine();
  return blocks;
}

function toBlock(node: HtmlElement, named: Named): Block {
  const { tag, attributes, children } = node;
  const heading = /^h([1-6])$/.exec(tag);
  if (heading) return { type: 'heading', text: inlineText(trimmed(children)), size: Number(heading[1]) };
  const quoted = children.filter((child) => typeof child === 'string' || child.tag !== 'cite');
  const credit = optional('credit', find(children, 'cite'));
  switch (tag) {
    case 'p':
      return { type: 'paragraph', text: inlineText(trimmed(children)) };
    case 'footer':
      return { type: 'footer', text: inlineText(trimmed(children)) };
    case 'pre':
      return preformatted(children);
    case 'hr':
      return { type: 'divider' };
    case 'tg-math-block':
      return { type: 'mathematical_expression', expression: plainText(children) };
    case 'ul':
    case 'ol':
      return { type: 'list', items: htmlList(node, (nodes) => toBlocks(nodes, named)) };
    case 'blockquote':
      if (attributes.has('expandable')) return { type: 'expandable_blockquote', text: inlineText(quoted), ...credit };
      return { type: 'blockquote', blocks: toBlocks(quoted, named), ...credit };
    case 'aside':
      return { type: 'pullquote', text: inlineText(quoted), ...credit };
    case 'table':
      return { type: 'table', ...htmlTable(node), ...optional('caption', find(children, 'caption')) };
    case 'details': {
      const content = children.filter((child) => typeof child === 'string' || child.tag !== 'summary');
      const open = attributes.has('open') ? { is_open: true } : {};
      const summary = inlineText(find(children, 'summary')?.children ?? []);
      return { type: 'details', summary, blocks: toBlocks(content, named), ...open };
    }
    case 'tg-button-row': {
      const buttons = children.filter((child) => typeof child !== 'string').map(htmlButton);
      const align = attributes.get('align');
      return { type: 'buttons', buttons, ...(align !== undefined && { align }) };
    }
    case 'tg-thinking':
      return { type: 'thinking', text: inlineText(children) };
  }
  return figure(node, named);
}

/** Media, alone or in a `<figure>`, a collage or a slideshow, with a caption. */
function figure(node: HtmlElement, named: Named): Block {
  const { tag, attributes, children } = node;
  const elements = children.filter((child) => typeof child !== 'string');
  const caption = figureCaption(find(children, 'figcaption'));
  const content = elements.filter((child) => child.tag !== 'figcaption');
  if (tag === 'tg-collage' || tag === 'tg-slideshow') {
    return { type: tag.slice('tg-'.length), blocks: content.map((child) => figure(child, named)), ...caption };
  }
  const only = content[0];
  if (tag === 'figure' && only) return { ...figure(only, named), ...caption };
  if (tag === 'tg-map') {
    const location = { latitude: Number(attributes.get('lat')), longitude: Number(attributes.get('long')) };
    return { type: 'map', location, zoom: Number(attributes.get('zoom') ?? 15), width: 600, height: 400, ...caption };
  }
  const type = MEDIA_TYPES[tag];
  if (type === undefined) throw badRequest(`Can't parse entities: Tag "${tag}" is not allowed here`);
  const source = attributes.get('src') ?? '';
  const media = named.get(/^tg:\/\/(?:photo|video|document|audio)\?id=([\w-]+)$/.exec(source)?.[1] ?? '');
  if (!media) throw badRequest(`RICH_MESSAGE_${type.toUpperCase()}_NO_MEDIA_FOUND`);
  return { type, [type]: { ...media, ...(attributes.has('tg-spoiler') && { has_spoiler: true }) } };
}

function preformatted(children: readonly HtmlNode[]): Block {
  const only =
    children.length === 1 && typeof children[0] === 'object' && children[0].tag === 'code' ? children[0] : null;
  const language = /^language-(.+)$/.exec(only?.attributes.get('class') ?? '')?.[1];
  return {
    type: 'pre',
    text: inlineText(only?.children ?? children, true),
    ...(language !== undefined && { language }),
  };
}

function figureCaption(node: HtmlElement | undefined): Block {
  if (!node) return {};
  const words = node.children.filter((child) => typeof child === 'string' || child.tag !== 'cite');
  return { caption: { text: inlineText(words), ...optional('credit', find(node.children, 'cite')) } };
}

function find(nodes: readonly HtmlNode[], tag: string): HtmlElement | undefined {
  return nodes.find((node) => typeof node !== 'string' && node.tag === tag) as HtmlElement | undefined;
}

function optional(field: string, node: HtmlElement | undefined): Block {
  return node ? { [field]: inlineText(node.children) } : {};
}

/** Without white space at both ends of the line. */
function trimmed(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.map((node, i) => {
    if (typeof node !== 'string') return node;
    const start = i === 0 ? node.trimStart() : node;
    return i === nodes.length - 1 ? start.trimEnd() : start;
  });
}
