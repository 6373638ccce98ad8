import { expect, test } from 'vitest';
import { startOwnProgram } from '../support/own-program.ts';

async function open() {
  const { api, redis, site } = await startOwnProgram({ updates: 'webhook' });
  const ask = async (path: string) => {
    const response = await fetch(`${site}/${path}`);
    return [response.status, await response.text()];
  };
  return { ...api, redis, ask };
}

/** Telegram's answer holds for two seconds. */
const PATIENTLY = { timeout: 15_000, interval: 200 };

test('a Redis that hangs and a Telegram that fails are no readiness; the program is alive, and counts', {
  timeout: 60_000,
}, async () => {
  const { control, redis, ask } = await open();
  const ready = [200, '{"redis":true,"telegram":true}'];
  await expect.poll(() => ask('readyz'), PATIENTLY).toEqual(ready);
  redis.freeze();
  expect(await ask('readyz')).toEqual([503, '{"redis":false,"telegram":true}']);
  expect([await ask('healthz'), (await ask('metrics'))[0]]).toEqual([[200, 'ok'], 200]);
  redis.thaw();
  await expect.poll(() => ask('readyz'), PATIENTLY).toEqual(ready);
  control.setFaults({ rules: [{ kind: '502', method: 'getMe' }] });
  await expect.poll(() => ask('readyz'), PATIENTLY).toEqual([503, '{"redis":true,"telegram":false}']);
  control.setFaults({ rules: [{ kind: 'hang', method: 'getMe', count: 1 }] });
  await expect.poll(() => ask('readyz'), PATIENTLY).toEqual(ready);
});
