import { card } from '#aggregates/account/turn.ts';
import { feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import type { View } from '#core/view.ts';
import { type SettingsFacts, toSettings, yesNo } from './settings-parts.ts';

/** Whether the certificate asks for feedback, and what participants read of it. */
export function conditionView({ code, now }: SettingsFacts): View {
  const { condition } = feedbackOf(now.settings);
  const to = toSettings(code);
  return card(
    [
      { key: 'recapset-condition', args: { answer: yesNo(condition) } },
      { key: 'recapset-condition-how' },
      { key: 'recapset-condition-read' },
      { key: 'opinion-condition' },
    ],
    [
      [
        condition
          ? to({ key: 'btn-recapset-uncondition' }, 'C', '0')
          : to({ key: 'btn-recapset-do-condition' }, 'C', '1'),
      ],
      [to({ key: 'btn-recapset-back' })],
    ],
  );
}
