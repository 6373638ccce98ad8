import { card } from '#aggregates/account/turn.ts';
import { sayTime } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line, View } from '#core/view.ts';
import { sayUnitFully, toDesk, turns, unitKey, unitLabel } from './parts.ts';
import type { Answer, UnitRow } from './reading.ts';

type Of<A extends Answer['ask']> = Extract<Answer, { ask: A }>;

/** Seconds for which a code counts after it went off the screen, as they are offered. */
const GRACES = [15, 30, 45, 90] as const;

/** All that one can be present at, and what waits. */
export function homeView(answer: Of<'home'>, title: string): View {
  const { code, rows, unverified, total } = answer;
  const to = toDesk(code);
  const lines: Line[] = [
    { key: 'attdesk-title', args: { title } },
    ...(total === 0 ? [{ key: 'attdesk-nothing' }] : rows.map((row) => rowLine(row))),
  ];
  return card(lines, [
    ...(unverified > 0 ? [[to({ key: 'btn-attdesk-verify', args: { count: unverified } }, 'vl', '0')]] : []),
    ...inPairs(rows.map(({ unit }) => to(unitLabel(unit), 'u', unitKey(unit.id)))),
    ...turns(code, ['h'], answer),
    [to('btn-attdesk-settings', 'set'), to('btn-attdesk-patterns', 'c', '0')],
    [
      { label: { key: 'btn-downloads' }, data: `un.${code}` },
      { label: { key: 'btn-back' }, data: `o.${code}` },
    ],
  ]);
}

function rowLine({ unit, present, expected, open }: UnitRow): Line {
  const args = { unit: sayUnitFully(unit), present, expected };
  return { key: open ? 'attdesk-row-open' : 'attdesk-row', args };
}

/** One unit as it stands just now. @param screen the address of the projector's page, which of classes side by side shows this one; null: there is none */
export function unitView(answer: Of<'unit'>, screen: string | null): View {
  const { code, zone, at, unit, present, expected, unverified, open, from, until, said } = answer;
  const to = toDesk(code);
  const key = unitKey(unit.id);
  const opening: Line = open
    ? { key: 'attdesk-open', args: { until: sayTime(until, zone) } }
    : at < from
      ? { key: 'attdesk-opens', args: { from: sayTime(from, zone) } }
      : { key: 'attdesk-closed' };
  const lines: Line[] = [
    ...saidLines(said),
    { key: 'attdesk-unit', args: { unit: sayUnitFully(unit) } },
    { key: 'attdesk-present', args: { present, expected, missing: Math.max(expected - present, 0) } },
    ...(unverified > 0 ? [{ key: 'attdesk-unverified', args: { count: unverified } }] : []),
    opening,
    { key: 'attdesk-as-of', args: { time: sayTime(at, zone) } },
    ...(screen === null && open ? [{ key: 'attdesk-no-screen' }] : []),
  ];
  const url = `${screen}?sesi=${encodeURIComponent(unit.id)}`;
  const projector: Button[] = screen === null ? [] : [{ label: { key: 'btn-attdesk-screen' }, url }];
  return card(lines, [
    [{ ...to('btn-attdesk-refresh', 'e', key), style: 'primary' }],
    [...projector, to('btn-attdesk-spoken', 'r', key)],
    [to('btn-attdesk-missing', 'm', key, '0'), to('btn-attdesk-agencies', 'g', key, '0')],
    [to('btn-attdesk-find', 'f', key), to('btn-attdesk-paper', 'p', key)],
    [open ? to('btn-attdesk-close', 'v', key, 'close') : to('btn-attdesk-open', 'v', key, 'open')],
    [to('btn-attdesk-back', 'h')],
  ]);
}

/** What has just been done; `said` is what the workshop said of it. */
function saidLines(said: string): Line[] {
  const [what, count = '0'] = said.split(':');
  if (what === 'marked') return [{ key: 'attdesk-marked', args: { count: Number(count) } }];
  if (what === 'undone') return [{ key: 'attdesk-undone' }];
  if (what === 'opened') return [{ key: 'attdesk-opened' }];
  if (what === 'closed') return [{ key: 'attdesk-closed-now' }];
  return [];
}

/** The code to be said aloud, large and letter by letter. */
export function spokenView({ code, zone, unit, spoken }: Of<'unit'>): View {
  const to = toDesk(code);
  const key = unitKey(unit.id);
  const back = to('btn-attdesk-unit', 'u', key);
  if (!spoken)
    return card(
      [{ key: 'attdesk-spoken-none', args: { unit: sayUnitFully(unit) } }],
      [[to('btn-attdesk-respoken', 'r', key)], [back]],
    );
  return card(
    [
      { key: 'attdesk-spoken', args: { unit: sayUnitFully(unit) } },
      '',
      { key: 'attdesk-spoken-code', args: { code: [...spoken.code].join(' ') } },
      '',
      { key: 'attdesk-spoken-until', args: { until: sayTime(spoken.until, zone) } },
      { key: 'attdesk-spoken-how', args: { code: spoken.code } },
    ],
    [[{ ...to('btn-attdesk-respoken', 'r', key), style: 'primary' }], [back]],
  );
}

/** What is counted, and for how long a code counts after it was shown. */
export function settingsView({ code, settings, marked, said }: Of<'settings'>): View {
  const to = toDesk(code);
  const half = settings.by === 'half-day';
  const graces = GRACES.filter((grace) => grace !== settings.grace).map((grace) =>
    to({ key: 'btn-attdesk-grace', args: { seconds: grace } }, 's', 'grace', String(grace)),
  );
  return card(
    [
      { key: said === 'saved' ? 'attdesk-settings-saved' : 'attdesk-settings' },
      { key: half ? 'attdesk-by-half-day' : 'attdesk-by-session' },
      { key: 'attdesk-grace', args: { seconds: settings.grace } },
      ...(marked ? [{ key: 'attdesk-by-warning' }] : []),
    ],
    [
      [
        half
          ? to('btn-attdesk-by-session', 's', 'by', 'session')
          : to('btn-attdesk-by-half-day', 's', 'by', 'half-day'),
      ],
      ...inPairs(graces),
      [to('btn-attdesk-back', 'h')],
    ],
  );
}
