import { describe, expect, test } from 'vitest';
import type { AttendanceState, Mark } from '#aggregates/workshop/attendance/attendance.ts';
import { presentAt } from '#aggregates/workshop/attendance/attendance.ts';
import { slotAt } from '#aggregates/workshop/attendance/codes.ts';
import type { Attended } from '#aggregates/workshop/attendance/messages.ts';
import { COLLECTIONS, type WorkshopState } from '#aggregates/workshop/state.ts';
import type { Effect } from '#core/aggregate.ts';
import { toEpoch } from '#core/zones.ts';
import { CARD, CODES, membersOf, OWNER, openWorkshop, told, type Workshop, wish } from '../support/books.ts';

const AM = `${CARD.start}.am`;
const PM = `${CARD.start}.pm`;
const at = (time: string, day = CARD.start) => toEpoch(day, time, CARD.zone);
const NINE = at('09:00');
const codeAt = (moment: number, unit = AM) => CODES.codeOf('JMB27', unit, slotAt(moment));

function attend(
  workshop: Workshop,
  id: string,
  moment: number,
  more: Partial<{ code: string; unit: string; wrong: number }> = {},
) {
  const asked = { registration: `registration:${id}`, by: 7, code: codeAt(moment), unit: AM, how: 'code', wrong: 0 };
  return workshop.send('attend', { ...asked, ...more }, moment);
}

/** What the account hears: `outcome unit HH:MM after nine`. */
function heard(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== 'event' || effect.type !== 'attended') return [];
    const { outcome, unit, at: since } = effect.data as Attended;
    return [[outcome, unit?.half ?? '-', (since - NINE) / 1_000].join(' ')];
  });
}

function marksOf(workshop: Workshop, unit = AM): Record<string, Mark> {
  const stored = workshop.collections.hash(presentAt(unit));
  return Object.fromEntries([...stored].map(([id, json]) => [id, JSON.parse(json) as Mark]));
}

const countsOf = ({ state }: Workshop, unit = AM) => {
  const { present, unverified } = state.attendance?.units[unit] ?? { present: 0, unverified: 0 };
  return [present, unverified];
};

function withPeople(settings: WorkshopState['settings'] = {}, seats: number | null = null): Workshop {
  const workshop = openWorkshop({ seats }, settings);
  for (const id of ['ani', 'budi', 'citra']) workshop.send('seat', wish(id, 'Bappeda'));
  return workshop;
}

const published = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'publish' ? [effect.view] : []));

