import { expect, test } from 'vitest';
import type { Audience } from '#aggregates/broadcast/audience.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import { REHEARSAL_BOT } from '#rehearsal/server.ts';
import { ORGANIZER } from '../../support/organizer.ts';
import { registerAs } from '../../support/participant.ts';
import { isSaid } from '../../support/person.ts';
import { message, openGuests } from './support/guests.ts';

const ID = 'JMB27-abcdefgh';
const GROUP = -4_000_001;
const SUPERGROUP = -1_001_000_000_001;
const CHANNEL = -1_001_000_000_002;

/** A workshop, its organizer and somebody else, who are both in a group with the bot. */
async function openGroup() {
  const hall = await openGuests([{ id: 'a', account: 5_001 }]);
  const { control, code, redis, keys, app, clock } = hall;
  const other = await hall.person(7_000, 'Orang Lain');
  let update = 9_000_000;
  const said = (chat: number) =>
    control
      .chat(chat)
      .messages.filter((m) => m.from?.is_bot && !m.deleted)
      .map(({ text }) => text ?? '');
  const bot = { id: 1, is_bot: true, first_name: 'tuntun' };
  return {
    ...hall,
    other,
    said,
    adds: (chat: number, person = ORGANIZER) =>
      control.do({ person, action: { type: 'add_to_group', chat_id: chat, title: 'Peserta Inovasi' } }),
    writes: (text: string, chat: number = GROUP, person = ORGANIZER) =>
      control.do({ person, chat, action: { type: 'text', text } }),
    /** What the bot has said last in a chat, once it contains this. */
    async hears(chat: number, part: string): Promise<string | undefined> {
      await expect.poll(() => said(chat).at(-1)).toContain(part);
      return said(chat).at(-1);
    },
    linked: () => redis.hgetall(keys.collection(`workshop:${code}`, COLLECTIONS.chats)),
    /** An update that the rehearsal does not know how to bring about. */
    receives: (content: object) => app.receive({ update_id: ++update, ...content } as never),
    /** The bot's own standing in a chat has changed. */
    membership: (chat: object, status: string, by = ORGANIZER) => ({
      my_chat_member: {
        chat,
        from: { id: by, is_bot: false, first_name: 'Panitia' },
        date: Math.floor((Date.now() + clock.ahead) / 1_000),
        old_chat_member: { user: bot, status: 'left' },
        new_chat_member: { user: bot, status },
      },
    }),
    now: () => Math.floor((Date.now() + clock.ahead) / 1_000),
  };
}

const everywhere = (chat: number): Audience => ({ to: 'chat', chat, title: 'Peserta Inovasi' });

test('an organizer links a group by what they write there; nobody else can', async () => {
  const { adds, writes, hears, linked, code, other } = await openGroup();
  adds(GROUP);
  await hears(GROUP, 'percakapan pribadi');
  writes('/tautkan');
  expect(await hears(GROUP, 'kode workshop')).toBe('Mohon tulis /tautkan dan kode workshop, misalnya /tautkan JMB27.');
  writes('/tautkan ZZZZZ');
  await hears(GROUP, 'Tidak ada workshop dengan kode itu');
  adds(SUPERGROUP, other.id);
  writes(`/tautkan ${code}`, SUPERGROUP, other.id);
  await hears(SUPERGROUP, 'hanya dapat dihubungkan oleh panitia');
  expect(await linked()).toEqual({});
  writes(`/tautkan ${code.toLowerCase()}`);
  expect(await hears(GROUP, 'terhubung')).toBe(
    '✓ Grup ini terhubung dengan Workshop Inovasi Pelayanan Publik. Siaran panitia dapat dikirim ke sini.',
  );
  expect(await linked()).toEqual({ [GROUP]: JSON.stringify({ title: 'Peserta Inovasi', kind: 'group' }) });
});

