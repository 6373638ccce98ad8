import { card, TO_MENU } from '#aggregates/account/turn.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
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
 * @param recap with their own topics alone; null: no organizer has said yet who of the agenda they are
 */
export function ownView(workshop: WorkshopCard, recap: Recap | null, page: string | undefined): View {
  if (recap === null) {
    const ask: Button = { label: { key: 'btn-ask-organizer' }, data: `q.${workshop.code}` };
    return card([{ key: 'recap-own-unconfirmed', args: { title: workshop.title } }], [[ask], ...TO_MENU]);
  }
  const { lang, results } = recap;
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
