import { expect, test } from 'vitest';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { TeamMember } from '#aggregates/workshop/state.ts';
import { pagesOf } from '#features/recap/comment-views.ts';
import { ownTopics, speakersNamed } from '#features/recap/own-topics.ts';
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
];
const member = (name: string): TeamMember => ({ role: 'speaker', name, since: 1 });
const BOTH = [speakerKey('Dr. Siti Aminah, M.Si.'), speakerKey('Siti Aminah')];

test('a member of the team is a speaker of the agenda by their name, however its titles are written', () => {
  const team = { 1: member('Hj. Siti Aminah'), 2: member('Wulan') };
  expect([...speakersNamed(1, team, SESSIONS)]).toEqual(BOTH);
  expect([...speakersNamed(2, team, SESSIONS)]).toEqual([]);
  expect([...speakersNamed(3, team, SESSIONS)]).toEqual([]);
});

test('two members of one name are nobody, whatever their roles', () => {
  const team = { 1: member('Siti Aminah'), 2: { ...member('Ibu Siti Aminah, S.E.'), role: 'reviewer' as const } };
  expect([...speakersNamed(1, team, SESSIONS)]).toEqual([]);
});

test('what is a speaker’s own is about them, or the stars of their sessions', () => {
  const topic = (id: string, subject: string) => ({ topic: id, instrument: { subject } }) as unknown as TopicResult;
  const all = [
    topic('session:s1', 'session'),
    topic('session:s2', 'session'),
    topic('session:s3', 'session'),
    topic(`speaker:${BOTH[0]}`, 'speaker'),
    topic(`speaker:${speakerKey('Budi Santoso')}`, 'speaker'),
    topic('organisation:', 'workshop'),
    topic('day:2027-11-11', 'day'),
  ];
  expect(ownTopics(all, new Set(BOTH), SESSIONS).map((one) => one.topic)).toEqual([
    'session:s1',
    'session:s2',
    `speaker:${BOTH[0]}`,
  ]);
});
