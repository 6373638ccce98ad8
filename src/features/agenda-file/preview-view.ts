import { card } from '#aggregates/account/turn.ts';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { changeLine } from '#aggregates/workshop/agenda/change-lines.ts';
import type { ImportPlan } from '#aggregates/workshop/agenda/import/matching.ts';
import { sessionDetails } from '#aggregates/workshop/agenda/lines.ts';
import { sayShortDay } from '#core/dates.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { sayRemark, sayRow } from './remarks.ts';

/** What a preview is read as; `plan` null: it is no longer the one that waits. */
export type PreviewRead = { code: string; id: string; page: number; stale: boolean; plan: ImportPlan | null };

/** Lines of one page besides those above them. */
const PAGE = 5;

/** What an import would do, row by row, page by page; nothing is done before the organizer says so. */
export function previewView({ code, id, page, stale, plan }: PreviewRead, zone: string): View {
  if (!plan) return goneView(code);
  const { add, change, remove, unchanged, remarks } = plan;
  const lines = linesOf(plan, zone);
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const nothing = add.length + change.length + remove.length === 0;
  const refused = new Set(remarks.filter((r) => r.verdict === 'refused').map(keyOf)).size;
  const noted = new Set(remarks.filter((r) => r.verdict !== 'refused').map(keyOf)).size;
  const head: Line[] = [
    stale
      ? { key: 'agendafile-stale' }
      : { key: nothing ? 'agendafile-preview-nothing' : 'agendafile-preview', args: { page: at + 1, pages } },
    {
      key: 'agendafile-counts',
      args: { added: add.length, changed: change.length, removed: remove.length, unchanged },
    },
    { key: 'agendafile-faults', args: { refused, noted } },
  ];
  const button = (key: string, data: string, style?: Button['style']): Button => ({
    label: { key },
    data: `af.${code}.${data}`,
    ...(style ? { style } : {}),
  });
  const turning = [
    ...(at > 0 ? [button('kind-previous-button', `p.${id}.${at - 1}`)] : []),
    ...(at < pages - 1 ? [button('kind-next-button', `p.${id}.${at + 1}`)] : []),
  ];
  return card(
    [...head, ...lines.slice(at * PAGE, (at + 1) * PAGE)],
    [
      ...(turning.length > 0 ? [turning] : []),
      ...(nothing
        ? [[button('btn-drop-import', `n.${id}`)]]
        : [[button('btn-apply-import', `y.${id}`, 'success'), button('btn-drop-import', `n.${id}`)]]),
      ...(refused > 0 ? [[button('btn-import-again', 'u')]] : []),
    ],
  );
}

/** A preview or an import that is over. */
export function goneView(code: string): View {
  return card([{ key: 'preview-gone' }], [toFile(code)]);
}

/** The way back to where agendas are uploaded and downloaded. */
export function toFile(code: string): Button[] {
  return [{ label: { key: 'btn-agendafile' }, data: `af.${code}` }];
}

/** First what asks for a look, then what goes, what changes and what comes. */
function linesOf(
  { add, change, remove, kept, otherDays, newGroups, groups, remarks }: ImportPlan,
  zone: string,
): Line[] {
  const clocks = { zone, reader: zone };
  const refused = remarks.filter(({ verdict }) => verdict === 'refused');
  const others = remarks.filter(({ verdict }) => verdict !== 'refused');
  const whole = (session: Session, as: 'before' | 'after') =>
    changeLine({ before: null, after: null, [as]: session }, { clocks, groups });
  return [
    ...refused.map(sayRemark),
    ...(newGroups.length > 0 ? [{ key: 'agendafile-new-groups', args: { names: newGroups.join(', ') } }] : []),
    ...otherDays.map((day): Line => ({ key: 'agendafile-other-day', args: { day: sayShortDay(day) } })),
    ...kept.map(({ title }): Line => ({ key: 'agendafile-kept', args: { title } })),
    ...remove.map((session) => whole(session, 'before')),
    ...others.map(sayRemark),
    ...change.map(({ row, sheet, before, after }): Line => {
      const what = changeSay(before, after, changeLine({ before, after }, { clocks, groups }));
      return { key: 'agendafile-row-change', args: { row: sayRow(row, sheet), what } };
    }),
    ...add.map(({ row, sheet, draft }): Line => {
      const session = { ...draft, id: '' };
      const args = { row: sayRow(row, sheet), what: asSay(whole(session, 'after')) };
      const details = sessionDetails(session, { clocks, groups, place: '' });
      return details === null
        ? { key: 'agendafile-row-change', args }
        : { key: 'agendafile-row-add', args: { ...args, details } };
    }),
  ];
}

/** With what nobody needs to be told of: credit hours and moderator. */
function changeSay(before: Session, after: Session, line: Line): Say {
  const jp = (value: number | null): Say =>
    value === null ? { key: 'agendafile-none' } : { key: 'agendafile-jp', args: { value } };
  const text = (value: string): Say =>
    value === '' ? { key: 'agendafile-none' } : { key: 'plain-text', args: { text: value } };
  const more: Say[] = [
    ...(before.jp === after.jp ? [] : [{ key: 'agendafile-diff-jp', args: { old: jp(before.jp), now: jp(after.jp) } }]),
    ...(before.moderator === after.moderator
      ? []
      : [{ key: 'agendafile-diff-moderator', args: { old: text(before.moderator), now: text(after.moderator) } }]),
  ];
  return more.reduce<Say>((said, part) => ({ key: 'schedule-change-and', args: { said, part } }), asSay(line));
}

function asSay(line: Line): Say {
  return typeof line === 'string' ? { key: 'plain-text', args: { text: line } } : line;
}

function keyOf({ row, sheet = '' }: { row: number; sheet?: string }): string {
  return `${sheet}|${row}`;
}
