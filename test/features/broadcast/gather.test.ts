import { describe, expect, test } from 'vitest';
import { ANY_REPLY, type Condition } from '#aggregates/broadcast/audience.ts';
import { broadcastId, REPLIES } from '#aggregates/broadcast/state.ts';
import { presentAt } from '#aggregates/workshop/attendance/attendance.ts';
import { type FeedbackMarks, NO_MARKS } from '#aggregates/workshop/feedback/messages.ts';
import { createPeople } from '#aggregates/workshop/reading/people.ts';
import { createRolls } from '#aggregates/workshop/reading/roll.ts';
import { FANOUT } from '#core/fanout.ts';
import { createGather } from '#features/broadcast/gather.ts';
import { ORGANIZER } from '../../support/organizer.ts';
import { type Guest, MORNING, openGuests } from './support/guests.ts';

const AGENCIES = ['Dinas Kesehatan', 'Bappeda', 'Setda Kota Jambi'];
const KEYS = ['dinas kesehatan', 'bappeda', 'setda kota jambi'];
const REGIONS = ['Kota Jambi', 'Kabupaten Bungo', undefined];
const EARLIER = 'lama';
const SEATS = 20;

/** What is true of each, by their number; the same table that the workshop is filled from. */
type Row = Guest & {
  status: 'registered' | 'waiting' | 'withdrawn';
  group: 'a' | 'b' | null;
  present: boolean;
  begun: boolean;
  feedback: 'answered' | 'declined' | null;
  asked: boolean;
  reply: string | null;
};

const ROWS: readonly Row[] = Array.from({ length: 28 }, (_, i): Row => {
  const waits = i >= SEATS;
  const region = REGIONS[i % REGIONS.length];
  return {
    id: `r${i}`,
    account: i % 5 === 4 ? null : 5_000 + i,
    agency: AGENCIES[i % 2 === 0 ? 0 : i % 3] ?? '',
    ...(region === undefined ? {} : { region: i % 2 === 0 ? region : region.toUpperCase() }),
    leaves: i >= 26,
    status: i >= 26 ? 'withdrawn' : waits ? 'waiting' : 'registered',
    group: waits ? null : i % 3 === 0 ? 'a' : i % 3 === 1 ? 'b' : null,
    present: !waits && i % 4 < 2,
    begun: i % 5 !== 4 && i % 3 === 0,
    feedback: waits ? null : i % 7 < 3 ? 'answered' : i % 7 === 3 ? 'declined' : null,
    asked: i % 6 !== 5,
    reply: i % 6 === 5 ? null : i % 4 === 0 ? '1' : i % 4 === 1 ? '2' : null,
  };
});

async function openFilled() {
  const hall = await openGuests(ROWS, { seats: SEATS });
  const { tell, code, redis, keys } = hall;
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
  await tell(`workshop:${code}`, 'groups-add', { by: ORGANIZER, names: ['Kelas A', 'Kelas B'] });
  for (const group of ['a', 'b'])
    await tell(`workshop:${code}`, 'groups-assign', {
      by: ORGANIZER,
      group,
      registrations: ids(ROWS.filter((row) => row.group === group)),
    });
  await tell(`workshop:${code}`, 'attend-mark', {
    by: ORGANIZER,
    unit: MORNING,
    registrations: ids(ROWS.filter(({ present }) => present)),
    mark: 'present',
    reason: 'daftar',
  });
  const marked = ROWS.filter(({ present }) => present).length;
  await expect.poll(() => redis.hlen(keys.collection(`workshop:${code}`, presentAt(MORNING)))).toBe(marked);
  for (const { begun, account } of ROWS)
    if (begun) await redis.hset(keys.state(`account:${account}`), 'proposals', '{"p1":{}}');
  for (const { id, feedback } of ROWS) {
    if (feedback === null) continue;
    const marks: FeedbackMarks = { ...NO_MARKS, asked: ['s1', 'end'], [feedback]: ['end'] };
    await redis.hset(keys.collection(`workshop:${code}`, 'feedback-marks'), id, JSON.stringify(marks));
  }
  const asked = ROWS.filter((row) => row.asked);
  const earlier = broadcastId(EARLIER);
  await redis.rpush(keys.collection(earlier, FANOUT.audience), ...asked.map(({ id }) => `1 ${id}`));
  await redis.hset(keys.collection(earlier, FANOUT.results), ...asked.flatMap((_, i) => [i, `s${i}`]));
  for (const { id, reply } of ROWS) if (reply !== null) await redis.hset(keys.collection(earlier, REPLIES), id, reply);
  const people = createPeople({ redis, keys });
  const gather = createGather({ redis, keys, people, readRoll: createRolls({ redis, keys, people }) });
  return { ...hall, gather };
}

