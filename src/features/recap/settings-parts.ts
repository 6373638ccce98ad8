import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { Button } from '#core/view.ts';
import type { Lang, Say } from '#core/words.ts';
import { tapsOf } from '#feedback/compile.ts';
import type { Feedback } from '#feedback/definition.ts';
import { minutesFor } from '#feedback/minutes.ts';
import type { FeedbackSettings } from '#feedback/settings.ts';
import { DRAWN, speakersOf } from '#feedback/speakers.ts';

/** What a card of the settings is made of. Among `args`: `said`, `saved` or why nothing changed; `before`, so many taps it was. */
export type SettingsFacts = {
  readonly code: string;
  readonly now: WorkshopView;
  readonly feedback: Feedback;
  readonly sessions: readonly Session[];
  readonly lang: Lang;
  readonly args: Readonly<Record<string, string>>;
};

/** So many taps the evaluation at the end takes, with two speakers where there are so many. */
export function tapsAtEnd(
  settings: FeedbackSettings,
  { now, feedback, sessions }: Pick<SettingsFacts, 'now' | 'feedback' | 'sessions'>,
): number {
  const speakers = Math.min(DRAWN, speakersOf(sessions).length);
  return tapsOf(feedback, { settings, mode: now.card.mode, occasion: { asks: 'end' }, speakers });
}

/** A button of the settings: `fa.<code>.<letter>.<…>`. */
export function toSettings(code: string) {
  return (label: string | Say, ...parts: readonly string[]): Button & { data: string } => ({
    label,
    data: ['fa', code, ...parts].join('.'),
  });
}

/** `12 ketukan, ± 1 menit` */
export function sayTaps(taps: number): Say {
  return { key: 'recapset-taps', args: { taps, minutes: minutesFor(taps) } };
}

export function yesNo(on: boolean): Say {
  return { key: on ? 'setup-yes' : 'setup-no' };
}

export function plain(text: string): Say {
  return { key: 'plain-text', args: { text } };
}
