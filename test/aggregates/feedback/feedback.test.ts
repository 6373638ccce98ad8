import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersOf,
  BATCH,
  type FeedbackState,
  feedback,
  SPEAKERS,
  TALLY,
  textsOf,
} from '#aggregates/feedback/feedback.ts';
import type { Answer, AnswersGiven } from '#aggregates/feedback/messages.ts';
import type { Reading } from '#core/aggregate.ts';
import { createAlone } from '../workshop/support/memory.ts';

const CLOSES = Number.MAX_SAFE_INTEGER - 1;
const open = () => createAlone<FeedbackState>(feedback, 'feedback:JMB27');
const stars = (mark: number, group = ''): Answer => ({ topic: 'session:s1', group, marks: { stars: mark }, text: '' });
const given = (...answers: Answer[]): AnswersGiven => ({ answers, speakers: {}, closes: CLOSES });
type Alone = ReturnType<typeof open>;
const kept = ({ collections }: Alone, topic: string) =>
  collections.inOrder(answersOf(topic)).map((member) => JSON.parse(member.slice(12)) as Omit<Answer, 'topic'>);

describe('what was said of a workshop', () => {
  test('waits until five of a topic are together', () => {
    const alone = open();
    for (const mark of [5, 4, 3, 2]) alone.send('answers', given(stars(mark)));
    expect(kept(alone, 'session:s1')).toEqual([]);
    expect(alone.collections.hash(TALLY).size).toBe(0);
    alone.send('answers', given({ ...stars(1), topic: 'session:s2' }));
    expect(alone.state.counts ?? {}).toEqual({});
    alone.send('answers', given(stars(1)));
    expect(
      kept(alone, 'session:s1')
        .map(({ marks }) => marks.stars)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5]);
    expect(alone.state.counts).toEqual({ 'session:s1': 5 });
    expect(Object.keys(alone.state.waiting ?? {})).toEqual(['a:session:s2|']);
  });

  test('waits for five of its kelompok, which would tell it apart', () => {
    const alone = open();
    for (const group of ['a', 'b', 'a', 'b', 'a', 'b', 'a']) alone.send('answers', given(stars(3, group)));
    expect(alone.state.counts ?? {}).toEqual({});
    alone.send('answers', given(stars(5, 'a')));
    expect(kept(alone, 'session:s1').map(({ group }) => group)).toEqual(['a', 'a', 'a', 'a', 'a']);
    // One more of a kelompok that is shown would be told by what changes in it.
    alone.send('answers', given(stars(1, 'a')));
    alone.send('due', { what: 'close' });
    expect(
      kept(alone, 'session:s1')
        .map(({ group }) => group)
        .sort(),
    ).toEqual(['', '', '', '', 'a', 'a', 'a', 'a', 'a']);
  });

  test('leaves in the end, however few they are', () => {
    const alone = open();
    alone.send('answers', given(stars(5), { topic: 'comment:', group: '', marks: {}, text: 'Bagus' }));
    expect(alone.due.close).toBe(CLOSES);
    alone.send('due', { what: 'close' });
    expect(alone.state.counts).toEqual({ 'session:s1': 1 });
    expect(alone.collections.inOrder(textsOf('comment:'))).toHaveLength(1);
    expect(alone.state.waiting).toEqual({});
  });

  test('that comes after the end does not wait', () => {
    const alone = open();
    alone.send('answers', { ...given(stars(5)), closes: 0 });
    expect(alone.state.counts).toEqual({ 'session:s1': 1 });
  });

  test('counts once, however much has come between', () => {
    const alone = open();
    const event = (n: number) =>
      ({
        id: `blind:${n}`,
        to: 'feedback:JMB27',
        type: 'answers',
        at: 0,
        nonce: `n${n}`,
        data: given(stars(1 + (n % 5))),
      }) as const;
    for (const n of [...Array(200).keys(), ...Array(200).keys()]) alone.bring(event(n));
    expect(alone.state.counts).toEqual({ 'session:s1': 200 });
    alone.send('due', { what: 'close' });
    expect(alone.collections.hash('seen').size).toBe(0);
  });

  test('keeps nothing from which the order that it came in could be thrown again', () => {
    const alone = open();
    const nonces = Array.from({ length: BATCH }, (_, n) => `nonce-of-${n}`);
    for (const nonce of nonces)
      alone.bring({ id: `blind:${nonce}`, to: 'feedback:JMB27', type: 'answers', at: 0, nonce, data: given(stars(3)) });
    const seen = [...alone.collections.hash('seen').keys()];
    expect(seen).toHaveLength(BATCH);
    expect(nonces.filter((nonce) => JSON.stringify([seen, alone.state]).includes(nonce))).toEqual([]);
  });

  test('parts from what the same person wrote', () => {
    const alone = open();
    for (let i = 0; i < BATCH; i++) alone.send('answers', given({ ...stars(i % 5 || 5), text: `Saran ${i}` }));
    expect(kept(alone, 'session:s1').every((answer) => !('text' in answer))).toBe(true);
    const texts = alone.collections.inOrder(textsOf('session:s1'));
    expect(texts.map((text) => Object.keys(JSON.parse(text.slice(12))))).toEqual(texts.map(() => ['group', 'text']));
  });

  test('has Redis write its file anew a minute after a batch, once for all batches of that minute', () => {
    const alone = open();
    const due: (number | null | undefined)[] = [];
    for (let i = 0; i < 3 * BATCH; i++) {
      alone.send('answers', given(stars(3)));
      due.push(alone.due.rewrite);
    }
    expect(due.slice(0, BATCH - 1)).toEqual([undefined, undefined, undefined, undefined]);
    expect(new Set(due.slice(BATCH - 1)).size).toBe(1);
    expect(alone.send('due', { what: 'rewrite' })).toEqual([
      { kind: 'work', work: 'rewrite-log', args: {}, to: 'feedback:JMB27', type: 'file-rewritten' },
    ]);
  });

  test('at the end of the stated time loses its words and keeps its figures', () => {
    const alone = open();
    for (let i = 0; i < BATCH; i++)
      alone.send('answers', { ...given({ ...stars(4), text: 'Pak Budi bagus' }), speakers: { ab: 'Dr. Siti' } });
    alone.send('texts-gone', {});
    expect(alone.collections.inOrder(textsOf('session:s1'))).toEqual([]);
    expect(kept(alone, 'session:s1')).toHaveLength(BATCH);
    expect(alone.collections.hash(SPEAKERS)).toEqual(new Map([['ab', 'Dr. Siti']]));
  });
});

