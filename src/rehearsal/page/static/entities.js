import { el } from './el.js';
import { safeUrl } from './links.js';
import { dateTime } from './time.js';
import { say } from './words.js';

const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);
const PLAIN = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  subscript: 'sub',
  superscript: 'sup',
  marked: 'mark',
};

/**
 * Text with Telegram's entities (offsets in UTF-16 units, as JavaScript counts) as a list of nodes. Entities that cross are cut,
 * so that broken ones lose form but never a letter. `acts`: what a tap does, see phone.js.
 */
export function richText(text, entities, acts) {
  const spans = (entities ?? [])
    .map((entity) => ({
      entity,
      from: Math.max(0, entity.offset),
      to: Math.min(text.length, entity.offset + entity.length),
    }))
    .filter((span) => span.to > span.from);
  return build(text, 0, text.length, spans, acts);
}

function build(text, start, end, spans, acts) {
  const nodes = [];
  let at = start;
  let queue = spans;
  const plain = (to) => {
    const eaten = nodes.length > 0 && BLOCKS.has(nodes.at(-1).dataset?.kind) && text[at] === '\n' ? 1 : 0;
    if (to > at + eaten) nodes.push(document.createTextNode(text.slice(at + eaten, to)));
  };
  while (queue.length > 0) {
    queue.sort((a, b) => a.from - b.from || b.to - a.to);
    const [span, ...others] = queue;
    const inside = others.filter((other) => other.from < span.to);
    plain(span.from);
    const children = build(
      text,
      span.from,
      span.to,
      inside.map((other) => ({ ...other, to: Math.min(other.to, span.to) })),
      acts,
    );
    nodes.push(mark(span.entity, children, text.slice(span.from, span.to), acts));
    at = span.to;
    queue = [
      ...inside.filter((other) => other.to > span.to).map((other) => ({ ...other, from: span.to })),
      ...others.filter((other) => other.from >= span.to),
    ];
  }
  plain(end);
  return nodes;
}

/** One piece of formatted text; also used for rich messages, whose inline pieces carry the same names. */
export function mark(entity, children, text, acts) {
  if (PLAIN[entity.type]) return el(PLAIN[entity.type], {}, ...children);
  switch (entity.type) {
    case 'code':
      return copied(el('code', {}, ...children), text, acts);
    case 'pre':
      return copied(el('pre', { 'data-kind': 'pre', 'data-language': entity.language }, ...children), text, acts);
    case 'blockquote':
      return el('blockquote', { 'data-kind': 'blockquote' }, ...children);
    case 'expandable_blockquote':
      return expandable(children);
    case 'spoiler':
      return spoiler(children);
    case 'date_time':
      return entity.date_time_format === ''
        ? el('span', {}, ...children)
        : el(
            'time',
            { datetime: new Date(entity.unix_time * 1000).toISOString(), title: text },
            dateTime(entity.unix_time, entity.date_time_format),
          );
    case 'text_link':
      return link(entity.url, children, acts);
    case 'url':
      return link(entity.url ?? text, children, acts);
    case 'email':
      return link(`mailto:${text}`, children, acts);
    case 'phone_number':
      return link(`tel:${text.replace(/[^\d+]/g, '')}`, children, acts);
    case 'bot_command':
      return el('button', { type: 'button', class: 'inline-link', onclick: () => acts.command(text) }, ...children);
    case 'mention':
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
      return el('span', { class: 'tag' }, ...children);
    default:
      return el('span', {}, ...children);
  }
}

export function link(address, children, acts) {
  const url = safeUrl(address);
  if (!url) return el('span', {}, ...children);
  return el(
    'a',
    { href: url.href, target: '_blank', rel: 'noopener noreferrer', onclick: (event) => acts.link(event, url.href) },
    ...children,
  );
}

function copied(node, text, acts) {
  node.classList.add('copies');
  node.title = say('copy');
  node.addEventListener('click', () => acts.copy(text));
  return node;
}

/** Folded until it is tapped; quotes that are short anyway have nothing to unfold, which CSS shows by `is-open`. */
export function expandable(children) {
  const toggle = el('button', {
    type: 'button',
    class: 'unfold',
    'aria-expanded': 'false',
    'aria-label': say('expand'),
  });
  const quote = el(
    'blockquote',
    { class: 'expandable', 'data-kind': 'expandable_blockquote' },
    el('div', { class: 'folded' }, ...children),
    toggle,
  );
  toggle.addEventListener('click', () =>
    toggle.setAttribute('aria-expanded', String(quote.classList.toggle('is-open'))),
  );
  return quote;
}

export function spoiler(children) {
  const node = el(
    'span',
    { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': say('spoiler') },
    el('span', {}, ...children),
  );
  const reveal = (event) => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    node.classList.add('is-open');
    for (const name of ['role', 'tabindex', 'aria-label']) node.removeAttribute(name);
  };
  node.addEventListener('click', reveal, { once: true });
  node.addEventListener('keydown', reveal);
  return node;
}
