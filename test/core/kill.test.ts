import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '#core/aggregate.ts';
import { notes, pauses } from './support/draws.ts';
import type { Process } from './support/rig.ts';
import { createUniverse } from './support/universe.ts';

type Universe = ReturnType<typeof createUniverse>;
type World = ReturnType<Universe['createWorld']>;

/** When a process is killed: at its n-th script, which Redis still gets or not. */
type Kill = { at: number; executed: boolean };
const kill: fc.Arbitrary<Kill> = fc.record({ at: fc.integer({ min: 1, max: 40 }), executed: fc.boolean() });

/** A process that from its n-th script on neither says nor hears anything. */
async function startMortal(universe: Universe, { at, executed }: Kill, alone: boolean) {
  let dead = false;
  let scripts = 0;
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const process = universe.startProcess({ alone, isDead: () => dead });
  const { redis } = process;
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

/** Each diary's events come in order, each after the former was committed, as Telegram sends them. */
async function feed(process: Process, { ids, of }: World, committed: Set<Event>): Promise<void> {
  const feeding = ids.map(async (id) => {
    for (const event of of(id).filter((e) => !committed.has(e))) {
      await process.dispatch(event);
      committed.add(event);
    }
  });
  await Promise.all(feeding);
}

async function check({ ids, of, readOrders, checkChats }: World): Promise<void> {
  const orders = await readOrders();
  expect(orders).toEqual(new Map(ids.map((id) => [id, of(id).map((e) => e.id)])));
  checkChats(orders, { doubles: true });
}

/** Lets a process work until it has done all, or is killed. */
async function live(
  universe: Universe,
  world: World,
  death: Kill,
  committed: Set<Event>,
  alone: boolean,
): Promise<boolean> {
  const mortal = await startMortal(universe, death, alone);
  mortal.tick().catch(() => {});
  const done = feed(mortal, world, committed)
    .then(() => mortal.idle())
    .catch(() => {});
  await Promise.race([done, mortal.died]);
  mortal.redis.disconnect();
  return mortal.isDead();
}

describe('a process killed at any command: nothing lost, nothing applied twice, the last message is the last answer', () => {
  const kills = fc.array(kill, { minLength: 1, maxLength: 4 });

  test('and started again', { timeout: 60_000 }, async () => {
    const universe = createUniverse();
    let killed = 0;
    const run = fc.asyncProperty(notes, pauses, kills, async (given, faults, plan) => {
      const world = universe.createWorld(given, faults);
      const committed = new Set<Event>();
      for (const death of plan) if (await live(universe, world, death, committed, true)) killed++;
      const heir = universe.startProcess({ alone: true });
      await feed(heir, world, committed);
      await heir.tick();
      await world.settle([heir]);
      heir.redis.disconnect();
      await check(world);
    });
    await fc.assert(run, { numRuns: 40 });
    expect(killed).toBeGreaterThan(5);
  });

  test('beside another that goes on, and meanwhile meets what was delivered before', { timeout: 60_000 }, async () => {
    const universe = createUniverse();
    const survivor = universe.startProcess();
    let killed = 0;
    // Without the board, whose lease runs out by Redis' own clock.
    const quiet = notes.map((list) => list.map((n) => ({ ...n, tell: n.tell === 'board' ? null : n.tell })));
    const run = fc.asyncProperty(quiet, pauses, kills, async (given, faults, plan) => {
      const world = universe.createWorld(given, faults);
      const committed = new Set<Event>();
      for (const death of plan) {
        const old = [...committed].map(survivor.dispatch);
        if (await live(universe, world, death, committed, false)) killed++;
        await Promise.all(old);
      }
      await feed(survivor, world, committed);
      await world.settle([survivor]);
      await check(world);
    });
    await fc.assert(run, { numRuns: 40 });
    expect(killed).toBeGreaterThan(5);
  });
});
