import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGate } from './support/chat.ts';
import { createRig, until } from './support/rig.ts';

// Only what the views measure time by; Redis goes on in real time.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

function open() {
  const rig = createRig();
  const values = new Map<string, unknown>();
  const loads: string[] = [];
  const start = () =>
    rig.startProcess({
      aggregates: [],
      loaders: {
        card: async (name) => {
          loads.push(name);
          return values.get(name);
        },
      },
    }).views;
  return { rig, values, loads, start };
}

describe('views', () => {
  test('are read once for all who wait, and null when there is no such thing', async () => {
    const { values, loads, start } = open();
    const views = start();
    values.set('a', { title: 'A' });
    expect(views.peek('card:a')).toBe(undefined);
    await Promise.all([views.ensure(['card:a', 'card:b']), views.ensure(['card:a']), views.ensure(['card:a'])]);
    expect([views.peek('card:a'), views.peek('card:b')]).toEqual([{ title: 'A' }, null]);
    expect(loads).toEqual(['a', 'b']);
  });

  test('without a loader of their kind are an error', async () => {
    const { start } = open();
    await expect(start().ensure(['nobody:a'])).rejects.toThrow('no view of the kind nobody');
  });

  test('a copy is read again every 5 seconds while it is used, forgotten when not, and never used after 10', async () => {
    const { values, loads, start } = open();
    const views = start();
    await views.start();
    values.set('a', 1);
    await views.ensure(['card:a']);
    for (let round = 2; round <= 30; round++) {
      values.set('a', round);
      // Used for a minute; then nobody asks any more.
      if (round <= 12) expect(views.peek('card:a')).toBe(round - 1);
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(views.peek('card:a')).toBe(undefined);
    // The first reading, and 22 until a minute after the last use.
    expect(loads.length).toBe(1 + 22);
    views.stop();
    await views.ensure(['card:a']);
    vi.advanceTimersByTime(10_000);
    expect(views.peek('card:a')).toBe(30);
    vi.advanceTimersByTime(1);
    expect(views.peek('card:a')).toBe(undefined);
  });

  test('a change is known everywhere at once', async () => {
    const { values, start } = open();
    const [one, two] = [start(), start()];
    await two.start();
    values.set('a', 1);
    await Promise.all([one.ensure(['card:a', 'card:b']), two.ensure(['card:a', 'card:b'])]);
    one.publish('card:a');
    expect(one.peek('card:a')).toBe(undefined);
    await until(() => two.peek('card:a') === undefined, 'the other knew');
    expect(two.peek('card:b')).toBe(null);
    two.stop();
  });

  test('what was read before a change that came meanwhile is not used', async () => {
    const { rig } = open();
    const gate = createGate();
    let value = 'old';
    const views = rig.startProcess({
      aggregates: [],
      loaders: {
        card: async () => {
          const read = value;
          if (read === 'old') await gate.fault();
          return read;
        },
      },
    }).views;
    const ended = views.ensure(['card:a']);
    await gate.arrived;
    value = 'new';
    views.publish('card:a');
    gate.open();
    await ended;
    expect(views.peek('card:a')).toBe(undefined);
    await views.ensure(['card:a']);
    expect(views.peek('card:a')).toBe('new');
  });
});
