import { expect, test } from 'vitest';
import { title, titleId } from '#aggregates/title/title.ts';
import type { Event, Reading } from '#core/aggregate.ts';

const ID = titleId('Bidan Sungai') ?? 'title:none';
const reading = {} as Reading;

function bearers() {
  let state: Record<string, unknown> = {};
  return {
    state: () => state,
    tell(type: string, proposal: string) {
      const event: Event = { id: 'e', to: ID, type, at: 1, nonce: 'n', data: { proposal: `proposal:${proposal}` } };
      const made = title.decide(state, event, reading);
      state = made.tombstone ? {} : { ...state, ...made.set };
      return (made.effects ?? []).map((e) => (e.kind === 'event' ? [e.to, (e.data as { same: string[] }).same] : e));
    },
  };
}

test('each that bears a title hears of the others, and of nobody when it is alone again', () => {
  const one = bearers();
  expect(one.tell('claim', 'a')).toEqual([['proposal:a', []]]);
  expect(one.tell('claim', 'b')).toEqual([
    ['proposal:a', ['proposal:b']],
    ['proposal:b', ['proposal:a']],
  ]);
  expect(one.tell('claim', 'b')).toEqual([
    ['proposal:a', ['proposal:b']],
    ['proposal:b', ['proposal:a']],
  ]);
  expect(one.tell('release', 'a')).toEqual([['proposal:b', []]]);
  expect(one.tell('release', 'b')).toEqual([]);
  expect(one.state()).toEqual({});
});

test('a title is found however it is spelled, and its words stand nowhere', () => {
  expect(titleId('BIDAN  sungai!')).toBe(ID);
  expect(titleId('Bidan Darat')).not.toBe(ID);
  expect(titleId('???')).toBeNull();
  expect(ID.toLowerCase()).not.toContain('bidan');
});

test('a title that nobody bore for a while can be borne again', () => {
  expect(title.revives?.({ type: 'claim' } as Event, 0)).toBe(true);
  expect(title.revives?.({ type: 'release' } as Event, 0)).toBe(false);
});