test('the link that adds the bot to a group links it as well; who writes as the group is nobody', async () => {
  const { adds, writes, hears, linked, code, receives, now } = await openGroup();
  adds(GROUP);
  await hears(GROUP, 'percakapan pribadi');
  const chat = { id: GROUP, type: 'group', title: 'Peserta Inovasi' };
  const text = `/tautkan ${code}`;
  const entities = [{ type: 'bot_command', offset: 0, length: 8 }];
  const anonymous = { id: 1087968824, is_bot: true, first_name: 'Group' };
  await receives({
    message: { message_id: 77, chat, from: anonymous, sender_chat: chat, date: now(), text, entities },
  });
  await hears(GROUP, 'mode anonim');
  expect(await linked()).toEqual({});
  writes(`/start@${REHEARSAL_BOT.username} k-${code}`);
  await hears(GROUP, 'terhubung');
  expect(Object.keys(await linked())).toEqual([String(GROUP)]);
});

test('a broadcast goes to a group as one message, and to no group that is not linked', async () => {
  const { adds, writes, hears, code, draft, order, stageOf, said, organizer, audienceOf, screen, ...more } =
    await openGroup();
  const { person, control, receives, redis, keys } = more;
  const id = `${code}-abcdefgh`;
  adds(GROUP);
  writes(`/tautkan ${code}`);
  await hears(GROUP, 'terhubung');
  await draft(id, message('Besok kita mulai pukul 08.00 WIB.', 'Siap'));
  await organizer.says('/panitia');
  await organizer.forges(`sa.${code}.${id}.o.to.0`);
  await organizer.act({ type: 'tap', ...(await organizer.button('Grup Peserta')) });
  await expect.poll(() => audienceOf(id)).toEqual(everywhere(GROUP));
  await order(id, { do: 'send' });
  await expect.poll(() => stageOf(id)).toBe('sent');
  expect(said(GROUP).at(-1)).toBe('Besok kita mulai pukul 08.00 WIB.');
  await organizer.hears('Siaran selesai dikirim');
  await organizer.taps('Lihat hasil');
  await organizer.taps('Lihat terkirim');
  expect((await screen('Terkirim · 1')).lines[1]).toBe('• Peserta Inovasi');
  // Who is of the workshop can reply there too; the answer is theirs alone.
  await registerAs(await person(5_500, 'Wulan'), code, {
    name: 'Wulan Adiwangsa',
    agency: 'Dinas Sosial Kota Biru',
    position: 'Analis',
  });
  const from = { id: 5_500, is_bot: false, first_name: 'Wulan' };
  const chat = { id: GROUP, type: 'group', title: 'Peserta Inovasi' };
  const sent = control.chat(GROUP).messages.at(-1);
  const tap = { id: '900', from, chat_instance: '1', message: { ...sent, chat }, data: `sb.${id}.1` };
  await receives({ callback_query: tap });
  await expect.poll(() => redis.hgetall(keys.collection(`broadcast:${id}`, 'replies'))).not.toEqual({});
  await organizer.taps('Kembali ke hasil');
  await organizer.taps('Lihat balasan');
  expect((await screen('Balasan siaran')).lines).toEqual([
    'Balasan siaran',
    '• Siap: 1 orang',
    '• Belum menjawab: 0 orang',
  ]);
  await organizer.taps('Lihat Siap');
  expect((await screen('Siap · 1 orang')).lines[1]).toBe('• Wulan Adiwangsa, Dinas Sosial Kota Biru');

  adds(SUPERGROUP);
  await draft('JMB27-fremdexx', message('Untuk grup lain'), everywhere(SUPERGROUP));
  await order('JMB27-fremdexx', { do: 'send' });
  await expect.poll(() => stageOf('JMB27-fremdexx')).toBe('sent');
  expect(said(SUPERGROUP)).not.toContain('Untuk grup lain');
});

