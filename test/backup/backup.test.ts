import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { expect, inject, onTestFinished, test } from 'vitest';
import { BUCKETS } from '#core/ids.ts';
import { createKeys } from '#core/keys.ts';
import { connectRedis, type RedisClient } from '#core/redis.ts';
import { readArchive } from '../../src/backup/archive.ts';
import { backUp } from '../../src/backup/backup.ts';
import { type BotApi, startBotApi, TOKEN } from '../support/bot-api.ts';
import { fetchList, makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { startOwnRedis } from '../support/own-redis.ts';
import { startProgram } from '../support/program.ts';
import { createRespondent } from '../support/respondent.ts';
import { FORMS, registrant } from '../support/roster.ts';
import { runCommand } from './command.ts';

const BOT = String(Number.parseInt(TOKEN, 10));
const keys = createKeys(BOT);
const FIRST_ID = 6_000;

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

async function openTelegram(): Promise<BotApi> {
  const api = await startBotApi();
  onTestFinished(() => api.close());
  return api;
}

async function openRedis() {
  const redis = await startOwnRedis();
  onTestFinished(() => redis.close());
  return redis;
}

function start(env: Readonly<Record<string, string>>) {
  const program = startProgram(env);
  onTestFinished(() => program.kill());
  return program;
}

const settings = (api: BotApi, more: Record<string, string>) => ({
  BOT_TOKEN: TOKEN,
  TELEGRAM_API_ROOT: api.url,
  ORGANIZER_IDS: String(ORGANIZER),
  PORT: '0',
  ...more,
});

/** People who register through the chat; each resolves when they are in. */
function crowd(api: BotApi, code: string, people: number, from = 0): Promise<unknown> {
  const all = Array.from({ length: people }, async (_, each) => {
    const i = from + each;
    const respondent = createRespondent({
      control: api.control,
      id: FIRST_ID + i,
      name: `Peserta ${i + 1}`,
      forms: FORMS.filter((form) => form.id === 'registration'),
      plan: registrant(i, FIRST_ID + i, code).plan,
    });
    await respondent.begin({ type: 'start', payload: `w-${code}` });
    await respondent.done;
  });
  return Promise.all(all);
}

/** Keys with their values as they are read, whatever their encoding; without when the copy was made. */
async function contentOf(file: string): Promise<Map<string, unknown>> {
  const redis = connectRedis({ kind: 'socket', path: inject('redis') });
  const content = new Map<string, unknown>();
  for (const { name, expires, value } of readArchive(readFileSync(file)).entries) {
    const key = `backup-test:${name}`;
    await redis.call('RESTORE', key, '0', value, 'REPLACE');
    content.set(`${name} ${expires}`, await READ[await redis.type(key)]?.(redis, key));
    await redis.del(key);
  }
  redis.disconnect();
  return content;
}

const READ: Record<string, (redis: RedisClient, key: string) => Promise<unknown>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  zset: (redis, key) => redis.zrange(key, '0', '-1', 'WITHSCORES'),
  list: (redis, key) => redis.lrange(key, 0, -1),
  set: async (redis, key) => (await redis.smembers(key)).sort(),
};

async function stop(program: ReturnType<typeof start>): Promise<void> {
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
}

test('a running bot is copied into a file, and goes on from it on another machine', async () => {
  const folder = temporary();
  const api = await openTelegram();
  const here = settings(api, { DATA_DIR: join(folder, 'data') });
  const there = { ...here, DATA_DIR: join(folder, 'elsewhere') };
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  const program = start(here);
  await program.ready;
  const code = await makeWorkshop(api.control);
  await crowd(api, code, 5);
  const { rows } = await fetchList(api.control, code);
  expect(rows.length).toBe(5);
  await wait(500);

  const made = await runCommand(here, 'backup', first);
  expect(made).toMatchObject({ code: 0, error: '' });
  expect(statSync(first).mode & 0o777).toBe(0o600);
  expect(await runCommand(here, 'restore', first, '--replace')).toMatchObject({
    code: 1,
    error: 'the program is running; stop it first, then restore and start it again',
  });
  await stop(program);
  expect(await runCommand(here, 'restore', first)).toMatchObject({
    code: 1,
    error: 'this bot has data already; to put the backup in its place, add --replace',
  });

  expect(await runCommand(there, 'restore', first)).toMatchObject({ code: 0, error: '' });
  expect(await runCommand(there, 'backup', second)).toMatchObject({ code: 0 });
  expect(await contentOf(second)).toEqual(await contentOf(first));
  expect((await contentOf(first)).size).toBeGreaterThan(10);

  const again = start(there);
  await again.ready;
  expect((await fetchList(api.control, code)).rows).toEqual(rows);
  // Who comes now gets the next seat, beside those who were put back.
  await crowd(api, code, 2, 5);
  const after = await fetchList(api.control, code);
  expect(after.rows.slice(0, 5)).toEqual(rows);
  expect(after.rows.length).toBe(7);
  await stop(again);

  // What was there goes; the file decides.
  expect(await runCommand(there, 'restore', first, '--replace')).toMatchObject({ code: 0 });
  expect(await runCommand(there, 'backup', second)).toMatchObject({ code: 0 });
  expect(await contentOf(second)).toEqual(await contentOf(first));
}, 60_000);

