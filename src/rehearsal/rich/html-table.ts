import { inlineText } from '#rehearsal/rich/html-inline.ts';
import type { HtmlElement, HtmlNode } from '#rehearsal/rich/html-tree.ts';

/** The cells and looks of a `<table>`. */
export function htmlTable(table: HtmlElement): Record<string, unknown> {
  const looks = ['bordered', 'striped', 'compact'].filter((name) => table.attributes.has(name));
  return {
    cells: rows(table).map((row) => cells(row).map(toCell)),
    ...Object.fromEntries(looks.map((name) => [`is_${name}`, true])),
  };
}

function rows(node: HtmlElement): HtmlElement[] {
  return elements(node.children).flatMap((child) => {
    if (child.tag === 'tr') return [child];
    return child.tag === 'thead' || child.tag === 'tbody' ? rows(child) : [];
  });
}

function cells(row: HtmlElement): HtmlElement[] {
  return elements(row.children).filter((child) => child.tag === 'td' || child.tag === 'th');
}

function toCell(cell: HtmlElement): Record<string, unknown> {
  const it = cell.attributes;
  const numbers = ['colspan', 'rowspan'].filter((name) => it.has(name)).map((name) => [name, Number(it.get(name))]);
  const places = ['align', 'valign'].filter((name) => it.has(name)).map((name) => [name, it.get(name)]);
  return {
    text: inlineText(cell.children),
    ...(cell.tag === 'th' && { is_header: true }),
    ...Object.fromEntries([...numbers, ...places]),
  };
}

function elements(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.filter((node) => typeof node !== 'string');
}
