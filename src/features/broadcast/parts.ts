import type { Paged } from '#core/paged.ts';
import type { Button } from '#core/view.ts';
import type { Say } from '#core/words.ts';

/** Characters of a button's text, and of a message's beginning that stands for all of it. */
const LABEL = 24;
const BEGINNING = 32;

/** The beginning of a message, on one line. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return shortened(line, BEGINNING);
}

export function shortened(text: string, room = LABEL): string {
  const characters = [...(text === '' ? '…' : text)];
  return characters.length > room
    ? `${characters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`
    : characters.join('');
}

/** Buttons of one kind: `<prefix>.<code>.<id>.<part>.<…>`. */
export function toParts(prefix: string, code: string, id: string) {
  return (label: string | Say, ...parts: readonly (string | number)[]): Button & { data: string } => ({
    label: typeof label === 'string' ? { key: label } : label,
    data: [prefix, code, ...(id === '' ? [] : [id]), ...parts].join('.'),
  });
}

export type ToParts = ReturnType<typeof toParts>;

export function inPairs<T>(items: readonly T[]): T[][] {
  return items.flatMap((_, i) => (i % 2 === 0 ? [items.slice(i, i + 2)] : []));
}

/** To the pages before and after. `parts` come before the page's number. */
export function turns(
  to: ToParts,
  parts: readonly string[],
  { page, pages }: Pick<Paged<unknown>, 'page' | 'pages'>,
): Button[][] {
  const row = [
    ...(page > 0 ? [to('kind-previous-button', ...parts, page - 1)] : []),
    ...(page < pages - 1 ? [to('kind-next-button', ...parts, page + 1)] : []),
  ];
  return row.length > 0 ? [row] : [];
}
