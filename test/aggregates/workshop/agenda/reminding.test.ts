import { describe, expect, test } from 'vitest';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { planReminders, type Reminding, remindersOf, usefulUntil } from '#aggregates/workshop/agenda/reminding.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import { toEpoch, toLocal } from '#core/zones.ts';
import { CARD, OWNER, openWorkshop, wish } from '../support/books.ts';

const ZONE = CARD.zone;
const at = (day: string, time: string) => toEpoch(day, time, ZONE);
let numbers = 0;
const session = (day: string, start: string, end: string | null, given: Partial<Session> = {}): Session => ({
  id: `s${++numbers}`,
  day,
  start,
  end,
  title: 'Materi',
  kind: 'session',
  speaker: '',
  moderator: '',
  place: '',
  link: '',
  jp: null,
  groups: [],
  ...given,
});

/** `evening 10 18:00`: what, on which day of November, when. */
function timesOf(reminding: Reminding): string[] {
  return remindersOf(reminding).map(({ kind, at: time }) => {
    const { day, time: clock } = toLocal(time, ZONE);
    return `${kind} ${day.slice(8)} ${clock}`;
  });
}

const DAY = '2027-11-11';
const FULL = [
  session(DAY, '07:45', '08:00', { kind: 'arrival' }),
  session(DAY, '08:00', '10:00'),
  session(DAY, '10:00', '10:15', { kind: 'break' }),
  session(DAY, '10:15', '12:00'),
  session(DAY, '13:00', null),
  session(DAY, '14:00', '15:00'),
];
const online = { ...CARD, mode: 'online' as const };

describe('when a workshop reminds', () => {
  test.each([
    [
      'without an agenda, by its card',
      { card: CARD, sessions: [] },
      ['evening 10 18:00', 'morning 11 07:00', 'evening 11 18:00', 'morning 12 07:00'],
    ],
    [
      'in a hall, of the days that have sessions',
      { card: CARD, sessions: FULL },
      ['evening 10 18:00', 'morning 11 07:00'],
    ],
    [
      'online, also before each block',
      { card: online, sessions: FULL },
      ['evening 10 18:00', 'morning 11 07:00', 'block 11 07:30', 'block 11 10:00', 'block 11 12:45'],
    ],
    [
      'not in the morning of what begins before',
      { card: CARD, sessions: [session(DAY, '06:30', '08:00')] },
      ['evening 10 18:00'],
    ],
    [
      'not of a block just after the morning’s',
      { card: online, sessions: [session(DAY, '07:15', '08:00')] },
      ['evening 10 18:00', 'morning 11 07:00'],
    ],
    [
      'online without an agenda, of no blocks',
      { card: { ...online, end: DAY }, sessions: [] },
      ['evening 10 18:00', 'morning 11 07:00'],
    ],
    [
      'as its organizer has it',
      { card: online, sessions: FULL, settings: { reminders: { evening: null, morning: '07:30', block: 30 } } },
      ['morning 11 07:30', 'block 11 09:45', 'block 11 12:30'],
    ],
    ['never once it is archived', { card: CARD, sessions: FULL, settings: { archived: true } }, []],
    [
      'of what other kelompok have',
      {
        card: online,
        sessions: [
          session(DAY, '09:00', '10:00', { groups: ['a'] }),
          session(DAY, '10:00', '11:00', { groups: ['b'] }),
        ],
      },
      ['evening 10 18:00', 'morning 11 07:00', 'block 11 08:45', 'block 11 09:45'],
    ],
  ] satisfies [string, Reminding, string[]][])('%s', (_case, reminding, expected) => {
    expect(timesOf(reminding)).toEqual(expected);
  });

  test('of a break alone nobody is reminded', () => {
    const sessions = [session(DAY, '12:00', '13:00', { kind: 'break' })];
    expect(usefulUntil({ kind: 'evening', day: DAY, block: null }, { card: CARD, sessions }, undefined)).toBeNull();
  });
});

describe('what an edit moves', () => {
  const before = { card: CARD, sessions: FULL };
  const early = at('2027-11-01', '08:00');
  test.each([
    [
      'nothing: all is set as it is',
      before,
      early,
      { 'remind:2027-11-11.evening': at('2027-11-10', '18:00'), 'remind:2027-11-11.morning': at(DAY, '07:00') },
    ],
    [
      'another day',
      { card: CARD, sessions: [session('2027-11-13', '09:00', null)] },
      early,
      {
        'remind:2027-11-11.evening': null,
        'remind:2027-11-11.morning': null,
        'remind:2027-11-13.evening': at('2027-11-12', '18:00'),
        'remind:2027-11-13.morning': at('2027-11-13', '07:00'),
      },
    ],
    [
      'archived',
      { ...before, settings: { archived: true } },
      early,
      { 'remind:2027-11-11.evening': null, 'remind:2027-11-11.morning': null },
    ],
    [
      'a time that is over and is to fire yet stays',
      before,
      at('2027-11-10', '19:01'),
      { 'remind:2027-11-11.morning': at(DAY, '07:00') },
    ],
    [
      'a time that would be over is not set',
      { ...before, settings: { reminders: { evening: '17:00', morning: null, block: null } } },
      at('2027-11-10', '18:00'),
      { 'remind:2027-11-11.evening': null, 'remind:2027-11-11.morning': null },
    ],
  ] satisfies [string, Reminding, number, object][])('%s', (_case, after, moment, expected) => {
    const due = Object.entries(planReminders(before, after, moment));
    expect(Object.fromEntries(due.filter(([name]) => name.startsWith('remind:')))).toEqual(expected);
  });
});

