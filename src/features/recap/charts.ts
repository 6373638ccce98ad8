import { sayShortDay, sayWeekday } from '#core/dates.ts';
import type { Say, Words } from '#core/words.ts';
import type { Chart } from '#documents/charts/chart.ts';
import { changeFrom } from '#feedback/compute.ts';
import type { Instrument } from '#feedback/definition.ts';
import { STARS } from '#feedback/instrument-file.ts';
import type { Averaged, TopicResult } from '#feedback/results.ts';
import { sayMean } from '#feedback/say-figures.ts';
import { phraseIn } from '#forms/phrase.ts';
import { type Recap, topicsOf } from './model.ts';
import { sayChange, sayHidden } from './parts.ts';

/** Where expectation and reality are parted (Kementerian Keuangan, see `quadrantOf`). */
const LIMIT = 4.35;

/**
 * The pictures of a recap: of the whole how marks are spread, sessions and speakers side by side, days one after another.
 * @param mark stands before the workshop's title in each; empty: none
 */
export function chartsOf(recap: Recap, plain: Words['plain'], mark = ''): Chart[] {
  const { lang, card, filter, groups } = recap;
  const say = (key: string, args: NonNullable<Say['args']> = {}) => plain(lang, { key, args });
  const only = [
    ...(filter.day === null ? [] : [plain(lang, sayShortDay(filter.day))]),
    ...(filter.group === null ? [] : [groups[filter.group] ?? filter.group]),
  ];
  const subtitle = [...(mark === '' ? [] : [mark]), card.title, ...only].join(' · ');
  const figures = (average: Averaged) =>
    average.mean === null
      ? plain(lang, sayHidden(average))
      : say('recapchart-figures', { mean: sayMean(average.mean, lang), n: average.n });
  const title = ({ title: words }: Instrument) => phraseIn(words, lang);
  const shown = (topics: readonly TopicResult[]) => topics.some(({ mean }) => mean !== null);

  /** The average beside the bar, what goes with it below. */
  function bar(label: string, average: Averaged, note = say('recapchart-answers', { n: average.n })) {
    if (average.mean === null) return { label, value: null, text: figures(average) };
    return { label, value: average.mean, text: sayMean(average.mean, lang), note };
  }

  function marksOf({ names, max }: Instrument): string[] {
    return Array.from({ length: max }, (_, i) => {
      if (names[i]) return phraseIn(names[i], lang);
      if (i > 0 && i < max - 1) return String(i + 1);
      return say(i === 0 ? 'recapchart-lowest' : 'recapchart-highest', { mark: i + 1 });
    });
  }

  function ofWhole(topic: TopicResult): Chart[] {
    const { instrument, items } = topic;
    if (!shown([topic])) return [];
    if (instrument.twoSided) return quadrants(topic);
    const rows = items.map((item) => ({ label: phraseIn(item.label, lang), counts: item.counts, text: figures(item) }));
    return [{ chart: 'distribution', title: title(instrument), subtitle, marks: marksOf(instrument), rows }];
  }

  function quadrants({ instrument, items }: TopicResult): Chart[] {
    const points = items.flatMap((found) => {
      const expected = items.find(({ id }) => id === `${found.id.slice(0, -2)}_y`);
      if (!found.id.endsWith('_x') || found.mean === null || !expected || expected.mean === null) return [];
      const means = { found: sayMean(found.mean, lang), expected: sayMean(expected.mean, lang) };
      const label = say('recapchart-point', { label: phraseIn(found.label, lang), ...means });
      return [{ label, x: found.mean, y: expected.mean }];
    });
    if (points.length === 0) return [];
    const names = ['1', '2', '3', '4'].map((n) => say(`recap-quadrant-${n}`)) as [string, string, string, string];
    const limit = (LIMIT / 5) * instrument.max;
    const high = { limit: sayMean(limit, lang) };
    const axes = { x: say('recapchart-found', high), y: say('recapchart-expected', high) };
    return [
      { chart: 'quadrants', title: title(instrument), subtitle, max: instrument.max, limit, ...axes, names, points },
    ];
  }

  function ofSessions(): Chart[] {
    const topics = topicsOf(recap, 'session');
    const [first] = topics;
    if (!first || !shown(topics)) return [];
    const rows = topics.map((topic) => ({
      label: topic.name ?? '',
      counts: topic.items[0]?.counts ?? null,
      text: figures(topic),
    }));
    const marks = Array.from({ length: STARS.max }, (_, i) => `★${i + 1}`);
    return [{ chart: 'distribution', title: say('recapchart-sessions'), subtitle, marks, rows }];
  }

  function ofDays(): Chart[] {
    const { days } = recap.results;
    if (days.length < 2 || filter.day !== null || !days.some(({ mean }) => mean !== null)) return [];
    const rows = days.map((day, i) => {
      const before = days[i - 1];
      const change = sayChange(changeFrom(before, day), lang);
      const moved =
        change && before ? say('recapchart-change', { change, before: sayWeekday(before.day), n: day.n }) : undefined;
      return bar(plain(lang, sayShortDay(day.day)), day, moved);
    });
    return [{ chart: 'bars', title: say('recapchart-days'), subtitle, max: STARS.max, rows }];
  }

  function ofSpeakers(): Chart[] {
    const topics = topicsOf(recap, 'speaker');
    return [...new Set(topics.map(({ instrument }) => instrument))].flatMap((instrument): Chart[] => {
      const of = topics.filter((topic) => topic.instrument === instrument);
      if (!shown(of)) return [];
      const rows = of.map((topic) => bar(topic.name ?? '', topic));
      return [{ chart: 'bars', title: title(instrument), subtitle, max: instrument.max, rows }];
    });
  }

  function ofTests(): Chart[] {
    const { pre, post, n } = recap.tests?.both ?? { pre: null, post: null, n: 0 };
    if (pre === null || post === null || filter.day !== null) return [];
    const row = {
      label: say('recapchart-class', { n }),
      values: [pre, post] as const,
      texts: [sayMean(pre, lang), sayMean(post, lang)] as const,
    };
    const names = [say('recap-occasion-pre'), say('recap-occasion-post')] as const;
    return [{ chart: 'pairs', title: say('recapchart-tests'), subtitle, max: 100, names, rows: [row] }];
  }

  return [...topicsOf(recap, 'workshop').flatMap(ofWhole), ...ofSessions(), ...ofDays(), ...ofSpeakers(), ...ofTests()];
}
