import { card } from '#aggregates/account/turn.ts';
import { sayShortDay, sayWeekday } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import { cut, type Paged } from '#core/paged.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import { changeFrom } from '#feedback/compute.ts';
import { STARS } from '#feedback/instrument-file.ts';
import type { Averaged, TopicResult } from '#feedback/results.ts';
import { sayMean } from '#feedback/say-figures.ts';
import { quadrantOf } from '#feedback/statistics.ts';
import { together } from '#feedback/together.ts';
import { phraseIn } from '#forms/phrase.ts';
import { LISTS, type ListName, type Recap, topicsOf } from './model.ts';
import { headOf, sayChange, sayFully, sayShort, topicName, toRecap } from './parts.ts';

/** Lines of figures on a card. */
const PAGE = 6;

const TITLES = { w: 'recap-list-whole', s: 'recap-list-sessions', p: 'recap-list-speakers' } as const;
const QUADRANTS = ['recap-quadrant-1', 'recap-quadrant-2', 'recap-quadrant-3', 'recap-quadrant-4'] as const;

/** Sessions, speakers, or what was asked of the whole, side by side. */
export function listView(recap: Recap, name: ListName, page: string | undefined): View {
  const to = toRecap(recap.card.code, recap.filter);
  const topics = topicsOf(recap, LISTS[name]);
  const { rows, ...paged } = cut(topics, page, PAGE);
  const first = paged.page * PAGE + 1;
  const numbered = (topic: TopicResult, i: number): Line => {
    const figures = sayShort(topic, topic.instrument.max, recap);
    return { key: 'recap-row', args: { number: first + i, name: rowName(topic, recap), figures } };
  };
  return card(
    [
      headOf({ key: TITLES[name], args: { count: topics.length } }, recap),
      ...rows.map(numbered),
      ...(topics.length === 0 ? [{ key: 'recap-list-empty' }] : []),
    ],
    [
      ...inPairs(
        rows.map((topic, i): Button => {
          const label = `${first + i}. ${topic.name ?? phraseIn(topic.instrument.title, recap.lang)}`;
          return to(shortened(label), 'o', topic.topic);
        }),
      ),
      ...turns(recap, ['l', name], paged),
      [to({ key: 'btn-recap-back' }, 'h')],
    ],
  );
}

/** A speaker who was marked by two instruments stands twice, each with its name. */
function rowName(topic: TopicResult, { lang, results }: Recap): Line {
  const twice = results.topics.some(
    (other) => other.name === topic.name && other.instrument !== topic.instrument && topic.name !== null,
  );
  const name = topicName(topic, lang);
  return twice ? { key: 'recap-row-of', args: { name, what: phraseIn(topic.instrument.title, lang) } } : name;
}

/**
 * What was said of one thing, item by item.
 * @param letter of the buttons that turn its pages: a speaker may not press an organizer's
 */
export function topicView(
  recap: Recap,
  id: string,
  page: string | undefined,
  back: Button,
  letter: 'o' | 'q' = 'o',
): View {
  const { lang, texts } = recap;
  const to = toRecap(recap.card.code, recap.filter);
  const topic = recap.results.topics.find((one) => one.topic === id);
  if (!topic) return card([{ key: 'recap-gone' }], [[back]]);
  const { rows, ...paged } = cut(itemLines(topic, recap), page, PAGE);
  const count = texts.get(id) ?? 0;
  return card(
    [
      headOf(
        topic.name === null
          ? { key: 'recap-topic', args: { name: topicName(topic, lang) } }
          : {
              key: 'recap-topic-of',
              args: { name: topicName(topic, lang), what: phraseIn(topic.instrument.title, lang) },
            },
        recap,
      ),
      sayFully(topic, topic.instrument.max, recap),
      ...rows,
    ],
    [
      ...turns(recap, [letter, id], paged),
      ...(count > 0 && recap.filter.group === null ? [[to({ key: 'btn-recap-comments' }, 'm', id, '0')]] : []),
      [back],
    ],
  );
}

