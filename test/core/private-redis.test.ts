import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isHeld } from '#core/fifo.ts';
import { createPrograms } from './private-redis-programs.ts';
import { childrenOf, isAlive, parentOf } from './processes.ts';
import { until } from './until.ts';

let folder: string;
let programs: ReturnType<typeof createPrograms>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'private-redis-'));
  programs = createPrograms(folder);
});

afterEach(async () => {
  programs.killAll();
  await until(() => !isHeld(join(folder, 'data', 'lock', 'server')));
  rmSync(folder, { recursive: true, force: true });
});

test('what was answered is there after kill -9 of the program, and the next program starts at once', async () => {
  const first = programs.start();
  await first.says('wrote', (number) => number >= 100);
  const server = programs.redisPid();
  first.kill('SIGKILL');
  await first.ended;
  const second = programs.start();
  const found = Number(await second.says('found'));
  expect(found - first.last('wrote')).toBeOneOf([0, 1]);
  expect(isAlive(server)).toBe(false);
});

test('kill -9 of the program leaves no server, no guard and no folder', async () => {
  const program = programs.start();
  await program.says('wrote');
  const server = programs.redisPid();
  const guard = parentOf(server);
  program.kill('SIGKILL');
  await until(() => !isHeld(join(folder, 'data', 'lock', 'server')));
  await until(() => !isAlive(server) && !isAlive(guard));
  await until(() => programs.temporaryFolders().length === 0);
});

test('the server comes back with its data after kill -9 of itself', async () => {
  const program = programs.start();
  await program.says('wrote', (number) => number >= 100);
  const server = programs.redisPid();
  process.kill(server, 'SIGKILL');
  await program.says('restarted');
  const before = program.last('wrote');
  await program.says('wrote', (number) => number > before + 100);
  expect(programs.redisPid()).not.toBe(server);
  expect(program.logs()).toEqual([
    'private Redis started',
    'private Redis died, starting it again',
    'private Redis is back',
  ]);
  // The command in flight at the kill is sent again by the client, so one number may be skipped; none may come back.
  const steps = program.numbers('wrote').map((number, at, all) => number - (all[at - 1] ?? 0));
  expect(steps.filter((step) => step !== 1 && step !== 2)).toEqual([]);
  expect(steps.filter((step) => step === 2).length).toBeLessThanOrEqual(1);
});

test('a server that lost its guard is replaced, and never stands beside its successor', async () => {
  const program = programs.start();
  await program.says('wrote');
  const server = programs.redisPid();
  process.kill(parentOf(server), 'SIGKILL');
  await program.says('restarted');
  const before = program.last('wrote');
  await program.says('wrote', (number) => number > before + 100);
  expect(isAlive(server)).toBe(false);
  expect(program.numbers('wrote').every((number, at, all) => at === 0 || number > (all[at - 1] ?? 0))).toBe(true);
});

test('a server whose program and guard were both killed is ended by the next program, which has its data', async () => {
  const first = programs.start();
  await first.says('wrote', (number) => number >= 100);
  const server = programs.redisPid();
  const guard = parentOf(server);
  for (const pid of [first.pid, ...childrenOf(guard).filter((pid) => pid !== server), guard])
    process.kill(pid, 'SIGKILL');
  await first.ended;
  expect(isAlive(server)).toBe(true);
  const second = programs.start();
  expect(Number(await second.says('found')) - first.last('wrote')).toBeOneOf([0, 1]);
  expect(isAlive(server)).toBe(false);
});

test.each(['SIGINT', 'SIGQUIT'])(
  '%s, from a key of the terminal, reaches the program and not its server',
  async (signal) => {
    const program = programs.start({ ownGroup: true });
    await program.says('wrote');
    const server = programs.redisPid();
    process.kill(-program.pid, signal);
    await program.says('interrupted');
    const before = program.last('wrote');
    await program.says('wrote', (number) => number > before + 100);
    expect([programs.redisPid(), program.logs()]).toEqual([server, ['private Redis started']]);
  },
);

test('a stop keeps the data, ends the server and leaves no folder', async () => {
  const first = programs.start();
  await first.says('wrote', (number) => number >= 100);
  const server = programs.redisPid();
  first.kill('SIGTERM');
  expect([await first.ended, isAlive(server), programs.temporaryFolders()]).toEqual([0, false, []]);
  expect(Number(await programs.start().says('found'))).toBe(first.last('last'));
});

