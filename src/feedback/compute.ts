import type { Feedback, Instrument, Item } from './definition.ts';
import { isShown, shownGroups } from './hiding.ts';
import type { Averaged, ItemResult, Results, ResultsFilter, TopicResult } from './results.ts';
import { type SpokenSession, speakersOf } from './speakers.ts';
import { type Counts, meanOf, pooled, spreadOf, sumOf } from './statistics.ts';
import { readTopic } from './topics.ts';

/** What was gathered, as counts; the view `feedback:<code>` is one. */
export type Gathered = {
  /** By topic: how many answers with marks, how many texts. */
  readonly counts: Readonly<Record<string, number>>;
  readonly texts: Readonly<Record<string, number>>;
  readonly tally: readonly {
    readonly topic: string;
    readonly group: string;
    readonly item: string;
    readonly mark: number;
    readonly count: number;
  }[];
  readonly speakers: Readonly<Record<string, string>>;
};

/** What this needs to know of a row of the agenda. */
export type RatedSession = SpokenSession & { readonly id: string; readonly title: string };

type Given = {
  readonly gathered: Gathered | null;
  readonly feedback: Feedback;
  /** In order of time. */
  readonly sessions: readonly RatedSession[];
  readonly filter?: ResultsFilter;
};

/** By item's mark name, and by kelompok: how often each mark was given. */
type Tally = Map<string, Map<string, number[]>>;

/** What a workshop's people said, without what fewer than five of them did (see `shownGroups`). */
export function computeResults({ gathered, feedback, sessions, filter = {} }: Given): Results {
  if (gathered === null) return { topics: [], days: [] };
  const tallies = tallied(gathered, feedback);
  const order = orderOf(sessions);
  const topics = [...new Set([...Object.keys(gathered.counts), ...Object.keys(gathered.texts)])]
    .map((topic) => ({ topic, ...readTopic(topic) }))
    .sort((a, b) => order(a.about) - order(b.about) || a.about.localeCompare(b.about, 'en'));
  const results = [...feedback.instruments.values()].flatMap((instrument) =>
    topics
      .filter((topic) => topic.instrument === instrument.id)
      .map(({ topic, about }): TopicResult => {
        const items = itemsOf(instrument, tallies.get(topic) ?? new Map(), filter.group);
        const whole = gathered.counts[topic] ?? 0;
        // Of a kelompok, who answered is known by the items alone.
        const n = filter.group === undefined ? whole : Math.max(0, ...items.map((item) => item.n));
        return {
          topic,
          instrument,
          ...placed(instrument, about, sessions, gathered),
          items,
          ...averaged(n, countsOf(items.filter(({ id }) => !instrument.twoSided || id.endsWith('_x')))),
          texts: filter.group === undefined ? (gathered.texts[topic] ?? 0) : 0,
        };
      }),
  );
  const { day } = filter;
  const wanted = results.filter((topic) => day === undefined || topic.day === day);
  return { topics: wanted, days: daysOf(wanted) };
}

/** How much an average has risen (above 0) or fallen; null where one of the two is not shown. */
export function changeFrom(before: Pick<Averaged, 'mean'> | undefined, after: Pick<Averaged, 'mean'>): number | null {
  if (before === undefined || before.mean === null || after.mean === null) return null;
  return after.mean - before.mean;
}

function tallied({ tally }: Gathered, { instruments }: Feedback): Map<string, Tally> {
  const topics = new Map<string, Tally>();
  for (const { topic, group, item, mark, count } of tally) {
    const max = instruments.get(readTopic(topic).instrument)?.max ?? 0;
    // What an instrument that was since replaced asked on a longer scale fits none of today's.
    if (mark < 1 || mark > max) continue;
    const items: Tally = topics.get(topic) ?? new Map();
    const groups = items.get(item) ?? new Map<string, number[]>();
    const counts = groups.get(group) ?? Array.from({ length: max }, () => 0);
    counts[mark - 1] = (counts[mark - 1] ?? 0) + count;
    topics.set(topic, items.set(item, groups.set(group, counts)));
  }
  return topics;
}

function itemsOf(instrument: Instrument, tally: Tally, group: string | undefined): ItemResult[] {
  const sides = instrument.twoSided ? ['_y', '_x'] : [''];
  return instrument.items.flatMap(({ id, label }: Item) =>
    sides.flatMap((side): ItemResult[] => {
      const groups = tally.get(id + side);
      if (!groups) return [];
      const whole = pooled([...groups.values()]);
      const counts = group === undefined ? whole : groups.get(group);
      if (!counts) return [];
      const { marks } = sumOf(counts);
      const sizes = new Map([...groups].filter(([name]) => name !== '').map(([name, of]) => [name, sumOf(of).marks]));
      const shown = isShown(marks) && (group === undefined || shownGroups(sumOf(whole).marks, sizes).has(group));
      return [{ id: id + side, label, counts: shown ? counts : null, ...averaged(marks, shown ? [counts] : []) }];
    }),
  );
}

function countsOf(items: readonly ItemResult[]): Counts[] {
  return items.flatMap(({ counts }) => (counts ? [counts] : []));
}

/** @param all of what is shown; none: nothing is */
function averaged(n: number, all: readonly Counts[]): Averaged {
  if (all.length === 0) return { n, sum: null, marks: null, mean: null, spread: null };
  const counts = pooled(all);
  const total = sumOf(counts);
  return { n, ...total, mean: meanOf(total), spread: spreadOf(counts) };
}

function placed(
  { subject }: Instrument,
  about: string,
  sessions: readonly RatedSession[],
  { speakers }: Gathered,
): Pick<TopicResult, 'name' | 'day'> {
  if (subject === 'day') return { name: about, day: about };
  if (subject === 'workshop') return { name: null, day: null };
  if (subject === 'session') {
    const session = sessions.find(({ id }) => id === about);
    return { name: session?.title ?? about, day: session?.day ?? null };
  }
  const speaker = speakersOf(sessions).find(({ key }) => key === about);
  return { name: speaker?.name ?? speakers[about] ?? about, day: speaker?.day ?? null };
}

/** Sessions and speakers as the agenda has them; what it no longer has comes last. */
function orderOf(sessions: readonly RatedSession[]): (about: string) => number {
  const places = new Map(
    [...sessions.map(({ id }) => id), ...speakersOf(sessions).map(({ key }) => key)].map((id, i) => [id, i]),
  );
  return (about) => places.get(about) ?? Number.MAX_SAFE_INTEGER;
}

function daysOf(topics: readonly TopicResult[]): Results['days'] {
  const stars = topics.filter(({ instrument, day }) => instrument.subject === 'session' && day !== null);
  return [...new Set(stars.map(({ day }) => day as string))].sort().map((day) => {
    const shown = stars.filter((topic) => topic.day === day && topic.mean !== null);
    return {
      day,
      ...averaged(
        shown.reduce((sum, { n }) => sum + n, 0),
        shown.flatMap(({ items }) => countsOf(items)),
      ),
    };
  });
}
