import { describe, expect, test } from 'vitest';
import type { AgendaChange, Session, SessionDraft } from '#aggregates/workshop/agenda/agenda.ts';
import { agendaMark } from '#aggregates/workshop/agenda/differing.ts';
import type { AgendaChanged } from '#aggregates/workshop/agenda/messages.ts';
import type { DeskAnswered } from '#aggregates/workshop/desk.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import type { Effect } from '#core/aggregate.ts';
import { toEpoch } from '#core/zones.ts';
import { OWNER, openWorkshop, type Workshop, wish } from '../support/books.ts';

const MINUTE = 60_000;
const DAY1 = '2027-11-11';
const DAY2 = '2027-11-12';
const at = (time: string, day = DAY1) => toEpoch(day, time, 'Asia/Jakarta');
/** Long before the first day. */
const EARLY = at('09:00', '2027-11-01');
const next = { what: 'test.shown', args: { page: '2' } };

function draft(title: string, start = '09:00', more: Partial<SessionDraft> = {}): SessionDraft {
  const rest = { speaker: '', moderator: '', place: '', link: '', jp: null, groups: [] };
  return { day: DAY1, start, end: null, title, kind: 'session', ...rest, ...more };
}

function sessionsOf(workshop: Workshop, collection: string = COLLECTIONS.sessions): Session[] {
  return [...workshop.collections.hash(collection).values()].map((json) => JSON.parse(json) as Session);
}

const titles = (workshop: Workshop, collection?: string) =>
  sessionsOf(workshop, collection)
    .map(({ id, day, start, end, title }) => `${id} ${day.slice(8)} ${start}–${end ?? ''} ${title}`)
    .sort();

/** Who was told of which change. */
const told = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => {
    if (effect.kind !== 'event' || effect.type !== 'agenda-changed') return [];
    const { number, again } = effect.data as AgendaChanged;
    return [`${effect.to.slice('registration:'.length)} ${number}${again ? ' again' : ''}`];
  });

const said = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === 'event' && effect.type === 'desk' ? [(effect.data as DeskAnswered).args] : [],
  );

const changes = (workshop: Workshop) =>
  (
    workshop.collections.found({ read: 'LRANGE', collection: COLLECTIONS.agendaChanges, args: [0, -1] }) as string[]
  ).map((json) => JSON.parse(json) as AgendaChange);

const fire = (workshop: Workshop, time: number) => workshop.send('due', { what: 'agenda-tell', version: 1 }, time);

/** Three in the hall: Andi of class a, Budi of class b, Cici of none; Dodi waits. Two sessions for all, one for each class; all told. */
function furnished(): Workshop {
  const workshop = openWorkshop({ seats: 3 });
  for (const [id, group] of [['andi', 'a'], ['budi', 'b'], ['cici'], ['dodi', 'a']] as const) {
    workshop.send('seat', wish(id, `Dinas ${id}`), EARLY);
    const member = JSON.parse(workshop.collections.hash(COLLECTIONS.members).get(id) as string);
    workshop.collections.apply({
      do: 'HSET',
      collection: COLLECTIONS.members,
      args: [id, JSON.stringify({ ...member, ...(group ? { group } : {}) })],
    });
  }
  (workshop.state as Record<string, unknown>).groups = { a: 'Kelas A', b: 'Kelas B' };
  const drafts = [
    draft('Materi 1', '09:00', { end: '10:00' }),
    draft('Kelas A', '10:00', { end: '11:00', groups: ['a'] }),
    draft('Kelas B', '10:00', { end: '11:00', groups: ['b'] }),
    draft('Materi 2', '08:00', { day: DAY2 }),
  ];
  workshop.send('session-add', { by: OWNER, drafts }, EARLY);
  workshop.send('agenda-hush', { by: OWNER }, EARLY);
  return workshop;
}

const edit = (workshop: Workshop, id: string, change: Partial<SessionDraft>, time = EARLY) =>
  workshop.send('session-edit', { by: OWNER, id, change, next }, time);

