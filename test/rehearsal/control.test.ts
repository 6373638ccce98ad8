import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '#rehearsal/control/types.ts';
import { type ApiStage, openApi, SITI, says } from './stage.ts';

let stage: ApiStage;

beforeEach(async () => {
  stage = await openApi();
});
afterEach(() => stage.close());

async function http(method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${stage.url}/gladi/${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  return answer.json();
}
const act = (action: Action) => stage.control.do({ person: SITI, action });

describe('the control over HTTP', () => {
  it('adds people and lists how they stand to the bot', async () => {
    const budi = { first_name: 'Budi', phone: '62812', username: 'budi' };
    expect(await http('POST', 'people', budi)).toEqual({
      id: 7_000_002,
      language_code: 'id',
      ...budi,
      blocked: false,
      started: false,
    });
    act({ type: 'block' });
    expect(await http('GET', 'people')).toMatchObject([
      { id: SITI, started: true, blocked: true },
      { id: 7_000_002, started: false, blocked: false },
    ]);
    expect(await http('POST', 'people', {})).toEqual({ error: 'first_name is missing' });
  });

  it('does, shows chats since a change, and refuses in words', async () => {
    const { seq } = stage.control.chat(SITI);
    const done = await http('POST', 'do', { person: SITI, action: { type: 'text', text: 'satu' } });
    expect(done).toEqual({ update_id: expect.any(Number), message_id: 2 });
    expect(await http('GET', `chats/${SITI}?since=${seq}`)).toEqual({
      chat: { id: SITI, first_name: 'Siti', last_name: 'Aminah', type: 'private' },
      seq: seq + 1,
      messages: [expect.objectContaining({ message_id: 2, text: 'satu', seq: seq + 1 })],
      reply_keyboard: null,
      commands: [],
      typing: null,
      draft: null,
      alerts: [],
    });
    expect(await http('POST', 'do', { person: 5, action: { type: 'start' } })).toEqual({
      error: 'there is no such person',
    });
    expect(await http('POST', 'do', { person: SITI })).toEqual({ error: 'there is no such action' });
    expect(await http('GET', 'chats/5')).toEqual({ error: 'there is no such chat' });
    expect(await http('GET', 'nowhere')).toEqual({ error: 'there is no such path' });
  });

  it('tells of every change as an event', async () => {
    const response = await fetch(`${stage.url}/gladi/events`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    says(stage, 'a');
    const { value } = (await reader?.read()) ?? {};
    const { seq } = stage.control.chat(SITI);
    expect(value).toBe(`data: {"chat":${SITI},"seq":${seq}}\n\n`);
    await reader?.cancel();
  });

  it('sets and clears faults, counts calls', async () => {
    await http('POST', 'faults', { rules: [{ kind: '500' }] });
    expect((await stage.call('getMe')).status).toBe(500);
    await http('DELETE', 'faults');
    expect((await stage.call('getMe')).status).toBe(200);
    expect(await http('GET', 'calls?since=1')).toEqual({
      total: 2,
      calls: [{ n: 2, at: expect.any(Number), method: 'getme', chat_id: null, status: 200 }],
    });
    expect(await http('POST', 'faults', { rules: [{ kind: 'x' }] })).toEqual({ error: 'no such kind of fault: x' });
  });

  it('starts over, keeping the settings of a running bot', async () => {
    await stage.api.setMyCommands([{ command: 'menu', description: 'Menu' }]);
    await http('POST', 'reset');
    expect(await http('GET', 'people')).toEqual([]);
    expect(await stage.api.getUpdates()).toEqual([]);
    stage.control.addPerson({ first_name: 'Baru' });
    act({ type: 'start' });
    expect(stage.control.chat(SITI)).toMatchObject({ messages: [{ message_id: 1 }], commands: [{ command: 'menu' }] });
  });
});

describe('people', () => {
  it('cannot send more than 4,096 characters at once, but in parts as clients cut them', async () => {
    const text = Array.from({ length: 1200 }, (_, i) => `kata${i}`).join(' ');
    expect(() => act({ type: 'text', text })).toThrow('a text has at most 4096 characters');
    const done = act({ type: 'text', text, split: true });
    expect(done.message_ids).toEqual([2, 3, 4]);
    const parts = stage.control
      .chat(SITI)
      .messages.slice(1)
      .map((it) => it.text);
    expect(parts.join(' ')).toBe(text);
    expect(Math.max(...parts.map((it) => it?.length ?? 0))).toBeLessThanOrEqual(4096);
  });

  it('mend their own texts, and nothing else', async () => {
    const { message_id = 0 } = says(stage, 'salah');
    act({ type: 'edit', message_id, text: '/betul' });
    const [update] = await stage.api.getUpdates({ offset: -1 });
    expect(update?.edited_message).toMatchObject({
      message_id,
      text: '/betul',
      edit_date: expect.any(Number),
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    });
    const ours = await stage.api.sendMessage(SITI, 'a');
    expect(() => act({ type: 'edit', message_id: ours.message_id, text: 'b' })).toThrow('only texts of one');
  });

  it('cannot write to a bot they blocked; START lets it back in', async () => {
    act({ type: 'block' });
    expect(() => says(stage, 'a')).toThrow('the person has blocked the bot');
    expect(() => act({ type: 'block' })).toThrow('the bot is already blocked');
    await stage.api.getUpdates({ offset: 600_000_000 });
    act({ type: 'start', payload: 'w-JMB27' });
    const updates = await stage.api.getUpdates();
    expect(updates).toMatchObject([
      { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
      { message: { text: '/start w-JMB27' } },
    ]);
    expect(() => act({ type: 'start', payload: 'a b' })).toThrow('a payload has at most 64');
  });

  it('know the bot by writing to it', async () => {
    const budi = stage.control.addPerson({ first_name: 'Budi' }).id;
    stage.control.do({ person: budi, action: { type: 'text', text: 'halo' } });
    expect((await stage.call('sendMessage', { chat_id: budi, text: 'a' })).status).toBe(200);
    expect(stage.control.people()).toMatchObject([{ id: SITI }, { id: budi, started: true }]);
  });
});

describe('several bots', () => {
  it('know people and files each for itself', async () => {
    const bots = [
      { token: '11:A', id: 11, username: 'a_bot', name: 'A' },
      { token: '22:B', id: 22, username: 'b_bot', name: 'B' },
    ];
    const two = await openApi({ bots });
    two.control.do({ person: SITI, bot: 22, action: { type: 'text', text: 'b' } });
    const updates = async (token: string) =>
      ((await (await fetch(`${two.url}/bot${token}/getUpdates`)).json()) as { result: { message: { text: string } }[] })
        .result;
    expect((await updates('11:A')).map((it) => it.message.text)).toEqual(['/start']);
    expect((await updates('22:B')).map((it) => it.message.text)).toEqual(['b']);
    expect(two.control.chat(SITI, { bot: 22 }).messages).toHaveLength(1);
    await two.close();
  });
});

describe('other sites in the same browser', () => {
  it.each([
    ['another origin', { origin: 'https://jahat.example' }],
    ['no origin at all', { origin: 'null' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
  ])('may not act here: %s', async (_case, headers) => {
    const body = JSON.stringify({ person: SITI, action: { type: 'text', text: 'hai' } });
    const answer = await fetch(`${stage.url}/gladi/do`, { method: 'POST', headers, body });
    expect(answer.status).toBe(403);
    expect(stage.control.chat(SITI).messages.filter((m) => m.text === 'hai')).toEqual([]);
  });

  it('are no hindrance to the page itself', async () => {
    const body = JSON.stringify({ person: SITI, action: { type: 'text', text: 'hai' } });
    const answer = await fetch(`${stage.url}/gladi/do`, { method: 'POST', headers: { origin: stage.url }, body });
    expect(answer.status).toBe(200);
  });
});
