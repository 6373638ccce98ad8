import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeFrom, computeResults, type RatedSession } from '#feedback/compute.ts';
import type { Averaged, ResultsFilter } from '#feedback/results.ts';
import { speakerKey } from '#feedback/topics.ts';
import { feedback, type Given, gather } from './support/gathered.ts';

const session = (id: string, day: string, speaker = '', title = `Sesi ${id}`): RatedSession => ({
  id,
  day,
  title,
  speaker,
  kind: 'session',
  groups: [],
});
const SESSIONS = [
  session('s3', '2026-11-20', 'Dr. Siti Aminah, M.Kes.'),
  session('s1', '2026-11-20', 'Budi Santoso'),
  session('s2', '2026-11-21', 'Siti Aminah; Budi Santoso'),
];
const SITI = speakerKey('Dr. Siti Aminah, M.Kes.');
const results = (answers: readonly Given[], filter: ResultsFilter = {}) =>
  computeResults({ gathered: gather(answers), feedback, sessions: SESSIONS, filter });
const stars = (id: string, marks: readonly number[], group = ''): Given[] =>
  marks.map((mark) => ({ topic: `session:${id}`, group, marks: { stars: mark } }));
const short = ({ n, sum, marks, mean }: Averaged) => ({ n, sum, marks, mean });
const HIDDEN = { sum: null, marks: null, mean: null };

test('nothing gathered is nothing', () => {
  expect(computeResults({ gathered: null, feedback, sessions: SESSIONS })).toEqual({ topics: [], days: [] });
});

test('a small case, by hand', () => {
  const found = results([
    ...stars('s3', [5, 5, 4, 4, 3]),
    ...stars('s1', [1, 2, 3, 4]),
    ...stars('s2', [5, 5, 5, 5, 5, 2]),
    ...[
      { material: 5, method: 4 },
      { material: 4, method: 4 },
      { material: 5, method: 3 },
      { material: 3, method: 2 },
      { material: 5 },
      { material: 4 },
    ].map((marks) => ({ topic: 'organisation:', marks: marks as Record<string, number> })),
  ]);
  expect(found.topics.map(({ topic, name, day, ...rest }) => [topic, name, day, short(rest)])).toEqual([
    ['session:s3', 'Sesi s3', '2026-11-20', { n: 5, sum: 21, marks: 5, mean: 4.2 }],
    ['session:s1', 'Sesi s1', '2026-11-20', { n: 4, ...HIDDEN }],
    ['session:s2', 'Sesi s2', '2026-11-21', { n: 6, sum: 27, marks: 6, mean: 4.5 }],
    // 26 of six; that four people marked the method enters nothing.
    ['organisation:', null, null, { n: 6, sum: 26, marks: 6, mean: 26 / 6 }],
  ]);
  const items = found.topics.at(-1)?.items.map(({ id, n, counts, mean }) => [id, n, counts, mean]);
  expect(items).toEqual([
    ['material', 6, [0, 0, 1, 2, 3], 26 / 6],
    ['method', 4, null, null],
  ]);
  expect(found.days.map(({ day, ...rest }) => [day, short(rest)])).toEqual([
    ['2026-11-20', { n: 5, sum: 21, marks: 5, mean: 4.2 }],
    ['2026-11-21', { n: 6, sum: 27, marks: 6, mean: 4.5 }],
  ]);
  expect(changeFrom(found.days[0], found.days[1] as Averaged)).toBeCloseTo(0.3, 10);
});

test('what fewer than five said changes nothing at all', () => {
  const shown = stars('s3', [5, 4, 3, 2, 1]);
  const strip = ({ topics, days }: ReturnType<typeof results>) => [topics.map(short), days.map(short)];
  expect(strip(results([...shown, ...stars('s1', [1, 1, 1, 1])]))).toEqual(
    strip(results([...shown, ...stars('s1', [5, 5, 5, 5])])),
  );
});

test('what rose and what cannot be told', () => {
  expect(changeFrom({ mean: 4 }, { mean: 3.5 })).toBe(-0.5);
  expect(changeFrom(undefined, { mean: 3.5 })).toBe(null);
  expect(changeFrom({ mean: null }, { mean: 3.5 })).toBe(null);
  expect(changeFrom({ mean: 4 }, { mean: null })).toBe(null);
});

test('speakers stand as the agenda has them, on their first day, under one name', () => {
  const topic = (name: string) => `speaker:${speakerKey(name)}`;
  const five = (name: string) => [1, 2, 3, 4, 5].map((mark) => ({ topic: topic(name), marks: { mastery: mark } }));
  const gathered = gather(
    [...five('Budi Santoso'), ...five('Gone Away'), ...five('Dr. Siti Aminah, M.Kes.')],
    {},
    {
      [speakerKey('Gone Away')]: 'Gone Away',
      [SITI]: 'dr siti aminah, mkes',
    },
  );
  const { topics } = computeResults({ gathered, feedback, sessions: SESSIONS });
  expect(topics.map(({ name, day, mean }) => [name, day, mean])).toEqual([
    ['Dr. Siti Aminah, M.Kes.', '2026-11-20', 3],
    ['Budi Santoso', '2026-11-20', 3],
    ['Gone Away', null, 3],
  ]);
});

