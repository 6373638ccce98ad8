import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRehearsal, REHEARSAL_TOKEN } from '#rehearsal/server.ts';
import { openApi, SITI, says } from './stage.ts';

let folder: string;
let journal: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gladi-'));
  journal = join(folder, 'data', 'gladi.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function start(): Promise<{ child: ChildProcess; url: string; api: Api }> {
  const script = new URL('./journal-server.ts', import.meta.url).pathname;
  const child = spawn('npx', ['node', script, journal], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const [line] = await once(child.stdout ?? child, 'data');
  const url = String(line).trim();
  return { child, url, api: new Api(REHEARSAL_TOKEN, { apiRoot: url }) };
}

async function kill({ child }: { child: ChildProcess }): Promise<void> {
  const exit = once(child, 'exit');
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await exit;
}

async function post(url: string, path: string, body: object): Promise<unknown> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(`${url}/gladi/${path}`, init)).json();
}

const view = async (url: string) => (await fetch(`${url}/gladi/chats/${SITI}`)).json();

describe('the journal', () => {
  it('brings back chats, ids, files, settings and unconfirmed updates after kill -9', async () => {
    const before = await start();
    await post(before.url, 'people', { first_name: 'Siti' });
    await post(before.url, 'do', { person: SITI, action: { type: 'start' } });
    const [first] = await before.api.getUpdates();
    await post(before.url, 'do', { person: SITI, action: { type: 'text', text: 'Sekretaris Dinas' } });
    const kept = await before.api.getUpdates({ offset: (first?.update_id ?? 0) + 1 });
    await before.api.setMyCommands([{ command: 'menu', description: 'Menu' }]);
    const bytes = Buffer.from('isi');
    const { document } = await before.api.sendDocument(SITI, new InputFile(bytes, 'a.txt'));
    const gone = await before.api.sendMessage(SITI, 'a', { reply_markup: { keyboard: [['Ya']] } });
    await before.api.deleteMessage(SITI, gone.message_id);
    const seen = await view(before.url);
    await kill(before);

    const after = await start();
    expect(await view(after.url)).toEqual(seen);
    expect(await after.api.getUpdates()).toEqual(kept);
    const { file_path } = await after.api.getFile(document.file_id);
    const file = await fetch(`${after.url}/file/bot${REHEARSAL_TOKEN}/${file_path}`);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
    expect((await after.api.sendMessage(SITI, 'b')).message_id).toBe(gone.message_id + 1);
    await kill(after);
  });

  it('knows of every message whose answer went out, whenever the kill comes', async () => {
    const before = await start();
    await post(before.url, 'people', { first_name: 'Siti' });
    await post(before.url, 'do', { person: SITI, action: { type: 'start' } });
    let answered = 0;
    const sending = (async () => {
      for (;;) answered = (await before.api.sendMessage(SITI, 'a')).message_id;
    })().catch(() => {});
    await expect.poll(() => answered).toBeGreaterThan(50);
    await kill(before);
    await sending;
    const rehearsal = createRehearsal({ journal });
    const last = rehearsal.control.chat(SITI).messages.at(-1)?.message_id ?? 0;
    expect([answered, answered + 1]).toContain(last);
    await rehearsal.close();
  });

  it('cuts a torn last line off', async () => {
    const first = await openApi({ journal });
    says(first, 'a');
    const seen = first.control.chat(SITI);
    await first.close();
    appendFileSync(journal, '[{"op":"message","bot":1000000001,"chat":70000');
    const second = await openApi({ journal });
    expect(second.control.chat(SITI)).toEqual(seen);
    says(second, 'b');
    await second.close();
    const third = await openApi({ journal });
    expect(third.control.chat(SITI).messages.map((it) => it.text)).toEqual(['/start', 'a', 'b']);
    await third.close();
  });

  it('is rewritten when it has grown large, and tells the same', async () => {
    const first = await openApi({ journal });
    const inline_keyboard = [[{ text: 'a', callback_data: 'a' }]];
    const { message_id } = await first.api.sendMessage(SITI, 'x', { reply_markup: { inline_keyboard } });
    await first.api.sendMessage(SITI, 'y', { reply_markup: { keyboard: [['Ya']], resize_keyboard: true } });
    first.control.do({ person: SITI, action: { type: 'tap', message_id, data: 'a' } });
    for (let i = 0; i < 1100; i++)
      await first.call('editMessageText', { chat_id: SITI, message_id, text: `${i}${'x'.repeat(4000)}` });
    const [seen, updates] = [first.control.chat(SITI), await first.api.getUpdates()];
    await first.close();
    expect(statSync(journal).size).toBeGreaterThan(4 << 20);
    const second = await openApi({ journal });
    expect(second.control.chat(SITI)).toEqual(seen);
    expect(await second.api.getUpdates()).toEqual(updates);
    await second.close();
    expect(statSync(journal).size).toBeLessThan(20_000);
    const third = await openApi({ journal });
    expect(third.control.chat(SITI)).toEqual(seen);
    expect(says(third, 'z').update_id).toBe((updates.at(-1)?.update_id ?? 0) + 1);
    await third.close();
    expect(readFileSync(journal, 'utf8').endsWith('\n')).toBe(true);
  });

  it('goes on with a webhook', async () => {
    const first = await openApi({ journal });
    await first.api.setWebhook('http://127.0.0.1:9/telegram', { secret_token: 'x' });
    await first.close();
    const second = await openApi({ journal });
    expect((await second.api.getWebhookInfo()).url).toBe('http://127.0.0.1:9/telegram');
    await second.close();
  });

  it('is spoilt: the start is refused with the line that cannot be read', async () => {
    const first = await openApi({ journal });
    await first.close();
    appendFileSync(journal, '[]\n[{"op":\n');
    const lines = readFileSync(journal, 'utf8').split('\n').length - 1;
    expect(() => createRehearsal({ journal })).toThrow(
      `${journal}:${lines}: the journal of the rehearsal is spoilt; move the file away to begin without it`,
    );
  });
});
