import { card } from '#aggregates/account/turn.ts';
import { feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import { inPairs } from '#core/in-pairs.ts';
import { shortened } from '#core/shortened.ts';
import type { View } from '#core/view.ts';
import { phraseIn } from '#forms/phrase.ts';
import { type SettingsFacts, toSettings } from './settings-parts.ts';

/** The test before and after, by name. */
export function testsView({ code, now, feedback, lang, args }: SettingsFacts): View {
  const { test: chosen } = feedbackOf(now.settings);
  const to = toSettings(code);
  const tests = [...feedback.tests.values()];
  return card(
    [
      { key: args.said === 'saved' ? 'recapset-tests-saved' : 'recapset-tests' },
      ...tests.map(({ id, title, questions }) => ({
        key: id === chosen ? 'recapset-test-chosen' : 'recapset-test-other',
        args: { title: phraseIn(title, lang), count: questions.length },
      })),
      { key: 'recapset-tests-why' },
    ],
    [
      ...inPairs(
        tests.filter(({ id }) => id !== chosen).map(({ id, title }) => to(shortened(phraseIn(title, lang)), 'E', id)),
      ),
      ...(chosen === null ? [] : [[to({ key: 'btn-recapset-no-test' }, 'E')]]),
      [to({ key: 'btn-recapset-back' })],
    ],
  );
}
