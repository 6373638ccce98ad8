import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiStage, openApi, SITI } from './stage.ts';

const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
let stage: ApiStage;
let clock: number;

beforeEach(async () => {
  clock = Date.UTC(2027, 10, 11);
  stage = await openApi({ now: () => clock });
});
afterEach(() => stage.close());

async function sendKeys(): Promise<number> {
  const inline_keyboard = [
    [
      { text: 'Ya', callback_data: 'ya' },
      { text: 'Situs', url: 'https://contoh.id' },
    ],
  ];
  return (await stage.api.sendMessage(SITI, 'Benar?', { reply_markup: { inline_keyboard } })).message_id;
}

function tap(message_id: number, data = 'ya', forged = false) {
  return stage.control.do({ person: SITI, action: { type: 'tap', message_id, data, forged } });
}

async function lastQuery() {
  const updates = await stage.api.getUpdates({ offset: -1 });
  const query = updates[0]?.callback_query;
  if (!query) throw new Error('no tap came');
  return query;
}

describe('taps', () => {
  it('reach the bot with the message as it was tapped', async () => {
    const message_id = await sendKeys();
    tap(message_id);
    expect(await lastQuery()).toMatchObject({
      id: expect.stringMatching(/^\d{16}$/),
      from: { id: SITI, is_bot: false },
      data: 'ya',
      message: { message_id, text: 'Benar?' },
    });
  });

  it('are refused without such a button, unless forged', async () => {
    const message_id = await sendKeys();
    expect(() => tap(message_id, 'lain')).toThrow('the message has no such button');
    expect(() => tap(message_id, 'https://contoh.id/')).toThrow('the message has no such button');
    await stage.api.editMessageReplyMarkup(SITI, message_id);
    expect(() => tap(message_id)).toThrow('the message has no such button');
    tap(message_id, 'lain', true);
    expect((await lastQuery()).data).toBe('lain');
    await stage.api.deleteMessage(SITI, message_id);
    tap(message_id, 'ya', true);
    expect((await lastQuery()).message).toEqual({ chat: expect.anything(), message_id, date: 0 });
  });

  it('are answered for fifteen seconds; the first answer is shown', async () => {
    const message_id = await sendKeys();
    const { seq } = stage.control.chat(SITI);
    tap(message_id);
    const { id } = await lastQuery();
    expect(await stage.api.answerCallbackQuery(id, { text: 'Tersimpan', show_alert: true })).toBe(true);
    expect(await stage.api.answerCallbackQuery(id, { text: 'Lagi' })).toBe(true);
    expect(stage.control.chat(SITI, { since: seq }).alerts).toEqual([{ text: 'Tersimpan', show_alert: true }]);
    clock += 15_001;
    expect(await stage.refusal('answerCallbackQuery', { callback_query_id: id })).toBe(TOO_OLD);
    expect(await stage.refusal('answerCallbackQuery', { callback_query_id: '7' })).toBe(TOO_OLD);
  });

  it('take 200 characters as an answer', async () => {
    tap(await sendKeys());
    const { id } = await lastQuery();
    const text = 'a'.repeat(201);
    expect(await stage.refusal('answerCallbackQuery', { callback_query_id: id, text })).toBe(
      'Bad Request: MESSAGE_TOO_LONG',
    );
  });

  it('are forgotten when nobody fetches them for 150 seconds, other updates after a day', async () => {
    await stage.api.getUpdates({ offset: 600_000_000 });
    tap(await sendKeys());
    stage.control.do({ person: SITI, action: { type: 'text', text: 'a' } });
    clock += 150_000;
    expect((await stage.api.getUpdates()).map((it) => it.message?.text)).toEqual(['a']);
    clock += 86_400_000;
    expect(await stage.api.getUpdates()).toEqual([]);
  });
});
