import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import { readCode, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { EditAsked } from '#aggregates/workshop/workshop.ts';
import { sayClock } from '#core/dates.ts';
import type { Button, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';

/** What can be chosen; none of it falls into the night, in which nothing is sent. */
const OFFERED = {
  evening: ['17:00', '18:00', '19:00', '20:00'],
  morning: ['07:00', '07:30', '08:00'],
  block: [5, 10, 15, 30],
} as const;
type Kind = keyof typeof OFFERED;

/** The questions and buttons of each. */
const WORDS = {
  evening: { set: 'reminder-set-evening', ask: 'reminder-pick-evening', button: 'btn-set-evening' },
  morning: { set: 'reminder-set-morning', ask: 'reminder-pick-morning', button: 'btn-set-morning' },
  block: { set: 'reminder-set-block', ask: 'reminder-pick-block', button: 'btn-set-block' },
} as const;

/** Of what a workshop reminds by itself, and when: each can be moved or left out. */
export function createReminderSettings(deps: { desk: Desk }): Feature {
  const { desk } = deps;

  function set(turn: Turn, code: string, kind: Kind, given: string): void {
    const chosen = OFFERED[kind].find((one) => idOf(one) === given);
    if (chosen === undefined && given !== 'x') return turn.toast({ key: 'account-button-unknown' });
    const next = { what: 'reminders.settings', args: { news: 'saved' } };
    const settings = { reminders: { [kind]: chosen ?? null } };
    turn.tell(workshopId(code), 'edit', { by: turn.person, settings, next } satisfies EditAsked);
  }

  return {
    taps: {
      pg(turn, [given = '', kind, value]) {
        const code = readCode(given);
        if (code === null || (kind !== undefined && !isKind(kind)))
          return turn.toast({ key: 'account-button-unknown' });
        if (kind === undefined) return desk.ask(turn, code, 'reminders.settings');
        if (value === undefined) return desk.ask(turn, code, 'reminders.pick', { kind });
        set(turn, code, kind, value);
      },
    },
    desk: {
      'reminders.settings': (turn, { now, args }) => turn.show(settingsView(now, args.news === 'saved')),
      'reminders.pick'(turn, { now, args: { kind = '' } }) {
        if (isKind(kind)) turn.show(pickView(now, kind));
      },
    },
  };
}

function settingsView({ card: { code, title, mode }, settings: { reminders } }: WorkshopView, saved: boolean): View {
  // Blocks of sessions are told of online alone.
  const kinds: readonly Kind[] = mode === 'online' ? ['evening', 'morning', 'block'] : ['evening', 'morning'];
  const button = (kind: Kind): Button => ({ label: { key: WORDS[kind].button }, data: `pg.${code}.${kind}` });
  return card(
    [
      ...(saved ? [{ key: 'reminder-saved' }] : []),
      { key: 'reminder-settings', args: { title } },
      ...kinds.map((kind) => ({ key: WORDS[kind].set, args: { answer: sayValue(reminders[kind]) } })),
      { key: 'reminder-settings-why' },
    ],
    [...kinds.map((kind) => [button(kind)]), [{ label: { key: 'btn-back' }, data: `o.${code}.settings` }]],
  );
}

function pickView({ card: { code }, settings: { reminders } }: WorkshopView, kind: Kind): View {
  const offered = OFFERED[kind].map(
    (one): Button => ({ label: sayChoice(one), data: `pg.${code}.${kind}.${idOf(one)}` }),
  );
  return card(
    [{ key: WORDS[kind].set, args: { answer: sayValue(reminders[kind]) } }, { key: WORDS[kind].ask }],
    [
      offered.slice(0, 2),
      offered.slice(2),
      [{ label: { key: 'btn-reminder-off' }, data: `pg.${code}.${kind}.x` }],
      [{ label: { key: 'btn-back' }, data: `pg.${code}` }],
    ],
  );
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(OFFERED, kind);
}

/** As a button carries it: `1900`, `15`. */
function idOf(value: string | number): string {
  return String(value).replace(':', '');
}

function sayChoice(value: string | number): Say {
  if (typeof value === 'number') return { key: 'btn-pick-minutes', args: { minutes: value } };
  return { key: 'btn-pick-clock', args: { clock: sayClock(value) } };
}

function sayValue(value: string | number | null): Say {
  if (value === null) return { key: 'reminder-off' };
  if (typeof value === 'number') return { key: 'reminder-minutes', args: { minutes: value } };
  return { key: 'reminder-clock', args: { clock: sayClock(value) } };
}
