import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiStage, openApi, SITI, says } from './stage.ts';

let stage: ApiStage;

beforeEach(async () => {
  stage = await openApi();
  await stage.api.getUpdates({ offset: 600_000_000 });
});
afterEach(() => stage.close());

const texts = async (ask: object) => (await stage.api.getUpdates(ask)).map((it) => it.message?.text);

async function stillWaits(answer: Promise<unknown>): Promise<boolean> {
  const nothing = Symbol('nothing');
  return (await Promise.race([answer, wait(50, nothing)])) === nothing;
}

describe('getUpdates', () => {
  it('forgets what an offset confirms and repeats the rest', async () => {
    const ids = ['a', 'b', 'c'].map((text) => says(stage, text).update_id ?? 0);
    expect(await texts({})).toEqual(['a', 'b', 'c']);
    expect(await texts({ limit: 2 })).toEqual(['a', 'b']);
    expect(await texts({ offset: ids[1] })).toEqual(['b', 'c']);
    expect(await texts({ offset: 1 })).toEqual(['b', 'c']);
    expect(await texts({ offset: (ids[2] ?? 0) + 1 })).toEqual([]);
    expect(await texts({})).toEqual([]);
    expect((await stage.api.getWebhookInfo()).pending_update_count).toBe(0);
  });

  it('keeps the last ones with a negative offset', async () => {
    for (const text of ['a', 'b', 'c']) says(stage, text);
    expect(await texts({ offset: -2 })).toEqual(['b', 'c']);
    expect(await texts({})).toEqual(['b', 'c']);
  });

  it('gives at most 100', async () => {
    for (let i = 0; i < 120; i++) says(stage, String(i));
    expect((await texts({ limit: 500 })).length).toBe(100);
  });

  it('waits for news and brings together what happens at once', async () => {
    const waiting = texts({ timeout: 20 });
    expect(await stillWaits(waiting)).toBe(true);
    says(stage, 'a');
    says(stage, 'b');
    expect(await waiting).toEqual(['a', 'b']);
  });

  it('answers nothing when nothing comes', async () => {
    const before = performance.now();
    expect(await texts({ timeout: 1 })).toEqual([]);
    expect(performance.now() - before).toBeGreaterThan(950);
  });

  it('ends a waiting request when another comes', async () => {
    const first = stage.call('getUpdates', { timeout: 20 });
    expect(await stillWaits(first)).toBe(true);
    const second = stage.call('getUpdates', { timeout: 20 });
    expect(await first).toEqual({
      ok: false,
      status: 409,
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    says(stage, 'a');
    expect((await second).status).toBe(200);
  });

  it('brings only the allowed kinds, from when they were set', async () => {
    await stage.api.getUpdates({ allowed_updates: ['callback_query', 'my_chat_member'] });
    expect(says(stage, 'a').update_id).toBeNull();
    stage.control.do({ person: SITI, action: { type: 'block' } });
    stage.control.do({ person: SITI, action: { type: 'unblock' } });
    const updates = await stage.api.getUpdates();
    expect(updates.map((it) => it.my_chat_member?.new_chat_member.status)).toEqual(['kicked', 'member']);
    await stage.api.getUpdates({ allowed_updates: [] });
    expect(says(stage, 'a').update_id).not.toBeNull();
  });
});
