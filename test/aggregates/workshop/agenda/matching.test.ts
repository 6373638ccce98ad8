import { describe, expect, test } from 'vitest';
import type { Groups, Session } from '#aggregates/workshop/agenda/agenda.ts';
import { type ImportPlan, matchAgenda } from '#aggregates/workshop/agenda/import/matching.ts';
import type { AgendaFile, FileRow, Optional } from '#aggregates/workshop/agenda/import/rows.ts';
import { groupNamesIn } from '#aggregates/workshop/groups/names.ts';

const [THURSDAY, FRIDAY, LATER] = ['2027-11-11', '2027-11-12', '2027-11-18'];
const ALL: readonly Optional[] = ['speaker', 'moderator', 'place', 'link', 'jp', 'groups'];
const BLANK = { end: null, kind: 'session', speaker: '', moderator: '', place: '', link: '', jp: null } as const;

const session = (id: string, day: string, start: string, title: string, more: Partial<Session> = {}): Session => ({
  ...BLANK,
  ...{ id, day, start, title, groups: [] },
  ...more,
});
const row = (day: string, start: string, title: string, more: Partial<FileRow['draft']> = {}): FileRow['draft'] => ({
  ...BLANK,
  ...{ day, start, title, groups: [] },
  ...more,
});
const file = (drafts: readonly FileRow['draft'][], more: Partial<AgendaFile> = {}): AgendaFile => ({
  rows: drafts.map((draft, i) => ({ row: i + 2, draft })),
  remarks: [],
  columns: ALL,
  ...more,
});

/** What a plan does, by ids and rows: `+2` adds row 2, `s1~3` makes session s1 as row 3, `-s1` removes it, `!s1` leaves it alone. */
function done(plan: ImportPlan): string[] {
  return [
    ...plan.add.map(({ row }) => `+${row}`),
    ...plan.change.map(({ row, before }) => `${before.id}~${row}`),
    ...plan.remove.map(({ id }) => `-${id}`),
    ...plan.kept.map(({ id }) => `!${id}`),
    ...plan.otherDays.map((day) => `day ${day}`),
  ];
}

const AGENDA = [
  session('s1', THURSDAY, '08:00', 'Pembukaan'),
  session('s2', THURSDAY, '09:00', 'Materi 1'),
  session('s3', THURSDAY, '12:00', 'Ishoma', { kind: 'break' }),
  session('s4', FRIDAY, '09:00', 'Materi 2'),
  session('s5', FRIDAY, '11:30', 'Ishoma', { kind: 'break' }),
];
const same = (s: Session) => row(s.day, s.start, s.title, { kind: s.kind });

