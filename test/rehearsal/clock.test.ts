import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createRehearsal } from '#rehearsal/server.ts';
import { openApi, SITI, says } from './stage.ts';

const HOUR = 3_600_000;
const AT = Date.UTC(2027, 2, 10, 1);
const now = () => AT;

async function open() {
  const stage = await openApi({ now });
  onTestFinished(() => stage.close());
  async function post(body: unknown): Promise<{ status: number; said: unknown }> {
    const answer = await fetch(`${stage.url}/gladi/clock`, { method: 'POST', body: JSON.stringify(body) });
    return { status: answer.status, said: await answer.json() };
  }
  return { stage, post };
}

it('moves on by so much, or to a moment, and dates what is said then', async () => {
  const { stage, post } = await open();
  expect(await (await fetch(`${stage.url}/gladi/clock`)).json()).toEqual({ now: AT });
  expect(await post({ by: HOUR })).toEqual({ status: 200, said: { now: AT + HOUR } });
  expect(await post({ to: AT + 24 * HOUR })).toEqual({ status: 200, said: { now: AT + 24 * HOUR } });
  says(stage, 'satu');
  expect(stage.control.chat(SITI).messages.map(({ date }) => date)).toEqual(
    [AT, AT + 24 * HOUR].map((at) => at / 1_000),
  );
  const { date } = await stage.api.sendMessage(SITI, 'dua');
  expect(date).toBe((AT + 24 * HOUR) / 1_000);
});

it.each([
  [{ by: 0 }, 'the clock goes forward only'],
  [{ to: AT - 1 }, 'the clock goes forward only'],
  [{ by: 367 * 24 * HOUR }, 'the clock goes a year forward at once at most'],
  [{}, 'to or by is not a number of milliseconds'],
  [{ to: 'besok' }, 'to or by is not a number of milliseconds'],
  [null, 'to or by is not a number of milliseconds'],
])('does not move for %j', async (move, error) => {
  const { stage, post } = await open();
  expect(await post(move)).toEqual({ status: 400, said: { error } });
  expect(stage.control.clock()).toEqual({ now: AT });
});

it('is not moved by a page of another site', async () => {
  const { stage } = await open();
  const headers = { origin: 'https://lain.contoh.id' };
  const answer = await fetch(`${stage.url}/gladi/clock`, { method: 'POST', headers, body: '{"by":1}' });
  expect([answer.status, stage.control.clock()]).toEqual([403, { now: AT }]);
});

it('tells every open page', async () => {
  const { stage, post } = await open();
  const response = await fetch(`${stage.url}/gladi/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await post({ by: HOUR });
  expect((await reader?.read())?.value).toBe(`data: ${JSON.stringify({ clock: { now: AT + HOUR } })}\n\n`);
  await reader?.cancel();
});

it('stays moved through a restart, and when everybody is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gladi-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const start = () => createRehearsal({ now, journal: join(folder, 'gladi.jsonl') });
  const first = start();
  first.control.moveClock({ by: HOUR });
  first.control.moveClock({ by: HOUR });
  first.control.reset();
  expect(first.now()).toBe(AT + 2 * HOUR);
  await first.close();
  const second = start();
  onTestFinished(() => second.close());
  expect(second.now()).toBe(AT + 2 * HOUR);
});
