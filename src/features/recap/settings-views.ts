import { card } from '#aggregates/account/turn.ts';
import { feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { phraseIn } from '#forms/phrase.ts';
import { conditionView } from './condition-view.ts';
import { questionsView } from './questions-view.ts';
import { scalesView } from './scales-view.ts';
import { sessionsView } from './sessions-view.ts';
import { endInstruments, starredIds } from './settings-change.ts';
import { plain, type SettingsFacts, sayTaps, tapsAtEnd, toSettings, yesNo } from './settings-parts.ts';
import { testsView } from './tests-choice-view.ts';

const SCREENS = {
  home: homeView,
  sessions: sessionsView,
  questions: questionsView,
  tests: testsView,
  scales: scalesView,
  condition: conditionView,
};
export type Screen = keyof typeof SCREENS;

export function isScreen(name: string): name is Screen {
  return Object.hasOwn(SCREENS, name);
}

export function settingsView(screen: Screen, facts: SettingsFacts): View {
  return SCREENS[screen](facts);
}

/** How it is asked, and where each of it is changed. */
function homeView(facts: SettingsFacts): View {
  const { code, now, feedback, sessions, lang, args } = facts;
  const settings = feedbackOf(now.settings);
  const { title } = now.card;
  const to = toSettings(code);
  const head: Line = { key: args.said === 'saved' ? 'recapset-saved' : 'recapset-title', args: { title } };
  const back: Button[] = [
    { label: { key: 'btn-recap' }, data: `fv.${code}` },
    { label: { key: 'btn-back' }, data: `o.${code}.settings` },
  ];
  if (!settings.on) return card([head, { key: 'recapset-off' }], [[to({ key: 'btn-recapset-on' }, 'O', '1')], back]);
  const nameOf = (id: string | null, names: ReadonlyMap<string, { title: Parameters<typeof phraseIn>[0] }>): Say => {
    const found = id === null ? undefined : names.get(id);
    return found ? plain(phraseIn(found.title, lang)) : { key: 'recapset-none' };
  };
  const titles = (ids: readonly string[]) =>
    ids
      .flatMap((id) => feedback.instruments.get(id) ?? [])
      .map((one) => phraseIn(one.title, lang))
      .join('; ');
  const taps = tapsAtEnd(settings, facts);
  const stars = starredIds(settings, sessions).length;
  const daily = titles(settings.daily);
  return card(
    [
      head,
      { key: settings.sessions === null ? 'recapset-stars-auto' : 'recapset-stars', args: { count: stars } },
      { key: 'recapset-end', args: { what: titles(endInstruments(settings, feedback)), cost: sayTaps(taps) } },
      { key: 'recapset-daily', args: { what: daily === '' ? { key: 'recapset-none' } : plain(daily) } },
      { key: 'recapset-test', args: { what: nameOf(settings.test, feedback.tests) } },
      { key: 'recapset-reminders', args: { answer: yesNo(settings.reminders) } },
      { key: 'recapset-condition', args: { answer: yesNo(settings.condition) } },
      { key: 'recapset-scale', args: { what: nameOf(settings.scale, feedback.scales) } },
    ],
    [
      [to({ key: 'btn-recapset-sessions' }, 's'), to({ key: 'btn-recapset-questions' }, 'i')],
      [to({ key: 'btn-recapset-tests' }, 'e'), to({ key: 'btn-recapset-scales' }, 'k')],
      [
        settings.reminders
          ? to({ key: 'btn-recapset-unremind' }, 'R', '0')
          : to({ key: 'btn-recapset-remind' }, 'R', '1'),
        to({ key: 'btn-recapset-condition' }, 'c'),
      ],
      [to({ key: 'btn-recapset-off' }, 'O', '0')],
      back,
    ],
  );
}
