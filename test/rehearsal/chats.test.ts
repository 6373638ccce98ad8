import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '#rehearsal/control/types.ts';
import { type ApiStage, openApi, SITI } from './stage.ts';

const GROUP = -5001;
const SUPERGROUP = -1_001_234_567_890;
let stage: ApiStage;
let budi: number;

beforeAll(async () => {
  stage = await openApi();
  budi = stage.control.addPerson({ first_name: 'Budi', language_code: 'en' }).id;
  await stage.api.getUpdates({ offset: 600_000_000 });
});
afterAll(() => stage.close());

const inGroup = (action: Action, person = budi) => stage.control.do({ person, chat: GROUP, action });

describe('a group', () => {
  it('tells the bot that it was added', async () => {
    stage.control.do({ person: SITI, action: { type: 'add_to_group', chat_id: GROUP, title: 'Kelompok 3' } });
    const chat = { id: GROUP, title: 'Kelompok 3', type: 'group' };
    const updates = await stage.api.getUpdates();
    expect(updates).toMatchObject([
      {
        my_chat_member: {
          chat,
          from: { id: SITI },
          old_chat_member: { status: 'left' },
          new_chat_member: { status: 'member' },
        },
      },
      { message: { chat, new_chat_members: [{ id: 1_000_000_001 }] } },
    ]);
    await stage.api.getUpdates({ offset: (updates.at(-1)?.update_id ?? 0) + 1 });
  });

  it('shows the bot commands and replies to it, nothing else', async () => {
    const ours = await stage.api.sendMessage(GROUP, 'Halo');
    expect(inGroup({ type: 'text', text: 'obrolan' }).update_id).toBeNull();
    expect(inGroup({ type: 'text', text: '/jadwal@bot_lain' }).update_id).toBeNull();
    expect(inGroup({ type: 'text', text: '/jadwal' }).update_id).not.toBeNull();
    expect(inGroup({ type: 'text', text: '/jadwal@Tuntun_Gladi_Bot besok' }).update_id).not.toBeNull();
    expect(inGroup({ type: 'text', text: 'ya', reply_to: ours.message_id }).update_id).not.toBeNull();
    const updates = await stage.api.getUpdates();
    expect(updates.map((it) => it.message?.text)).toEqual(['/jadwal', '/jadwal@Tuntun_Gladi_Bot besok', 'ya']);
    expect(stage.control.chat(GROUP).messages).toHaveLength(7);
  });

  it('has members, whom the bot can look up', async () => {
    expect((await stage.api.getChatMember(GROUP, SITI)).status).toBe('creator');
    expect((await stage.api.getChatMember(GROUP, budi)).status).toBe('member');
    expect((await stage.api.getChatMember(GROUP, 1_000_000_001)).status).toBe('member');
    expect(await stage.api.getChatMemberCount(GROUP)).toBe(3);
    expect((await stage.api.getChatAdministrators(GROUP)).map((it) => it.user.id)).toEqual([SITI]);
    expect(await stage.refusal('getChatMember', { chat_id: GROUP, user_id: 5 })).toBe('Bad Request: user not found');
    expect(await stage.refusal('getChat', { chat_id: -7 })).toBe('Bad Request: chat not found');
  });

  it('does not let the bot delete what others wrote, nor pin', async () => {
    const theirs = inGroup({ type: 'text', text: 'obrolan' }).message_id;
    expect(await stage.refusal('deleteMessage', { chat_id: GROUP, message_id: theirs })).toBe(
      "Bad Request: message can't be deleted for everyone",
    );
    expect(await stage.refusal('pinChatMessage', { chat_id: GROUP, message_id: theirs })).toBe(
      'Bad Request: not enough rights to manage pinned messages in the chat',
    );
  });

  it('can be left', async () => {
    await stage.api.leaveChat(GROUP);
    expect(await stage.refusal('sendMessage', { chat_id: GROUP, text: 'a' })).toBe(
      'Forbidden: bot was kicked from the group chat',
    );
    expect(inGroup({ type: 'text', text: '/jadwal' }).update_id).toBeNull();
    stage.control.do({ person: SITI, action: { type: 'add_to_group', chat_id: SUPERGROUP, title: 'Besar' } });
    expect((await stage.api.getChat(SUPERGROUP)).type).toBe('supergroup');
  });
});

