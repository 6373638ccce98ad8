import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiStage, openApi, SITI } from './stage.ts';

const GROUP = -5001;
let stage: ApiStage;

beforeAll(async () => {
  stage = await openApi();
  stage.control.do({ person: SITI, action: { type: 'add_to_group', chat_id: GROUP, title: 'Kelompok 3' } });
});
afterAll(() => stage.close());

const inline = (...buttons: unknown[]) => ({ inline_keyboard: [buttons] });
const refused = (reply_markup: unknown, chat_id = SITI) =>
  stage.refusal('sendMessage', { chat_id, text: 'a', reply_markup });

describe('reply_markup', () => {
  it('is given back checked, from an object and from a string', async () => {
    const buttons = [
      { text: 'Lanjut', callback_data: 'é'.repeat(32), style: 'success' },
      { text: 'Situs', url: 'contoh.id' },
      { text: 'Salin', copy_text: { text: 'K7M2PX' } },
    ];
    const shown = inline(buttons[0], { text: 'Situs', url: 'http://contoh.id/' }, buttons[2]);
    for (const reply_markup of [inline(...buttons), JSON.stringify(inline(...buttons))]) {
      const { result } = await stage.call('sendMessage', { chat_id: SITI, text: 'a', reply_markup });
      expect(result).toMatchObject({ reply_markup: shown });
    }
  });

  it.each([
    ['65 bytes of data', inline({ text: 'a', callback_data: 'a'.repeat(65) }), 'Bad Request: BUTTON_DATA_INVALID'],
    [
      'no data',
      inline({ text: 'a', callback_data: '' }),
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'no text',
      inline({ callback_data: 'a' }),
      'Bad Request: can\'t parse inline keyboard button: Can\'t find field "text"',
    ],
    [
      'a string',
      inline('a'),
      "Bad Request: can't parse inline keyboard button: InlineKeyboardButton must be an Object",
    ],
    [
      'a style of its own',
      inline({ text: 'a', callback_data: 'a', style: 'pink' }),
      "Bad Request: can't parse inline keyboard button: invalid button style specified",
    ],
    [
      'a host without a dot',
      inline({ text: 'a', url: 'http://localhost:8080/x' }),
      "Bad Request: inline keyboard button URL 'http://localhost:8080/x' is invalid: Wrong HTTP URL",
    ],
    [
      'another scheme',
      inline({ text: 'a', url: 'ftp://contoh.id' }),
      "Bad Request: inline keyboard button URL 'ftp://contoh.id' is invalid: Unsupported URL protocol",
    ],
    ['a host that cannot be', inline({ text: 'a', url: 'http://contoh.1x' }), 'Bad Request: BUTTON_URL_INVALID'],
    ['broken JSON', '{"inline', "Bad Request: can't parse reply keyboard markup JSON object"],
    ['a list', [], 'Bad Request: object expected as reply markup'],
    ['a flat keyboard', { keyboard: ['a'] }, 'Bad Request: field "keyboard" must be an Array of Arrays'],
    [
      'a flat inline keyboard',
      { inline_keyboard: [{}] },
      'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    [
      'a long placeholder',
      { force_reply: true, input_field_placeholder: 'a'.repeat(65) },
      'Bad Request: REPLY_MARKUP_INVALID',
    ],
  ])('refuses %s', async (_, markup, description) => {
    expect(await refused(markup)).toBe(description);
  });

  it('asks for a contact only in private', async () => {
    const markup = { keyboard: [[{ text: 'Kirim nomor saya', request_contact: true }]] };
    expect(await refused(markup)).toBe('ok');
    expect(await refused(markup, GROUP)).toBe('Bad Request: phone number can be requested in private chats only');
  });

  it('shows a reply keyboard to the person until it is removed, and not in the message', async () => {
    const reply_markup = { keyboard: [['Ya', { text: 'Tidak', style: 'danger' }]], resize_keyboard: true };
    const { result } = await stage.call('sendMessage', { chat_id: SITI, text: 'a', reply_markup });
    expect(result).not.toHaveProperty('reply_markup');
    const keyboard = [[{ text: 'Ya' }, { text: 'Tidak', style: 'danger' }]];
    expect(stage.control.chat(SITI).reply_keyboard).toEqual({ keyboard, resize_keyboard: true });
    await stage.call('sendMessage', { chat_id: SITI, text: 'a' });
    expect(stage.control.chat(SITI).reply_keyboard).toEqual({ keyboard, resize_keyboard: true });
    await stage.call('sendMessage', { chat_id: SITI, text: 'a', reply_markup: { remove_keyboard: true } });
    expect(stage.control.chat(SITI).reply_keyboard).toBeNull();
  });

  it('keeps 12 buttons of a row', async () => {
    const row = Array.from({ length: 14 }, (_, i) => ({ text: String(i), callback_data: String(i) }));
    const { result } = await stage.call('sendMessage', { chat_id: SITI, text: 'a', reply_markup: inline(...row) });
    expect(result).toMatchObject({ reply_markup: inline(...row.slice(0, 12)) });
  });
});
