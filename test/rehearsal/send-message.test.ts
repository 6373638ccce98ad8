import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiStage, openApi, SITI } from './stage.ts';

let stage: ApiStage;

beforeAll(async () => {
  stage = await openApi();
  stage.control.addPerson({ id: 7_000_009, first_name: 'Diam' });
});
afterAll(() => stage.close());

const send = (body: object) => stage.call('sendMessage', { chat_id: SITI, ...body });
const refused = (body: object) => stage.refusal('sendMessage', { chat_id: SITI, ...body });

describe('sendMessage', () => {
  it('gives back the message with sender, chat and entities', async () => {
    const message = await stage.api.sendMessage(SITI, '<b>Jadwal</b> /menu', { parse_mode: 'HTML' });
    expect(message).toEqual({
      message_id: 2,
      from: { id: 1_000_000_001, is_bot: true, first_name: 'tuntun (gladi)', username: 'tuntun_gladi_bot' },
      chat: { id: SITI, first_name: 'Siti', last_name: 'Aminah', type: 'private' },
      date: expect.any(Number),
      text: 'Jadwal /menu',
      entities: [
        { offset: 0, length: 6, type: 'bold' },
        { offset: 7, length: 5, type: 'bot_command' },
      ],
    });
  });

  it('takes the chat as number or string, by form and by query, and methods in any case', async () => {
    const base = stage.url;
    const form = await fetch(`${base}/bot1000000001:GLADI/sendmessage`, {
      method: 'POST',
      body: new URLSearchParams({ chat_id: String(SITI), text: 'satu' }),
    });
    const query = await fetch(`${base}/bot1000000001%3AGLADI/SENDMESSAGE?chat_id=${SITI}&text=dua`);
    expect([form.status, query.status]).toEqual([200, 200]);
    expect((await send({ chat_id: String(SITI), text: 'tiga' })).status).toBe(200);
    const { messages } = stage.control.chat(SITI);
    expect(messages.slice(-3).map((it) => it.text)).toEqual(['satu', 'dua', 'tiga']);
  });

  it.each([
    ['no text', {}, 'Bad Request: message text is empty'],
    ['white space', { text: ' \n ' }, 'Bad Request: text must be non-empty'],
    ['nothing but tags', { text: '<b> </b>', parse_mode: 'HTML' }, 'Bad Request: text must be non-empty'],
    ['4,097 characters', { text: 'a'.repeat(4097) }, 'Bad Request: message is too long'],
    ['4,097 emoji', { text: '👍'.repeat(4097) }, 'Bad Request: message is too long'],
    ['an unknown mode', { text: 'a', parse_mode: 'BB' }, 'Bad Request: unsupported parse_mode'],
    ['no chat', { chat_id: '', text: 'a' }, 'Bad Request: chat_id is empty'],
    ['an unknown chat', { chat_id: 12, text: 'a' }, 'Bad Request: chat not found'],
    ['a user name', { chat_id: '@siti', text: 'a' }, 'Bad Request: chat not found'],
    [
      'somebody who never wrote',
      { chat_id: 7_000_009, text: 'a' },
      "Forbidden: bot can't initiate conversation with a user",
    ],
    [
      'a missing message',
      { text: 'a', reply_parameters: { message_id: 999 } },
      'Bad Request: message to be replied not found',
    ],
    ['a thread', { text: 'a', message_thread_id: 5 }, 'Bad Request: message thread not found'],
    [
      'an entity after the end',
      { text: 'ab', entities: [{ type: 'bold', offset: 5, length: 1 }] },
      'Bad Request: entity begins after the end of the text at UTF-16 offset 5',
    ],
    [
      'an entity over the end',
      { text: 'ab', entities: [{ type: 'bold', offset: 1, length: 5 }] },
      'Bad Request: entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 6',
    ],
    [
      'an entity in a character',
      { text: '👍', entities: [{ type: 'bold', offset: 1, length: 1 }] },
      'Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4',
    ],
    [
      'an unknown entity',
      { text: 'ab', entities: [{ type: 'x', offset: 0, length: 1 }] },
      "Bad Request: can't parse MessageEntity: Unsupported type specified",
    ],
    [
      'an entity without length',
      { text: 'ab', entities: [{ type: 'bold', offset: 0 }] },
      'Bad Request: can\'t parse MessageEntity: Can\'t find field "length"',
    ],
  ])('refuses %s', async (_, body, description) => {
    expect(await refused(body)).toBe(description);
  });

  it('counts characters, not units, after parsing', async () => {
    expect((await send({ text: '👍'.repeat(4096) })).status).toBe(200);
    expect((await send({ text: `<b>${'a'.repeat(4096)}</b>`, parse_mode: 'HTML' })).status).toBe(200);
  });

  it('cuts white space off and moves entities along', async () => {
    const { result } = await send({ text: '\n  a\tb\r <i>c </i>\n', parse_mode: 'HTML' });
    expect(result).toMatchObject({ text: 'a b c', entities: [{ offset: 4, length: 1, type: 'italic' }] });
  });

  it.each([
    ['joins equal neighbours', '<b>a</b><b>b</b>', [{ offset: 0, length: 2, type: 'bold' }]],
    [
      'styles nothing inside code',
      '<b>a<code>b</code></b>',
      [
        { offset: 0, length: 1, type: 'bold' },
        { offset: 1, length: 1, type: 'code' },
      ],
    ],
    [
      'nests no quotes',
      '<blockquote>a<blockquote>b</blockquote></blockquote>',
      [{ offset: 0, length: 2, type: 'blockquote' }],
    ],
  ])('%s', async (_, text, entities) => {
    expect((await send({ text, parse_mode: 'HTML' })).result).toMatchObject({ entities });
  });

  it('mentions who is known and drops who is not', async () => {
    const { result } = await send({
      text: `<a href="tg://user?id=${SITI}">a</a><a href="tg://user?id=5">b</a>`,
      parse_mode: 'HTML',
    });
    const user = { id: SITI, is_bot: false, first_name: 'Siti', last_name: 'Aminah', language_code: 'id' };
    expect(result).toMatchObject({ text: 'ab', entities: [{ offset: 0, length: 1, type: 'text_mention', user }] });
  });

  it('marks links, addresses, commands, mentions, tags and phone numbers by itself', async () => {
    const text =
      'contoh.id/a. https://b.id a@b.id /menu@tuntun_gladi_bot @siti_aminah #inovasi +6281234567890 a/b 1.234,5';
    const { result } = await send({ text });
    const found = (result as { entities: { type: string; offset: number; length: number }[] }).entities;
    expect(found.map((it) => [it.type, text.slice(it.offset, it.offset + it.length)])).toEqual([
      ['url', 'contoh.id/a'],
      ['url', 'https://b.id'],
      ['email', 'a@b.id'],
      ['bot_command', '/menu@tuntun_gladi_bot'],
      ['mention', '@siti_aminah'],
      ['hashtag', '#inovasi'],
      ['phone_number', '+6281234567890'],
    ]);
  });

  it('replies, with the message replied to but not what that one replied to', async () => {
    const first = await stage.api.sendMessage(SITI, 'satu');
    const second = await stage.api.sendMessage(SITI, 'dua', { reply_parameters: { message_id: first.message_id } });
    const third = await stage.api.sendMessage(SITI, 'tiga', { reply_parameters: { message_id: second.message_id } });
    const { reply_to_message: _, ...bare } = second;
    expect(third.reply_to_message).toEqual(bare);
  });

  it('refuses who has blocked the bot, until it is unblocked', async () => {
    stage.control.do({ person: SITI, action: { type: 'block' } });
    expect(await refused({ text: 'a' })).toBe('Forbidden: bot was blocked by the user');
    expect((await send({ text: 'a' })).status).toBe(403);
    stage.control.do({ person: SITI, action: { type: 'unblock' } });
    expect(await refused({ text: 'a' })).toBe('ok');
  });

  it('knows its token and its methods', async () => {
    expect((await fetch(`${stage.url}/bot1000000001:X/getMe`)).status).toBe(401);
    expect(await (await fetch(`${stage.url}/botx/getMe`)).json()).toEqual({
      ok: false,
      error_code: 401,
      description: 'Unauthorized: invalid token specified',
    });
    expect((await fetch(`${stage.url}/bot%/getMe`)).status).toBe(401);
    expect((await fetch(`${stage.url}/file/bot%E0/a`)).status).toBe(401);
    expect(await stage.call('sendPigeon')).toEqual({
      ok: false,
      status: 404,
      error_code: 404,
      description: 'Not Found: method not found',
    });
  });
});
