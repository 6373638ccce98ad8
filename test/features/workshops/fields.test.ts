import { expect, test } from 'vitest';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import { answersOf, changes, describe as describeWorkshop, drawCode, nextTitle } from '#features/workshops/fields.ts';

const zoneOf = (province: string) => (province === '71' ? 'Asia/Makassar' : 'Asia/Jakarta');

const CARD: WorkshopCard = {
  code: 'JMB27',
  title: 'Workshop Inovasi',
  start: '2027-11-11',
  end: '2027-11-12',
  time: '08:00',
  mode: 'hall',
  place: 'Aula',
  province: '15',
  zone: 'Asia/Jakarta',
  jp: 20,
  seats: 40,
  organizer: 'BPSDM Provinsi Jambi',
  createdBy: 900,
  createdAt: 1,
};

test.each([
  ['Workshop Inovasi', 'Workshop Inovasi Angkatan II'],
  ['Workshop Inovasi Angkatan I', 'Workshop Inovasi Angkatan II'],
  ['Workshop Inovasi Angkatan IX', 'Workshop Inovasi Angkatan X'],
  ['Workshop Inovasi Angkatan XV', 'Workshop Inovasi Angkatan 16'],
  ['Workshop Inovasi Angkatan 3', 'Workshop Inovasi Angkatan 4'],
  ['Workshop Inovasi angkatan 99', 'Workshop Inovasi angkatan 100'],
  ['Workshop Angkatan Muda', 'Workshop Angkatan Muda Angkatan II'],
  ['Workshop Inovasi Angkatan IIII', 'Workshop Inovasi Angkatan IIII Angkatan II'],
])('after %s comes %s', (title, next) => expect(nextTitle(title)).toBe(next));

test.each([
  ['a hall', CARD],
  ['online, with a link', { ...CARD, mode: 'online' as const, place: 'https://zoom.us/j/1' }],
  ['online, without a link yet', { ...CARD, mode: 'online' as const, place: '' }],
  ['without hours and limit', { ...CARD, jp: null, seats: null }],
])('the answers of a card give that card again: %s', (_what, card) => {
  const { code: _code, createdBy: _by, createdAt: _at, ...described } = card;
  expect(describeWorkshop(answersOf(card), zoneOf)).toEqual(described);
});

test('changes are the fields that differ, with the zone of a new province', () => {
  const before = describeWorkshop(answersOf(CARD), zoneOf);
  const after = describeWorkshop({ ...answersOf(CARD), province: '71', seats: 30 }, zoneOf);
  expect(changes(before, after)).toEqual({ province: '71', zone: 'Asia/Makassar', seats: 30 });
  expect(changes(before, before)).toEqual({});
});

test('codes have five letters and digits that paper does not confuse, the same for the same randomness', () => {
  const code = drawCode('AAECAwQFBgcICQ');
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5}$/);
  expect(drawCode('AAECAwQFBgcICQ')).toBe(code);
});
