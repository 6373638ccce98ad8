import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { BUCKETS } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import { castKeys, type Mold } from './clone.ts';
import { namesOf, PEOPLE } from './crowd.ts';
import { BOT } from './made-up.ts';

/** Workshops whose people are looked at for a mean. */
const SAMPLE = 50;

/** What Redis has allocated for everything, in bytes. */
export async function usedMemory(redis: Redis): Promise<number> {
  return Number(await infoOf(redis, 'memory', 'used_memory'));
}

/** The CPU that Redis has used since its start, in µs. */
export async function cpuOf(redis: Redis): Promise<number> {
  const [user, system] = await Promise.all([
    infoOf(redis, 'cpu', 'used_cpu_user'),
    infoOf(redis, 'cpu', 'used_cpu_sys'),
  ]);
  return 1e6 * (Number(user) + Number(system));
}

/** Where the memory of people goes: bytes for each of them, of some among so many workshops, by kind of key, the largest first. */
export async function usageByKind(redis: Redis, mold: Mold, workshops: number): Promise<Map<string, number>> {
  const usage = new Map<string, number>();
  for (let i = 0; i < SAMPLE; i++) {
    const { code, ...others } = namesOf(Math.floor((i * workshops) / SAMPLE));
    for (const key of castKeys(mold, { code, ...others })) {
      const [, , kind = '', , collection] = key.split(':');
      const bytes = Number(await redis.memory('USAGE', key, 'SAMPLES', 0));
      const name = collection ?? kind;
      usage.set(name, (usage.get(name) ?? 0) + bytes / (SAMPLE * PEOPLE));
    }
  }
  const keys = createKeys(BOT);
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const bytes = Number(await redis.memory('USAGE', keys.due(bucket), 'SAMPLES', 0));
    usage.set('due times', (usage.get('due times') ?? 0) + bytes / (workshops * PEOPLE));
  }
  return new Map([...usage].toSorted(([, a], [, b]) => b - a));
}

/** Turns the append-only file on, as it is for a program, and waits until all is written to it. */
export async function keepFile(redis: Redis): Promise<void> {
  await redis.config('SET', 'appendonly', 'yes');
  do await wait(200);
  while (
    (await infoOf(redis, 'persistence', 'aof_rewrite_in_progress')) === '1' ||
    (await infoOf(redis, 'persistence', 'aof_rewrite_scheduled')) === '1'
  );
}

/** One figure of Redis's own account of itself. */
export async function infoOf(redis: Redis, section: string, name: string): Promise<string> {
  return new RegExp(`^${name}:(.*)$`, 'm').exec(await redis.info(section))?.[1]?.trim() ?? '';
}
