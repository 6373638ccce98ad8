import { card } from '#aggregates/account/turn.ts';
import type { PersonScores } from '#aggregates/workshop/reading/tests.ts';
import { cut } from '#core/paged.ts';
import type { Line, View } from '#core/view.ts';
import type { Lang } from '#core/words.ts';
import { sayMean } from '#feedback/say-figures.ts';
import { turns } from './list-views.ts';
import type { Recap } from './model.ts';
import { headOf, toRecap } from './parts.ts';

const PAGE = 5;
/** Stands where there is no score, or nothing was left to gain. */
const NONE = '–';

/** What the class learned, in a line: of those who took both tests. */
export function testsLine({ tests, lang }: Pick<Recap, 'tests' | 'lang'>): Line[] {
  if (tests === null) return [];
  const { both, pre, post } = tests;
  if (both.n === 0 || both.pre === null || both.post === null)
    return [{ key: 'recap-tests-taken', args: { pre, post } }];
  const said = { pre: sayMean(both.pre, lang), post: sayMean(both.post, lang), n: both.n };
  return [{ key: 'recap-tests-line', args: { ...said, gain: orNone(both.ofMeans, lang) } }];
}

/** The tests before and after, which are by name: the class, then one person after another. */
export async function testsView(
  recap: Recap,
  page: string | undefined,
  nameOf: (person: PersonScores) => Promise<string>,
): Promise<View> {
  const { tests, lang, card: workshop, filter } = recap;
  const back = toRecap(workshop.code, filter)({ key: 'btn-recap-back' }, 'h');
  if (tests === null) return card([{ key: 'recap-tests-none' }], [[back]]);
  const taken = tests.people.filter(({ pre, post }) => pre !== null || post !== null);
  const { rows, ...paged } = cut(taken, page, PAGE);
  const lines = await Promise.all(
    rows.map(async (person): Promise<Line> => {
      const { member, pre, post, gain } = person;
      const scores = { pre: orNone(pre, lang), post: orNone(post, lang), gain: orNone(gain, lang) };
      return { key: 'recap-tests-row', args: { number: member.number, name: await nameOf(person), ...scores } };
    }),
  );
  return card(
    [
      headOf({ key: 'recap-tests' }, { ...recap, filter: { ...filter, day: null } }),
      ...testsLine(recap),
      ...(tests.both.n > 0
        ? [{ key: 'recap-tests-gains', args: { gain: orNone(tests.both.meanOfGains, lang), n: tests.both.gained } }]
        : []),
      ...lines,
    ],
    [...turns(recap, ['e'], paged), [back]],
  );
}

function orNone(value: number | null, lang: Lang): string {
  return value === null ? NONE : sayMean(value, lang);
}