describe('an agenda', () => {
  test('is made, changed and taken apart, and every process hears of it', () => {
    const workshop = openWorkshop();
    const effects = workshop.send(
      'session-add',
      { by: OWNER, drafts: [draft('Registrasi', '08:00'), draft('Materi', '09:00')], next },
      EARLY,
    );
    expect(effects[0]).toEqual({ kind: 'publish', view: 'agenda:JMB27' });
    expect(said(effects)).toEqual([{ page: '2', id: 's1' }]);
    edit(workshop, 's2', { start: '09:30', end: '10:00' });
    workshop.send('session-remove', { by: OWNER, id: 's1' }, EARLY);
    expect(titles(workshop)).toEqual(['s2 11 09:30–10:00 Materi']);
    expect(said(workshop.send('session-add', { by: OWNER, drafts: [draft('Doa')], next }, EARLY))).toEqual([
      { page: '2', id: 's3' },
    ]);
  });

  test.each<[string, Partial<SessionDraft>, string]>([
    ['no day of the calendar', { day: '2027-02-30' }, 'day'],
    ['no time', { start: '24:00' }, 'start'],
    ['no end', { end: 'selesai' }, 'end'],
    ['an end before its start', { end: '08:30' }, 'order'],
    ['no title', { title: ' ' }, 'title'],
    ['too long a title', { title: 'x'.repeat(201) }, 'title'],
    ['a link that is none', { link: 'zoom' }, 'link'],
    ['a link that runs a script', { link: 'javascript:alert(1)' }, 'link'],
    ['credit hours of nothing', { jp: 0 }, 'jp'],
    ['a kelompok that is not there', { groups: ['z'] }, 'groups'],
  ])('has no session with %s', (_, change, fault) => {
    const workshop = furnished();
    const before = titles(workshop);
    expect(said(edit(workshop, 's1', change))).toEqual([{ page: '2', undone: 'draft', fault, at: '0' }]);
    const drafts = [draft('Baik'), draft('Buruk', '09:00', change)];
    expect(said(workshop.send('session-add', { by: OWNER, drafts, next }, EARLY))).toEqual([
      { page: '2', undone: 'draft', fault, at: '1' },
    ]);
    expect(titles(workshop)).toEqual(before);
  });

  test('holds 200 sessions, and not one more', () => {
    const workshop = openWorkshop();
    const drafts = Array.from({ length: 200 }, (_, i) => draft(`Sesi ${i}`));
    workshop.send('session-add', { by: OWNER, drafts }, EARLY);
    expect(said(workshop.send('session-add', { by: OWNER, drafts: [draft('Lagi')], next }, EARLY))).toEqual([
      { page: '2', undone: 'full' },
    ]);
    expect(sessionsOf(workshop).length).toBe(200);
  });

  test('takes a file whole, and only against what its organizer compared it with', () => {
    const workshop = furnished();
    const mark = agendaMark(sessionsOf(workshop));
    const apply = (remove: string[]) =>
      workshop.send(
        'sessions-apply',
        { by: OWNER, mark, add: [draft('Doa')], change: [{ id: 's1', change: { place: 'Aula 2' } }], remove, next },
        EARLY,
      );
    const before = titles(workshop);
    expect(said(apply(['s9']))).toEqual([{ page: '2', undone: 'gone' }]);
    expect(titles(workshop)).toEqual(before);
    apply(['s4']);
    expect(titles(workshop)).toEqual([
      's1 11 09:00–10:00 Materi 1',
      's2 11 10:00–11:00 Kelas A',
      's3 11 10:00–11:00 Kelas B',
      's5 11 09:00– Doa',
    ]);
    expect(said(apply([]))).toEqual([{ page: '2', undone: 'stale' }]);
  });

  test('moves the rest of a day, or nothing when that would pass midnight', () => {
    const workshop = furnished();
    workshop.send('agenda-shift', { by: OWNER, from: 's2', minutes: 30 }, EARLY);
    expect(titles(workshop)).toEqual([
      's1 11 09:00–10:00 Materi 1',
      's2 11 10:30–11:30 Kelas A',
      's3 11 10:30–11:30 Kelas B',
      's4 12 08:00– Materi 2',
    ]);
    const effects = workshop.send('agenda-shift', { by: OWNER, from: 's2', minutes: 800, next }, EARLY);
    expect(said(effects)).toEqual([{ page: '2', undone: 'midnight' }]);
  });

  test('follows its workshop to other days without being told again', () => {
    const workshop = furnished();
    edit(workshop, 's4', { place: 'Aula 2' });
    workshop.send('edit', { by: OWNER, card: { start: '2027-12-02', end: '2027-12-03' } }, EARLY);
    workshop.send('agenda-shift', { by: OWNER, days: 21 }, EARLY);
    expect(sessionsOf(workshop).map(({ day }) => day)).toEqual([
      '2027-12-02',
      '2027-12-02',
      '2027-12-02',
      '2027-12-03',
    ]);
    fire(workshop, EARLY + 10 * MINUTE);
    expect(
      changes(workshop).flatMap(({ items }) => items.map(({ before, after }) => [before?.place, after?.place])),
    ).toEqual([['', 'Aula 2']]);
  });

  test('is told as moved when nothing else moves it', () => {
    const workshop = furnished();
    workshop.send('agenda-shift', { by: OWNER, days: 1 }, EARLY);
    fire(workshop, EARLY + 10 * MINUTE);
    expect(changes(workshop).map(({ items }) => items.length)).toEqual([4]);
  });
});

