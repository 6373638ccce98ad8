import type { View } from '#core/view.ts';
import type { Lang, Say } from '#core/words.ts';
import { bare } from '#forms/navigation.ts';
import type { Turn } from './turn.ts';

/**
 * Remembers what the buttons of the last card do, and those of messages since, by what is written on them: whoever cannot tap types what they
 * read. An open question knows its own; a title or a name as a label is not kept, because it may be somebody's.
 * @param known commands by the labels that always stand for them
 */
export function keepButtons(
  turn: Turn,
  isQuestion: (view: View) => boolean,
  known: ReadonlyMap<string, string>,
  plain: (lang: Lang, say: Say) => string,
): void {
  const { screen, notices } = turn;
  const before = turn.get('offered');
  const fresh: Record<string, string> = {};
  for (const view of screen && !isQuestion(screen) ? [screen, ...notices] : notices) {
    for (const button of (view.buttons ?? []).flat()) {
      if (!('data' in button) || typeof button.label === 'string') continue;
      const label = bare(plain(turn.lang, button.label));
      if (`m.${known.get(label)}` !== button.data) fresh[label] = button.data;
    }
  }
  const now = screen ? fresh : { ...before, ...fresh };
  if (Object.keys(now).length > 0) {
    if (screen || Object.keys(fresh).length > 0) turn.set('offered', now);
  } else if (before) turn.set('offered', null);
}

/** What the button with this label does, if it was offered. */
export function offeredButton(turn: Turn, text: string): string | undefined {
  const offered = turn.get('offered');
  if (!offered) return undefined;
  const label = bare(text);
  return Object.hasOwn(offered, label) ? offered[label] : undefined;
}