test('a second program on the same data is refused with one line, and the first goes on', async () => {
  const first = programs.start();
  await first.says('wrote');
  const server = programs.redisPid();
  const second = programs.start();
  expect(await second.says('refused')).toBe(
    `Another program (process ${first.pid}) works on the data in ${join(folder, 'data')}; end it, or set DATA_DIR to another folder`,
  );
  expect(await second.ended).toBe(1);
  const before = first.last('wrote');
  await first.says('wrote', (number) => number > before + 100);
  expect(programs.redisPid()).toBe(server);
});

test('of four programs that find the lock of a killed one, one gets the data', async () => {
  const killed = programs.start();
  await killed.says('wrote');
  killed.kill('SIGKILL');
  await killed.ended;
  const four = [programs.start(), programs.start(), programs.start(), programs.start()];
  const outcomes = await Promise.all(
    four.map((program) => Promise.race([program.says('wrote').then(() => 'in'), program.ended.then(() => 'refused')])),
  );
  expect(outcomes.toSorted()).toEqual(['in', 'refused', 'refused', 'refused']);
});

test('a torn end of the append-only file costs what was torn and nothing more', async () => {
  const last = await writeAndStop();
  const file = programs.appendOnlyFile();
  truncateSync(file, statSync(file).size - 3);
  expect(Number(await programs.start().says('found'))).toBe(last - 1);
});

test('a spoilt append-only file stops the start, with the reason', async () => {
  await writeAndStop();
  const file = programs.appendOnlyFile();
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  writeFileSync(file, bytes.fill('x', middle, middle + 64));
  const program = programs.start();
  expect(await program.says('refused')).toMatch(/^The private redis-server did not start: .*append only file/);
  expect(await program.ended).toBe(1);
});

test('the server listens on its socket alone, in a folder of ours, and keeps what the design asks', async () => {
  const socket = await programs.start().says('socket');
  const redis = new Redis(socket);
  const settings = [
    'port',
    'appendonly',
    'appendfsync',
    'maxmemory-policy',
    'hash-max-listpack-value',
    'save',
  ] as const;
  const answers = await Promise.all(settings.map((name) => redis.config('GET', name)));
  redis.disconnect();
  expect(answers.map((answer) => (answer as string[])[1])).toEqual(['0', 'yes', 'always', 'noeviction', '512', '']);
  expect([statSync(dirname(socket)).mode & 0o777, Buffer.byteLength(socket) < 104]).toEqual([0o700, true]);
});

test('a data folder that cannot be made is refused with one line', async () => {
  writeFileSync(join(folder, 'data'), 'a file in its place');
  expect(await programs.start().says('refused')).toBe(
    `DATA_DIR: ${join(folder, 'data')} cannot be written (ENOTDIR); write a folder that this user owns`,
  );
  rmSync(join(folder, 'data'));
});

test('no server program, and one too old, are refused with the line to type', async () => {
  const refusal = async () => {
    const program = programs.start({ path: folder });
    return [await program.says('refused'), await program.ended];
  };
  expect(await refusal()).toEqual(['There is no redis-server; type: npm run setup', 1]);
  standIn('redis-server', 'echo Redis server v=6.0.16 sha=0');
  expect(await refusal()).toEqual(['Redis 6.0.16 is too old, Redis 7 or Valkey 8 is needed; type: npm run setup', 1]);
});

test('valkey-server is taken where redis-server is too old', async () => {
  standIn('redis-server', 'echo Redis server v=6.0.16 sha=0');
  standIn(
    'valkey-server',
    `[ "$1" = --version ] && echo Valkey server v=8.1.1 || PATH=${process.env.PATH} exec redis-server "$@"`,
  );
  expect(await programs.start({ path: `${folder}:${process.env.PATH}` }).says('found')).toBe('0');
});

async function writeAndStop(): Promise<number> {
  const program = programs.start();
  await program.says('wrote', (number) => number >= 100);
  program.kill('SIGTERM');
  await program.ended;
  return program.last('last');
}

/** A program of this name in the test's folder. */
function standIn(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}