describe('a change is told', () => {
  test.each<[string, string, Partial<SessionDraft>, string[]]>([
    ['to everybody with a seat when it is for all', 's1', { start: '09:30' }, ['andi 1', 'budi 1', 'cici 1']],
    ['to those of its kelompok, and who has none', 's2', { place: 'Ruang 2' }, ['andi 1', 'cici 1']],
    ['to those whom it was for, and those whom it is for', 's2', { groups: ['b'] }, ['andi 1', 'budi 1', 'cici 1']],
  ])('%s', (_, id, change, expected) => {
    const workshop = furnished();
    edit(workshop, id, change);
    expect(workshop.due['agenda-tell']).toBe(EARLY + 10 * MINUTE);
    const effects = fire(workshop, EARLY + 10 * MINUTE);
    expect(told(effects)).toEqual(expected);
    expect(effects[0]).toEqual({ kind: 'publish', view: 'agenda:JMB27' });
    expect(Object.fromEntries(workshop.collections.hash(COLLECTIONS.concerned))).toEqual(
      Object.fromEntries(expected.map((line) => line.split(' '))),
    );
    expect(sessionsOf(workshop, COLLECTIONS.sessionsTold)).toEqual(sessionsOf(workshop));
  });

  test.each<[string, Partial<SessionDraft>]>([
    ['credit hours', { jp: 2 }],
    ['a moderator', { moderator: 'Wulan' }],
    ['the kind', { kind: 'ceremony' }],
  ])('not when %s alone differs', (_, change) => {
    const workshop = furnished();
    edit(workshop, 's1', change);
    expect([workshop.due['agenda-tell'], workshop.state.agenda?.tell]).toEqual([null, null]);
  });

  test('once for all that was changed within ten minutes, as old and new', () => {
    const workshop = furnished();
    edit(workshop, 's1', { start: '09:15' });
    edit(workshop, 's1', { start: '09:30' }, EARLY + 4 * MINUTE);
    edit(workshop, 's4', { title: 'Praktik' }, EARLY + 9 * MINUTE);
    expect(workshop.due['agenda-tell']).toBe(EARLY + 10 * MINUTE);
    expect(told(fire(workshop, EARLY + 10 * MINUTE)).length).toBe(3);
    expect(changes(workshop)).toEqual([
      {
        number: 1,
        at: EARLY + 10 * MINUTE,
        told: 3,
        items: [
          { before: expect.objectContaining({ start: '09:00' }), after: expect.objectContaining({ start: '09:30' }) },
          {
            before: expect.objectContaining({ title: 'Materi 2' }),
            after: expect.objectContaining({ title: 'Praktik' }),
          },
        ],
      },
    ]);
    expect(workshop.state.agenda).toMatchObject({ version: 1, tell: null });
    expect(fire(workshop, EARLY + 20 * MINUTE)).toEqual([]);
  });

  test('not when everything is back where it was', () => {
    const workshop = furnished();
    edit(workshop, 's1', { start: '09:15' });
    edit(workshop, 's1', { start: '09:00' }, EARLY + MINUTE);
    expect(workshop.due['agenda-tell']).toBe(null);
    expect([fire(workshop, EARLY + 10 * MINUTE), changes(workshop)]).toEqual([[], []]);
  });

  test.each<[string, string, string, number]>([
    ['begins within the hour', '08:10', '11:00', 1],
    ['will begin within the hour', '08:50', '09:40', 1],
    ['is further away', '07:30', '11:00', 10],
  ])('within a minute when the session %s', (_, now, start, minutes) => {
    const workshop = furnished();
    edit(workshop, 's1', { start, end: null }, at(now));
    expect(workshop.due['agenda-tell']).toBe(at(now) + minutes * MINUTE);
  });

  test('sooner when something urgent comes after what can wait', () => {
    const workshop = furnished();
    edit(workshop, 's4', { place: 'Aula 2' }, at('08:30'));
    edit(workshop, 's1', { place: 'Aula 2' }, at('08:32'));
    expect(workshop.due['agenda-tell']).toBe(at('08:33'));
    // A time that was set before and comes all the same tells nothing early.
    expect(told(fire(workshop, at('08:32')))).toEqual([]);
    expect(workshop.due['agenda-tell']).toBe(at('08:33'));
  });

  test('not of a session that is over', () => {
    const workshop = furnished();
    edit(workshop, 's1', { speaker: 'Dr. Siti' }, at('10:00'));
    expect(workshop.due['agenda-tell']).toBe(null);
    edit(workshop, 's2', { speaker: 'Dr. Siti' }, at('10:59'));
    expect(told(fire(workshop, at('11:00')))).toEqual([]);
  });

  test('at once, or never, when the organizer says so', () => {
    const workshop = furnished();
    edit(workshop, 's1', { start: '09:30' });
    const effects = workshop.send('agenda-tell-now', { by: OWNER, next }, EARLY + MINUTE);
    expect([told(effects), said(effects)]).toEqual([['andi 1', 'budi 1', 'cici 1'], [{ page: '2', number: '1' }]]);
    edit(workshop, 's1', { start: '09:45' });
    workshop.send('agenda-hush', { by: OWNER }, EARLY + MINUTE);
    expect(fire(workshop, EARLY + 20 * MINUTE)).toEqual([]);
    for (const type of ['agenda-tell-now', 'agenda-hush'])
      expect(said(workshop.send(type, { by: OWNER, next }, EARLY))).toEqual([{ page: '2', undone: 'nothing' }]);
    expect(workshop.state.agenda?.version).toBe(1);
  });

  test('as no change at all while nobody has a seat', () => {
    const workshop = openWorkshop();
    workshop.send('session-add', { by: OWNER, drafts: [draft('Materi')] }, EARLY);
    expect([fire(workshop, EARLY + 10 * MINUTE), changes(workshop)]).toEqual([[], []]);
    expect(workshop.state.agenda).toMatchObject({ version: 0, tell: null });
    workshop.send('seat', wish('andi', 'Dinas andi'), EARLY);
    edit(workshop, 's1', { place: 'Aula 2' }, EARLY + 20 * MINUTE);
    expect(told(fire(workshop, EARLY + 30 * MINUTE))).toEqual(['andi 1']);
    expect(changes(workshop).map(({ items }) => items.map(({ before }) => before?.place))).toEqual([['']]);
  });

  test('to nobody while the workshop is archived', () => {
    const workshop = furnished();
    workshop.send('edit', { by: OWNER, settings: { archived: true } }, EARLY);
    edit(workshop, 's1', { start: '09:30' });
    expect([fire(workshop, EARLY + 10 * MINUTE), changes(workshop)]).toEqual([[], []]);
  });
});