const anAnswer = fc.record({
  topic: fc.constantFrom('session:s1', 'session:s2', 'speaker:ab'),
  group: fc.constantFrom('', 'a', 'b'),
  marks: fc.record({ stars: fc.integer({ min: 1, max: 5 }) }),
  text: fc.constant(''),
});

test('adds up to a plain count of all that was said, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(anAnswer, { maxLength: 60 }), (answers) => {
      const alone = open();
      for (const answer of answers) {
        alone.send('answers', given(answer));
        const waiting = Object.values(alone.state.waiting ?? {});
        expect(waiting.every((list) => list.length < BATCH)).toBe(true);
      }
      alone.send('due', { what: 'close' });
      const plain = new Map<string, number>();
      // Who is left over when the time is over is counted without their kelompok.
      const without = answers.map((answer, i) => {
        const isSame = (other: Answer) => other.topic === answer.topic && other.group === answer.group;
        const all = answers.filter(isSame).length;
        const before = answers.slice(0, i).filter(isSame).length;
        return before < all - (all % BATCH) ? answer : { ...answer, group: '' };
      });
      for (const { topic, group, marks } of without) {
        const field = `${topic}|${group}|stars|${marks.stars}`;
        plain.set(field, (plain.get(field) ?? 0) + 1);
      }
      const tally = new Map([...alone.collections.hash(TALLY)].map(([field, n]) => [field, Number(n)]));
      expect(tally).toEqual(plain);
      for (const topic of new Set(answers.map((a) => a.topic))) {
        const said = without.filter((a) => a.topic === topic).map((a) => `${a.group}${a.marks.stars}`);
        expect(
          kept(alone, topic)
            .map((a) => `${a.group}${a.marks.stars}`)
            .sort(),
        ).toEqual(said.sort());
      }
    }),
    { numRuns: 60 },
  );
});

test('leaves no order by which the first could be told from the last', () => {
  // Of many batches, the answer that came first stands in each place about as often.
  const places = new Array<number>(BATCH).fill(0);
  const rounds = 500;
  for (let round = 0; round < rounds; round++) {
    const event = {
      id: 'blind:x',
      to: 'feedback:JMB27',
      type: 'answers',
      at: 0,
      nonce: `n${round}`,
      data: given(stars(4)),
    } as const;
    const waiting = { 'a:session:s1|': [5, 1, 2, 3].map((mark) => stars(mark)) };
    const added = (
      feedback.decide({ waiting }, event, { found: () => 0 } as unknown as Reading).operations ?? []
    ).filter(({ do: d }) => d === 'ZADD');
    const order = added.map(({ args }) => args).sort(([a], [b]) => Number(a) - Number(b));
    const place = order.findIndex(([, member]) => JSON.parse(String(member).slice(12)).marks.stars === 5);
    places[place] = (places[place] ?? 0) + 1;
  }
  const expected = rounds / BATCH;
  const chi = places.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  // 0.9999 of the chi-square distribution with 4 degrees of freedom.
  expect(chi).toBeLessThan(23.51);
});
