import { el } from './el.js';
import { expandable, link, mark } from './entities.js';
import { richButton } from './keyboard.js';
import { audio, documentCard, locationCard, photo, video } from './media.js';

/** The blocks of a rich message (Bot API 10.3) as nodes. What this page does not know shows its text, never nothing. */
export function richBlocks(blocks, acts) {
  return blocks.map((block) => richBlock(block, acts));
}

function richBlock(block, acts) {
  const text = () => inline(block.text, acts);
  switch (block.type) {
    case 'paragraph':
      return el('p', {}, ...text());
    case 'heading':
      return el(
        'p',
        { class: `heading size-${block.size}`, role: 'heading', 'aria-level': Math.min(6, block.size + 2) },
        ...text(),
      );
    case 'pre':
      return el('pre', { 'data-language': block.language }, ...text());
    case 'footer':
      return el('p', { class: 'rich-footer' }, ...text());
    case 'divider':
      return el('hr');
    case 'mathematical_expression':
      return el('p', { class: 'math' }, el('code', {}, block.expression));
    case 'anchor':
      return el('span', { 'data-anchor': block.name });
    case 'list':
      return list(block, acts);
    case 'blockquote':
      return el('blockquote', {}, ...richBlocks(block.blocks, acts), credit(block.credit, acts));
    case 'expandable_blockquote':
      return expandable([...text(), credit(block.credit, acts)]);
    case 'pullquote':
      return el('blockquote', { class: 'pull' }, ...text(), credit(block.credit, acts));
    case 'collage':
    case 'slideshow':
      return figure(el('div', { class: block.type }, ...richBlocks(block.blocks, acts)), block.caption, acts);
    case 'table':
      return table(block, acts);
    case 'details':
      return el(
        'details',
        { open: block.is_open },
        el('summary', {}, ...inline(block.summary, acts)),
        el('div', {}, ...richBlocks(block.blocks, acts)),
      );
    case 'map':
      return figure(locationCard(block.location), block.caption, acts);
    case 'photo':
      return figure(photo(block.photo), block.caption, acts);
    case 'video':
    case 'animation':
      return figure(video(block[block.type]), block.caption, acts);
    case 'audio':
    case 'voice_note':
      return figure(audio(block[block.type], block.type === 'voice_note'), block.caption, acts);
    case 'document':
      return figure(documentCard(block.document), block.caption, acts);
    case 'buttons':
      return el(
        'div',
        { class: `rich-buttons ${block.align ?? 'fill'}` },
        ...block.buttons.map((button) => richButton(button, inline(button.text, acts), acts)),
      );
    case 'thinking':
      return el('p', { class: 'thinking' }, ...text());
    default:
      return el('p', {}, ...inline(block.text ?? '', acts));
  }
}

/** Rich text: a string, a list, or a piece with a type; the names of the pieces are those of the entities but for a few. */
function inline(text, acts) {
  if (typeof text === 'string') return text === '' ? [] : [document.createTextNode(text)];
  if (Array.isArray(text)) return text.flatMap((part) => inline(part, acts));
  const children = inline(text.text ?? '', acts);
  const plain = children.map((child) => child.textContent).join('');
  switch (text.type) {
    case 'custom_emoji':
      return [document.createTextNode(text.alternative_text)];
    case 'mathematical_expression':
      return [el('code', {}, text.expression)];
    case 'email_address':
      return [link(`mailto:${text.email_address}`, children, acts)];
    case 'phone_number':
      return [link(`tel:${text.phone_number}`, children, acts)];
    case 'button':
      return [richButton(text.button, inline(text.button.text, acts), acts)];
    case 'anchor':
      return [el('span', { 'data-anchor': text.name })];
    case 'reference':
      return [el('span', { 'data-anchor': text.name }, ...children)];
    case 'anchor_link':
    case 'reference_link':
      return [jump(text.anchor_name ?? text.reference_name, children)];
    default:
      return [mark(text, children, plain, acts)];
  }
}

/** A link within the message; an empty name leads to its beginning. */
function jump(name, children) {
  const node = el('button', { type: 'button', class: 'inline-link' }, ...children);
  node.addEventListener('click', () => {
    const message = node.closest('.message');
    const target = [...message.querySelectorAll('[data-anchor]')].find((anchor) => anchor.dataset.anchor === name);
    (target ?? message).scrollIntoView({ block: 'nearest' });
  });
  return node;
}

function list(block, acts) {
  const items = block.items.map((item) => {
    const sign = item.has_checkbox
      ? el('span', {
          class: item.is_checked ? 'box checked' : 'box',
          role: 'img',
          'aria-label': item.is_checked ? '☑' : '☐',
        })
      : el('span', { class: 'label' }, item.label);
    return el('li', {}, sign, el('div', {}, ...richBlocks(item.blocks, acts)));
  });
  return el('ul', { class: 'rich-list' }, ...items);
}

function table(block, acts) {
  const rows = block.cells.map((row) =>
    el(
      'tr',
      {},
      ...row.map((cell) =>
        el(
          cell.is_header ? 'th' : 'td',
          { colspan: cell.colspan, rowspan: cell.rowspan, class: `to-${cell.align} at-${cell.valign}` },
          ...inline(cell.text ?? '', acts),
        ),
      ),
    ),
  );
  const shape = ['is_bordered', 'is_striped', 'is_compact'].filter((name) => block[name]).join(' ');
  const caption = block.caption ? el('caption', {}, ...inline(block.caption, acts)) : null;
  return el(
    'div',
    { class: 'table-wrap', tabindex: '0' },
    el('table', { class: shape }, caption, el('tbody', {}, ...rows)),
  );
}

const credit = (text, acts) => (text ? el('cite', {}, ...inline(text, acts)) : null);

function figure(node, caption, acts) {
  if (!caption) return node;
  return el('figure', {}, node, el('figcaption', {}, ...inline(caption.text, acts), credit(caption.credit, acts)));
}
