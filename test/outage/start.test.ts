import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { FaultRule } from '#rehearsal/faults.ts';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import { makeWorkshop, ORGANIZER } from '../support/organizer.ts';
import { startOwnRedis } from '../support/own-redis.ts';
import { startProgram } from '../support/program.ts';

/** A program that starts while Telegram has these faults. */
async function startAmong(updates: 'polling' | 'webhook', rules: FaultRule[]) {
  const api = await startBotApi();
  const redis = await startOwnRedis();
  api.control.setFaults({ rules });
  const program = startProgram({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.url,
    ORGANIZER_IDS: String(ORGANIZER),
    PORT: '0',
    REDIS_URL: redis.url,
    UPDATES: updates,
    ...(updates === 'webhook' && { PUBLIC_URL: 'http://127.0.0.1:1', WEBHOOK_SECRET: 'rahasia' }),
  });
  onTestFinished(async () => {
    await program.kill();
    await redis.close();
    await api.close();
  });
  return { ...api, program };
}

test('Telegram that is away at the start is waited for', { timeout: 30_000 }, async () => {
  const { control, program } = await startAmong('polling', [
    { kind: '500', method: 'getMe', count: 2 },
    { kind: 'reset', method: 'deleteWebhook', count: 1 },
    { kind: '500', method: 'getUpdates', count: 1 },
    { kind: '500', method: 'setMyCommands', count: 1 },
  ]);
  await program.ready;
  expect(await makeWorkshop(control)).toMatch(/^\w{5}$/);
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
});

test('a stop while Telegram is waited for ends the program', { timeout: 30_000 }, async () => {
  const { program, control } = await startAmong('webhook', [{ kind: '500', method: 'setWebhook' }]);
  while (!control.calls().calls.some((call) => call.method === 'setwebhook')) await wait(20);
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
});

test.for([
  {
    rules: [{ kind: '400', method: 'setWebhook', description: 'bad webhook: Failed to resolve host' }],
    line: 'PUBLIC_URL: Bad Request: bad webhook: Failed to resolve host; write an address that Telegram can reach\n',
  },
] as { rules: FaultRule[]; line: string }[])(
  'what Telegram refuses for good ends the start with one line',
  {
    timeout: 30_000,
  },
  async ({ rules, line }) => {
    const { program } = await startAmong('webhook', rules);
    expect(await program.ended).toBe(1);
    expect(program.errors()).toBe(line);
  },
);
