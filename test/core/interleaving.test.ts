import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '#core/aggregate.ts';
import { type Delivery, delivery, notes, pauses, turn } from './support/draws.ts';
import type { Process } from './support/rig.ts';
import { createUniverse } from './support/universe.ts';

const RUNS = 50;

function open() {
  const { createWorld, startProcess } = createUniverse();
  const processes = [startProcess(), startProcess()];
  const deliver = async (event: Event, { to, turns }: Delivery) => {
    await turn(turns);
    await (processes[to] as Process).dispatch(event);
  };
  return { createWorld, processes, deliver };
}

describe('events of several aggregates, delivered again and again over two processes', () => {
  test('in any order: the same as some order of each once', { timeout: 60_000 }, async () => {
    const { createWorld, processes, deliver } = open();
    const run = fc.asyncProperty(notes, fc.array(delivery, { maxLength: 60 }), pauses, async (given, extra, faults) => {
      const { events, settle, readOrders, checkChats } = createWorld(given, faults);
      const plan = extra.map((d) => ({ ...d, event: events[d.pick % events.length] as Event }));
      // Every event at least once: those that the draw left out come at the end.
      const missing = events.filter((e) => !plan.some((p) => p.event === e));
      plan.push(...missing.map((event, i) => ({ event, to: i % 2, turns: 0, wait: false, pick: 0 })));
      const underWay: Promise<void>[] = [];
      for (const step of plan) {
        const delivered = deliver(step.event, step);
        underWay.push(delivered);
        if (step.wait) await delivered;
      }
      await Promise.all(underWay);
      await settle(processes);
      checkChats(await readOrders(), { doubles: false });
    });
    await fc.assert(run, { numRuns: RUNS });
  });

  test('each after the former was committed, old ones again in between: the same as that order', {
    timeout: 60_000,
  }, async () => {
    const { createWorld, processes, deliver } = open();
    const draws = fc.array(delivery, { minLength: 1, maxLength: 60 });
    const run = fc.asyncProperty(notes, draws, pauses, async (given, drawn, faults) => {
      const { ids, of, settle, readOrders, checkChats } = createWorld(given, faults);
      let next = 0;
      const draw = () => drawn[next++ % drawn.length] as Delivery;
      await Promise.all(
        ids.map(async (id) => {
          const again: Promise<void>[] = [];
          for (const [i, event] of of(id).entries()) {
            const { pick, wait } = draw();
            // An old one comes again, and the new one perhaps to both at once.
            if (pick % 2) again.push(deliver(of(id)[pick % (i + 1)] as Event, draw()));
            await Promise.all([deliver(event, draw()), ...(wait ? [deliver(event, draw())] : [])]);
          }
          await Promise.all(again);
        }),
      );
      await settle(processes);
      const orders = await readOrders();
      expect(orders).toEqual(new Map(ids.map((id) => [id, of(id).map((e) => e.id)])));
      checkChats(orders, { doubles: false });
    });
    await fc.assert(run, { numRuns: RUNS });
  });
});
