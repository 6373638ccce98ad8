import { expect, test } from 'vitest';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { AgendaFile, FileRow } from '#aggregates/workshop/agenda/import/rows.ts';
import type { Logged } from '#aggregates/workshop/log.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import type { Effect } from '#core/aggregate.ts';
import { OWNER, openWorkshop } from '../support/books.ts';

const DAY_MS = 24 * 60 * 60_000;
const BLANK = { end: null, kind: 'session', speaker: '', moderator: '', place: '', link: '', jp: null } as const;
const row = (start: string, title: string, groups: readonly string[] = []): FileRow['draft'] => ({
  ...BLANK,
  ...{ day: '2027-11-11', start, title, groups },
});
const file = (...drafts: FileRow['draft'][]): AgendaFile => ({
  rows: drafts.map((draft, i) => ({ row: i + 2, draft })),
  remarks: [],
  columns: ['speaker', 'moderator', 'place', 'link', 'jp', 'groups'],
});

/** A workshop, and an organizer who imports: each act gives what is said of it. */
function open() {
  const workshop = openWorkshop();
  const next = { what: 'agenda-file.shown', args: {} };
  const said = (effects: readonly Effect[]) =>
    effects.flatMap((e) =>
      e.kind === 'event' && e.type === 'desk' ? [(e.data as { args: Record<string, string> }).args] : [],
    )[0] ?? {};
  const act = (type: string, data: object, at?: number) => said(workshop.send(type, { by: OWNER, next, ...data }, at));
  const titles = () =>
    [...workshop.collections.hash(COLLECTIONS.sessions).values()]
      .map((json) => JSON.parse(json) as Session)
      .map(({ id, start, title, groups }) => [id, start, title, ...groups].join(' '))
      .sort();
  return { ...workshop, act, titles };
}

test('nothing is done before the yes, and then all of it', () => {
  const { act, titles, state, collections } = open();
  const { id = '' } = act('sessions-import', {
    file: file(row('08:00', 'Pembukaan'), row('09:00', 'Praktik', ['Kelas A'])),
  });
  expect(titles()).toEqual([]);
  expect(state.groups).toBeUndefined();
  expect(act('sessions-import-apply', { id })).toEqual({ id });
  expect(titles()).toEqual(['s1 08:00 Pembukaan', 's2 09:00 Praktik a']);
  expect(state.groups).toEqual({ a: 'Kelas A' });
  expect([...collections.hash(COLLECTIONS.agendaImport)]).toEqual([]);
  const log = collections.found({ read: 'LRANGE', collection: COLLECTIONS.log, args: [0, -1] }) as string[];
  expect(log.map((json) => (JSON.parse(json) as Logged).what)).toEqual(['sessions-import-apply']);
});

test('a preview that was dropped, applied or replaced by a later one is over', () => {
  const { act, titles } = open();
  const one = act('sessions-import', { file: file(row('08:00', 'Pembukaan')) });
  const two = act('sessions-import', { file: file(row('09:00', 'Materi')) });
  expect(act('sessions-import-apply', { id: one.id })).toEqual({ undone: 'gone' });
  act('sessions-import-apply', { id: two.id });
  expect(act('sessions-import-apply', { id: two.id })).toEqual({ undone: 'gone' });
  const three = act('sessions-import', { file: file(row('10:00', 'Penutup')) });
  act('sessions-import-drop', { id: three.id });
  expect(act('sessions-import-apply', { id: three.id })).toEqual({ undone: 'gone' });
  expect(titles()).toEqual(['s1 09:00 Materi']);
});

test.each<[string, string, object]>([
  ['a session', 'session-add', { drafts: [{ ...row('07:00', 'Registrasi'), groups: [] }] }],
  ['a kelompok', 'groups-add', { names: ['Pagi'] }],
])('is compared anew when %s came in between', (_, type, data) => {
  const { act, titles } = open();
  const { id = '' } = act('sessions-import', { file: file(row('08:00', 'Praktik', ['Kelas A'])) });
  act(type, data);
  const before = titles();
  const stale = act('sessions-import-apply', { id });
  expect(stale).toEqual({ undone: 'stale', id: stale.id });
  expect(stale.id).not.toBe(id);
  expect(titles()).toEqual(before);
  expect(act('sessions-import-apply', { id: stale.id })).toEqual({ id: stale.id });
  expect(titles().at(-1)).toMatch(/08:00 Praktik/);
});

test('what is taken back has the ids that it had, and leaves alone what was changed since', () => {
  const { act, titles } = open();
  const one = act('sessions-import', {
    file: file(row('08:00', 'Pembukaan'), row('09:00', 'Materi'), row('10:00', 'Rehat')),
  });
  act('sessions-import-apply', { id: one.id });
  const two = act('sessions-import', {
    file: file(row('08:00', 'Pembukaan'), row('09:15', 'Materi'), row('11:00', 'Diskusi')),
  });
  act('sessions-import-apply', { id: two.id });
  expect(titles()).toEqual(['s1 08:00 Pembukaan', 's2 09:15 Materi', 's4 11:00 Diskusi']);
  act('session-edit', { id: 's4', change: { title: 'Diskusi kelompok' } });
  expect(act('sessions-import-undo', { id: one.id })).toEqual({ undone: 'gone' });
  expect(act('sessions-import-undo', { id: two.id })).toEqual({ left: '1' });
  expect(titles()).toEqual(['s1 08:00 Pembukaan', 's2 09:00 Materi', 's3 10:00 Rehat', 's4 11:00 Diskusi kelompok']);
  expect(act('sessions-import-undo', { id: two.id })).toEqual({ undone: 'gone' });
});

test('a preview waits a day, and an import can be taken back for a week', () => {
  const { act, due, send, collections } = open();
  const { id } = act('sessions-import', { file: file(row('08:00', 'Pembukaan')) }, 1_000);
  expect(due['sessions-import']).toBe(1_000 + DAY_MS);
  act('sessions-import-apply', { id }, 2_000);
  expect([due['sessions-import'], due['sessions-imported']]).toEqual([null, 2_000 + 7 * DAY_MS]);
  act('sessions-import', { file: file() }, 3_000);
  for (const what of ['sessions-import', 'sessions-imported']) send('due', { what });
  expect([COLLECTIONS.agendaImport, COLLECTIONS.agendaImported].map((name) => collections.hash(name).size)).toEqual([
    0, 0,
  ]);
});