describe('a code', () => {
  test('makes its person present, once, from the time of its message', () => {
    const workshop = withPeople();
    const effects = attend(workshop, 'ani', NINE);
    expect(heard(effects)).toEqual(['present am 0']);
    expect(published(effects)).toEqual(['attendance:JMB27']);
    expect(heard(attend(workshop, 'ani', NINE + 60_000))).toEqual(['already am 0']);
    expect(marksOf(workshop)).toEqual({ ani: { at: NINE, how: 'code', slot: slotAt(NINE) } });
    expect(countsOf(workshop)).toEqual([1, 0]);
  });

  test.each<[string, number, Parameters<typeof attend>[3], string]>([
    [
      'of the unit that follows, sent in its time',
      at('12:20'),
      { code: codeAt(at('12:20'), PM), unit: PM },
      'present pm 12000',
    ],
    [
      'whose unit the account did not know',
      at('12:20'),
      { code: codeAt(at('12:20'), PM), unit: 'gone' },
      'present pm 12000',
    ],
    ['that left the screen 45 seconds ago', NINE + 59_999, { code: codeAt(NINE) }, 'present am 59.999'],
    ['that left the screen longer ago', NINE + 60_000, { code: codeAt(NINE) }, 'late am 60'],
    ['before the doors are open', at('07:14'), {}, 'closed am -6360'],
    ['just after they were closed, of a message that took its time', at('12:15') + 44_000, {}, 'present am 11744'],
    ['after that', at('12:16'), {}, 'closed am 11760'],
    ['of nothing', NINE, { code: 'K7M2PX' }, 'wrong - 0'],
  ])('%s', (_what, moment, more, outcome) => {
    expect(heard(attend(withPeople(), 'ani', moment, more))).toEqual([outcome]);
  });

  test('of who has no seat yet is kept to be verified, and counts once they have one', () => {
    const workshop = withPeople({}, 1);
    expect(heard(attend(workshop, 'budi', NINE))).toEqual(['unverified am 0']);
    expect(heard(attend(workshop, 'budi', NINE + 1_000))).toEqual(['unverified am 0']);
    expect(countsOf(workshop)).toEqual([0, 1]);
    workshop.send('verdict', { by: OWNER, registration: 'budi', verdict: 'seat' });
    expect(countsOf(workshop)).toEqual([1, 0]);
    expect(marksOf(workshop)).toEqual({ budi: { at: NINE, how: 'code', slot: slotAt(NINE) } });
  });

  test('of who moved up by themselves counts when it is sent again', () => {
    const workshop = withPeople({}, 1);
    attend(workshop, 'budi', NINE);
    workshop.send('release', { registration: 'registration:ani' });
    expect(heard(attend(workshop, 'budi', NINE + 5_000))).toEqual(['present am 5']);
    expect(countsOf(workshop)).toEqual([1, 0]);
  });

  test('of who is refused goes, and of who withdraws later stays', () => {
    const workshop = withPeople({ approval: true });
    workshop.send('verdict', { by: OWNER, registration: 'ani', verdict: 'approve' });
    for (const id of ['ani', 'budi']) attend(workshop, id, NINE);
    expect(countsOf(workshop)).toEqual([1, 1]);
    workshop.send('verdict', { by: OWNER, registration: 'budi', verdict: 'refuse' });
    workshop.send('verdict', { by: OWNER, registration: 'ani', verdict: 'withdraw' });
    expect([countsOf(workshop), Object.keys(marksOf(workshop))]).toEqual([[1, 0], ['ani']]);
    expect(heard(attend(workshop, 'ani', NINE))).toEqual(['unregistered am 0']);
    expect(heard(attend(workshop, 'nobody', NINE))).toEqual(['unregistered am 0']);
  });

  test('does not undo what an organizer saw', () => {
    const workshop = withPeople();
    const marked = { by: OWNER, unit: AM, registrations: ['ani'], mark: 'absent', reason: 'Pulang' };
    workshop.send('attend-mark', marked, NINE);
    expect(heard(attend(workshop, 'ani', NINE + 1_000))).toEqual(['absent am 0']);
    expect(countsOf(workshop)).toEqual([0, 0]);
  });

  test('by session belongs to the session whose code it is', () => {
    const workshop = withPeople({ attendance: { by: 'session', grace: 45 } });
    const draft = { day: CARD.start, kind: 'session', speaker: '', moderator: '', place: '', link: '', groups: [] };
    const first = { ...draft, start: '08:00', end: '10:00', title: 'Materi 1', jp: 2 };
    const second = { ...draft, start: '10:00', end: '12:00', title: 'Materi 2', jp: 2 };
    workshop.send('session-add', { by: OWNER, drafts: [first, second] }, 1);
    const [, late] = [...workshop.collections.hash(COLLECTIONS.sessions).keys()];
    const effects = attend(workshop, 'ani', at('09:30'), { code: codeAt(at('09:30'), late), unit: '' });
    expect(effects).toContainEqual({
      kind: 'event',
      to: 'account:7',
      type: 'attended',
      data: {
        workshop: 'JMB27',
        outcome: 'present',
        unit: { id: late, day: CARD.start, half: null, title: 'Materi 2' },
        at: at('09:30'),
      },
    });
  });
});