describe('an agenda that is imported again', () => {
  test.each<[string, readonly FileRow['draft'][], string[]]>([
    ['changes nothing when it is the same', AGENDA.map(same), []],
    [
      'does not mind capitals, signs and order',
      [...AGENDA].reverse().map((s) => ({ ...same(s), title: `${s.title.toUpperCase()}.` })),
      ['s5~2', 's4~3', 's3~4', 's2~5', 's1~6'],
    ],
    [
      'tells a session that begins later from one that is new',
      [...AGENDA.slice(0, 1).map(same), row(THURSDAY, '10:00', 'Materi 1'), same(AGENDA[2] as Session)],
      ['s2~3', `day ${FRIDAY}`],
    ],
    [
      'takes another title at the same time for the same session',
      [same(AGENDA[0] as Session), row(THURSDAY, '09:00', 'Materi pengantar'), same(AGENDA[2] as Session)],
      ['s2~3', `day ${FRIDAY}`],
    ],
    [
      'follows what changes its day',
      [
        ...AGENDA.slice(0, 1).map(same),
        row(FRIDAY, '09:00', 'Materi 1'),
        same(AGENDA[2] as Session),
        row(THURSDAY, '09:00', 'Materi 2'),
        same(AGENDA[4] as Session),
      ],
      ['s2~3', 's4~5'],
    ],
    [
      'follows an agenda to another week, with what comes twice',
      AGENDA.map((s) => ({ ...same(s), day: s.day === THURSDAY ? LATER : '2027-11-19' })),
      ['s1~2', 's2~3', 's3~4', 's4~5', 's5~6'],
    ],
    ['leaves days alone of which it says nothing', AGENDA.slice(0, 2).map(same), ['-s3', `day ${FRIDAY}`]],
    ['adds and removes', [...AGENDA.slice(1).map(same), row(THURSDAY, '15:00', 'Penutupan')], ['+6', '-s1']],
  ])('%s', (_, drafts, expected) => {
    expect(done(matchAgenda(AGENDA, {}, file(drafts)))).toEqual(expected);
  });

  test('changes nothing when rows that differ by their places alone stand in another order', () => {
    const desks = ['Meja 1', 'Meja 2'].map((place, i) => session(`s${i}`, FRIDAY, '14:00', 'Konsultasi', { place }));
    const rows = [...desks].reverse().map(({ place }) => row(FRIDAY, '14:00', 'Konsultasi', { place }));
    expect(done(matchAgenda(desks, {}, file(rows)))).toEqual([]);
  });

  test('keeps what the file has no column for, and what an organizer called it', () => {
    const before = session('s1', THURSDAY, '08:00', 'Materi 1', {
      link: 'https://zoom.us/j/1',
      jp: 2,
      kind: 'ceremony',
    });
    const plan = matchAgenda(
      [before],
      {},
      file([row(THURSDAY, '08:30', 'MATERI 1', { place: 'Aula' })], { columns: ['place'] }),
    );
    expect(plan.change.map(({ after }) => after)).toEqual([
      { ...before, start: '08:30', title: 'MATERI 1', place: 'Aula' },
    ]);
  });

  test('does not remove what only could not be read', () => {
    const remarks = [{ row: 3, what: 'no-time', verdict: 'refused' as const, title: 'materi 1', day: THURSDAY }];
    expect(done(matchAgenda(AGENDA, {}, file([same(AGENDA[0] as Session)], { remarks })))).toEqual([
      '-s3',
      '!s2',
      `day ${FRIDAY}`,
    ]);
  });
});

describe('kelompok of a file', () => {
  test('are those that the workshop has, and new ones where it has none by that name', () => {
    const groups: Groups = { a: 'Kelas A' };
    const drafts = ['kelas a', 'A', 'Kelas B'].map((name, i) =>
      row(THURSDAY, `0${i + 7}:00`, `Materi ${i}`, { groups: [name] }),
    );
    const plan = matchAgenda([], groups, file(drafts));
    expect(plan.add.map(({ draft }) => draft.groups)).toEqual([['a'], ['a'], ['b']]);
    expect([plan.groups, plan.newGroups]).toEqual([{ a: 'Kelas A', b: 'Kelas B' }, ['Kelas B']]);
  });

  test('may have in their names what parts several', () => {
    const groups: Groups = { a: 'Perizinan dan Investasi', b: 'Kesehatan, Pendidikan', c: 'Kelas 1/2' };
    const cells: [text: string, split: string[], ids: string[]][] = [
      ['perizinan dan investasi', ['perizinan', 'investasi'], ['a']],
      ['Perizinan dan Investasi, Kelas 1/2', ['Perizinan', 'Investasi', 'Kelas 1', '2'], ['a', 'c']],
      ['Kesehatan, Pendidikan', ['Kesehatan', 'Pendidikan'], ['b']],
      ['Kelas 3 dan 4', ['Kelas 3', 'Kelas 4'], ['d', 'e']],
    ];
    const rows = cells.map(([groupsText, names], i) => {
      expect(groupNamesIn(groupsText)).toEqual(names);
      return { row: i + 2, draft: row(THURSDAY, `0${i + 6}:00`, `Materi ${i}`, { groups: names }), groupsText };
    });
    const plan = matchAgenda([], groups, { ...file([]), rows });
    expect(plan.add.map(({ draft }) => draft.groups)).toEqual(cells.map(([, , ids]) => ids));
    expect(plan.newGroups).toEqual(['Kelas 3', 'Kelas 4']);
  });

  test('that are more than there are letters refuse their rows', () => {
    const drafts = Array.from({ length: 27 }, (_, i) =>
      row(THURSDAY, '08:00', `Materi ${i}`, { groups: [`Meja ${i + 1}`] }),
    );
    const plan = matchAgenda([], {}, file(drafts));
    expect(plan.add).toHaveLength(26);
    expect(plan.remarks).toEqual([
      { row: 28, what: 'group', verdict: 'refused', args: { said: 'Meja 27' }, title: 'Materi 26', day: THURSDAY },
    ]);
  });
});