test('a group that becomes a supergroup is followed: by its own word, and by what Telegram answers', async () => {
  const { adds, writes, hears, code, linked, receives, now, draft, order, stageOf, said, control } = await openGroup();
  adds(GROUP);
  adds(SUPERGROUP);
  writes(`/tautkan ${code}`);
  await hears(GROUP, 'terhubung');
  await draft(ID, message('Sampai jumpa besok.'), everywhere(GROUP));
  control.setFaults({ rules: [{ method: 'sendMessage', chat: GROUP, kind: '400', migrate_to: SUPERGROUP }] });
  await order(ID, { do: 'send' });
  await expect.poll(() => stageOf(ID)).toBe('sent');
  expect(said(SUPERGROUP).at(-1)).toBe('Sampai jumpa besok.');
  const moved = { [SUPERGROUP]: JSON.stringify({ title: 'Peserta Inovasi', kind: 'group', was: GROUP }) };
  await expect.poll(linked).toEqual(moved);
  // Telegram tells it in the group as well; nothing more comes of that.
  const chat = { id: GROUP, type: 'group', title: 'Peserta Inovasi' };
  await receives({ message: { message_id: 78, chat, date: now(), migrate_to_chat_id: SUPERGROUP } });
  expect(await linked()).toEqual(moved);
  // A draft that was made for it before reaches it under its new id.
  await draft('JMB27-spaeterx', message('Terima kasih.'), everywhere(GROUP));
  await order('JMB27-spaeterx', { do: 'send' });
  await expect.poll(() => said(SUPERGROUP).at(-1)).toBe('Terima kasih.');
  // It is the workshop's no longer when the bot is taken out of it.
  control.clearFaults();
  await receives(moveOut());
  await expect.poll(linked).toEqual({});

  function moveOut() {
    const user = { id: 1, is_bot: true, first_name: 'tuntun' };
    return {
      my_chat_member: {
        chat: { id: SUPERGROUP, type: 'supergroup', title: 'Peserta Inovasi' },
        from: { id: 5, is_bot: false, first_name: 'Seseorang' },
        date: now(),
        old_chat_member: { user, status: 'member' },
        new_chat_member: { user, status: 'kicked', until_date: 0 },
      },
    };
  }
});

test('who added the bot to a channel is asked in private for which workshop, and they alone; it can be unlinked', async () => {
  const { adds, receives, membership, organizer, code, linked, other, screen } = await openGroup();
  adds(CHANNEL);
  const channel = { id: CHANNEL, type: 'channel', title: 'Kanal Inovasi' };
  await organizer.says('/panitia');
  await receives(membership(channel, 'administrator'));
  const asked = await screen('Bot ditambahkan ke kanal');
  expect(asked.lines[0]).toBe(
    'Bot ditambahkan ke kanal Kanal Inovasi. Pakai kanal ini untuk siaran workshop yang mana?',
  );
  expect(asked.labels).toEqual(['Workshop Inovasi Pelaya…']);

  // Somebody else who was added to no channel, and runs no workshop, can neither be asked nor link it.
  await other.says('/menu');
  await receives(membership({ ...channel, id: CHANNEL - 1 }, 'administrator', other.id));
  await other.forgesInVain(`sk.${code}.k.${CHANNEL}`);
  await other.says('/bantuan');
  expect((await other.received()).filter(isSaid).some(({ text }) => text?.includes('kanal'))).toBe(false);
  expect(await linked()).toEqual({});

  await organizer.taps('Workshop Inovasi');
  await organizer.hears('Kanal Kanal Inovasi terhubung');
  expect(await linked()).toEqual({ [CHANNEL]: JSON.stringify({ title: 'Kanal Inovasi', kind: 'channel' }) });
  await organizer.taps('Atur grup dan kanal');
  const list = await screen('Grup dan kanal workshop');
  expect(list.lines).toEqual([
    'Grup dan kanal workshop',
    '• Kanal Kanal Inovasi',
    `Tambahkan bot lewat tombol di bawah. Di grup yang sudah memuat bot, panitia cukup menulis /tautkan ${code}.`,
  ]);
  expect(list.labels).toEqual([
    'Undang bot ke grup',
    'Undang bot ke kanal',
    'Keluarkan Kanal Inovasi',
    'Kembali ke siaran',
  ]);
  await organizer.taps('Keluarkan');
  await screen('Belum ada grup atau kanal');
  expect(await linked()).toEqual({});
});