describe('wrong codes', () => {
  test('are counted over everybody, and the organizer hears once when there are many', () => {
    const workshop = withPeople();
    const effects = Array.from({ length: 250 }, (_, i) => workshop.send('attend-wrong', { by: i }, NINE + i)).flat();
    expect(effects).toEqual([
      { kind: 'event', to: `account:${OWNER}`, type: 'codes-guessed', data: { workshop: 'JMB27', count: 200 } },
    ]);
    expect(workshop.state.attendance?.wrong).toEqual({ from: NINE, count: 250 });
  });

  test('of many make who has sent several wait, and nobody else, until it is over', () => {
    const workshop = withPeople();
    for (let i = 0; i < 200; i++) workshop.send('attend-wrong', { by: i }, NINE);
    expect(heard(attend(workshop, 'ani', NINE + 1_000, { wrong: 3 }))).toEqual(['crowded - 1']);
    expect(heard(attend(workshop, 'budi', NINE + 1_000, { wrong: 2 }))).toEqual(['present am 1']);
    expect(heard(attend(workshop, 'ani', NINE + 5 * 60_000, { wrong: 3 }))).toEqual(['present am 300']);
    workshop.send('attend-wrong', { by: 1 }, NINE + 5 * 60_000);
    expect((workshop.state.attendance as AttendanceState).wrong).toEqual({ from: NINE + 5 * 60_000, count: 1 });
  });
});

describe('the team', () => {
  const act = (workshop: Workshop, type: string, data: object, moment = NINE) =>
    workshop.send(type, { by: OWNER, unit: AM, ...data }, moment);

  test('closes a unit and opens it again', () => {
    const workshop = withPeople();
    act(workshop, 'attend-close', {}, NINE);
    expect(heard(attend(workshop, 'ani', NINE + 1_000))).toEqual(['closed am 1']);
    act(workshop, 'attend-open', {}, NINE + 2_000);
    expect(heard(attend(workshop, 'ani', NINE + 3_000))).toEqual(['present am 3']);
    act(workshop, 'attend-open', { unit: PM }, NINE);
    const early = { code: codeAt(NINE + 4_000, PM), unit: PM };
    expect(heard(attend(workshop, 'ani', NINE + 4_000, early))).toEqual(['present pm 4']);
  });

  test('says a code, renews it, and closes with it', () => {
    const workshop = withPeople();
    act(workshop, 'attend-spoken', { unit: PM }, NINE);
    const spoken = () => workshop.state.attendance?.units[PM]?.spoken?.code ?? '';
    const first = spoken();
    const say = (id: string, code: string, seconds: number) =>
      heard(attend(workshop, id, NINE + seconds * 1_000, { code, unit: PM }));
    expect(say('ani', first, 299)).toEqual(['present pm 299']);
    act(workshop, 'attend-spoken', { unit: PM }, NINE + 299_000);
    expect(say('budi', first, 320)).toEqual(['present pm 320']);
    expect(say('citra', first, 344)).toEqual(['late pm 344']);
    expect(say('citra', spoken(), 345)).toEqual(['present pm 345']);
    expect(Object.values(marksOf(workshop, PM)).map(({ how, slot }) => [how, slot])).toEqual([
      ['spoken', undefined],
      ['spoken', undefined],
      ['spoken', undefined],
    ]);
    act(workshop, 'attend-close', { unit: PM }, NINE + 400_000);
    expect(workshop.state.attendance?.units[PM]).toEqual({
      present: 3,
      unverified: 0,
      opened: NINE,
      closed: NINE + 400_000,
    });
  });

  test('marks several at once, with the reason; who counts already stays as they are', () => {
    const workshop = withPeople({}, 2);
    attend(workshop, 'ani', NINE);
    const marked = { registrations: ['ani', 'budi', 'citra', 'nobody'], mark: 'present', reason: ' Daftar kertas ' };
    act(workshop, 'attend-mark', marked, NINE + 1_000);
    expect(marksOf(workshop)).toEqual({
      ani: { at: NINE, how: 'code', slot: slotAt(NINE) },
      budi: { at: NINE + 1_000, how: 'hand', by: OWNER, reason: 'Daftar kertas' },
      citra: { at: NINE + 1_000, how: 'hand', by: OWNER, reason: 'Daftar kertas', unverified: true },
    });
    expect(countsOf(workshop)).toEqual([2, 1]);
    act(workshop, 'attend-mark', { registrations: ['ani', 'budi'], mark: 'absent', reason: 'Titip' }, NINE + 2_000);
    expect(countsOf(workshop)).toEqual([0, 1]);
    act(workshop, 'attend-mark', { registrations: ['ani', 'budi'], mark: 'clear', reason: '' }, NINE + 3_000);
    expect(Object.keys(marksOf(workshop))).toEqual(['ani', 'citra']);
  });

  test('brings back the code over which somebody was marked by hand, however often, and verified once they have a place', () => {
    const workshop = withPeople({}, 2);
    const mark = (id: string, how: string, moment: number) =>
      act(workshop, 'attend-mark', { registrations: [id], mark: how, reason: 'x' }, moment);
    attend(workshop, 'ani', NINE);
    const code = { at: NINE, how: 'code', slot: slotAt(NINE) };
    for (const [i, how] of ['absent', 'absent', 'present', 'absent'].entries()) mark('ani', how, NINE + i + 1);
    expect([countsOf(workshop), marksOf(workshop).ani]).toEqual([
      [0, 0],
      { at: NINE + 4, how: 'hand', by: OWNER, reason: 'x', absent: true, over: code },
    ]);
    mark('ani', 'clear', NINE + 5);
    expect([countsOf(workshop), marksOf(workshop).ani]).toEqual([[1, 0], code]);
    mark('ani', 'clear', NINE + 6);
    expect(marksOf(workshop).ani).toEqual(code);
    attend(workshop, 'citra', NINE);
    mark('citra', 'present', NINE + 1);
    expect(countsOf(workshop)).toEqual([1, 1]);
    act(workshop, 'attend-verify', { registration: 'citra', yes: true }, NINE + 2);
    mark('citra', 'clear', NINE + 3);
    expect([countsOf(workshop), marksOf(workshop).citra]).toEqual([[2, 0], code]);
  });

  test('hears how many were marked, and that a unit is gone', () => {
    const workshop = withPeople();
    const next = { what: 'test.shown', args: {} };
    const args = (effects: readonly Effect[]) =>
      effects.flatMap((effect) => (effect.kind === 'event' ? [(effect.data as { args: object }).args] : []));
    const marked = { mark: 'present', reason: 'x', next };
    expect(args(act(workshop, 'attend-mark', { registrations: ['ani', 'budi'], ...marked }))).toEqual([
      { marked: '2' },
    ]);
    expect(args(act(workshop, 'attend-mark', { registrations: ['ani'], ...marked }))).toEqual([{ undone: 'nobody' }]);
    for (const type of ['attend-open', 'attend-close', 'attend-spoken'])
      expect(args(act(workshop, type, { unit: 'gone', next }))).toEqual([{ undone: 'unit' }]);
  });
});

