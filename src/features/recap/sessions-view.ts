import { card } from '#aggregates/account/turn.ts';
import { inOrder } from '#aggregates/workshop/agenda/agenda.ts';
import { feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import { sayClock, sayShortDay, sayWeekday } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import { cut } from '#core/paged.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import { SESSIONS_A_DAY } from '#feedback/settings.ts';
import { starredIds, timesOn } from './settings-change.ts';
import { type SettingsFacts, toSettings } from './settings-parts.ts';

const PAGE = 6;

/** A day's sessions, marked where stars are asked for. */
export function sessionsView({ code, now, sessions, args }: SettingsFacts): View {
  const settings = feedbackOf(now.settings);
  const to = toSettings(code);
  const back = [to({ key: 'btn-recapset-back' })];
  const learnt = sessions.filter(({ kind }) => kind === 'session').sort(inOrder);
  const days = [...new Set(learnt.map((session) => session.day))];
  const day = days.find((one) => one === args.day) ?? days[0];
  if (day === undefined) return card([{ key: 'recapset-no-sessions' }], [back]);
  const starred = starredIds(settings, sessions);
  const { rows, page, pages } = cut(
    learnt.filter((session) => session.day === day),
    args.page,
    PAGE,
  );
  const first = page * PAGE + 1;
  const lines: Line[] = [
    ...(args.said === 'most' ? [{ key: 'recapset-most', args: { most: SESSIONS_A_DAY } }] : []),
    {
      key: settings.sessions === null ? 'recapset-day-auto' : 'recapset-day',
      args: { day: sayShortDay(day), times: timesOn(day, starred, sessions), most: SESSIONS_A_DAY },
    },
    ...rows.map(({ id, start, title, speaker }, i): Line => {
      const said = { number: first + i, clock: sayClock(start), title, speaker };
      const chosen = starred.includes(id);
      if (speaker === '') return { key: chosen ? 'recapset-starred' : 'recapset-unstarred', args: said };
      return { key: chosen ? 'recapset-starred-by' : 'recapset-unstarred-by', args: said };
    }),
  ];
  const choices = rows.map(({ id, title }, i): Button => {
    const name = `${first + i}. ${title}`;
    return to(shortened(starred.includes(id) ? `✓ ${name}` : name), 'S', id, String(page));
  });
  const turning = [
    ...(page > 0 ? [to({ key: 'kind-previous-button' }, 's', day, String(page - 1))] : []),
    ...(page < pages - 1 ? [to({ key: 'kind-next-button' }, 's', day, String(page + 1))] : []),
  ];
  const others = days
    .filter((one) => one !== day)
    .map((one) =>
      to({ key: 'btn-recapset-day', args: { number: days.indexOf(one) + 1, weekday: sayWeekday(one) } }, 's', one),
    );
  return card(lines, [
    ...inPairs(choices),
    ...(turning.length > 0 ? [turning] : []),
    ...inPairs(others),
    ...(settings.sessions === null ? [] : [[to({ key: 'btn-recapset-auto' }, 'A', day)]]),
    back,
  ]);
}
