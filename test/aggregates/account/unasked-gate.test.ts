import { expect, test } from 'vitest';
import type { UnaskedState } from '#aggregates/account/unasked.ts';
import { toEpoch } from '#core/zones.ts';
import { createTalk, type Talk } from './support/talk.ts';

const ZONE = 'Asia/Jakarta';
const DAY = '2027-11-10';
const REGISTRATION = 'registration:siti';
const REMINDED = 'Besok, Kamis, 11 November 2027 · Workshop Inovasi Pelayanan Publik';
const MOVED = 'Tempat berubah · Workshop Inovasi Pelayanan Publik';

/** Somebody with a seat, the day before, at this time. */
function openTalk(time: string, more: object = {}): Talk {
  const talk = createTalk({ at: toEpoch(DAY, time, ZONE) });
  const own = { id: REGISTRATION, status: 'registered', number: 1, completed: true };
  talk.adopt({ me: { lang: 'id', since: 1 }, registrations: { JMB27: own }, ...more });
  return talk;
}

/** The workshop reminds of the next day. */
function reminds(talk: Talk, time: string): void {
  const from = toEpoch(DAY, time, ZONE);
  const until = toEpoch('2027-11-11', '08:00', ZONE);
  talk.decide('reminds', {
    registration: REGISTRATION,
    own: true,
    workshop: 'JMB27',
    kind: 'evening',
    day: '2027-11-11',
    block: null,
    from,
    until,
  });
}

function moves(talk: Talk): void {
  const before = {
    start: '2027-11-11',
    end: '2027-11-12',
    time: '08:00',
    zone: ZONE,
    mode: 'hall',
    place: 'Hotel Abadi',
  };
  talk.decide('rescheduled', { registration: REGISTRATION, own: true, workshop: 'JMB27', before });
}

const isDue = (talk: Talk) => talk.decide('due', { what: 'unasked' }).notices;
const kept = (talk: Talk) => (talk.state as { unasked?: UnaskedState }).unasked;

test('what falls together is one message, each button once', () => {
  const talk = openTalk('19:00');
  reminds(talk, '19:00');
  moves(talk);
  reminds(talk, '19:00');
  const [text = '', ...more] = isDue(talk);
  expect(more).toEqual([]);
  expect(text.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
    MOVED,
    'Pendaftaran Bapak/Ibu tetap berlaku; tidak perlu mendaftar lagi.',
    REMINDED,
  ]);
  expect(kept(talk)).toEqual({ waiting: [], day: DAY, sent: 1, due: null });
  expect(isDue(talk)).toEqual([]);
});

test('what has become about nothing is not said, and costs nothing', () => {
  const talk = openTalk('19:00');
  reminds(talk, '19:00');
  talk.decide('registered', {
    registration: REGISTRATION,
    own: true,
    workshop: 'JMB27',
    status: 'withdrawn',
    number: 0,
  });
  expect(isDue(talk)).toEqual([]);
  expect(kept(talk)).toEqual({ waiting: [], day: DAY, sent: 0, due: null });
});

test.each([
  [
    'the night of the clock that the reader chose',
    '19:30',
    { me: { lang: 'id', since: 1, zone: 'Asia/Jayapura' } },
    '05:00',
  ],
  ['the night of the agency’s province', '20:30', { profile: { agency: 'Dinas Kesehatan Provinsi Bali' } }, '06:00'],
  ['a day whose budget is spent', '19:30', { unasked: { waiting: [], day: DAY, sent: 6, due: null } }, '07:00'],
])('in %s it waits for the morning, while it is of use', (_case, time, state, until) => {
  const talk = openTalk(time, state);
  reminds(talk, time);
  expect(isDue(talk)).toEqual([]);
  const due = kept(talk)?.due ?? 0;
  expect(due - toEpoch('2027-11-11', until, ZONE)).toBe(10_000);
});

test('a change of place within a day is said at night and over the budget, alone', () => {
  const talk = openTalk('22:00', { unasked: { waiting: [], day: DAY, sent: 6, due: null } });
  reminds(talk, '22:00');
  moves(talk);
  expect(isDue(talk).map((text) => text.split('\n')[0])).toEqual([MOVED]);
  expect(kept(talk)?.waiting.map(({ what }) => what)).toEqual(['reminder']);
  expect(kept(talk)?.sent).toBe(6);
});

test('who mutes a workshop hears of its moving all the same', () => {
  const own = { id: REGISTRATION, status: 'registered', number: 1, muted: true };
  const talk = openTalk('19:00', { registrations: { JMB27: own } });
  reminds(talk, '19:00');
  moves(talk);
  expect(isDue(talk).map((text) => text.split('\n')[0])).toEqual([MOVED]);
});

test('what would be too long for one message is two, and never cut', () => {
  const before = { start: '2027-11-01', end: '2027-11-02', time: '08:00', zone: ZONE, mode: 'hall', place: 'Hotel' };
  const others = Array.from({ length: 4 }, (_, i) => [
    `registration:o${i}`,
    { id: `registration:o${i}`, status: 'registered', workshop: 'JMB27', name: `${i}`.repeat(900) },
  ]);
  const talk = openTalk('12:00', { others: Object.fromEntries(others) });
  for (const [registration] of others)
    talk.decide('rescheduled', { registration, own: false, workshop: 'JMB27', before });
  const said = isDue(talk);
  expect(said).toHaveLength(2);
  expect(said.join('').match(/Waktu dan tempat berubah/g)).toHaveLength(4);
  expect(kept(talk)).toEqual({ waiting: [], day: DAY, sent: 0, due: null });
});