describe('when the time has come', () => {
  function furnished() {
    const workshop = openWorkshop({ mode: 'online', seats: 3 });
    Object.assign(workshop.state, { groups: { a: 'Kelas A', b: 'Kelas B' } });
    for (const id of ['ani', 'budi', 'cici', 'waits']) workshop.send('seat', wish(id, 'Bappeda'));
    const inGroup = (id: string, group: string) => {
      const member = JSON.parse(workshop.collections.hash(COLLECTIONS.members).get(id) ?? '{}');
      return { do: 'HSET' as const, collection: COLLECTIONS.members, args: [id, JSON.stringify({ ...member, group })] };
    };
    workshop.collections.apply(inGroup('budi', 'a'));
    workshop.collections.apply(inGroup('cici', 'b'));
    const drafts = [
      session(DAY, '09:00', '10:00', { groups: ['a'] }),
      session(DAY, '10:00', '11:00', { groups: ['b'] }),
    ].map(({ id: _id, ...draft }) => draft);
    workshop.send('session-add', { by: OWNER, drafts });
    return workshop;
  }
  const told = (what: string, moment: number) =>
    furnished()
      .send('due', { what, version: moment }, moment)
      .map((effect) => {
        if (effect.kind !== 'event') return effect.kind;
        const { from, until } = effect.data as { from: number; until: number };
        return `${effect.to} +${from - moment} ${toLocal(until, ZONE).time}`;
      });

  test('the due times are those of the agenda', () => {
    expect(
      Object.entries(furnished().due).filter(([name, time]) => name.startsWith('remind:') && time !== null),
    ).toEqual([
      ['remind:2027-11-11.evening', at('2027-11-10', '18:00')],
      ['remind:2027-11-11.morning', at(DAY, '07:00')],
      ['remind:2027-11-11.block.0900', at(DAY, '08:45')],
      ['remind:2027-11-11.block.1000', at(DAY, '09:45')],
    ]);
  });

  test.each([
    [
      'everybody with a seat hears of the day, one after another',
      'remind:2027-11-11.evening',
      at('2027-11-10', '18:00'),
      ['registration:ani +0 09:00', 'registration:budi +40 09:00', 'registration:cici +80 10:00'],
    ],
    ['of a block only whose it is', 'remind:2027-11-11.block.1000', at(DAY, '09:45'), ['registration:cici +0 10:00']],
    [
      'who has no kelompok may belong to any',
      'remind:2027-11-11.block.0900',
      at(DAY, '08:45'),
      ['registration:ani +0 09:00', 'registration:budi +40 09:00'],
    ],
    [
      'what has begun meanwhile is no news',
      'remind:2027-11-11.morning',
      at(DAY, '09:30'),
      ['registration:cici +0 10:00'],
    ],
    ['what has gone from the agenda is not said', 'remind:2027-11-12.morning', at('2027-11-12', '07:00'), []],
  ])('%s', (_case, what, moment, expected) => {
    expect(told(what, moment)).toEqual(expected);
  });
});

describe('a workshop of before there were reminders', () => {
  const older = () => {
    const workshop = openWorkshop();
    Reflect.deleteProperty(workshop.state, 'reminding');
    for (const name of Object.keys(workshop.due)) delete workshop.due[name];
    return workshop;
  };
  const planned = ({ due }: ReturnType<typeof openWorkshop>) =>
    Object.entries(due).filter(([name, time]) => name.startsWith('remind:') && time !== null);
  const EVENING = ['remind:2027-11-11.evening', at('2027-11-10', '18:00')];
  const MORNING = ['remind:2027-11-12.morning', at('2027-11-12', '07:00')];

  test.each<[string, string, unknown]>([
    ['a seat', 'seat', wish('ani', 'Bappeda')],
    ['a look at the desk', 'desk', { by: OWNER, account: OWNER, what: 'workshops.panel', need: 'see' }],
  ])('has them with the first thing that happens to it: %s', (_what, type, data) => {
    const workshop = older();
    workshop.send(type, data);
    expect(planned(workshop)).toHaveLength(4);
    expect(planned(workshop)).toEqual(expect.arrayContaining([EVENING, MORNING]));
    // Once: who has ended them is not overruled.
    workshop.send('edit', { by: OWNER, settings: { archived: true } });
    workshop.send(type, data);
    expect(planned(workshop)).toEqual([]);
  });

  test('that gets an agenda first has those of the agenda', () => {
    const workshop = older();
    const { id: _id, ...draft } = session('2027-11-13', '09:00', '10:00');
    workshop.send('session-add', { by: OWNER, drafts: [draft] });
    expect(planned(workshop)).toEqual([
      ['remind:2027-11-13.evening', at('2027-11-12', '18:00')],
      ['remind:2027-11-13.morning', at('2027-11-13', '07:00')],
    ]);
  });
});
