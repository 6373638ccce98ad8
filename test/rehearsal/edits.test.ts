import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiStage, openApi, SITI, says } from './stage.ts';

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
const KEYS = { inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] };

let stage: ApiStage;
let clock: number;

beforeEach(async () => {
  clock = Date.UTC(2027, 10, 11);
  stage = await openApi({ now: () => clock });
});
afterEach(() => stage.close());

const edit = (message_id: number, body: object) =>
  stage.refusal('editMessageText', { chat_id: SITI, message_id, ...body });

describe('editing', () => {
  it('changes text and buttons, and says when', async () => {
    const sent = await stage.api.sendMessage(SITI, 'lama', { reply_markup: KEYS });
    clock += 5000;
    const edited = await stage.api.editMessageText(SITI, sent.message_id, '<b>baru</b>', { parse_mode: 'HTML' });
    const { reply_markup: _, ...rest } = sent;
    const entities = [{ offset: 0, length: 4, type: 'bold' }];
    expect(edited).toEqual({ ...rest, edit_date: sent.date + 5, text: 'baru', entities });
    expect(stage.control.chat(SITI).messages.at(-1)).toMatchObject({ message_id: sent.message_id, text: 'baru' });
  });

  it('refuses what changes nothing', async () => {
    const { message_id } = await stage.api.sendMessage(SITI, '<b>a</b>', { parse_mode: 'HTML', reply_markup: KEYS });
    expect(await edit(message_id, { text: 'a', parse_mode: 'HTML', entities: [] })).toBe('ok');
    expect(await edit(message_id, { text: ' a ' })).toBe(NOT_MODIFIED);
    expect(await edit(message_id, { text: '<b>a</b>', parse_mode: 'HTML' })).toBe('ok');
    expect(await edit(message_id, { text: '<b>a</b>', parse_mode: 'HTML', reply_markup: KEYS })).toBe('ok');
    const markup = { chat_id: SITI, message_id, reply_markup: KEYS };
    expect(await stage.refusal('editMessageReplyMarkup', markup)).toBe(NOT_MODIFIED);
    expect(await stage.refusal('editMessageReplyMarkup', { chat_id: SITI, message_id })).toBe('ok');
  });

  it("refuses what is not the bot's, gone, or has a reply keyboard", async () => {
    const theirs = says(stage, 'saya').message_id ?? 0;
    expect(await edit(theirs, { text: 'b' })).toBe("Bad Request: message can't be edited");
    expect(await edit(999, { text: 'b' })).toBe('Bad Request: message to edit not found');
    const removed = await stage.api.sendMessage(SITI, 'a', { reply_markup: { remove_keyboard: true } });
    expect(await edit(removed.message_id, { text: 'b' })).toBe("Bad Request: message can't be edited");
    const gone = await stage.api.sendMessage(SITI, 'a');
    await stage.api.deleteMessage(SITI, gone.message_id);
    expect(await edit(gone.message_id, { text: 'b' })).toBe('Bad Request: message to edit not found');
    expect(await stage.refusal('editMessageText', { text: 'b' })).toBe(
      'Bad Request: message identifier is not specified',
    );
  });

  it('refuses a text that is too long in the words of the server, and other keyboards', async () => {
    const { message_id } = await stage.api.sendMessage(SITI, 'a');
    expect(await edit(message_id, { text: 'a'.repeat(4097) })).toBe('Bad Request: MESSAGE_TOO_LONG');
    expect(await edit(message_id, { text: 'b', reply_markup: { keyboard: [['x']] } })).toBe(
      'Bad Request: inline keyboard expected',
    );
    stage.control.do({ person: SITI, action: { type: 'block' } });
    expect(await edit(message_id, { text: 'b' })).toBe('Forbidden: bot was blocked by the user');
  });
});

describe('deleting', () => {
  it('deletes own and received messages of two days, for everybody', async () => {
    const theirs = says(stage, 'saya').message_id ?? 0;
    const { message_id } = await stage.api.sendMessage(SITI, 'a');
    expect(await stage.api.deleteMessages(SITI, [theirs, message_id, 999])).toBe(true);
    expect(stage.control.chat(SITI).messages.map((it) => [it.message_id, it.deleted])).toEqual([
      [1, undefined],
      [theirs, true],
      [message_id, true],
    ]);
    expect(await stage.refusal('deleteMessage', { chat_id: SITI, message_id })).toBe(
      'Bad Request: message to delete not found',
    );
    clock += 48 * 3_600_000 + 1000;
    expect(await stage.refusal('deleteMessage', { chat_id: SITI, message_id: 1 })).toBe(
      "Bad Request: message can't be deleted for everyone",
    );
  });
});

describe('copying and forwarding', () => {
  it('copies without the sender, forwards with it, and lets forwards not be edited', async () => {
    const theirs = says(stage, 'asli').message_id ?? 0;
    const copy = await stage.api.copyMessage(SITI, SITI, theirs);
    expect(stage.control.chat(SITI).messages.at(-1)).toMatchObject({ ...copy, text: 'asli', from: { is_bot: true } });
    const forward = await stage.api.forwardMessage(SITI, SITI, theirs);
    expect(forward.forward_origin).toMatchObject({ type: 'user', sender_user: { id: SITI } });
    expect(await edit(forward.message_id, { text: 'b' })).toBe("Bad Request: message can't be edited");
    expect(await stage.refusal('copyMessage', { chat_id: SITI, from_chat_id: SITI, message_id: 99 })).toBe(
      'Bad Request: message to copy not found',
    );
  });
});
