import fc from 'fast-check';
import type { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import type { Event } from '#core/aggregate.ts';
import { notes, pauses } from './support/draws.ts';
import { createUniverse } from './support/universe.ts';

/** When a process is killed: at its n-th command, which Redis still gets or not. */
const kill = fc.record({ at: fc.integer({ min: 1, max: 60 }), executed: fc.boolean() });

/** A process that from its n-th script on neither says nor hears anything. */
async function startMortal(
  universe: ReturnType<typeof createUniverse>,
  { at, executed }: { at: number; executed: boolean },
) {
  let dead = false;
  let scripts = 0;
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const process = universe.startProcess({ alone: true, isDead: () => dead });
  const redis: Redis = process.redis as unknown as Redis;
  await redis.ping();
  const send = redis.sendCommand.bind(redis);
  redis.sendCommand = (command, stream) => {
    const last = command.name.startsWith('eval') && ++scripts === at;
    if (!dead && !last) return send(command, stream);
    if (last && executed) Promise.resolve(send(command, stream)).catch(() => {});
    dead = true;
    die();
    return new Promise(() => {});
  };
  return { ...process, died, isDead: () => dead };
}

test('a process killed at any command: nothing lost, nothing applied twice, the last message is the last answer', {
  timeout: 60_000,
}, async () => {
  const universe = createUniverse();
  let kills = 0;
  const run = fc.asyncProperty(
    notes,
    pauses,
    fc.array(kill, { minLength: 1, maxLength: 4 }),
    async (given, faults, plan) => {
      const { events, ids, of, settle, readOrders, checkChats } = universe.createWorld(given, faults);
      const committed = new Set<Event>();
      for (const death of plan) {
        const mortal = await startMortal(universe, death);
        mortal.tick().catch(() => {});
        // Each diary's events come in order, each after the former was committed, as Telegram sends them.
        const feeding = ids.map(async (id) => {
          for (const event of of(id).filter((e) => !committed.has(e))) {
            await mortal.dispatch(event);
            committed.add(event);
          }
        });
        const done = Promise.all(feeding)
          .then(() => mortal.idle())
          .catch(() => {});
        await Promise.race([done, mortal.died]);
        if (mortal.isDead()) kills++;
        mortal.redis.disconnect();
      }
      const heir = universe.startProcess({ alone: true });
      for (const event of events) if (!committed.has(event)) await heir.dispatch(event);
      await heir.tick();
      await settle([heir]);
      heir.redis.disconnect();
      const orders = await readOrders();
      expect(orders).toEqual(new Map(ids.map((id) => [id, of(id).map((e) => e.id)])));
      checkChats(orders, { doubles: true });
    },
  );
  await fc.assert(run, { numRuns: 50 });
  expect(kills).toBeGreaterThan(20);
});
