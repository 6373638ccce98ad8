import type { Paged } from '#core/paged.ts';
import { shortened } from '#core/shortened.ts';
import type { Button } from '#core/view.ts';
import type { Say } from '#core/words.ts';

const BEGINNING = 32;

/** The beginning of a message, on one line. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return shortened(line, BEGINNING);
}

/** Buttons of one kind: `<prefix>.<code>.<id>.<part>.<…>`. */
export function toParts(prefix: string, code: string, id: string) {
  return (label: string | Say, ...parts: readonly (string | number)[]): Button & { data: string } => ({
    label: typeof label === 'string' ? { key: label } : label,
    data: [prefix, code, ...(id === '' ? [] : [id]), ...parts].join('.'),
  });
}

export type ToParts = ReturnType<typeof toParts>;

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
