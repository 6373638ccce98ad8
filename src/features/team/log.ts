import type { DeskGranted } from '#aggregates/workshop/desk.ts';
import { type Logged, NOBODY } from '#aggregates/workshop/log.ts';
import { sayDay, sayTime } from '#core/dates.ts';
import type { Button, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';

/** So many acts are on a page. */
const PAGE = 12;

/** So many of the latest lines are needed for a page (from 0), and to know whether there are older ones. */
export function linesFor(page: number): number {
  return PAGE * (page + 1) + 1;
}

const EDITS: readonly [pattern: RegExp, key: string][] = [
  [/^open:true$/, 'log-reopened'],
  [/^open:false$/, 'log-closed'],
  [/^archived:true$/, 'log-archived'],
  [/^archived:false$/, 'log-unarchived'],
  [/^identity$/, 'log-identity'],
  [/\b(title|start|end|time|mode|place|province|jp|seats|organizer)\b/, 'log-data'],
];
const VERDICTS: Readonly<Record<string, string>> = {
  approve: 'log-approved',
  refuse: 'log-refused',
  withdraw: 'log-withdrew',
  seat: 'log-seated',
};
const BROADCASTS: Readonly<Record<string, string>> = {
  send: 'log-broadcast-sent',
  again: 'log-broadcast-again',
  pause: 'log-broadcast-paused',
  resume: 'log-broadcast-resumed',
  stop: 'log-broadcast-stopped',
  mend: 'log-broadcast-mended',
  delete: 'log-broadcast-deleted',
};
const ACTS: Readonly<Record<string, string>> = {
  merge: 'log-merged',
  unmerge: 'log-unmerged',
  add: 'log-added',
  mend: 'log-mended',
  note: 'log-noted',
  told: 'log-told',
  import: 'log-imported',
  'import-undo': 'log-import-undone',
  'sessions-import-apply': 'log-agenda-imported',
  'sessions-import-undo': 'log-agenda-import-undone',
  'attend-open': 'log-attend-opened',
  'attend-close': 'log-attend-closed',
  'attend-spoken': 'log-attend-spoken',
  'attend-mark': 'log-attend-marked',
  'attend-verify': 'log-attend-verified',
  'session-add': 'log-session-added',
  'session-edit': 'log-session-changed',
  'session-remove': 'log-session-removed',
  'agenda-shift': 'log-agenda-moved',
  'agenda-tell-now': 'log-agenda-told',
  'agenda-hush': 'log-agenda-hushed',
  'change-remind': 'log-change-reminded',
  'change-told': 'log-change-told',
  'groups-add': 'log-grouped',
  'groups-rename': 'log-grouped',
  'groups-remove': 'log-grouped',
  'groups-assign': 'log-grouped',
  'groups-spread': 'log-grouped',
  'chat-link': 'log-chat-linked',
  'chat-unlink': 'log-chat-unlinked',
  'team-invite': 'log-invited',
  'team-join': 'log-joined',
  'team-remove': 'log-removed',
  'team-revoke': 'log-revoked',
  'team-speaker': 'log-speaker-matched',
};

/** Who did what, the latest first, day by day; names where they are known. */
export function logView(
  { workshop: code, now, team, lines, args }: DeskGranted,
  { reader, owns }: { reader: number; owns: (person: number) => boolean },
): View {
  const { zone } = now.card;
  const nameOf = (person: number): Say => {
    if (person === reader) return { key: 'log-you' };
    if (person === NOBODY) return { key: 'log-deleted' };
    const member = team[person];
    if (member) return { key: 'plain-text', args: { text: member.name } };
    return { key: owns(person) ? 'log-owner' : 'log-former' };
  };
  const page = Number(args.page ?? 0);
  const shown = lines.toReversed().slice(PAGE * page, PAGE * (page + 1));
  const dayOf = (line: Logged) => toLocal(line.at, zone).day;
  const said = shown.flatMap((line, i): Say[] => {
    const before = shown[i - 1];
    const isNewDay = before === undefined || dayOf(before) !== dayOf(line);
    const act = { when: sayTime(line.at, zone), who: nameOf(line.by), what: sayAct(line) };
    return [
      ...(isNewDay ? [{ key: 'log-day', args: { day: sayDay(dayOf(line)) } }] : []),
      { key: 'log-line', args: act },
    ];
  });
  const turnTo = (key: string, to: number): Button => ({ label: { key }, data: `tm.${code}.l.${to}` });
  const turns = [
    ...(page > 0 ? [turnTo('btn-log-newer', page - 1)] : []),
    ...(lines.length > PAGE * (page + 1) ? [turnTo('btn-log-older', page + 1)] : []),
  ];
  return {
    lines: [
      { key: 'log-title', args: { title: now.card.title } },
      ...(said.length > 0 ? said : [{ key: 'log-empty' }]),
    ],
    buttons: [...(turns.length > 0 ? [turns] : []), [{ label: { key: 'btn-team' }, data: `tm.${code}` }]],
  };
}

function sayAct({ what, about }: Logged): Say {
  const [did = ''] = about.split(' ');
  const edited = EDITS.find(([pattern]) => pattern.test(about))?.[1] ?? 'log-settings';
  const several: Readonly<Record<string, string | undefined>> = {
    edit: edited,
    verdict: VERDICTS[did],
    broadcast: BROADCASTS[did],
  };
  return { key: several[what] ?? ACTS[what] ?? 'log-other' };
}
