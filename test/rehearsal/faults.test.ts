import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultRule } from '#rehearsal/faults.ts';
import { type ApiStage, openApi, SITI, says } from './stage.ts';

let stage: ApiStage;

beforeEach(async () => {
  stage = await openApi();
});
afterEach(() => stage.close());

const send = (chat_id = SITI) => stage.call('sendMessage', { chat_id, text: 'a' });
const set = (...rules: FaultRule[]) => stage.control.setFaults({ rules });
const sentTexts = () => stage.control.chat(SITI).messages.filter((it) => it.from?.is_bot).length;

describe('faults', () => {
  it.each([
    ['500', 500, 'Internal Server Error'],
    ['502', 502, 'Bad Gateway'],
    ['403', 403, 'Forbidden: bot was blocked by the user'],
    ['400', 400, 'Bad Request: chat not found'],
  ] as const)('%s answers in place of the method', async (kind, status, description) => {
    set({ kind });
    expect(await send()).toEqual({ ok: false, status, error_code: status, description });
    expect(sentTexts()).toBe(0);
  });

  it('429 tells for how long', async () => {
    set({ kind: '429', retry_after: 10_072, chat: SITI });
    await expect(stage.api.sendMessage(SITI, 'a')).rejects.toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 10072',
      parameters: { retry_after: 10_072 },
    });
    expect((await stage.call('getMe')).status).toBe(200);
  });

  it('reset does nothing, lost does it; neither answers', async () => {
    set({ kind: 'reset', count: 1 }, { kind: 'lost', count: 1 });
    await expect(send()).rejects.toThrow();
    expect(sentTexts()).toBe(0);
    await expect(send()).rejects.toThrow();
    expect(sentTexts()).toBe(1);
    expect((await send()).status).toBe(200);
    expect(stage.control.calls().calls.map((it) => [it.method, it.chat_id, it.status])).toEqual([
      ['sendmessage', SITI, 0],
      ['sendmessage', SITI, 0],
      ['sendmessage', SITI, 200],
    ]);
  });

  it('hang never answers, delay later', async () => {
    set({ kind: 'hang', method: 'sendMessage', count: 1 }, { kind: 'delay', ms: 120 });
    const ended = await Promise.race([send(), new Promise((resolve) => setTimeout(resolve, 100, 'nothing'))]);
    expect(ended).toBe('nothing');
    const before = performance.now();
    expect((await send()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(110);
  });

  it('strike by chance as the seed says, and end when cleared', async () => {
    const statuses = async () => {
      set({ kind: '500', probability: 0.5, seed: 7 });
      const all: number[] = [];
      for (let i = 0; i < 12; i++) all.push((await send()).status);
      return all;
    };
    const first = await statuses();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await statuses()).toEqual(first);
    stage.control.clearFaults();
    expect((await send()).status).toBe(200);
  });

  it('deliver twice and late, and lose nothing to a confirmation', async () => {
    await stage.api.getUpdates({ offset: 600_000_000 });
    stage.control.setFaults({ delivery: { doubled: 1, late: 80, seed: 5 } });
    const sent = ['a', 'b', 'c', 'd', 'e', 'f'].map((text) => says(stage, text).update_id);
    const got: number[] = [];
    let offset = 0;
    while (got.length < 12) {
      const updates = await stage.api.getUpdates({ offset, timeout: 5 });
      expect(updates.length).toBeGreaterThan(0);
      for (const { update_id } of updates) {
        got.push(update_id);
        offset = Math.max(offset, update_id + 1);
      }
    }
    expect([...got].sort()).toEqual([...sent, ...sent].sort());
    expect(got).not.toEqual([...got].sort());
    expect((await stage.api.getUpdates({ offset })).length).toBe(0);
    expect((await stage.api.getWebhookInfo()).pending_update_count).toBe(0);
  });

  it('are refused when there are none of that kind', () => {
    expect(() => set({ kind: 'fire' as '500' })).toThrow('no such kind of fault: fire');
  });
});
