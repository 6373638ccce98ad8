import type { Mold, Names } from './clone.ts';
import { castMany, namesOf } from './crowd.ts';
import { drive } from './drive.ts';
import { cpuOf } from './redis-info.ts';
import type { Stand } from './stand.ts';
import type { Storage } from './storage.ts';
import { undisturbed } from './table.ts';
import { textUpdate } from './updates.ts';

/** Below what counts as a flood. */
const TEXTS = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 'menu' : 'bantuan'));

/**
 * What an update costs, in µs of CPU, of people who were not here lately: in the stand's storage of so many workshops, and in a small one of one workshop.
 * Each round is about people of whom none has come before, because what one person floods is not taken.
 */
export async function compareCosts(stand: Stand, mold: Mold, small: Storage, workshops: number) {
  const warmUp = 4;
  const rounds = warmUp + (stand.quick ? 10 : 40);
  const big = await placeOf(stand, stand.storage);
  const little = await placeOf(stand, small);
  for (let round = 0; round < rounds; round++) {
    await small.redis.flushdb();
    await castMany(small, mold, workshops + round, 1);
    const isWarm = round >= warmUp;
    await big.measure(namesOf(Math.floor((round * workshops) / rounds)), isWarm);
    await little.measure(namesOf(workshops + round), isWarm);
  }
  return { big: await big.close(), small: await little.close() };
}

async function placeOf(stand: Stand, { redis, socket }: Storage) {
  const bot = await stand.start('ours', { BENCH_REDIS: socket });
  const costs = { bot: [] as number[], redis: [] as number[] };
  bot.pause();
  return {
    async measure({ accounts }: Names, isWarm: boolean): Promise<void> {
      bot.resume();
      const before = await cpuOf(redis);
      const { slices, updates } = await drive(bot, stand.telegram, accounts.map(Number), TEXTS, textUpdate, 32);
      const spent = (await cpuOf(redis)) - before;
      bot.pause();
      if (!isWarm) return;
      costs.bot.push(...slices);
      costs.redis.push(spent / updates);
    },
    async close() {
      await bot.stop();
      return { bot: undisturbed(costs.bot), redis: undisturbed(costs.redis) };
    },
  };
}
