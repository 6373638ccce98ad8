import { describe, expect, test } from 'vitest';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { changeOf, starredIds, timesOn } from '#features/recap/settings-change.ts';
import { DEFAULT_FEEDBACK, type FeedbackSettings } from '#feedback/settings.ts';
import { PROMPTS } from '../../support/prompts.ts';

const feedback = PROMPTS.feedback;

function session(id: string, start: string, more: Partial<Session> = {}): Session {
  const blank = { end: null, moderator: '', place: '', link: '', jp: null, groups: [], speaker: 'Siti' };
  return { id, day: '2027-11-11', start, title: `Materi ${id}`, kind: 'session', ...blank, ...more };
}

/** A day of five times, at one of them two classes side by side, and a break. */
const SESSIONS = [
  session('s1', '08:00', { end: '08:30' }),
  session('s2', '09:00', { end: '11:00' }),
  session('s3', '11:00', { end: '11:30' }),
  session('s4', '13:00', { end: '15:00', groups: ['a'] }),
  session('s5', '13:00', { end: '15:00', groups: ['b'] }),
  session('s6', '15:00', { end: '16:00' }),
  session('s7', '12:00', { kind: 'break' }),
  session('s8', '08:00', { day: '2027-11-12' }),
];

const tapped = (what: string, id: string, now: Partial<FeedbackSettings> = {}) =>
  changeOf({ ...DEFAULT_FEEDBACK, ...now }, { what, id }, { feedback, sessions: SESSIONS });

describe('sessions with stars', () => {
  test('chosen by the program: the three longest times of each day, classes side by side as one', () => {
    expect(starredIds({ sessions: null }, SESSIONS)).toEqual(['s2', 's4', 's5', 's6', 's8']);
    expect(timesOn('2027-11-11', ['s2', 's4', 's5', 's6', 's8'], SESSIONS)).toBe(3);
  });

  test('the first tap makes of them what the organizer chose', () => {
    expect(tapped('star', 's6')).toEqual({ set: { sessions: ['s2', 's4', 's5', 's8'] } });
  });

  test('a fourth time of a day is refused, a class beside another is none, and another day has its own three', () => {
    expect(tapped('star', 's1')).toEqual({ refused: 'most' });
    expect(tapped('star', 's5', { sessions: ['s1', 's2', 's4'] })).toEqual({
      set: { sessions: ['s1', 's2', 's4', 's5'] },
    });
    expect(tapped('star', 's8', { sessions: ['s1', 's2', 's4'] })).toEqual({
      set: { sessions: ['s1', 's2', 's4', 's8'] },
    });
  });

  test('what is no session, or none of this agenda, changes nothing; the program chooses again when told to', () => {
    expect(tapped('star', 's7')).toEqual({ refused: 'unknown' });
    expect(tapped('star', 's99')).toEqual({ refused: 'unknown' });
    expect(tapped('auto', '', { sessions: ['s1'] })).toEqual({ set: { sessions: null } });
  });
});

test('what is asked at the end is turned on and off, and one of it stays', () => {
  expect(tapped('ask', 'expectation')).toEqual({ set: { instruments: ['organisation', 'speaker', 'expectation'] } });
  expect(tapped('ask', 'speaker')).toEqual({ set: { instruments: ['organisation'] } });
  expect(tapped('ask', 'organisation', { instruments: ['organisation'] })).toEqual({ refused: 'last' });
  // What is not there any more is no instrument that stays.
  expect(tapped('ask', 'organisation', { instruments: ['organisation', 'gone'] })).toEqual({ refused: 'last' });
  expect(tapped('ask', 'day')).toEqual({ set: { daily: ['day'] } });
  expect(tapped('ask', 'day', { daily: ['day'] })).toEqual({ set: { daily: [] } });
  expect(tapped('ask', 'session')).toEqual({ refused: 'unknown' });
  expect(tapped('ask', 'forged')).toEqual({ refused: 'unknown' });
});

test.each([
  ['on', '0', { set: { on: false } }],
  ['reminders', '0', { set: { reminders: false } }],
  ['condition', '1', { set: { condition: true } }],
  ['condition', 'yes', { refused: 'unknown' }],
  ['scale', 'lan', { set: { scale: 'lan' } }],
  ['scale', '__proto__', { refused: 'unknown' }],
  ['test', '', { set: { test: null } }],
  ['test', 'forged', { refused: 'unknown' }],
  ['forged', '1', { refused: 'unknown' }],
])('%s %j', (what, id, expected) => {
  expect(tapped(what, id)).toEqual(expected);
});
