import { card } from '#aggregates/account/turn.ts';
import type { Listed } from '#aggregates/workshop/directory.ts';
import { sayDay } from '#core/dates.ts';
import type { Button, View } from '#core/view.ts';

/** So many workshops stand on one page. */
const PAGE = 6;

/** Leads to the archive, where there is one. */
export function archiveButton(archived: readonly Listed[]): Button[][] {
  return archived.length > 0 ? [[{ label: { key: 'btn-see-archive' }, data: 'oa.0' }]] : [];
}

/** The workshops that are archived, the latest first, a page at a time; each opens by its button. */
export function archiveView(archived: readonly Listed[], wanted: number): View {
  const back: Button = { label: { key: 'btn-organizer-desk' }, data: 'm.panitia' };
  if (archived.length === 0) return card([{ key: 'archive-empty' }], [[back]]);
  const last = Math.ceil(archived.length / PAGE) - 1;
  const page = Math.min(wanted, last);
  const shown = archived.slice(page * PAGE, (page + 1) * PAGE);
  const turns: Button[] = [
    ...(page > 0 ? [{ label: { key: 'kind-previous-button' }, data: `oa.${page - 1}` }] : []),
    ...(page < last ? [{ label: { key: 'kind-next-button' }, data: `oa.${page + 1}` }] : []),
  ];
  return card(
    [
      { key: 'archive-title', args: { count: archived.length } },
      ...shown.map(({ code, title, start }) => ({
        key: 'registration-listed',
        args: { code, title, day: sayDay(start) },
      })),
    ],
    [
      ...shown.map(({ code, title }): Button[] => [{ label: title, data: `o.${code}` }]),
      ...(turns.length > 0 ? [turns] : []),
      [back],
    ],
  );
}
