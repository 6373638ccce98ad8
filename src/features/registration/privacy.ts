import { keptUntil } from '#aggregates/workshop/retention.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { sayDate } from '#core/dates.ts';
import type { Line } from '#core/view.ts';
import type { Lang, Words } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { fillPhrase } from '#forms/phrase.ts';

/** Grows with every change of what the notice says; kept with each registration (UU 27/2022 articles 21 and 24). */
export const PRIVACY_VERSION = 1;

/** What stands above the first question: who uses the answers, for what, and until when. */
export function privacyLines(
  lang: Lang,
  form: Form,
  workshop: Pick<WorkshopView, 'card' | 'settings'>,
  plain: Words['plain'],
): Line[] {
  if (!form.privacy) return [];
  const places = { organizer: workshop.card.organizer, until: plain(lang, sayDate(keptUntil(workshop))) };
  return [fillPhrase(form.privacy, lang, places), ''];
}
