import { describe, expect, test } from 'vitest';
import { createRecent, type Recent, recallSnapshot, toRecent } from '#core/recent.ts';
import type { SnapshotAnswer } from '#core/store-codec.ts';
import { START } from './support/rig.ts';

const answer: SnapshotAnswer = ['7:2', '0', 'screen=12', '', '', 0, ['{"a":1}', null], []];
const one = (): Recent => toRecent(answer, ['run', 'desk']) as Recent;

function open() {
  const clock = { at: START };
  return { clock, recent: createRecent(() => clock.at) };
}

describe('what was read', () => {
  test('is recalled as if it were loaded, with nothing seen', () => {
    expect(recallSnapshot(one(), { ringIds: ['aaaaaaaaaaaa', ''], fields: ['desk', 'run'], lookups: [] })).toEqual({
      version: '7',
      schema: 2,
      seen: [false, false],
      slots: new Map([['screen', '12']]),
      failure: null,
      tombstone: null,
      unsent: false,
      fields: { run: { a: 1 } },
      found: [],
    });
  });

  test('is not enough where a field was not read', () => {
    expect(recallSnapshot(one(), { ringIds: [], fields: ['run', 'me'], lookups: [] })).toBeNull();
    expect(recallSnapshot(one(), { ringIds: [], fields: ['*'], lookups: [] })).toBeNull();
  });

  test('is not kept of an aggregate that has ended, nor of all fields at once', () => {
    expect(toRecent(answer.with(4, '1800000000000') as SnapshotAnswer, ['run', 'desk'])).toBeNull();
    expect(toRecent(answer, ['*'])).toBeNull();
  });
});

describe('memory', () => {
  test('holds who comes back within five minutes, and forgets who stays away for ten', () => {
    const { clock, recent } = open();
    recent.keep('account:1', one());
    recent.keep('account:2', one());
    for (let minutes = 0; minutes < 20; minutes += 4) {
      clock.at += 4 * 60_000;
      expect(recent.get('account:1')).toEqual(one());
    }
    expect(recent.get('account:2')).toBeUndefined();
  });

  test('is bounded, and keeps who was there last', () => {
    const { recent } = open();
    const count = 10_000;
    for (let i = 0; i < count; i++) recent.keep(`account:${i}`, one());
    const held = Array.from({ length: count }, (_, i) => i).filter((i) => recent.get(`account:${i}`));
    expect(held.length).toBeLessThanOrEqual(2_000);
    expect(held).toContain(count - 1);
    expect(held).not.toContain(0);
  });

  test('forgets one, or all', () => {
    const { recent } = open();
    recent.keep('account:1', one());
    recent.keep('account:2', one());
    recent.forget('account:1');
    expect([recent.get('account:1'), recent.get('account:2')]).toEqual([undefined, one()]);
    recent.clear();
    expect(recent.get('account:2')).toBeUndefined();
  });
});
