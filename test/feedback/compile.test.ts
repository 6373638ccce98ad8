import { describe, expect, test } from 'vitest';
import { type AskedOf, answersFrom, compile, fieldsFor, speakerPlaces, tapsOf } from '#feedback/compile.ts';
import { checkField } from '#forms/check-field.ts';
import { fillPhrase, placesIn } from '#forms/phrase.ts';
import { feedback } from './support/gathered.ts';

const form = compile(feedback);
const asked = (given: Partial<AskedOf> & { chosen?: string[]; daily?: string[] } = {}): AskedOf => ({
  mode: 'hall',
  occasion: { asks: 'end' },
  speakers: 2,
  settings: { instruments: given.chosen ?? null, daily: given.daily ?? [] },
  ...given,
});

describe('the form', () => {
  test('has fields that the engine takes, each once', () => {
    const wrong = form.fields.filter((field) => Array.isArray(checkField(JSON.parse(JSON.stringify(field)), [])));
    expect(wrong).toEqual([]);
    expect(new Set(form.fields.map(({ id }) => id)).size).toBe(form.fields.length);
  });

  test('asks of speakers by the name of the first or second who was drawn', () => {
    const question = form.fields.find(({ id }) => id === 'spk_b_clarity')?.question ?? '';
    const places = speakerPlaces([{ name: 'Dr. Siti' }, { name: 'Budi' }]);
    expect(places).toEqual({ speaker_a: 'Dr. Siti', speaker_b: 'Budi' });
    expect(fillPhrase(question, 'id', places)).toBe('Budi: seberapa jelas penyampaiannya?');
    expect(speakerPlaces([])).toEqual({});
  });

  test('has no place in any question but these two', () => {
    const places = new Set(form.fields.flatMap(({ question }) => placesIn(question)));
    expect([...places].sort()).toEqual(['speaker_a', 'speaker_b']);
  });
});

const ORGANISATION = ['org_material', 'org_method', 'org_time', 'org_service', 'org_facility'];
const SPEAKER_A = ['spk_a_mastery', 'spk_a_clarity', 'spk_a_answering'];
const SPEAKER_B = ['spk_b_mastery', 'spk_b_clarity', 'spk_b_answering'];
const DAY = ['day_understood', 'day_useful', 'day_service'];

describe('what is asked', () => {
  test.each<[string, AskedOf, string[]]>([
    ['at the end', asked(), [...ORGANISATION, ...SPEAKER_A, ...SPEAKER_B]],
    ['of one speaker', asked({ speakers: 1 }), [...ORGANISATION, ...SPEAKER_A]],
    ['where nobody spoke', asked({ speakers: 0 }), ORGANISATION],
    ['as chosen', asked({ chosen: ['speaker', 'gone', 'day', 'session'] }), [...SPEAKER_A, ...SPEAKER_B]],
    ['nothing', asked({ chosen: [] }), []],
    ['at the end of a day', asked({ occasion: { asks: 'day', day: '2026-11-20' }, daily: ['day', 'speaker'] }), DAY],
    ['of a day that is not asked about', asked({ occasion: { asks: 'day', day: '2026-11-20' } }), []],
    ['after a session', asked({ occasion: { asks: 'session', session: 's1' } }), []],
    ['before it', asked({ occasion: { asks: 'pre' } }), []],
    ['of an online room in the hall', asked({ chosen: ['online'] }), []],
    [
      'of an online room online',
      asked({ chosen: ['online'], mode: 'online' }),
      ['onl_sound', 'onl_link', 'onl_questions'],
    ],
  ])('%s', (_what, given, fields) => {
    expect(fieldsFor(feedback, given)).toEqual(fields);
    expect(tapsOf(feedback, given)).toBe(1 + fields.length);
  });

  test('takes 12 taps unless an organizer chose otherwise, in the hall and online', () => {
    expect(tapsOf(feedback, asked())).toBe(12);
    expect(tapsOf(feedback, asked({ mode: 'online' }))).toBe(12);
  });

  test('asks twice where expectation stands against reality, and of the hall alone where there is one', () => {
    const fields = (mode: 'hall' | 'online') => fieldsFor(feedback, asked({ chosen: ['expectation'], mode }));
    expect(fields('hall').length).toBe(22);
    expect(fields('hall').slice(-2)).toEqual(['exp_lodging_y', 'exp_lodging_x']);
    expect(fields('online').length).toBe(16);
  });
});

describe('answersFrom', () => {
  const speakers = [{ key: 'aaaa' }, { key: 'bbbb' }];

  test('parts answers by what they are about', () => {
    const values = {
      org_material: 4,
      org_time: 2,
      spk_a_clarity: 5,
      spk_b_clarity: 1,
      spk_b_mastery: 3,
      exp_fit_y: 5,
      exp_fit_x: 2,
    };
    expect(answersFrom(feedback, values, { occasion: 'end', speakers })).toEqual([
      { topic: 'organisation:', marks: { material: 4, time: 2 } },
      { topic: 'speaker:aaaa', marks: { clarity: 5 } },
      { topic: 'speaker:bbbb', marks: { mastery: 3, clarity: 1 } },
      { topic: 'expectation:', marks: { fit_y: 5, fit_x: 2 } },
    ]);
  });

  test('a day belongs to its date', () => {
    expect(answersFrom(feedback, { day_useful: 5 }, { occasion: 'd2026-11-20', speakers: [] })).toEqual([
      { topic: 'day:2026-11-20', marks: { useful: 5 } },
    ]);
    expect(answersFrom(feedback, { day_useful: 5 }, { occasion: 'end', speakers: [] })).toEqual([]);
  });

  test.each([0, 6, 4.5, '5', null, true, -1, Number.NaN])('%s is no mark', (value) => {
    expect(answersFrom(feedback, { org_material: value }, { occasion: 'end', speakers })).toEqual([]);
  });

  test('speakers who are not known get nothing, and a shorter scale ends sooner', () => {
    expect(answersFrom(feedback, { spk_a_clarity: 5, spl_a_fit: 5 }, { occasion: 'end', speakers: [] })).toEqual([]);
    expect(answersFrom(feedback, { spl_a_fit: 5, spl_b_fit: 4 }, { occasion: 'end', speakers })).toEqual([
      { topic: 'speaker-long:bbbb', marks: { fit: 4 } },
    ]);
  });
});
