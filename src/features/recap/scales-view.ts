import { card } from '#aggregates/account/turn.ts';
import { feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import { inPairs } from '#core/in-pairs.ts';
import { shortened } from '#core/shortened.ts';
import type { Line, View } from '#core/view.ts';
import type { Lang } from '#core/words.ts';
import type { Band } from '#feedback/definition.ts';
import { sayMean } from '#feedback/say-figures.ts';
import { DEFAULT_FEEDBACK } from '#feedback/settings.ts';
import { phraseIn } from '#forms/phrase.ts';
import { type SettingsFacts, toSettings } from './settings-parts.ts';

/** How averages are named: the bands of the one that is chosen, as they are, and the others. */
export function scalesView({ code, now, feedback, lang, args }: SettingsFacts): View {
  const { scales } = feedback;
  const scale = scales.get(feedbackOf(now.settings).scale) ?? scales.get(DEFAULT_FEEDBACK.scale);
  const to = toSettings(code);
  const bands: Line[] = (scale?.bands ?? []).map((band) => bandLine(band, lang));
  return card(
    [
      {
        key: args.said === 'saved' ? 'recapset-scale-saved' : 'recapset-scale-is',
        args: { title: scale ? phraseIn(scale.title, lang) : '' },
      },
      ...bands,
      ...(scale && scale.bands.length > 0 ? [{ key: 'recapset-scale-of', args: { of: scale.of } }] : []),
      ...(scale ? [{ key: 'recapset-scale-source', args: { source: phraseIn(scale.source, lang) } }] : []),
    ],
    [
      ...inPairs(
        [...scales.values()]
          .filter(({ id }) => id !== scale?.id)
          .map(({ id, title }) => to(shortened(phraseIn(title, lang)), 'K', id)),
      ),
      [to({ key: 'btn-recapset-back' })],
    ],
  );
}

/** `Baik: di atas 3,40`; the last one that nothing falls below: `selain itu`. */
function bandLine({ above, inclusive, name }: Band, lang: Lang): Line {
  const said = { name: phraseIn(name, lang), above: sayMean(above, lang) };
  if (above <= 0) return { key: 'recapset-band-rest', args: { name: said.name } };
  return { key: inclusive ? 'recapset-band-from' : 'recapset-band-above', args: said };
}
