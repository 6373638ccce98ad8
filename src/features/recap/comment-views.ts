import { card } from '#aggregates/account/turn.ts';
import { sayShortDay } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import { cut } from '#core/paged.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { STARS } from '#feedback/instrument-file.ts';
import { FEWEST_SHOWN } from '#feedback/settings.ts';
import { readTopic } from '#feedback/topics.ts';
import { turns } from './list-views.ts';
import type { Recap } from './model.ts';
import { headOf, sayHidden, toRecap } from './parts.ts';

const PAGE = 6;
/** A page of comments: so many at most, of so many characters together; what is longer than a page is shortened. */
const MOST = 6;
const ROOM = 2_400;

/** What people wrote about a session, a day, the whole. */
export function textsView(recap: Recap, page: string | undefined): View {
  const to = toRecap(recap.card.code, recap.filter);
  const topics = [...recap.texts].filter(([topic]) => isOfDay(topic, recap));
  const { rows, ...paged } = cut(topics, page, PAGE);
  const first = paged.page * PAGE + 1;
  const readable = rows.flatMap(([topic, count], i) => (count >= FEWEST_SHOWN ? [{ topic, number: first + i }] : []));
  return card(
    [
      headOf({ key: 'recap-texts' }, recap),
      ...rows.map(([topic, count], i): Line => {
        const figures = count >= FEWEST_SHOWN ? { key: 'recap-count', args: { count } } : sayHidden({ n: count });
        return { key: 'recap-row', args: { number: first + i, name: sayAbout(topic, recap), figures } };
      }),
      ...(rows.length === 0 ? [{ key: 'recap-texts-none' }] : []),
    ],
    [
      ...inPairs(
        readable.map(({ topic, number }): Button => {
          const label = { key: 'btn-recap-read', args: { number } };
          return to(label, 'm', topic, '0');
        }),
      ),
      ...turns(recap, ['t'], paged),
      [to({ key: 'btn-recap-back' }, 'h')],
    ],
  );
}

/** One page of what people wrote about something, in the order of chance in which it is kept. */
export function commentsView(recap: Recap, topic: string, texts: readonly string[], page: string | undefined): View {
  const to = toRecap(recap.card.code, recap.filter);
  const back = to({ key: 'btn-recap-back-texts' }, 't');
  const name = sayAbout(topic, recap);
  if (texts.length < FEWEST_SHOWN)
    return card([{ key: 'recap-comments-few', args: { name, why: sayHidden({ n: texts.length }) } }], [[back]]);
  const { rows, ...paged } = cut(pagesOf(texts), page, 1);
  return card(
    [
      headOf({ key: 'recap-comments', args: { name, count: texts.length } }, recap),
      ...(rows[0] ?? []).map((text): Line => ({ key: 'recap-comment', args: { text } })),
    ],
    [...turns(recap, ['m', topic], paged), [back]],
  );
}

/** Texts in pages that a message has room for. */
export function pagesOf(texts: readonly string[]): string[][] {
  const pages: string[][] = [];
  let room = 0;
  for (const whole of texts) {
    const text = shortened(whole.trim().replace(/\s*\n\s*/g, ' / '), ROOM);
    const length = [...text].length;
    const last = pages.at(-1);
    if (last && last.length < MOST && length <= room) last.push(text);
    else pages.push([text]);
    room = (last === pages.at(-1) ? room : ROOM) - length;
  }
  return pages;
}

/** What texts are about. */
export function sayAbout(topic: string, { sessions }: Pick<Recap, 'sessions'>): Say {
  const { about } = readTopic(topic);
  if (about === '') return { key: 'recap-about-whole' };
  if (/^\d{4}-\d{2}-\d{2}$/.test(about)) return { key: 'recap-about-day', args: { day: sayShortDay(about) } };
  const text = sessions.find(({ id }) => id === about)?.title ?? about;
  return { key: 'plain-text', args: { text } };
}

function isOfDay(topic: string, { filter, sessions }: Recap): boolean {
  if (filter.day === null) return true;
  const { instrument, about } = readTopic(topic);
  if (instrument !== STARS.instrument) return about === filter.day;
  return sessions.some(({ id, day }) => id === about && day === filter.day);
}
