import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { castKeys, type Mold } from './clone.ts';
import { namesOf } from './crowd.ts';

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

/** The mean of bytes that the state of an aggregate of this kind takes with its key, of some among so many workshops. */
export async function meanUsage(redis: Redis, mold: Mold, workshops: number, kind: string): Promise<number> {
  let bytes = 0;
  let count = 0;
  for (let i = 0; i < SAMPLE; i++) {
    const names = namesOf(Math.floor((i * workshops) / SAMPLE));
    const keys = castKeys(mold, names).filter((key) => key.split(':')[2] === kind);
    for (const key of keys) bytes += Number(await redis.memory('USAGE', key, 'SAMPLES', 0));
    count += keys.length;
  }
  return bytes / count;
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

async function infoOf(redis: Redis, section: string, name: string): Promise<string> {
  return new RegExp(`^${name}:(.*)$`, 'm').exec(await redis.info(section))?.[1]?.trim() ?? '';
}
