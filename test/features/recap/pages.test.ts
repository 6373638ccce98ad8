import { expect, test } from 'vitest';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { TeamMember } from '#aggregates/workshop/state.ts';
import { pagesOf } from '#features/recap/comment-views.ts';
import { topicView } from '#features/recap/list-views.ts';
import type { Recap } from '#features/recap/model.ts';
import { ownTopics, speakerOf } from '#features/recap/own-topics.ts';
import { readFilter } from '#features/recap/parts.ts';
import type { TopicResult } from '#feedback/results.ts';
import { speakerKey } from '#feedback/topics.ts';
import { bareName } from '#forms/names/bare.ts';

test('comments fill pages of six, of as many characters as a message holds', () => {
  const short = Array.from({ length: 8 }, (_, i) => `Komentar ${i}`);
  expect(pagesOf(short).map(({ length }) => length)).toEqual([6, 2]);
  expect(pagesOf(['a'.repeat(1_500), 'b'.repeat(800), 'c'.repeat(200), 'd']).map((page) => page.length)).toEqual([
    2, 2,
  ]);
  expect(pagesOf([' Satu\n\n  dua ', '😀'.repeat(60_000)])).toEqual([['Satu / dua'], [`${'😀'.repeat(2_399)}…`]]);
  expect(pagesOf([])).toEqual([]);
});

test.each([
  [[], { day: null, group: null }],
  [['-', '-'], { day: null, group: null }],
  [['2027-11-11', 'a'], { day: '2027-11-11', group: 'a' }],
  [['x', 'constructor'], { day: null, group: null }],
])('%j says what is looked at', (parts, filter) => {
  expect(readFilter(parts)).toEqual(filter);
});

test.each([
  ['Ibu Dr. Siti Aminah, M.Si.', 'Siti Aminah'],
  ['Hj. Siti Aminah', 'Siti Aminah'],
  ['Budi Santoso', 'Budi Santoso'],
])('%s without titles is %s', (typed, bare) => {
  expect(bareName(typed)).toBe(bare);
});

const session = (id: string, speaker: string): Session => ({
  ...{ id, day: '2027-11-11', start: '09:00', end: null, title: id, kind: 'session', groups: [] },
  ...{ speaker, moderator: '', place: '', link: '', jp: null },
});
const SESSIONS = [
  session('s1', 'Dr. Siti Aminah, M.Si.'),
  session('s2', 'Budi Santoso dan Siti Aminah'),
  session('s3', 'Budi Santoso'),
  session('s4', 'Budi Santoso dan dr. SITI AMINAH, M.Si'),
];
const SITI = speakerKey('Dr. Siti Aminah, M.Si.');

test.each([
  ['whom an organizer has said', { role: 'speaker', name: 'Wulan', since: 1, speaker: SITI }, SITI],
  ['nobody by their name alone', { role: 'speaker', name: 'Dr. Siti Aminah, M.Si.', since: 1 }, null],
  ['nobody whom the agenda has not', { role: 'speaker', name: 'Wulan', since: 1, speaker: speakerKey('Wulan') }, null],
  ['nobody without being a member', undefined, null],
] as const)('a member of the team is %s', (_who, member: TeamMember | undefined, speaker) => {
  expect(speakerOf(member, SESSIONS)).toBe(speaker);
});

test('what is a speaker’s own is about them, or the stars of their sessions', () => {
  const topic = (id: string, subject: string) => ({ topic: id, instrument: { subject } }) as unknown as TopicResult;
  const all = [
    topic('session:s1', 'session'),
    topic('session:s2', 'session'),
    topic('session:s3', 'session'),
    topic('session:s4', 'session'),
    topic(`speaker:${SITI}`, 'speaker'),
    topic(`speaker:${speakerKey('Budi Santoso')}`, 'speaker'),
    topic('organisation:', 'workshop'),
    topic('day:2027-11-11', 'day'),
  ];
  expect(ownTopics(all, SITI, SESSIONS).map((one) => one.topic)).toEqual([
    'session:s1',
    'session:s4',
    `speaker:${SITI}`,
  ]);
});

test('a speaker turns the pages of what was said of them by buttons of their own', () => {
  const items = Array.from({ length: 11 }, (_, i) => ({ id: `i${i}`, label: `Butir ${i}`, n: 5, mean: null }));
  const topic = { topic: 'speaker:x', name: 'Siti', day: null, n: 5, mean: 4, sum: 20, marks: 5, spread: 0, items };
  const recap = {
    card: { code: 'JMB27' },
    lang: 'id',
    filter: { day: null, group: null },
    groups: {},
    texts: new Map(),
    scale: null,
    results: {
      topics: [{ ...topic, instrument: { id: 'speaker', max: 5, title: 'Narasumber', names: [] } }],
      days: [],
    },
  } as unknown as Recap;
  const back = { label: 'Kembali', data: 'fv.JMB27.n.-.-' };
  const turning = topicView(recap, 'speaker:x', '0', back, 'q').buttons?.flat();
  expect(turning?.map((button) => 'data' in button && button.data)).toEqual(['fv.JMB27.q.-.-.speaker:x.1', back.data]);
});