test('copies made while a crowd registers are each whole: nobody is half registered', async () => {
  const folder = temporary();
  const api = await openTelegram();
  const [redis, other] = [await openRedis(), await openRedis()];
  const env = settings(api, { REDIS_URL: redis.url });
  const program = start(env);
  await program.ready;
  const code = await makeWorkshop(api.control);
  const here = redis.client();
  onTestFinished(() => here.disconnect());
  let done = false;
  // All of a crowd are in at nearly the same time: with a second one, some copies are of a time when many are in and others on their way.
  const registering = crowd(api, code, 40)
    .then(() => crowd(api, code, 20, 40))
    .then(() => {
      done = true;
    });
  const files: string[] = [];
  while (!done) {
    const file = join(folder, String(files.length));
    await backUp({ redis: here, bot: BOT, running: true, close: async () => {} }, file);
    files.push(file);
    await wait(80);
  }
  await registering;
  await stop(program);
  expect(files.length).toBeGreaterThan(4);

  const elsewhere = { ...settings(await openTelegram(), { REDIS_URL: other.url }) };
  const client = other.client();
  onTestFinished(() => client.disconnect());
  const counts: number[] = [];
  for (const file of [0.2, 0.4, 0.6, 0.8].map((part) => files[Math.floor(part * files.length)] as string)) {
    expect(await runCommand(elsewhere, 'restore', file, '--replace')).toMatchObject({ code: 0 });
    const restored = start(elsewhere);
    await restored.ready;
    await untilSettled(client);
    counts.push(await countWhole(client, code));
    await stop(restored);
  }
  expect(counts.toSorted((a, b) => a - b)).toEqual(counts);
  expect(counts.at(-1)).toBeGreaterThan(0);
}, 120_000);

test('what is no good backup changes nothing, and says why', async () => {
  const folder = temporary();
  const api = await openTelegram();
  const redis = await openRedis();
  const env = settings(api, { REDIS_URL: redis.url });
  const client = redis.client();
  onTestFinished(() => client.disconnect());
  await client.set(`${BOT}:secret`, 'rahasia');
  await client.hset(`${BOT}:{${BOT}.1}:account:1`, 'me', '{}');
  const good = join(folder, 'good');
  expect(await runCommand(env, 'backup', good)).toMatchObject({ code: 0 });
  const bytes = readFileSync(good);
  const damaged = join(folder, 'damaged');
  const middle = Math.floor(bytes.length / 2);
  writeFileSync(damaged, Buffer.concat([bytes.subarray(0, middle), Buffer.from([7]), bytes.subarray(middle + 1)]));
  const short = join(folder, 'short');
  writeFileSync(short, bytes.subarray(0, -20));

  const fails = async (words: string[], more: Record<string, string> = {}) => {
    const { code, error } = await runCommand({ ...env, ...more }, ...words);
    return [code, error];
  };
  const broken = 'this file is no backup of tuntun, or it is damaged; nothing was changed';
  expect(await fails(['restore', damaged, '--replace'])).toEqual([1, broken]);
  expect(await fails(['restore', short, '--replace'])).toEqual([1, broken]);
  expect(await fails(['restore', join(folder, 'none'), '--replace'])).toEqual([
    1,
    `${join(folder, 'none')} cannot be read (ENOENT)`,
  ]);
  expect(await fails(['restore', good, '--replace'], { BOT_TOKEN: `7${TOKEN}` })).toEqual([
    1,
    `this backup is of the bot ${BOT}, and BOT_TOKEN is of 7${BOT}; nothing was changed`,
  ]);
  expect(await fails(['restore'])).toEqual([1, 'type: npm run restore -- <file> [--replace]']);
  expect(await fails(['backup', good, '--replace'])).toEqual([1, 'type: npm run backup -- <file>']);
  expect(await fails(['backup', join(folder, 'no', 'folder')])).toEqual([
    1,
    `${join(folder, 'no', 'folder')} cannot be written (ENOENT)`,
  ]);
  expect(await client.hgetall(`${BOT}:{${BOT}.1}:account:1`)).toEqual({ me: '{}' });
}, 60_000);

/** No message and no event is on its way any more. */
async function untilSettled(redis: Redis): Promise<void> {
  const end = performance.now() + 20_000;
  for (;;) {
    const counts = await Promise.all(
      Array.from(
        { length: BUCKETS },
        async (_, b) => (await redis.zcard(keys.pending(b))) + (await redis.llen(keys.inbox(b))),
      ),
    );
    if (counts.every((count) => count === 0)) return;
    if (performance.now() > end) throw new Error('something is still on its way');
    await wait(50);
  }
}

/** The people in the workshop's list; each has a registration that knows of its seat, and an account that knows of it too. */
async function countWhole(redis: Redis, code: string): Promise<number> {
  const all = await redis.keys(`${BOT}:*`);
  const named = (kind: string) =>
    all.filter(
      (key) =>
        key.includes(`}:${kind}:`) && !/:(?:@|[a-z-]+)$/.test(key.slice(key.indexOf(`${kind}:`) + kind.length + 1)),
    );
  const registrations = named('registration');
  const list = await redis.hgetall(keys.collection(`workshop:${code}`, 'members'));
  const listed = Object.keys(list).map((id) => keys.state(`registration:${id}`));
  expect(new Set(listed)).toEqual(new Set(registrations));
  for (const key of registrations) {
    const seat = JSON.parse((await redis.hget(key, 'seat')) ?? 'null');
    const { account } = JSON.parse((await redis.hget(key, 'about')) ?? '{}');
    const own = JSON.parse((await redis.hget(keys.state(`account:${account}`), 'registrations')) ?? '{}')[code];
    expect(own).toMatchObject({ status: 'registered', number: seat.number });
  }
  const { registered } = JSON.parse((await redis.hget(keys.state(`workshop:${code}`), 'counts')) ?? '{}');
  expect(registered).toBe(registrations.length);
  return registrations.length;
}
