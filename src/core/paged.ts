/** One page of a list, from 0. */
export type Paged<T> = { rows: T[]; page: number; pages: number; total: number };

/** One page, from 0; a page that is no longer there is the last. */
export function cut<T>(rows: readonly T[], page = '0', size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(Math.max(0, Number.parseInt(page, 10) || 0), pages - 1);
  return { rows: rows.slice(at * size, (at + 1) * size), page: at, pages, total: rows.length };
}
