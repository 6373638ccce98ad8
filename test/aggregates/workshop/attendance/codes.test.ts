import { expect, test } from 'vitest';
import {
  codeLink,
  createCodes,
  isCodeShaped,
  readAttendanceCode,
  readCodeLink,
  SLOT_MS,
  slotAt,
  slotStart,
  spokenCode,
} from '#aggregates/workshop/attendance/codes.ts';
import { createSigner } from '#core/signer.ts';

const codes = createCodes(createSigner('rahasia'));
const SLOT = 120_000_000;
const START = slotStart(SLOT);
const GRACE = 45;
const UNIT = '2027-11-11.pm';
const code = codes.codeOf('JMB27', UNIT, SLOT);
const match = (given: string, at: number, unit = UNIT, workshop = 'JMB27') =>
  codes.match(given, workshop, unit, { at, grace: GRACE });

test('every code has six characters, a letter and a digit, and the next is another', () => {
  const shown = Array.from({ length: 2_000 }, (_, i) => codes.codeOf('JMB27', UNIT, SLOT + i));
  expect(shown.filter((one) => !isCodeShaped(one))).toEqual([]);
  expect(new Set(shown).size).toBe(shown.length);
  const spoken = Array.from({ length: 500 }, (_, i) => spokenCode(`nonce${i}`));
  expect(spoken.filter((one) => !isCodeShaped(one))).toEqual([]);
  expect(new Set(spoken).size).toBe(spoken.length);
});

test('a code is another for each workshop, unit and secret', () => {
  const others = [
    codes.codeOf('JMB28', UNIT, SLOT),
    codes.codeOf('JMB27', '2027-11-11.am', SLOT),
    createCodes(createSigner('lain')).codeOf('JMB27', UNIT, SLOT),
  ];
  expect(new Set([code, ...others]).size).toBe(4);
});

test.each([
  ['six seconds before it is shown', -6_000, null],
  ['five seconds before', -5_000, true],
  ['while it is shown', SLOT_MS - 1, true],
  ['in the time of grace', SLOT_MS + GRACE * 1_000 - 1, true],
  ['just after it', SLOT_MS + GRACE * 1_000, false],
  ['ten minutes after it went', SLOT_MS + 599_999, false],
  ['long after', SLOT_MS + 600_000, null],
])('a code %s', (_when, after, counts) => {
  expect(match(code, START + after)).toEqual(counts === null ? null : { counts, slot: SLOT });
});

test('a code of another unit is none of this', () => {
  expect(match(code, START, '2027-11-11.am')).toBeNull();
  expect(match(code, START, UNIT, 'JMB28')).toBeNull();
});

test('a code that is said counts from then on, and the one before it a little longer', () => {
  const state = {
    present: 0,
    unverified: 0,
    spoken: { code: 'K7M2PX', from: START, until: START + 300_000 },
    former: { code: 'A2B3C4', until: START + 45_000 },
  };
  const said = (given: string, after: number) =>
    codes.match(given, 'JMB27', UNIT, { at: START + after, grace: GRACE, state });
  expect(said('K7M2PX', 0)).toEqual({ counts: true, slot: null });
  expect(said('K7M2PX', -10_000)).toEqual({ counts: false, slot: null });
  expect(said('K7M2PX', 345_000)).toEqual({ counts: false, slot: null });
  expect(said('A2B3C4', 44_000)).toEqual({ counts: true, slot: null });
  expect(said('A2B3C4', 45_000)).toEqual({ counts: false, slot: null });
});

test('the slot of a moment is the one that is shown then', () => {
  expect([slotAt(START), slotAt(START + SLOT_MS - 1), slotAt(START + SLOT_MS)]).toEqual([SLOT, SLOT, SLOT + 1]);
});

test.each(['K7M2PX', 'k7m2px', ' K7M2PX. ', 'K7M 2PX', 'k7 m2px', 'K7M-2PX', '"K7M2PX"', 'Ｋ７Ｍ２ＰＸ'])(
  '%s is a code',
  (text) => {
    expect(readAttendanceCode(text)).toEqual({ code: 'K7M2PX', workshop: null, explicit: false });
  },
);

test.each([
  'kode: K7M2PX',
  'Kode K7M 2PX',
  'kodenya K7M2PX',
  'kode hadir k7m2px',
  'hadir K7M2PX',
  '/hadir K7M2PX',
  'saya hadir: k7m2px',
])('%s is a code, and nothing else', (text) => {
  expect(readAttendanceCode(text)).toEqual({ code: 'K7M2PX', workshop: null, explicit: true });
});

test('a link that was copied is its workshop and its code', () => {
  expect(readAttendanceCode('https://t.me/tuntun_bot?start=h-jmb27K7M2PX')).toEqual({
    code: 'K7M2PX',
    workshop: 'JMB27',
    explicit: true,
  });
  expect(readCodeLink(codeLink('JMB27', 'K7M2PX'))).toEqual({ code: 'K7M2PX', workshop: 'JMB27', explicit: true });
});

test.each(['', 'JMB27', 'JMB27K7M2P', 'JMB27KELASX', 'JMB0-K7M2PX'])('%s is no link of a code', (payload) => {
  expect(readCodeLink(payload)).toBeNull();
});

test.each([
  'hadir',
  'K7M2P',
  'K7M2PXX',
  'KELASX',
  '234567',
  'K7M0PX',
  'kode',
  '',
  'K7M 2PX 3',
  'Ibu hamil di daerah sungai',
  'start=h-JMB27K7M2PXX',
])('%s is none', (text) => {
  expect(readAttendanceCode(text)).toBeNull();
});
