import { card } from '#aggregates/account/turn.ts';
import type { Response, Responses } from '#aggregates/workshop/reading/response.ts';
import { sayWeekday } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Lang } from '#core/words.ts';
import { changeFrom } from '#feedback/compute.ts';
import { sayPercent } from '#feedback/say-figures.ts';
import { together } from '#feedback/together.ts';
import { phraseIn } from '#forms/phrase.ts';
import { type ListName, type Recap, topicsOf } from './model.ts';
import { headOf, sayChange, sayFully, sayHidden, sayShort, toRecap } from './parts.ts';
import { testsLine } from './tests-view.ts';

/** So many things of the whole have a line of their own. */
const MOST_WHOLE = 2;

/** How many answered, and what it comes to; the rest by buttons. */
export function homeView(recap: Recap): View {
  const { card: workshop, lang, filter, responses } = recap;
  const to = toRecap(workshop.code, filter);
  const lines: Line[] = [
    headOf({ key: 'recap-title', args: { title: workshop.title } }, recap),
    // Who answered is not known by day.
    ...(filter.day === null ? [ratesLine(responses, lang)] : []),
    ...wholeLines(recap),
    ...listLines(recap),
    ...lastDayLine(recap),
    ...(filter.day === null ? testsLine(recap) : []),
  ];
  const narrowed = filter.day !== null || filter.group !== null;
  const empty = recap.results.topics.every(({ n }) => n === 0) && (narrowed || recap.texts.size === 0) && !recap.tests;
  const list = (name: ListName, key: string): Button[] =>
    topicsOf(recap, name === 'w' ? 'workshop' : name === 's' ? 'session' : 'speaker').length > 0
      ? [to({ key }, 'l', name)]
      : [];
  const hasDays = recap.results.days.length > 0 || topicsOf(recap, 'day').length > 0;
  const drawn = recap.results.topics.some(({ mean }) => mean !== null) || (recap.tests?.both.n ?? 0) > 0;
  return card(
    [...lines, ...(empty ? [{ key: narrowed ? 'recap-nothing-here' : 'recap-nothing' }] : [])],
    [
      ...inPairs([
        ...list('w', 'btn-recap-whole'),
        ...list('s', 'btn-recap-sessions'),
        ...list('p', 'btn-recap-speakers'),
        ...(hasDays ? [to({ key: 'btn-recap-days' }, 'd')] : []),
        ...(recap.tests ? [to({ key: 'btn-recap-tests' }, 'e')] : []),
        ...(recap.texts.size > 0 && filter.group === null ? [to({ key: 'btn-recap-texts' }, 't')] : []),
        to({ key: 'btn-recap-responses' }, 'r'),
      ]),
      ...(drawn ? [[to({ key: 'btn-recap-pictures' }, 'g'), to({ key: 'btn-recap-pdf' }, 'p')]] : []),
      ...filterButtons(recap),
      [
        { label: { key: 'btn-set-feedback' }, data: `fa.${workshop.code}` },
        { label: { key: 'btn-back' }, data: `o.${workshop.code}` },
      ],
    ],
  );
}

/** How many answered of those who were asked and can be reached: at the end once that was asked for, until then at any time. */
function ratesLine({ end, any }: Responses, lang: Lang): Line {
  return end.asked > 0 ? responseLine(end, lang, 'recap-responses-end') : responseLine(any, lang);
}

/** How many answered of those who were asked and can be reached. */
export function responseLine(
  { asked, answered, declined, unreached }: Response,
  lang: Lang,
  key = 'recap-responses',
): Line {
  const percent = sayPercent(answered, asked, lang);
  if (percent === null) return { key: 'recap-nobody-asked' };
  return { key, args: { answered, asked, percent, declined, unreached } };
}

function wholeLines(recap: Recap): Line[] {
  const { lang } = recap;
  return topicsOf(recap, 'workshop')
    .slice(0, MOST_WHOLE)
    .map((topic) => ({
      key: 'recap-line',
      args: { name: phraseIn(topic.instrument.title, lang), figures: sayFully(topic, topic.instrument.max, recap) },
    }));
}

/** The sessions together, and the speakers, each instrument by itself. */
function listLines(recap: Recap): Line[] {
  return (['session', 'speaker'] as const).flatMap((subject) => {
    const topics = topicsOf(recap, subject);
    return [...new Set(topics.map(({ instrument }) => instrument))].map((instrument): Line => {
      const of = topics.filter((topic) => topic.instrument === instrument);
      const all = together(of);
      const figures = all ? sayShort(all, instrument.max, recap) : sayHidden({ n: Math.max(...of.map(({ n }) => n)) });
      const said = { count: of.length, figures, name: phraseIn(instrument.title, recap.lang) };
      return { key: subject === 'session' ? 'recap-line-sessions' : 'recap-line-speakers', args: said };
    });
  });
}

/** What rose or fell on the last day, or the one that is looked at, against the one before. */
function lastDayLine({ results: { days }, filter, lang }: Recap): Line[] {
  const at = filter.day === null ? days.length - 1 : days.findIndex(({ day }) => day === filter.day);
  const [before, last] = [days[at - 1], days[at]];
  const change = last && sayChange(changeFrom(before, last), lang);
  if (!before || !last || !change) return [];
  return [{ key: 'recap-line-day', args: { day: sayWeekday(last.day), change, before: sayWeekday(before.day) } }];
}

function filterButtons({ card: { code }, filter, days, groups }: Recap): Button[][] {
  const to = toRecap(code, filter);
  const row = [
    ...(days.length > 1 ? [to({ key: 'btn-recap-by-day' }, 'f', 'd')] : []),
    ...(Object.keys(groups).length > 0 ? [to({ key: 'btn-recap-by-group' }, 'f', 'g')] : []),
  ];
  const all = toRecap(code, { day: null, group: null })({ key: 'btn-recap-all' }, 'h');
  return [...(row.length > 0 ? [row] : []), ...(filter.day === null && filter.group === null ? [] : [[all]])];
}