/** The same in plain words, over the table. */
function plainly(row: Row, condition: Condition): boolean {
  switch (condition.by) {
    case 'status':
      return condition.is.includes(row.status);
    case 'agency':
      return condition.is.includes(KEYS[AGENCIES.indexOf(row.agency ?? '')] ?? '');
    case 'region':
      return condition.is.includes((row.region ?? '').toLowerCase());
    case 'group':
      return row.group !== null && condition.is.includes(row.group);
    case 'attendance':
      return row.present === (condition.is === 'present');
    case 'proposal':
      return row.begun === (condition.is === 'begun');
    case 'feedback':
      return condition.is === 'given' ? row.feedback === 'answered' : row.feedback === null;
    case 'reply':
      if (condition.is === null) return row.asked && row.reply === null;
      return condition.is === ANY_REPLY ? row.reply !== null : row.reply === condition.is;
  }
}

const CONDITIONS: readonly Condition[] = [
  { by: 'status', is: ['registered'] },
  { by: 'status', is: ['registered', 'waiting'] },
  { by: 'agency', is: ['dinas kesehatan'] },
  { by: 'agency', is: ['bappeda', 'setda kota jambi'] },
  { by: 'region', is: ['kota jambi'] },
  { by: 'region', is: ['kota jambi', 'kabupaten bungo'] },
  { by: 'group', is: ['a'] },
  { by: 'group', is: ['a', 'b'] },
  { by: 'attendance', unit: MORNING, is: 'present' },
  { by: 'attendance', unit: MORNING, is: 'absent' },
  { by: 'proposal', is: 'begun' },
  { by: 'proposal', is: 'none' },
  { by: 'feedback', is: 'given' },
  { by: 'feedback', is: 'none' },
  { by: 'reply', broadcast: EARLIER, is: '1' },
  { by: 'reply', broadcast: EARLIER, is: null },
  { by: 'reply', broadcast: EARLIER, is: ANY_REPLY },
];

describe('who is meant', () => {
  test('is the same as by the plain table, for each condition and each two and three of them', async () => {
    const { gather, code } = await openFilled();
    const wrong: unknown[] = [];
    let met = 0;
    for (const [i, one] of CONDITIONS.entries()) {
      for (const [j, other] of CONDITIONS.entries()) {
        if (j < i) continue;
        const conditions = [...new Set([one, other, CONDITIONS[(i * 7 + j * 3) % CONDITIONS.length] as Condition])];
        const expected = ROWS.filter((row) => conditions.every((condition) => plainly(row, condition)));
        const meant = await gather(code, { to: 'members', conditions });
        const got = new Map(meant.map(({ registration, chat }) => [registration, chat]));
        const right = new Map(expected.map(({ id, account }) => [id, account]));
        met += expected.length;
        if (JSON.stringify([...got].sort()) !== JSON.stringify([...right].sort()))
          wrong.push({ conditions, got, right });
      }
    }
    expect(wrong).toEqual([]);
    expect(met).toBeGreaterThan(200);
  });

  test('a unit of attendance that is no longer there means nobody', async () => {
    const { gather, code } = await openFew();
    const conditions = (is: 'present' | 'absent'): Condition[] => [{ by: 'attendance', unit: 's99', is }];
    expect(await gather(code, { to: 'members', conditions: conditions('present') })).toEqual([]);
    expect(await gather(code, { to: 'members', conditions: conditions('absent') })).toEqual([]);
  });

  test('who was invited is meant until they have come, also by their phone alone', async () => {
    const { gather, code, tell, redis, keys, register } = await openFew();
    const person = (row: number, name: string, phone: string | null) => ({
      ...{ row, name, phone, nip: null, position: null, unit: null, agency: 'Bappeda', region: null, email: null },
    });
    const people = [person(2, 'Anton', '+6281311112222'), person(3, 'Beni', '+6281333334444'), person(4, 'Cici', null)];
    await tell(`workshop:${code}`, 'import', { by: ORGANIZER, people, faults: [] });
    const list = (name: string) => keys.collection(`workshop:${code}`, name);
    await expect.poll(() => redis.hexists(list('import'), 'head')).toBe(1);
    const { id } = JSON.parse((await redis.hget(list('import'), 'head')) ?? '{}');
    await tell(`workshop:${code}`, 'import-apply', { by: ORGANIZER, id });
    await expect.poll(() => redis.hlen(list('invited'))).toBe(3);
    await register({ id: 'baru', account: null, name: 'Anton', phone: '+6281311112222' });
    const meant = await gather(code, { to: 'invited' });
    expect(meant.map(({ name, chat, phone }) => ({ name, chat, phone }))).toEqual([
      { name: 'Beni', chat: null, phone: '+6281333334444' },
      { name: 'Cici', chat: null, phone: null },
    ]);
  });
});

async function openFew() {
  const hall = await openGuests([{ id: 'a', account: 5_000 }]);
  const { redis, keys } = hall;
  const people = createPeople({ redis, keys });
  return { ...hall, gather: createGather({ redis, keys, people, readRoll: createRolls({ redis, keys, people }) }) };
}
