import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import { createCrowd } from '../support/crowd.ts';
import { freePort } from '../support/free-port.ts';
import { makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { type Program, startProgram } from '../support/program.ts';

const PEOPLE = 20;
const NPM_START = { command: ['npm', 'start'], ownGroup: true };

/** A data folder and a Telegram of the test's own, and what `npm start` is told of them. */
async function openPlace(updates: 'polling' | 'webhook') {
  const api = await startBotApi();
  const folder = mkdtempSync(join(tmpdir(), 'tuntun-stop-'));
  const port = await freePort();
  const programs: Program[] = [];
  onTestFinished(async () => {
    for (const program of programs) await program.kill();
    await api.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  const env = {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.url,
    ORGANIZER_IDS: String(ORGANIZER),
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    TMPDIR: folder,
    UPDATES: updates,
    ...(updates === 'webhook' && { PUBLIC_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET: 'rahasia' }),
  };
  return {
    api,
    start(more: Readonly<Record<string, string>> = {}, how: Parameters<typeof startProgram>[1] = NPM_START): Program {
      const program = startProgram({ ...env, ...more }, how);
      programs.push(program);
      return program;
    },
  };
}

const STOPS: { how: string; updates: 'polling' | 'webhook'; stop: (npm: Program) => void }[] = [
  { how: 'SIGTERM to npm', updates: 'polling', stop: (npm) => npm.signal('SIGTERM') },
  { how: 'SIGTERM to npm', updates: 'webhook', stop: (npm) => npm.signal('SIGTERM') },
  { how: 'Ctrl-C in the terminal', updates: 'polling', stop: (npm) => npm.signalGroup('SIGINT') },
];

test.for(STOPS)(
  '$how while people write, $updates: what is in hand is answered, the exit code is 0, nothing comes twice',
  {
    timeout: 60_000,
  },
  async ({ updates, stop }) => {
    const { api, start } = await openPlace(updates);
    let npm = start();
    await npm.ready;
    const crowd = createCrowd(api.control, await makeWorkshop(api.control), PEOPLE);
    crowd.begin();
    const codes: (number | null)[] = [];
    const inHand: number[] = [];
    const milliseconds: number[] = [];
    for (const pause of [4, 12]) {
      crowd.gate.give(2 * PEOPLE);
      await wait(300);
      crowd.gate.give(3 * PEOPLE);
      await wait(pause);
      inHand.push(crowd.unanswered().length);
      const stoppedAt = performance.now();
      stop(npm);
      codes.push(await npm.ended);
      milliseconds.push(Math.round(performance.now() - stoppedAt));
      npm = start();
      await npm.ready;
    }
    crowd.gate.open();
    await crowd.allDone();
    await crowd.expectAllRight();
    console.info(
      JSON.stringify({ updates, 'unanswered at the stops': inHand, milliseconds, codes, doubles: crowd.doubles() }),
    );
    expect(codes).toEqual([0, 0]);
    expect(crowd.doubles()).toBe(0);
    stop(npm);
    expect(await npm.ended).toBe(0);
  },
);

test('npm killed with kill -9: the program ends by itself, and the next start finds port and data free', {
  timeout: 30_000,
}, async () => {
  const { start } = await openPlace('polling');
  const npm = start();
  await npm.ready;
  await npm.kill();
  const next = start({}, {});
  await next.ready;
  next.signal('SIGTERM');
  expect(await next.ended).toBe(0);
});

test('a second program on the same data is refused with one line', { timeout: 30_000 }, async () => {
  const { start } = await openPlace('polling');
  const first = start({}, {});
  await first.ready;
  const second = start({ PORT: String(await freePort()) }, {});
  expect(await second.ended).toBe(1);
  expect(second.errors()).toMatch(
    /^Another program \(process \d+\) works on the data in [^\n]+; end it, or set DATA_DIR to another folder\n$/,
  );
  first.signal('SIGTERM');
  expect(await first.ended).toBe(0);
});
