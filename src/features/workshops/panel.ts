import type { Listed } from '#aggregates/workshop/directory.ts';
import { cardLines } from '#aggregates/workshop/lines.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { Button, Line, View } from '#core/view.ts';
import { archiveButton } from './archive.ts';
import { type Attention, attentionOf, comers, type Step } from './attention.ts';
import { guideOf } from './guide.ts';

/** All that can be done with one workshop. */
function actionButtons({ card, settings }: WorkshopView, owns: boolean): Button[][] {
  const to = (key: string, screen: string): Button => ({ label: { key }, data: `o.${card.code}.${screen}` });
  const copy = owns ? [to('btn-copy-workshop', 'copy')] : [];
  const participants: Button = { label: { key: 'btn-participants' }, data: `p.${card.code}` };
  const attendance: Button = { label: { key: 'btn-attendance-desk' }, data: `hd.${card.code}` };
  const downloads: Button = { label: { key: 'btn-downloads' }, data: `un.${card.code}` };
  const recap: Button = { label: { key: 'btn-recap' }, data: `fv.${card.code}` };
  if (settings.archived)
    return [
      [participants, attendance],
      [downloads, recap],
      [to('btn-unarchive', 's.archived.0'), ...copy],
    ];
  return [
    [to('btn-share', 'share')],
    [{ label: { key: 'btn-agenda' }, data: `ag.${card.code}` }, participants],
    [attendance, downloads],
    [{ label: { key: 'btn-broadcast' }, data: `sr.${card.code}` }, recap],
    [to('btn-edit', 'edit'), to('btn-setup', 'settings')],
    [{ label: { key: 'btn-team' }, data: `tm.${card.code}` }, to('btn-try', 'try')],
    [
      { label: { key: 'btn-groups' }, data: `gr.${card.code}` },
      to('btn-identity', 'identity'),
      ...(settings.assignmentLetter === 'upload' ? [{ label: { key: 'btn-letters' }, data: `lt.${card.code}` }] : []),
    ],
    [settings.open ? to('btn-close', 's.open.0') : to('btn-reopen', 's.open.1'), ...copy],
    [to('btn-archive', 'archive')],
  ];
}

function countsLine({ counts: { registered, waiting, approval } }: WorkshopView): Line {
  return { key: 'desk-counts', args: { registered, waiting, approval } };
}

/** One workshop on its organizer's desk: what it is, how it stands, what waits, all that can be done. */
export function panelView(workshop: WorkshopView, at: number, owns: boolean, before: readonly Line[] = []): View {
  const { archived } = workshop.settings;
  const waiting = archived ? [] : attentionOf(workshop, at);
  return {
    lines: [
      ...before,
      ...cardLines(workshop, 'member'),
      countsLine(workshop),
      ...waiting.map(attentionLine),
      ...(archived ? [{ key: 'desk-archived' }] : []),
    ],
    buttons: firstThese(
      waiting.flatMap(({ buttons }) => buttons),
      actionButtons(workshop, owns),
    ),
  };
}

function attentionLine({ line }: Attention): Line {
  return { key: 'attention-line', args: { what: line } };
}

/** What leads on stands first, each button in a row of its own, and is not offered twice. */
function firstThese(first: readonly Step[], actions: readonly (readonly Button[])[]): Button[][] {
  const rest = actions
    .map((row) => row.filter((button) => !first.some((other) => 'data' in button && other.data === button.data)))
    .filter((row) => row.length > 0);
  return [...first.map((button) => [button]), ...rest];
}

/** Whose desk it is: has every right everywhere, and what is archived. */
type Desk = { owns: boolean; archived: readonly Listed[] };

/** The desk of who has one workshop: first what is to be done, then all that can be. */
export function onlyView(
  workshop: WorkshopView,
  at: number,
  { owns, archived }: Desk,
  before: readonly Line[] = [],
): View {
  const guide = guideOf(workshop);
  // What the steps say is not said twice.
  const sharing = `o.${workshop.card.code}.share`;
  const waiting = attentionOf(workshop, at).filter(({ buttons: [step] }) => !guide || step.data !== sharing);
  const first = [...(guide ? [guide.next] : []), ...waiting.flatMap(({ buttons }) => buttons)];
  return {
    lines: [
      ...before,
      { key: 'desk-of', args: { title: workshop.card.title } },
      ...(guide?.lines ?? []),
      ...waiting.map(attentionLine),
      ...(guide === null && waiting.length === 0 ? [{ key: 'desk-quiet' }] : []),
      ...(comers(workshop) > 0 ? [countsLine(workshop)] : []),
    ],
    buttons: [
      ...firstThese(first, actionButtons(workshop, owns)),
      ...(owns ? [[{ label: { key: 'btn-new-workshop' }, data: 'n' }]] : []),
      ...archiveButton(archived),
    ],
  };
}

/** So many things are named, and so many workshops offered; the others are reached by their code. */
const MOST = 5;
const OFFERED = 8;

/** The desk of who has several: what is to be done in which, then the workshops. */
export function severalView(
  workshops: readonly WorkshopView[],
  at: number,
  { owns, archived }: Desk,
  before: readonly Line[] = [],
): View {
  const all = workshops.flatMap((workshop) =>
    attentionOf(workshop, at).map((attention) => ({ title: workshop.card.title, ...attention })),
  );
  const named = all.slice(0, MOST);
  const offered = workshops.slice(0, OFFERED);
  return {
    lines: [
      ...before,
      { key: 'desk-title' },
      ...named.map(({ title, line }, i) => ({ key: 'attention-line-of', args: { number: i + 1, title, what: line } })),
      ...(named.length === 0 ? [{ key: 'desk-quiet' }] : []),
      '',
      { key: 'desk-pick' },
      ...(workshops.length > OFFERED ? [{ key: 'desk-type-code' }] : []),
    ],
    buttons: [
      ...named.map(({ buttons: [{ label, ...step }] }, i): Button[] => [
        { ...step, label: { key: 'btn-attention', args: { number: i + 1, label } } },
      ]),
      ...offered.map(({ card }): Button[] => [{ label: card.title, data: `o.${card.code}` }]),
      ...(owns ? [[{ label: { key: 'btn-new-workshop' }, data: 'n' }]] : []),
      ...archiveButton(archived),
    ],
  };
}
