import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { changeLine } from '#aggregates/workshop/agenda/change-lines.ts';
import { type SessionReader, sayHours, sessionLine } from '#aggregates/workshop/agenda/lines.ts';
import type { Line } from '#core/view.ts';
import { loadWords } from '#core/words.ts';

const words = loadWords(join(import.meta.dirname, '../../../../locales'), (problem) => {
  throw new Error(problem);
});
const read = (line: Line) => (typeof line === 'string' ? line : words.plain('id', line));
const WIB = 'Asia/Jakarta';

const session = (given: Partial<Session> = {}): Session => ({
  id: 's1',
  day: '2027-11-11',
  start: '09:00',
  end: '10:30',
  title: 'Materi 1',
  kind: 'session',
  speaker: '',
  moderator: '',
  place: '',
  link: '',
  jp: null,
  groups: [],
  ...given,
});

describe('hours', () => {
  test.each([
    [{}, WIB, false, '09.00–10.30'],
    [{}, WIB, true, '09.00–10.30 WIB'],
    [{ end: null }, WIB, false, '09.00'],
    [{}, 'Asia/Pontianak', false, '09.00–10.30'],
    [{}, 'Asia/Makassar', false, '09.00–10.30 WIB / 10.00–11.30 WITA'],
    [{ end: null }, 'Asia/Jayapura', true, '09.00 WIB / 11.00 WIT'],
    [{ start: '23:00', end: '23:30' }, 'Asia/Jayapura', false, '23.00–23.30 WIB / Jumat, 01.00–01.30 WIT'],
  ] as const)('%j read at %s (zoned: %s): %s', (given, reader, zoned, expected) => {
    expect(read(sayHours(session(given), { zone: WIB, reader }, zoned))).toBe(expected);
  });
});

describe('a row', () => {
  const reader = (given: Partial<SessionReader> = {}): SessionReader => ({
    clocks: { zone: WIB, reader: WIB },
    groups: { a: 'Kelas A', b: 'Kelas B' },
    place: 'Aula',
    ...given,
  });
  test.each([
    [{}, {}, '09.00–10.30 Materi 1'],
    [{ speaker: 'Dr. Siti', place: 'Ruang 2' }, {}, '09.00–10.30 Materi 1 · Dr. Siti · Ruang 2'],
    [{ place: 'Aula' }, {}, '09.00–10.30 Materi 1'],
    [{ groups: ['a', 'b'] }, {}, '09.00–10.30 Materi 1 · Kelas A, Kelas B'],
    [{ groups: ['a'] }, { group: 'a' }, '09.00–10.30 Materi 1'],
  ])('%j for %j', (given, who, expected) => {
    expect(read(sessionLine(session(given), reader(who)))).toBe(expected);
  });
});

describe('a change', () => {
  const context = { clocks: { zone: WIB, reader: WIB }, groups: { a: 'Kelas A' } };
  const at = 'Materi 1 · Kamis, 11 November: ';
  test.each([
    [{ start: '10:00', end: '11:30' }, `${at}09.00–10.30 → 10.00–11.30 WIB`],
    [{ end: null }, `${at}09.00–10.30 → 09.00 WIB`],
    [{ day: '2027-11-12' }, `${at}09.00–10.30 → Jumat, 12 November, 09.00–10.30 WIB`],
    [{ place: 'Ruang 2' }, `${at}tempat: tempat kegiatan → Ruang 2`],
    [{ title: 'Materi satu' }, 'Materi satu · Kamis, 11 November: judul semula “Materi 1”'],
    [{ speaker: 'Dr. Siti', link: 'https://x.id/1' }, `${at}tautan diganti; narasumber: belum ada → Dr. Siti`],
    [{ groups: ['a'], start: '08:00' }, `${at}09.00–10.30 → 08.00–10.30 WIB; untuk: semua peserta → Kelas A`],
  ])('%j', (given, expected) => {
    expect(read(changeLine({ before: session(), after: session(given) }, context))).toBe(expected);
  });

  test('of a session that is new, or is no longer', () => {
    expect(read(changeLine({ before: null, after: session() }, context))).toBe(
      'Baru: Materi 1 · Kamis, 11 November, 09.00–10.30 WIB',
    );
    expect(read(changeLine({ before: session(), after: null }, context))).toBe(
      'Ditiadakan: Materi 1 · Kamis, 11 November, 09.00–10.30 WIB',
    );
  });

  test('beside the reader’s own clock', () => {
    const elsewhere = { ...context, clocks: { zone: WIB, reader: 'Asia/Makassar' } };
    expect(read(changeLine({ before: session(), after: session({ start: '08:00', end: null }) }, elsewhere))).toBe(
      `${at}09.00–10.30 → 08.00 WIB / 09.00 WITA`,
    );
  });
});
