import type { SessionChange } from '#aggregates/workshop/agenda/agenda.ts';
import { changeLine } from '#aggregates/workshop/agenda/change-lines.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import { sayTime } from '#core/dates.ts';
import type { Paged } from '#core/paged.ts';
import type { Button, Line } from '#core/view.ts';
import type { AgendaAnswer } from './reading.ts';

type Workshop = Pick<WorkshopCard, 'code' | 'title' | 'zone' | 'place'>;
type Args = Readonly<Record<string, string>>;

/** What cards of the agenda are made with. */
export type Context = { readonly workshop: Workshop };

/** A button of the agenda's desk; `part` is what stands behind the workshop's code. */
export function to(
  code: string,
  key: string,
  part: string,
  args?: NonNullable<Exclude<Button['label'], string>['args']>,
): Button {
  return { label: args ? { key, args } : { key }, data: part === '' ? `ag.${code}` : `ag.${code}.${part}` };
}

export function backToAgenda(code: string): Button {
  return to(code, 'btn-agenda-back', '');
}

/** What was done, or why it was not; and until when it can be kept from people. */
export function newsOf({ args, tell }: AgendaAnswer, { workshop }: Context): Line[] {
  const { did = '', undone } = args;
  if (undone !== undefined) return [undoneLine(undone, args)];
  const news = NEWS[did]?.(args);
  if (!news) return [];
  const waits = tell !== null && CHANGES.has(did);
  return waits ? [news, { key: 'agendadesk-will-tell', args: { when: sayTime(tell, workshop.zone) } }] : [news];
}

const NEWS: Readonly<Record<string, (args: Args) => Line>> = {
  added: () => ({ key: 'agendadesk-added' }),
  changed: () => ({ key: 'agendadesk-changed' }),
  removed: () => ({ key: 'agendadesk-removed' }),
  moved: ({ minutes = '0' }) => ({
    key: Number(minutes) > 0 ? 'agendadesk-moved-later' : 'agendadesk-moved-earlier',
    args: { minutes: Math.abs(Number(minutes)) },
  }),
  followed: () => ({ key: 'agendadesk-followed' }),
  told: () => ({ key: 'agendadesk-told' }),
  hushed: () => ({ key: 'agendadesk-hushed' }),
  reminded: ({ count = '0' }) => ({ key: 'agendadesk-reminded', args: { count: Number(count) } }),
  noted: () => ({ key: 'agendadesk-noted' }),
};
/** Of these people may hear. */
const CHANGES: ReadonlySet<string> = new Set(['added', 'changed', 'removed', 'moved', 'followed']);

const UNDONE: Readonly<Record<string, string>> = {
  full: 'agendadesk-undone-full',
  gone: 'agendadesk-undone-gone',
  stale: 'agendadesk-undone-stale',
  midnight: 'agendadesk-undone-midnight',
  nothing: 'agendadesk-undone-nothing',
};

function undoneLine(undone: string, { fault }: Args): Line {
  if (undone === 'draft' && fault === 'order') return { key: 'agendadesk-undone-order' };
  return { key: UNDONE[undone] ?? 'agendadesk-undone-draft' };
}

/** Old → new, and how many more there are. */
export function itemLines(
  { items, more }: { items: readonly SessionChange[]; more: number },
  answer: Pick<AgendaAnswer, 'groups'>,
  { workshop }: Context,
): Line[] {
  const clocks = { zone: workshop.zone, reader: workshop.zone };
  const lines = items.map(
    (item): Line => ({
      key: 'agendadesk-item',
      args: { what: changeLine(item, { clocks, groups: answer.groups }) },
    }),
  );
  return more > 0 ? [...lines, { key: 'agendadesk-more', args: { count: more } }] : lines;
}

/** To the pages before and after; `part` ends before the page's number. */
export function pageTurns(
  code: string,
  part: string,
  { page, pages }: Pick<Paged<unknown>, 'page' | 'pages'>,
): Button[][] {
  const row: Button[] = [
    ...(page > 0 ? [to(code, 'kind-previous-button', `${part}.${page - 1}`)] : []),
    ...(page < pages - 1 ? [to(code, 'kind-next-button', `${part}.${page + 1}`)] : []),
  ];
  return row.length > 0 ? [row] : [];
}