describe('who comes without being registered', () => {
  const walkIn = (moment: number) => ({ code: codeAt(NINE), unit: AM, at: moment, how: 'scan' });
  const arrive = (workshop: Workshop, id: string, scanned = NINE) =>
    workshop.send('seat', { ...wish(id, 'Dinkes'), walkIn: walkIn(scanned) }, NINE + 300_000);

  test('counts from their scan, to be verified, though registration is closed and full', () => {
    const workshop = withPeople({}, 3);
    workshop.send('edit', { by: OWNER, settings: { open: false } });
    const effects = arrive(workshop, 'dewi');
    expect(told(effects)).toEqual(['dewi approval 0']);
    const unit = { id: AM, day: CARD.start, half: 'am', title: '' };
    expect(effects[0]).toMatchObject({ data: { walkedIn: { unit, at: NINE } } });
    expect(marksOf(workshop)).toEqual({ dewi: { at: NINE, how: 'scan', slot: slotAt(NINE), unverified: true } });
    expect(membersOf(workshop).get('dewi')).toMatchObject({ status: 'approval', walkIn: true });
  });

  test.each([[{}], [{ walkIn: { ...walkIn(NINE + 1_000), unit: PM } }]])(
    'was where they were, when they come again after they withdrew',
    (more) => {
      const workshop = withPeople();
      attend(workshop, 'ani', NINE);
      workshop.send('release', { registration: 'registration:ani' });
      const again = { ...wish('anew', 'Bappeda'), former: 'registration:ani', ...more };
      for (let i = 0; i < 2; i++) workshop.send('seat', again, NINE + 2_000);
      expect(marksOf(workshop)).toEqual({ anew: { at: NINE, how: 'code', slot: slotAt(NINE) } });
      expect(countsOf(workshop)).toEqual([1, 0]);
    },
  );

  test('with a code that did not count asks for a seat as everybody does', () => {
    const workshop = withPeople();
    expect(told(arrive(workshop, 'dewi', NINE + 120_000))).toEqual(['dewi registered 4']);
    workshop.send('edit', { by: OWNER, settings: { open: false } });
    expect(told(arrive(workshop, 'eka', NINE + 120_000))).toEqual(['eka closed 0']);
    expect(marksOf(workshop)).toEqual({});
  });

  test.each([
    ['attend-verify', { yes: true }],
    ['verdict', { verdict: 'approve' }],
  ])('has a seat by %s, over the number of seats, and counts', (type, data) => {
    const workshop = withPeople({}, 3);
    arrive(workshop, 'dewi');
    expect(told(workshop.send(type, { by: OWNER, registration: 'dewi', ...data }))).toEqual(['dewi registered 4']);
    expect(countsOf(workshop)).toEqual([1, 0]);
  });

  test.each([
    ['attend-verify', { yes: false }],
    ['verdict', { verdict: 'refuse' }],
  ])('is refused by %s, and their mark goes', (type, data) => {
    const workshop = withPeople({}, 3);
    arrive(workshop, 'dewi');
    expect(told(workshop.send(type, { by: OWNER, registration: 'dewi', ...data }))).toEqual(['dewi refused 0']);
    expect([countsOf(workshop), marksOf(workshop)]).toEqual([[0, 0], {}]);
  });

  test('on the waiting list is given a seat when an organizer says yes', () => {
    const workshop = withPeople({}, 2);
    attend(workshop, 'citra', NINE);
    expect(told(workshop.send('attend-verify', { by: OWNER, registration: 'citra', yes: true }))).toEqual([
      'citra registered 3',
    ]);
    expect(countsOf(workshop)).toEqual([1, 0]);
  });
});

