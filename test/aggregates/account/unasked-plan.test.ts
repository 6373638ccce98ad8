import { describe, expect, test } from 'vitest';
import { NOTHING_UNASKED, type Unasked, type UnaskedState } from '#aggregates/account/unasked.ts';
import { planUnasked, type UnaskedReader } from '#aggregates/account/unasked-plan.ts';
import { toEpoch } from '#core/zones.ts';

const WIB = 'Asia/Jakarta';
const WIT = 'Asia/Jayapura';
const DAY = '2027-11-11';
const at = (time: string, day = DAY, zone = WIB) => toEpoch(day, time, zone);

/** Workshops of these tests: `ONLIN` is online, `PAPUA` has readers two hours ahead. */
const READER: UnaskedReader = {
  zoneOf: ({ workshop }) => (workshop === 'PAPUA' ? WIT : WIB),
  modeOf: ({ workshop }) => (workshop === 'ONLIN' ? 'online' : 'hall'),
  broadcastsOn: () => 0,
};

const item = (key: string, given: Partial<Unasked> = {}): Unasked => ({
  key,
  what: 'reminder',
  args: {},
  workshop: 'HALLS',
  from: at('00:00'),
  until: at('23:59', '2027-11-20'),
  ...given,
});

const waiting = (items: readonly Unasked[], given: Partial<UnaskedState> = {}): UnaskedState => ({
  ...NOTHING_UNASKED,
  waiting: items,
  ...given,
});

const keys = (items: readonly Unasked[]) => items.map(({ key }) => key);

/** What is said, what is left, and when the account looks again. */
function planned(state: UnaskedState, moment: number) {
  const { now, left } = planUnasked(state, moment, READER);
  return { now: keys(now), left: keys(left.waiting), due: left.due, sent: left.sent };
}

const NOTHING_LEFT = { left: [], due: null };
const AT_SEVEN = 10_000;

describe('the time of day', () => {
  test.each([
    ['in the day', '12:00', {}, { now: ['a'], ...NOTHING_LEFT }],
    ['at seven', '07:00', {}, { now: ['a'], ...NOTHING_LEFT }],
    ['just before nine', '20:59', {}, { now: ['a'], ...NOTHING_LEFT }],
    ['from nine on', '21:00', {}, { now: [], left: ['a'], due: at('07:00', '2027-11-12') + AT_SEVEN }],
    ['after midnight', '00:10', {}, { now: [], left: ['a'], due: at('07:00') + AT_SEVEN }],
    ['before seven', '06:59', {}, { now: [], left: ['a'], due: at('07:00') + AT_SEVEN }],
    ['urgent, at night', '02:00', { urgent: true }, { now: ['a'], ...NOTHING_LEFT }],
    ['of no use in the morning', '23:00', { until: at('06:30', '2027-11-12') }, { now: [], ...NOTHING_LEFT }],
    ['over', '12:00', { until: at('12:00') }, { now: [], ...NOTHING_LEFT }],
    ['over, though urgent', '12:00', { until: at('11:59'), urgent: true }, { now: [], ...NOTHING_LEFT }],
    [
      'two hours ahead, at seven in the evening',
      '19:00',
      { workshop: 'PAPUA' },
      { now: [], left: ['a'], due: at('07:00', '2027-11-12', WIT) + AT_SEVEN },
    ],
    ['two hours ahead, at five in the morning', '05:00', { workshop: 'PAPUA' }, { now: ['a'], ...NOTHING_LEFT }],
  ] satisfies [string, string, Partial<Unasked>, object][])('%s', (_case, time, given, expected) => {
    expect(planned(waiting([item('a', given)]), at(time))).toEqual({ ...expected, sent: 0 });
  });
});

describe('the budget', () => {
  const spent = (sent: number, items: readonly Unasked[], day = DAY) => waiting(items, { day, sent });
  const tomorrow = at('07:00', '2027-11-12') + AT_SEVEN;
  test.each([
    ['the sixth is said', spent(5, [item('a')]), { now: ['a'], left: [], due: null, sent: 5 }],
    ['the seventh waits for the morning', spent(6, [item('a')]), { now: [], left: ['a'], due: tomorrow, sent: 6 }],
    [
      'the seventh is dropped when it cannot wait',
      spent(6, [item('a', { until: tomorrow })]),
      { now: [], left: [], due: null, sent: 6 },
    ],
    ['yesterday’s does not count', spent(6, [item('a')], '2027-11-10'), { now: ['a'], left: [], due: null, sent: 0 }],
    [
      'online, the ninth is said',
      spent(8, [item('a', { workshop: 'ONLIN' })]),
      { now: ['a'], left: [], due: null, sent: 8 },
    ],
    [
      'online, the tenth waits',
      spent(9, [item('a', { workshop: 'ONLIN' })]),
      { now: [], left: ['a'], due: tomorrow, sent: 9 },
    ],
    [
      'what is urgent is said over it, alone',
      spent(9, [item('a'), item('b', { urgent: true })]),
      { now: ['b'], left: ['a'], due: tomorrow, sent: 9 },
    ],
    [
      'a hall’s goes along with what is online',
      spent(7, [item('a'), item('b', { workshop: 'ONLIN' })]),
      { now: ['a', 'b'], left: [], due: null, sent: 7 },
    ],
  ] satisfies [string, UnaskedState, object][])('%s', (_case, state, expected) => {
    expect(planned(state, at('12:00'))).toEqual(expected);
  });
});

describe('what falls together', () => {
  const noon = at('12:00');
  test('is said at once, also what is only about to come', () => {
    const state = waiting([item('a'), item('b', { from: noon + 9_000 }), item('c', { from: noon + 11_000 })]);
    expect(planned(state, noon)).toEqual({ now: ['a', 'b'], left: ['c'], due: noon + 14_000, sent: 0 });
  });

  test('is no longer than a message can be', () => {
    const state = waiting(['a', 'b', 'c', 'd', 'e'].map((key) => item(key)));
    expect(planned(state, noon)).toEqual({ now: ['a', 'b', 'c', 'd'], left: ['e'], due: noon + 3_000, sent: 0 });
  });

  test('after a night is said to one after another, as it was to be', () => {
    const dues = [0, 40, 80].map((ms) => planned(waiting([item('a', { from: at('22:00') + ms })]), at('23:00')).due);
    expect(dues).toEqual([0, 40, 80].map((ms) => at('07:00', '2027-11-12') + AT_SEVEN + ms));
  });

  test('with something urgent at night leaves the rest to the morning', () => {
    const state = waiting([item('a'), item('b', { urgent: true })]);
    const due = at('07:00', '2027-11-12') + AT_SEVEN;
    expect(planned(state, at('23:00'))).toEqual({ now: ['b'], left: ['a'], due, sent: 0 });
  });
});
