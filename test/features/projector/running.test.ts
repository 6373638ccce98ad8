import { describe, expect, it } from 'vitest';
import { inOrder, type Session } from '#aggregates/workshop/agenda/agenda.ts';
import { runningAt } from '#features/projector/running.ts';

function row(id: string, day: string, start: string, end: string | null, groups: string[] = []): Session {
  const rest = { kind: 'session', speaker: '', moderator: '', place: '', link: '', jp: null } as const;
  return { id, day, start, end, title: id, groups, ...rest };
}

const FIRST = '2027-11-11';
const SECOND = '2027-11-12';
const sessions = [
  row('pembukaan', FIRST, '08:00', '09:00'),
  row('tanpa akhir', FIRST, '09:00', null),
  row('kelas a', FIRST, '13:00', '15:00', ['a']),
  row('kelas b', FIRST, '13:00', '14:00', ['b']),
  row('terakhir', FIRST, '15:00', null),
  row('esok', SECOND, '08:00', '12:00'),
].sort(inOrder);

describe('runningAt', () => {
  it.each([
    [FIRST, '07:59', [], ['pembukaan']],
    [FIRST, '08:00', ['pembukaan'], ['tanpa akhir']],
    [FIRST, '09:00', ['tanpa akhir'], ['kelas a', 'kelas b']],
    [FIRST, '13:00', ['kelas a', 'kelas b'], ['terakhir']],
    [FIRST, '14:30', ['kelas a'], ['terakhir']],
    [FIRST, '23:00', ['terakhir'], ['esok']],
    [SECOND, '12:00', [], []],
  ])('on %s at %s: %j runs, %j is next', (day, time, now, next) => {
    const running = runningAt(sessions, { day, time });
    expect([running.now, running.next].map((rows) => rows.map(({ id }) => id))).toEqual([now, next]);
  });
});
