import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { isOnlyProcess } from '#core/only-process.ts';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import { freePort } from '../support/free-port.ts';
import { startOwnRedis } from '../support/own-redis.ts';
import { type Program, startProgram } from '../support/program.ts';

const PERSON = 81;
/** A claim that nobody gives up ends after six seconds; who is known to be dead is not waited for. In ms. */
const CLAIM_MS = 6_000;

/** Programs on a Redis that has been up for a while; somebody's answer hangs on its way to Telegram. */
async function open() {
  const api = await startBotApi();
  const redis = await startOwnRedis();
  const port = await freePort();
  const programs: Program[] = [];
  const start = (env: Readonly<Record<string, string>> = {}) => {
    const given = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.url, PORT: String(port), REDIS_URL: redis.url };
    const program = startProgram({ ...given, ...env });
    programs.push(program);
    return program;
  };
  const client = redis.client();
  onTestFinished(async () => {
    for (const program of programs) await program.kill();
    client.disconnect();
    await redis.close();
    await api.close();
  });
  api.control.addPerson({ id: PERSON, first_name: 'Siti' });
  return {
    api,
    start,
    client,
    answers: () => api.control.chat(PERSON).messages.filter((m) => m.from?.is_bot),
    /** The person says something, and its answer is on its way and never arrives. */
    async hangs(): Promise<void> {
      await wait(5_500);
      api.control.setFaults({ rules: [{ kind: 'hang', method: 'sendMessage' }] });
      const before = api.control.calls().calls.length;
      api.control.do({ person: PERSON, action: { type: 'text', text: 'menu' } });
      const called = () =>
        api.control
          .calls()
          .calls.slice(before)
          .some((call) => call.method === 'sendmessage');
      await expect.poll(called, { timeout: 15_000 }).toBe(true);
    },
  };
}

test('whose answer was in hand at a kill has it as soon as the program is back', { timeout: 60_000 }, async () => {
  const { api, start, hangs, answers } = await open();
  const first = start();
  await first.ready;
  await hangs();
  await first.kill();
  api.control.setFaults({ rules: [] });
  const second = start();
  await second.ready;
  const ready = performance.now();
  await expect.poll(() => answers().length, { timeout: CLAIM_MS + 2_000, interval: 20 }).toBe(1);
  expect(performance.now() - ready).toBeLessThan(CLAIM_MS / 3);
});

test('a process that is only slow is left to its work by one that starts beside it', { timeout: 60_000 }, async () => {
  const { api, start, hangs, answers, client } = await open();
  const first = start();
  await first.ready;
  await hangs();
  const second = start({ ROLE: 'worker', PORT: '0' });
  await second.ready;
  const sends = () => api.control.calls().calls.filter((call) => call.method === 'sendmessage').length;
  const before = sends();
  // Longer than the first look of the second, and shorter than a claim.
  await wait(CLAIM_MS / 2);
  expect([sends() - before, answers().length]).toEqual([0, 0]);
  expect(await isOnlyProcess(client, TOKEN.split(':')[0] ?? '', 'nobody')).toBe(false);
});