test('a day shows what belongs to it', () => {
  const all = [...stars('s3', [5, 5, 5, 5, 5]), ...stars('s2', [4, 4, 4, 4, 4])];
  const day = [1, 1, 1, 1, 1].map((mark) => ({ topic: 'day:2026-11-20', marks: { useful: mark } }));
  const { topics, days } = results([...all, ...day], { day: '2026-11-20' });
  expect(topics.map(({ topic, name }) => [topic, name])).toEqual([
    ['session:s3', 'Sesi s3'],
    ['day:2026-11-20', '2026-11-20'],
  ]);
  expect(days.map(({ day: of, mean }) => [of, mean])).toEqual([['2026-11-20', 5]]);
});

describe('a kelompok', () => {
  const mixed = [...stars('s3', [5, 5, 5, 5, 5, 5], 'g1'), ...stars('s3', [1, 1, 1, 1, 1], 'g2')];
  const of = (answers: readonly Given[], group: string) => results(answers, { group }).topics.map(short);

  test('is told apart from five on', () => {
    expect(of(mixed, 'g1')).toEqual([{ n: 6, sum: 30, marks: 6, mean: 5 }]);
    expect(of(mixed, 'g2')).toEqual([{ n: 5, sum: 5, marks: 5, mean: 1 }]);
  });

  test('not where one could subtract what a few others said', () => {
    const few = [...mixed, ...stars('s3', [3, 3], 'g3')];
    expect(of(few, 'g1')).toEqual([{ n: 6, sum: 30, marks: 6, mean: 5 }]);
    expect(of(few, 'g2')).toEqual([{ n: 5, ...HIDDEN }]);
    expect(of(few, 'g3')).toEqual([{ n: 2, ...HIDDEN }]);
    expect(of([...mixed, ...stars('s3', [3])], 'g2')).toEqual([{ n: 5, ...HIDDEN }]);
  });

  test('that said nothing has no answers, and no texts are its own', () => {
    const gathered = gather(mixed, { 'session:s3': 9 });
    const at = (group: string | undefined) =>
      computeResults({ gathered, feedback, sessions: SESSIONS, filter: { group } }).topics.map(({ n, texts }) => [
        n,
        texts,
      ]);
    expect(at('g9')).toEqual([[0, 0]]);
    expect(at(undefined)).toEqual([[11, 9]]);
  });
});

test('items that are marked twice: two results each, and the average of what was found', () => {
  const answers = [1, 2, 3, 4, 5].map((mark) => ({
    topic: 'expectation:',
    marks: { fit_y: 5, fit_x: mark, meals_y: 4, meals_x: 3 },
  }));
  const [topic] = results(answers).topics;
  expect(topic?.items.map(({ id, mean }) => [id, mean])).toEqual([
    ['fit_y', 5],
    ['fit_x', 3],
    ['meals_y', 4],
    ['meals_x', 3],
  ]);
  expect(topic && short(topic)).toEqual({ n: 5, sum: 30, marks: 10, mean: 3 });
});

test('what an instrument no longer asks, and topics of none, are left out', () => {
  const old = [1, 2, 3, 4, 9].flatMap((mark) => [
    { topic: 'organisation:', marks: { parking: 1, material: mark } },
    { topic: 'gone:', marks: { any: 1 } },
  ]);
  const found = results(old).topics.map(({ topic, items }) => [topic, items.map(({ id, n }) => [id, n])]);
  expect(found).toEqual([['organisation:', [['material', 4]]]]);
});

test('equals a plain computation over all answers', () => {
  const answer = fc.record({
    about: fc.constantFrom('s1', 's2', 's3'),
    group: fc.constantFrom('', 'g1', 'g2', 'g3'),
    mark: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
      const given = answers.flatMap(({ about, group, mark }) => stars(about, [mark], group));
      for (const { topic, n, mean, spread, items } of results(given).topics) {
        const marks = answers.filter(({ about }) => topic === `session:${about}`).map(({ mark }) => mark);
        const plain = marks.reduce((a, b) => a + b, 0) / marks.length;
        expect(n).toBe(marks.length);
        if (n < 5) {
          expect([mean, spread, items[0]?.counts]).toEqual([null, null, null]);
          continue;
        }
        expect(mean).toBeCloseTo(plain, 10);
        const squares = marks.reduce((sum, mark) => sum + (mark - plain) ** 2, 0);
        expect(spread).toBeCloseTo(Math.sqrt(squares / (n - 1)), 8);
        expect(items[0]?.counts).toEqual([1, 2, 3, 4, 5].map((mark) => marks.filter((m) => m === mark).length));
      }
    }),
  );
});

test('whatever is shown of kelompok, what is left of the whole was said by nobody or by five', () => {
  const answer = fc.record({ group: fc.constantFrom('', 'g1', 'g2', 'g3'), mark: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 40 }), (answers) => {
      const given = answers.flatMap(({ group, mark }) => stars('s1', [mark], group));
      const marks = (group?: string) => results(given, { group }).topics[0]?.items[0]?.counts ?? null;
      const whole = marks();
      const shown = ['g1', 'g2', 'g3'].flatMap((group) => marks(group) ?? []);
      const left = (whole ?? []).reduce((a, b) => a + b, 0) - shown.reduce((a, b) => a + b, 0);
      expect(left === 0 || left >= 5).toBe(true);
    }),
  );
});