describe('who has read a change', () => {
  const read = (workshop: Workshop, id: string, number: number) =>
    workshop.send('change-read', { registration: `registration:${id}`, number });

  function toldOnce(): Workshop {
    const workshop = furnished();
    edit(workshop, 's2', { place: 'Ruang 2' });
    fire(workshop, EARLY + 10 * MINUTE);
    return workshop;
  }

  test('is noted of those whom it concerns', () => {
    const workshop = toldOnce();
    read(workshop, 'andi', 1);
    for (const [id, number] of [
      ['budi', 1],
      ['cici', 2],
      ['cici', 0],
      ['nobody', 1],
    ] as const)
      read(workshop, id, number);
    expect([...workshop.collections.hash(COLLECTIONS.read)]).toEqual([['andi', '1']]);
  });

  test('is not asked again; the others are, once', () => {
    const workshop = toldOnce();
    read(workshop, 'andi', 1);
    const remind = (number: number) => workshop.send('change-remind', { by: OWNER, number, next }, EARLY);
    const effects = remind(1);
    expect([told(effects), said(effects)]).toEqual([['cici 1 again'], [{ page: '2', count: '1' }]]);
    for (const number of [1, 2, 0]) expect(said(remind(number))).toEqual([{ page: '2', undone: 'nothing' }]);
  });

  test('is not asked of an older change of those whom a later one concerns', () => {
    const workshop = toldOnce();
    edit(workshop, 's1', { place: 'Ruang 3' });
    fire(workshop, EARLY + 10 * MINUTE);
    read(workshop, 'andi', 2);
    expect(told(workshop.send('change-remind', { by: OWNER, number: 1 }, EARLY))).toEqual([]);
    expect(told(workshop.send('change-remind', { by: OWNER, number: 2 }, EARLY))).toEqual([
      'budi 2 again',
      'cici 2 again',
    ]);
  });

  test('is forgotten with their registration', () => {
    const workshop = toldOnce();
    read(workshop, 'andi', 1);
    workshop.send('forget', { registration: 'registration:andi', line: null }, EARLY);
    for (const name of [COLLECTIONS.concerned, COLLECTIONS.read])
      expect(workshop.collections.hash(name).has('andi')).toBe(false);
  });
});