describe('a private chat', () => {
  it('is known with its person, and a pinned message', async () => {
    const { message_id } = await stage.api.sendMessage(SITI, 'Jadwal');
    await stage.api.pinChatMessage(SITI, message_id);
    expect(await stage.api.getChat(SITI)).toMatchObject({
      id: SITI,
      first_name: 'Siti',
      last_name: 'Aminah',
      type: 'private',
      pinned_message: { message_id, text: 'Jadwal' },
    });
    expect((await stage.api.getUpdates({ offset: -1 }))[0]?.message?.pinned_message?.message_id).toBe(message_id);
    await stage.api.unpinAllChatMessages(SITI);
    expect(await stage.api.getChat(SITI)).not.toHaveProperty('pinned_message');
  });
});

describe('commands', () => {
  const menu = [{ command: 'menu', description: 'Menu' }];
  const english = [{ command: 'menu', description: 'Main menu' }];
  const staff = [{ command: 'panitia', description: 'Panitia' }];
  const seen = (person: number) => stage.control.chat(person).commands;

  it('are those of the narrowest scope and the language', async () => {
    expect(seen(SITI)).toEqual([]);
    await stage.api.setMyCommands(menu, { scope: { type: 'all_private_chats' } });
    await stage.api.setMyCommands(english, { scope: { type: 'all_private_chats' }, language_code: 'en' });
    await stage.api.setMyCommands(staff, { scope: { type: 'chat', chat_id: SITI } });
    expect([seen(SITI), seen(budi)]).toEqual([staff, english]);
    expect(await stage.api.getMyCommands({ scope: { type: 'chat', chat_id: SITI } })).toEqual(staff);
    await stage.api.deleteMyCommands({ scope: { type: 'chat', chat_id: SITI } });
    expect(seen(SITI)).toEqual(menu);
    expect(stage.control.chat(SUPERGROUP, { person: SITI }).commands).toEqual([]);
  });

  it.each([
    [{ commands: [{ command: 'Menu', description: 'a' }] }, 'Bad Request: BOT_COMMAND_INVALID'],
    [{ commands: [{ command: '/', description: 'a' }] }, 'Bad Request: command must be non-empty'],
    [{ commands: [{ command: 'a', description: ' ' }] }, 'Bad Request: command description must be non-empty'],
    [{ commands: [{ command: 'a'.repeat(33), description: 'a' }] }, 'Bad Request: command length must not exceed 32'],
    [{ commands: [{ command: 'a' }] }, 'Bad Request: can\'t parse BotCommand: Can\'t find field "description"'],
    [{ commands: [], language_code: 'ind' }, 'Bad Request: invalid language code specified'],
    [{ commands: [], scope: { type: 'chat', chat_id: 5 } }, 'Bad Request: chat not found'],
    [{ commands: [], scope: { type: 'x' } }, "Bad Request: can't parse BotCommandScope: Unsupported type specified"],
    [
      { commands: [], scope: { type: 'chat_member', chat_id: SITI, user_id: SITI } },
      "Bad Request: can't use specified scope in private chats",
    ],
  ])('%j is refused', async (body, description) => {
    expect(await stage.refusal('setMyCommands', body)).toBe(description);
  });

  it('stand beside a description, a name and a menu button', async () => {
    await stage.api.setMyDescription('Menuntun', { language_code: 'id' });
    expect(await stage.api.getMyDescription({ language_code: 'id' })).toEqual({ description: 'Menuntun' });
    expect(await stage.api.getMyDescription()).toEqual({ description: '' });
    await stage.api.setMyShortDescription('Tuntun');
    expect(await stage.api.getMyShortDescription({ language_code: 'id' })).toEqual({ short_description: 'Tuntun' });
    await stage.api.setMyName('tuntun');
    expect(await stage.api.getMyName()).toEqual({ name: 'tuntun' });
    await stage.api.setChatMenuButton({ chat_id: SITI, menu_button: { type: 'commands' } });
    expect(await stage.api.getChatMenuButton({ chat_id: SITI })).toEqual({ type: 'commands' });
    expect(await stage.api.getChatMenuButton()).toEqual({ type: 'default' });
  });
});