describe('what is deleted', () => {
  test('takes its marks along; the line that outlives it says where its person was, and for how many hours', () => {
    const workshop = withPeople();
    const draft = { day: CARD.start, kind: 'session', speaker: '', moderator: '', place: '', link: '', groups: [] };
    const session = { ...draft, start: '08:00', end: '10:00', title: 'Materi 1', jp: 2.5 };
    workshop.send('session-add', { by: OWNER, drafts: [session] }, 1);
    attend(workshop, 'ani', NINE);
    attend(workshop, 'budi', NINE);
    const line = { name: 'Ani', agency: 'Bappeda' };
    workshop.send('forget', { registration: 'registration:ani', line }, NINE + 1_000);
    expect(Object.keys(marksOf(workshop))).toEqual(['budi']);
    expect(countsOf(workshop)).toEqual([1, 0]);
    const kept = workshop.collections.hash(COLLECTIONS.kept).get('ani') ?? '';
    expect(JSON.parse(kept)).toEqual({ ...line, number: 1, units: [AM], jp: 2.5 });
  });

  test('of an organizer leaves their marks, by nobody', () => {
    const workshop = withPeople();
    const marked = { by: OWNER, unit: AM, registrations: ['ani'], mark: 'present', reason: 'Lupa ponsel' };
    workshop.send('attend-mark', marked, NINE);
    workshop.send('erase-person', { by: OWNER }, NINE);
    expect(marksOf(workshop)).toEqual({ ani: { at: NINE, how: 'hand', by: 0, reason: 'Lupa ponsel' } });
  });

  test('at the end of the stated time leaves how many there were, and nobody', () => {
    const workshop = withPeople();
    attend(workshop, 'ani', NINE);
    workshop.send('due', { what: 'retention' }, at('00:00', '2029-01-02'));
    expect([marksOf(workshop), countsOf(workshop)]).toEqual([{}, [1, 0]]);
  });
});
