import { type ClassGain, classGain, gainOf } from '#feedback/statistics.ts';
import type { TestResults } from '../feedback/messages.ts';
import { COLLECTIONS } from '../state.ts';
import type { Listed, People } from './people.ts';

/** What somebody scored, in percent of the questions; not rounded. */
export type PersonScores = Listed & {
  readonly pre: number | null;
  readonly post: number | null;
  /** See `gainOf`; null: not both were taken, or nothing was left to gain. */
  readonly gain: number | null;
};

/** The tests of a workshop. They are by name, and who took them was told so. */
export type Tests = {
  /** Of everybody with a seat, in the order of the list; who took neither as well. */
  readonly people: readonly PersonScores[];
  /** How many took each. */
  readonly pre: number;
  readonly post: number;
  /** Of those who took both. */
  readonly both: ClassGain;
};

/** Reads the results of a workshop's tests. For who has been granted to see its people, and for nobody else. */
export function createTests(deps: { people: People }) {
  const { people } = deps;

  /** @param group only the people of this kelompok */
  return async function readTests(code: string, { group }: { group?: string } = {}): Promise<Tests> {
    const [all, stored] = await Promise.all([people.listed(code, 'registered'), people.hash(code, COLLECTIONS.tests)]);
    const seated = all.filter(({ member }) => group === undefined || member.group === group);
    return countTests(
      seated.map((one) => ({ ...one, results: stored[one.id] ? JSON.parse(stored[one.id] as string) : {} })),
    );
  };
}

export type ReadTests = ReturnType<typeof createTests>;

/** Two results belong together where the same questions were asked. */
export function countTests(people: readonly (Listed & { readonly results: TestResults })[]): Tests {
  const scored = people.map(({ id, member, results }): PersonScores => {
    const pre = results.pre ? percentOf(results.pre) : null;
    const post = results.post ? percentOf(results.post) : null;
    const gain = pre !== null && post !== null && isSame(results) ? gainOf(pre, post) : null;
    return { id, member, pre, post, gain };
  });
  const pairs = scored.flatMap(({ pre, post }, index) =>
    pre !== null && post !== null && isSame(people[index]?.results ?? {}) ? [{ pre, post }] : [],
  );
  return {
    people: scored,
    pre: scored.filter(({ pre }) => pre !== null).length,
    post: scored.filter(({ post }) => post !== null).length,
    both: classGain(pairs),
  };
}

function percentOf({ right, of }: { readonly right: number; readonly of: number }): number {
  return of === 0 ? 0 : (right * 100) / of;
}

function isSame({ pre, post }: TestResults): boolean {
  return pre?.test === post?.test && pre?.version === post?.version;
}
