import type { Redis } from 'ioredis';
import { castKeys, type Mold, type Names } from './clone.ts';

/** Ids of messages and numbers of the list differ by some digits from one workshop to the next: so many bytes for each entry of a hash. */
const DIGITS = 2;
const SHARE = 0.01;

/**
 * Throws unless a workshop that was written is as one that conversations have left: the same keys, in each hash of a person the same fields, of about the
 * same length, and in all the same memory. Gives the memory in bytes of both.
 */
export async function proveAlike(redis: Redis, mold: Mold, real: Names, written: Names) {
  const bytes = { real: 0, written: 0 };
  const realKeys = castKeys(mold, real);
  const writtenKeys = castKeys(mold, written);
  for (const [i, key] of realKeys.entries()) {
    const pair = await Promise.all([key, writtenKeys[i] ?? ''].map((k) => look(redis, k)));
    const [left, made] = pair as [Look, Look];
    if (left.bytes === 0 || left.fields !== made.fields) {
      throw new Error(`${key}: written ${made.fields}, conversations leave ${left.fields}`);
    }
    if (Math.abs(left.length - made.length) > DIGITS * left.entries) {
      throw new Error(`${key}: written ${made.length} bytes, conversations leave ${left.length}`);
    }
    bytes.real += left.bytes;
    bytes.written += made.bytes;
  }
  if (Math.abs(bytes.real / bytes.written - 1) > SHARE) {
    throw new Error(`what conversations leave takes ${bytes.real} bytes, what is written ${bytes.written}`);
  }
  return bytes;
}

type Look = { bytes: number; fields: string; length: number; entries: number };

/** A hash of a person has the same fields in every workshop; a collection has as many entries. */
async function look(redis: Redis, key: string): Promise<Look> {
  const bytes = Number(await redis.memory('USAGE', key, 'SAMPLES', 0));
  const flat = (await redis.type(key)) === 'hash' ? ((await redis.callBuffer('HGETALL', key)) as Buffer[]) : [];
  const names = flat.filter((_, i) => i % 2 === 0).map(String);
  const isState = key.split(':').length === 4;
  const length = flat.reduce((sum, part) => sum + part.length, 0);
  return { bytes, fields: isState ? names.toSorted().join(' ') : String(names.length), length, entries: names.length };
}
