import type { Redis } from 'ioredis';
import { type AggregateId, bucketOf } from '#core/ids.ts';
import { type Bulk, bulkString } from './bulk.ts';
import { BOT } from './made-up.ts';

/** Who and what a workshop is about: its code, its people's Telegram ids, and the ids of their registrations. All of a length. */
export type Names = { code: string; accounts: readonly string[]; registrations: readonly string[] };

/** Text with places for other names: every second is the place of one. */
type Template = (string | number)[];
type Command = { verb: string; argc: number; aggregate: Template; key: Template; rest: Template };

/** What conversations have left of one workshop, to be written again under other names. */
export type Mold = readonly Command[];

const KEY = new RegExp(`^${BOT}:\\{\\d+\\}:([^:]+:[^:]+|due)(.*)$`);
const READS: Record<string, { read: (key: string) => string[]; verb: string; isPair: boolean }> = {
  hash: { read: (key) => ['HGETALL', key], verb: 'HSET', isPair: true },
  zset: { read: (key) => ['ZRANGE', key, '0', '-1', 'WITHSCORES'], verb: 'ZADD', isPair: true },
  set: { read: (key) => ['SMEMBERS', key], verb: 'SADD', isPair: false },
  list: { read: (key) => ['LRANGE', key, '0', '-1'], verb: 'RPUSH', isPair: false },
};

/**
 * Reads every key that names one of the workshop's own: the states of its people and registrations, its own, its collections, its due times, its line in
 * the list of workshops. The organizer's account, who makes many, is left out.
 */
export async function readMold(redis: Redis, names: Names): Promise<Mold> {
  const toTemplate = templates(names);
  const mold: Command[] = [];
  for (const key of (await redis.keys(`${BOT}:{*`)).toSorted()) {
    const [, aggregate = '', more = ''] = KEY.exec(key) ?? [];
    const how = READS[await redis.type(key)];
    if (!how || aggregate === '') continue;
    const [command = '', ...args] = how.read(key);
    const entries = ((await redis.callBuffer(command, ...args)) as (Buffer | Buffer[])[])
      .flat()
      .map((b) => b.toString('latin1'));
    const whole = isOf(toTemplate(aggregate));
    const step = how.isPair ? 2 : 1;
    const parts = whole ? [entries] : inParts(entries, step).filter((part) => part.some((e) => isOf(toTemplate(e))));
    for (const part of parts) {
      // A due time lies in the bucket of whose it is.
      const owner = aggregate === 'due' ? (part[0]?.split(' ')[0] ?? '') : aggregate;
      const values =
        how.verb === 'ZADD' ? inParts(part, 2).flatMap(([member = '', score = '']) => [score, member]) : part;
      mold.push({
        verb: how.verb,
        argc: 2 + values.length,
        aggregate: toTemplate(owner),
        key: toTemplate(aggregate === 'due' ? aggregate : aggregate + more),
        rest: toTemplate(values.map(bulkString).join('')),
      });
    }
  }
  return mold;
}

/** Writes the same under other names, which have the same lengths. */
export async function cast(mold: Mold, names: Names, bulk: Bulk): Promise<void> {
  const all = [names.code, ...names.accounts, ...names.registrations];
  for (const { verb, argc, aggregate, key, rest } of mold) {
    const bucket = bucketOf(fill(aggregate, all) as AggregateId);
    const fullKey = bulkString(`${BOT}:{${bucket}}:${fill(key, all)}`);
    await bulk.add(`*${argc}\r\n${bulkString(verb)}${fullKey}${fill(rest, all)}`);
  }
}

/** The keys that {@link cast} writes and no other workshop shares. */
export function castKeys(mold: Mold, names: Names): string[] {
  const all = [names.code, ...names.accounts, ...names.registrations];
  return mold.flatMap(({ aggregate, key }) =>
    isOf(key) ? `${BOT}:{${bucketOf(fill(aggregate, all) as AggregateId)}}:${fill(key, all)}` : [],
  );
}

function templates({ code, accounts, registrations }: Names): (text: string) => Template {
  const places = new Map([code, ...accounts, ...registrations].map((name, i) => [name, i]));
  const any = new RegExp(`(${[...places.keys()].join('|')})`);
  return (text) => text.split(any).map((piece, i) => (i % 2 === 0 ? piece : (places.get(piece) as number)));
}

function isOf(template: Template): boolean {
  return template.length > 1;
}

function fill(template: Template, all: readonly string[]): string {
  let text = '';
  for (const piece of template) text += typeof piece === 'string' ? piece : all[piece];
  return text;
}

function inParts(list: readonly string[], size: number): string[][] {
  return Array.from({ length: list.length / size }, (_, i) => list.slice(i * size, (i + 1) * size));
}
