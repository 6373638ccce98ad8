import { card, TO_MENU } from '#aggregates/account/turn.ts';
import { inPairs } from '#core/in-pairs.ts';
import { cut } from '#core/paged.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, View } from '#core/view.ts';
import { phraseIn } from '#forms/phrase.ts';
import { turns } from './list-views.ts';
import type { Recap } from './model.ts';
import { sayShort, topicName, toRecap } from './parts.ts';

const PAGE = 6;

/**
 * What was said of a speaker and of their sessions.
 * @param recap with their own topics alone; null: nobody of the agenda is known to be them
 */
export function ownView(recap: Recap | null, page: string | undefined): View {
  if (recap === null) return card([{ key: 'recap-own-unknown' }], TO_MENU);
  const { lang, results, card: workshop } = recap;
  const to = toRecap(workshop.code, recap.filter);
  const { rows, ...paged } = cut(results.topics, page, PAGE);
  const first = paged.page * PAGE + 1;
  return card(
    [
      { key: 'recap-own', args: { title: workshop.title } },
      ...rows.map((topic, i) => ({
        key: 'recap-row',
        args: {
          number: first + i,
          name: {
            key: 'recap-row-of',
            args: { name: topicName(topic, lang), what: phraseIn(topic.instrument.title, lang) },
          },
          figures: sayShort(topic, topic.instrument.max, recap),
        },
      })),
      ...(rows.length === 0 ? [{ key: 'recap-own-nothing' }] : []),
    ],
    rows.length === 0
      ? TO_MENU
      : [
          ...inPairs(
            rows.map((topic, i): Button => to(shortened(`${first + i}. ${topic.name ?? ''}`), 'q', topic.topic)),
          ),
          ...turns(recap, ['n'], paged),
        ],
  );
}
