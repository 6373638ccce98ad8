import type { HtmlElement, HtmlNode } from '#rehearsal/rich/html-tree.ts';

/** The items of `<ul>` and `<ol>`, numbered as their attributes say. */
export function htmlList(
  list: HtmlElement,
  toBlocks: (nodes: readonly HtmlNode[]) => Record<string, unknown>[],
): Record<string, unknown>[] {
  const items = list.children.filter((node) => typeof node !== 'string').filter((node) => node.tag === 'li');
  const step = list.attributes.has('reversed') ? -1 : 1;
  let next = Number(list.attributes.get('start') ?? (step === 1 ? 1 : items.length));
  return items.map((item) => {
    const box = item.children.find((node) => typeof node !== 'string' && node.tag === 'input') as
      | HtmlElement
      | undefined;
    const blocks = toBlocks(item.children.filter((node) => node !== box));
    const checkbox = {
      ...(box && { has_checkbox: true }),
      ...(box?.attributes.has('checked') && { is_checked: true }),
    };
    if (list.tag === 'ul') return { blocks, ...checkbox };
    const value = Number(item.attributes.get('value') ?? next);
    next = value + step;
    return { blocks, ...checkbox, value, type: item.attributes.get('type') ?? list.attributes.get('type') ?? '1' };
  });
}
