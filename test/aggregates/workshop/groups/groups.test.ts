import { expect, test } from 'vitest';
import { groupIdOf, readGroupNames } from '#aggregates/workshop/groups/groups.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import type { Effect } from '#core/aggregate.ts';
import { membersOf, OWNER, openWorkshop, wish } from '../support/books.ts';

const by = OWNER;
const told = (effects: readonly Effect[]) =>
  effects.flatMap((e) => (e.kind === 'event' && e.type === 'grouped' ? [[e.to.split(':')[1], e.data]] : []));
const groupsOf = (workshop: ReturnType<typeof openWorkshop>) =>
  Object.fromEntries([...membersOf(workshop)].map(([id, { group = null }]) => [id, group]));

function furnished() {
  const workshop = openWorkshop({ seats: 4 });
  for (const [id, agency] of [
    ['r1', 'Bappeda'],
    ['r2', 'Bappeda'],
    ['r3', 'Dinkes'],
    ['r4', 'Dinkes'],
    ['r5', 'Setda'],
  ] as const)
    workshop.send('seat', wish(id, agency));
  workshop.send('groups-add', { by, names: ['Kelas A', 'Kelas B'] });
  return workshop;
}

test('groups have letters; a name is there once, and not longer than 40 characters', () => {
  const workshop = furnished();
  const effects = workshop.send('groups-add', { by, names: ['kelas a', 'Kelas C', 'x'.repeat(41), '··'] });
  expect(workshop.state.groups).toEqual({ a: 'Kelas A', b: 'Kelas B', c: 'Kelas C' });
  expect(effects).toEqual([{ kind: 'publish', view: 'agenda:JMB27' }]);
  expect(workshop.send('groups-add', { by, names: ['Kelas B'] })).toEqual([]);
  workshop.send('groups-add', { by, names: Array.from({ length: 40 }, (_, i) => `Meja ${i}`) });
  expect(Object.keys(workshop.state.groups ?? {}).join('')).toBe('abcdefghijklmnopqrstuvwxyz');
});

test('a group is renamed, but not to the name of another', () => {
  const workshop = furnished();
  workshop.send('groups-rename', { by, group: 'a', name: 'Kelas Pagi' });
  workshop.send('groups-rename', { by, group: 'b', name: 'kelas pagi' });
  workshop.send('groups-rename', { by, group: 'z', name: 'Lain' });
  workshop.send('groups-rename', { by, group: 'b', name: 'KELAS B' });
  expect(workshop.state.groups).toEqual({ a: 'Kelas Pagi', b: 'KELAS B' });
});

test('registered people are spread, and each is told once, of a change alone', () => {
  const workshop = furnished();
  expect(told(workshop.send('groups-spread', { by })).sort()).toEqual([
    ['r1', { group: 'a', name: 'Kelas A' }],
    ['r2', { group: 'b', name: 'Kelas B' }],
    ['r3', { group: 'a', name: 'Kelas A' }],
    ['r4', { group: 'b', name: 'Kelas B' }],
  ]);
  expect(groupsOf(workshop)).toEqual({ r1: 'a', r2: 'b', r3: 'a', r4: 'b', r5: null });
  expect(workshop.send('groups-spread', { by })).toEqual([]);
  expect(workshop.send('groups-spread', { by, anew: true })).toEqual([]);
  workshop.send('verdict', { by, registration: 'r5', verdict: 'seat' });
  expect(told(workshop.send('groups-spread', { by }))).toEqual([['r5', { group: 'a', name: 'Kelas A' }]]);
});

test('people are put into a group by hand, several at once, and out of it', () => {
  const workshop = furnished();
  expect(told(workshop.send('groups-assign', { by, group: 'b', registrations: ['r1', 'r2', 'r1', 'nobody'] }))).toEqual(
    [
      ['r1', { group: 'b', name: 'Kelas B' }],
      ['r2', { group: 'b', name: 'Kelas B' }],
    ],
  );
  expect(workshop.send('groups-assign', { by, group: 'z', registrations: ['r1'] })).toEqual([]);
  expect(told(workshop.send('groups-assign', { by, group: null, registrations: ['r1', 'r3'] }))).toEqual([
    ['r1', { group: null, name: null }],
  ]);
  expect(groupsOf(workshop)).toEqual({ r1: null, r2: 'b', r3: null, r4: null, r5: null });
});

test('who gave their place back is told nothing any more', () => {
  const workshop = furnished();
  workshop.send('release', { registration: 'registration:r1' });
  expect(told(workshop.send('groups-assign', { by, group: 'a', registrations: ['r1'] }))).toEqual([]);
});

test.each([COLLECTIONS.sessions, COLLECTIONS.sessionsTold])('a group that %s name stays', (collection) => {
  const workshop = furnished();
  workshop.send('groups-assign', { by, group: 'a', registrations: ['r1'] });
  const line = (groups: string[]) => JSON.stringify({ id: 's1', groups });
  (workshop.collections.hash(collection) as Map<string, string>).set('s1', line(['b', 'a']));
  expect(workshop.send('groups-remove', { by, group: 'a' })).toEqual([]);
  (workshop.collections.hash(collection) as Map<string, string>).set('s1', line(['b']));
  expect(told(workshop.send('groups-remove', { by, group: 'a' }))).toEqual([['r1', { group: null, name: null }]]);
  expect(workshop.state.groups).toEqual({ b: 'Kelas B' });
  expect(groupsOf(workshop).r1).toBe(null);
});

test.each([
  ['kelas a', 'a'],
  [' Kelas  A. ', 'a'],
  ['A', 'a'],
  ['Kelompok B', 'b'],
  ['Pagi', 'c'],
  ['C', null],
  ['', null],
])('"%s" is group %s', (name, id) => {
  expect(groupIdOf({ a: 'Kelas A', b: 'Kelas B', c: 'Pagi' }, name)).toBe(id);
});

test('a name that could be two is none', () => {
  expect(groupIdOf({ a: 'Kelas A', b: 'Meja A' }, 'A')).toBe(null);
});

test.each([
  ['Kelas A, Kelas B', ['Kelas A', 'Kelas B']],
  ['1. Kelas A\n2. Kelas B\n\n- kelas a', ['Kelas A', 'Kelas B']],
  ['Meja 1;Meja 2', ['Meja 1', 'Meja 2']],
  [' , …', []],
])('names are read from %j', (text, names) => {
  expect(readGroupNames(text)).toEqual(names);
});