function itemLines(topic: TopicResult, recap: Recap): Line[] {
  const { instrument, items } = topic;
  const { lang } = recap;
  if (topic.mean === null) return [];
  if (instrument.id === STARS.instrument) return items.flatMap(({ counts }) => (counts ? [spreadLine(counts)] : []));
  if (!instrument.twoSided)
    return items.map((item) => ({
      key: 'recap-line',
      args: { name: phraseIn(item.label, lang), figures: sayShort(item, instrument.max, recap) },
    }));
  return items
    .filter(({ id }) => id.endsWith('_x'))
    .map((found): Line => {
      const expected = items.find(({ id }) => id === `${found.id.slice(0, -2)}_y`);
      const name = phraseIn(found.label, lang);
      const [x, y] = [exactly(found), expected && exactly(expected)];
      if (!x || !y) return { key: 'recap-line', args: { name, figures: sayShort(found, instrument.max, recap) } };
      const quadrant = { key: QUADRANTS[quadrantOf(y, x, instrument.max) - 1] ?? QUADRANTS[3] };
      const said = { found: sayMean(x.mean, lang), expected: sayMean(y.mean, lang), n: found.n };
      return { key: 'recap-line-two', args: { name, quadrant, ...said } };
    });
}

function exactly({ sum, marks, mean }: Averaged) {
  return sum === null || marks === null || mean === null ? null : { sum, marks, mean };
}

/** `★5: 20 · ★4: 8 · …`, the best first. */
function spreadLine(counts: readonly number[]): Line {
  const text = counts
    .map((count, i) => `★${i + 1}: ${count}`)
    .reverse()
    .join(' · ');
  return { key: 'recap-distribution', args: { text } };
}

/** Each day against the one before, and what was said of it at its end. */
export function daysView(recap: Recap): View {
  const { results, lang } = recap;
  const to = toRecap(recap.card.code, recap.filter);
  const said = topicsOf(recap, 'day');
  const all = together(topicsOf(recap, 'session'));
  const lines = results.days.map((day, i): Line => {
    const change = sayChange(changeFrom(results.days[i - 1], day), lang);
    const figures = sayShort(day, STARS.max, recap);
    const before = results.days[i - 1]?.day;
    if (change === null || before === undefined)
      return { key: 'recap-line', args: { name: sayShortDay(day.day), figures } };
    return {
      key: 'recap-line-change',
      args: { name: sayShortDay(day.day), figures, change, before: sayWeekday(before) },
    };
  });
  const ended = said.map((topic, i): Line => {
    const figures = sayShort(topic, topic.instrument.max, recap);
    const name = {
      key: 'recap-row-of',
      args: { name: topicName(topic, lang), what: phraseIn(topic.instrument.title, lang) },
    };
    const earlier = said.slice(0, i).findLast(({ instrument }) => instrument === topic.instrument);
    const change = sayChange(changeFrom(earlier, topic), lang);
    if (change === null || !earlier?.day) return { key: 'recap-line', args: { name, figures } };
    return { key: 'recap-line-change', args: { name, figures, change, before: sayWeekday(earlier.day) } };
  });
  return card(
    [
      headOf({ key: 'recap-days' }, { ...recap, filter: { ...recap.filter, day: null } }),
      ...lines,
      ...ended,
      ...(lines.length > 1 && all && recap.filter.day === null
        ? [{ key: 'recap-line', args: { name: { key: 'recap-all-days' }, figures: sayShort(all, STARS.max, recap) } }]
        : []),
    ],
    [
      ...inPairs(said.map((topic): Button => to(topicName(topic, lang), 'o', topic.topic))),
      [to({ key: 'btn-recap-back' }, 'h')],
    ],
  );
}

/** To the pages before and after. */
export function turns(
  { card: { code }, filter }: Pick<Recap, 'card' | 'filter'>,
  [letter = '', ...parts]: readonly string[],
  { page, pages }: Pick<Paged<unknown>, 'page' | 'pages'>,
): Button[][] {
  const to = toRecap(code, filter);
  const row = [
    ...(page > 0 ? [to({ key: 'kind-previous-button' }, letter, ...parts, String(page - 1))] : []),
    ...(page < pages - 1 ? [to({ key: 'kind-next-button' }, letter, ...parts, String(page + 1))] : []),
  ];
  return row.length > 0 ? [row] : [];
}
