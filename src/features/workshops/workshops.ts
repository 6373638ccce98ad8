import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { AgendaView } from '#aggregates/workshop/agenda/agenda.ts';
import { isWithin } from '#aggregates/workshop/agenda/shifting.ts';
import type { DeskGranted, Then } from '#aggregates/workshop/desk.ts';
import type { RehearsalOver, RehearsalTold } from '#aggregates/workshop/rehearsal.ts';
import { readCode, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { WorkshopAnswered, WorkshopAsked } from '#aggregates/workshop/workshop.ts';
import type { Line } from '#core/view.ts';
import type { Words } from '#core/words.ts';
import { archiveButton, archiveView } from './archive.ts';
import { comers } from './attention.ts';
import { createEditing } from './edit.ts';
import { guideOf } from './guide.ts';
import { createMaking } from './making.ts';
import { onlyView, panelView, severalView } from './panel.ts';
import type { PrintLinks } from './print-link.ts';
import { SETTINGS_SCREENS, screenOf, settingOf } from './settings.ts';
import { createShare } from './share.ts';

/** So many workshops are looked at for what waits. */
const LOOKED_AT = 20;

type Screen = (turn: Turn, answer: DeskGranted) => void;

/** The organizer's desk: `/panitia` says what waits and offers all; `/workshop` makes, changes, shares and ends workshops. */
export function createWorkshops(deps: {
  runs: Runs;
  desk: Desk;
  linkOf: (code: string) => string;
  print: PrintLinks;
  plain: Words['plain'];
  publicUrl: string | null;
  zoneOf: (province: string) => string;
}): Feature {
  const { desk } = deps;
  const share = createShare(deps);
  const editing = createEditing(deps);
  const making = createMaking(deps);

  function overview(turn: Turn, before: readonly Line[] = []): void {
    if (!desk.isOrganizer(turn)) return desk.turnAway(turn);
    if (turn.get('seen') !== undefined) turn.set('seen', null);
    const listed = desk.workshops(turn).slice(0, LOOKED_AT);
    const views = listed.flatMap(({ code }) => turn.reading.view<WorkshopView>(`workshop:${code}`) ?? []);
    const [only] = views;
    const owns = desk.owns(turn);
    const archived = desk.archived(turn);
    if (views.length > 1) return turn.show(severalView(views, turn.at, { owns, archived }, before));
    if (only) return turn.show(onlyView(only, turn.at, { owns, archived }, before));
    if (!owns) return turn.show(card([...before, { key: 'desk-none-joined' }], archiveButton(archived)));
    const guide = guideOf(null);
    const next = guide ? [[guide.next]] : [];
    turn.show(card([...before, { key: 'desk-none' }, ...(guide?.lines ?? [])], [...next, ...archiveButton(archived)]));
  }

  function list(turn: Turn, rest: string): void {
    const code = readCode(rest);
    if (code !== null) return desk.ask(turn, code, 'workshops.panel');
    if (!desk.isOrganizer(turn)) return desk.turnAway(turn);
    const listed = desk.workshops(turn);
    if (listed.length === 0) return overview(turn);
    desk.list(turn, { key: 'desk-choose' }, (w) => `o.${w}`, [
      ...desk.makeButtons(turn),
      ...archiveButton(desk.archived(turn)),
    ]);
  }

  function news({ args, now }: DeskGranted): Line[] {
    if (args.news === 'moved' && comers(now) > 0) return [{ key: 'desk-moved' }];
    return args.news === undefined ? [] : [{ key: 'desk-saved' }];
  }

  /** The workshop is on other days than its agenda. */
  function agendaLeft(turn: Turn, { workshop: code, now: { card: workshop, settings } }: DeskGranted): Line[] {
    const agenda = settings.archived ? null : turn.reading.view<AgendaView>(`agenda:${code}`);
    return agenda && !isWithin(agenda.sessions, workshop) ? [{ key: 'attention-agenda-outside' }] : [];
  }

  const screens: Readonly<Record<string, Screen>> = {
    panel: (turn, answer) =>
      turn.show(panelView(answer.now, turn.at, desk.owns(turn), [...news(answer), ...agendaLeft(turn, answer)])),
    ...Object.fromEntries(
      Object.entries(SETTINGS_SCREENS).map(([name, screen]): [string, Screen] => [
        name,
        (turn, answer) => turn.show(screen(answer.now, answer.args.news === 'saved')),
      ]),
    ),
    ...editing.screens,
    ...making.screens,
    share: (turn, { now }) => turn.show(share.view(now, turn.at)),
    text: (turn, { now }) => turn.notify(share.text(now)),
    qr: (turn, { now }) => turn.notify(share.qr(now)),
    try(turn, { workshop: code }) {
      turn.beginTrial(code);
      turn.show(
        card([{ key: 'trial-begin' }], [[{ label: { key: 'btn-try-begin' }, data: `w.${code}`, style: 'primary' }]]),
      );
    },
    archive(turn, { now, workshop: code }) {
      deps.runs.confirm(
        turn,
        [{ key: 'archive-sure', args: { title: now.card.title } }],
        { label: { key: 'btn-archive-yes' }, data: `o.${code}.s.archived.1`, style: 'danger' },
        { label: { key: 'btn-not-now' }, data: `o.${code}` },
      );
    },
  };

  /** Shown to the person only when the workshop has granted it. */
  function open(turn: Turn, code: string, screen: string): void {
    if (!Object.hasOwn(screens, screen)) return turn.toast({ key: 'account-button-unknown' });
    const next = { what: `workshops.${screen}`, args: {} };
    if (screen === 'share')
      turn.tell(workshopId(code), 'share', { by: turn.person, next } satisfies Then & { by: number });
    else if (screen === 'try')
      turn.tell(workshopId(code), 'rehearsal', { by: turn.person, stage: 'begun', next } satisfies RehearsalTold);
    else desk.ask(turn, code, next.what);
  }

  function set(turn: Turn, code: string, name: string, value: string): void {
    const settings = settingOf(name, value);
    if (!settings) return turn.toast({ key: 'account-button-unknown' });
    editing.edit(turn, code, { settings }, `workshops.${screenOf(name)}`);
  }

  return {
    trial: ['selesai'],
    commands: {
      panitia: (turn) => overview(turn),
      workshop: list,
      buat: (turn) => making.begin(turn),
      selesai: (turn) => overview(turn, turn.endTrial() ? [{ key: 'trial-over' }] : []),
    },
    taps: {
      n: making.begin,
      oa(turn, [page = '']) {
        if (!desk.isOrganizer(turn)) return desk.turnAway(turn);
        turn.show(archiveView(desk.archived(turn), /^\d{1,4}$/.test(page) ? Number(page) : 0));
      },
      o(turn, [given = '', screen = 'panel', name = '', value = '']) {
        const code = readCode(given);
        if (code === null) return turn.toast({ key: 'account-button-unknown' });
        if (screen === 's') return set(turn, code, name, value);
        open(turn, code, screen);
      },
    },
    desk: Object.fromEntries(Object.entries(screens).map(([name, screen]) => [`workshops.${name}`, screen])),
    forms: { ...making.forms, ...editing.forms },
    inbound: {
      created(turn, { code }: WorkshopAnswered) {
        turn.set('desk', [...(turn.get('desk') ?? []).filter((c) => c !== code), code]);
        const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
        if (!workshop) return;
        turn.set('seen', code);
        const guide = guideOf(workshop);
        turn.show({
          lines: [
            { key: 'workshop-created' },
            { key: 'workshop-title', args: { title: workshop.card.title } },
            { key: 'workshop-code', args: { code } },
            '',
            ...(guide?.lines ?? []),
          ],
          buttons: [
            ...(guide ? [[guide.next]] : []),
            [
              { label: { key: 'btn-share' }, data: `o.${code}.share` },
              { label: { key: 'btn-see-as-participant' }, data: `w.${code}` },
            ],
            [{ label: { key: 'btn-organizer-desk' }, data: 'm.panitia' }],
          ],
        });
      },
      'gladi-over'(turn, { workshop: code }: RehearsalOver) {
        // The person's own sharing has ended it already.
        const trial = turn.get('trial');
        if (trial?.code !== code || !turn.endTrial()) return;
        const title = turn.reading.view<WorkshopView>(`workshop:${code}`)?.card.title ?? code;
        turn.notify(card([{ key: 'trial-opened', args: { title } }]));
      },
      'code-taken': (turn, taken: WorkshopAsked) => making.redraw(turn, taken),
    },
  };
}
