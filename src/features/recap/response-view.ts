import { card } from '#aggregates/account/turn.ts';
import { sayShortDay } from '#core/dates.ts';
import { cut } from '#core/paged.ts';
import type { Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { readOccasion } from '#feedback/occasions.ts';
import { sayPercent } from '#feedback/say-figures.ts';
import { responseLine } from './home-view.ts';
import { turns } from './list-views.ts';
import type { Recap } from './model.ts';
import { headOf, toRecap } from './parts.ts';

const PAGE = 5;

/** How many answered, each time that they were asked. */
export function responsesView(recap: Recap, page: string | undefined): View {
  const { responses, sessions, lang, filter } = recap;
  const to = toRecap(recap.card.code, filter);
  const asked = [...responses.occasions].filter(([, { asked: count }]) => count > 0);
  const order = (key: string) => sessions.findIndex(({ id }) => id === key);
  const rows = asked.sort(([a], [b]) => rank(a) - rank(b) || order(a) - order(b) || a.localeCompare(b, 'en'));
  const shown = cut(rows, page, PAGE);

  function sayOccasion(key: string): Say {
    const occasion = readOccasion(key);
    if (occasion?.asks === 'session')
      return { key: 'plain-text', args: { text: sessions.find(({ id }) => id === key)?.title ?? key } };
    if (occasion?.asks === 'day') return { key: 'recap-about-day', args: { day: sayShortDay(occasion.day) } };
    return {
      key:
        occasion?.asks === 'pre'
          ? 'recap-occasion-pre'
          : occasion?.asks === 'post'
            ? 'recap-occasion-post'
            : 'recap-occasion-end',
    };
  }

  return card(
    [
      headOf({ key: 'recap-responses-title' }, { ...recap, filter: { ...filter, day: null } }),
      responseLine(responses.any, lang),
      ...shown.rows.map(([key, { answered, asked: of }]): Line => {
        const percent = sayPercent(answered, of, lang) ?? '';
        return { key: 'recap-response-row', args: { name: sayOccasion(key), answered, asked: of, percent } };
      }),
    ],
    [...turns(recap, ['r'], shown), [to({ key: 'btn-recap-back' }, 'h')]],
  );
}

/** The test before, sessions and days, the end, the test after. */
function rank(key: string): number {
  const asks = readOccasion(key)?.asks;
  return asks === undefined ? 9 : { pre: 0, session: 1, day: 2, end: 3, post: 4 }[asks];
}
