import type { View } from '#core/view.ts';
import type { Lang, Say } from '#core/words.ts';
import { readTap } from '#forms/ask.ts';
import { bare } from '#forms/navigation.ts';
import type { Turn } from './turn.ts';

/**
 * Remembers what the buttons of the last card do, and those of messages since, by what is written on them: whoever cannot tap types what they
 * read. An open question knows its own, but for those that a feature has put below it; a title or a name as a label is not kept, because it may
 * be somebody's.
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
  const asked = screen !== null && isQuestion(screen);
  for (const view of screen ? [screen, ...notices] : notices) {
    for (const button of (view.buttons ?? []).flat()) {
      if (!('data' in button) || typeof button.label === 'string') continue;
      if (asked && view === screen && readTap(button.data)) continue;
      const label = bare(plain(turn.lang, button.label));
      if (`m.${known.get(label)}` !== button.data) fresh[label] = button.data;
    }
  }
  const now = screen ? fresh : { ...before, ...fresh };
  if (Object.keys(now).length > 0) {
    if (screen || Object.keys(fresh).length > 0) turn.set('offered', now);
  } else if (before) turn.set('offered', null);
}

/** Words of so many characters can be the name of what a button stands for; longer ones are an answer. */
const LONGEST_NAME = 48;
/** A name that a button cuts short has at least so many characters. */
const CUT = 15;

/**
 * What the button with this label does, if it was offered; of those in a numbered list, also by the number or the name alone; of a
 * choice (`Pilih Kamis, 11/11`) by what is chosen, or its part before the comma.
 */
export function offeredButton(turn: Turn, text: string): string | undefined {
  const offered = turn.get('offered');
  if (!offered || text.length > LONGEST_NAME) return undefined;
  const said = bare(text);
  if (Object.hasOwn(offered, said)) return offered[said];
  const meant = Object.keys(offered).filter((label) => isListed(label, said));
  return meant.length === 1 ? offered[meant[0] as string] : undefined;
}

function isListed(label: string, said: string): boolean {
  const [, chosen] = /^(?:pilih|choose) (.+)$/.exec(label) ?? [];
  if (chosen !== undefined) return said === chosen || chosen.startsWith(`${said},`);
  const [, number, name = ''] = /^(\d{1,2})\. (.+)$/.exec(label) ?? [];
  return number !== undefined && (said === number || said === name || (name.length >= CUT && said.startsWith(name)));
}
