import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { ChannelAdded, ChannelLinked } from '#aggregates/group/group.ts';
import type { ChatLinkAsked, ChatUnlinkAsked } from '#aggregates/workshop/chats.ts';
import { readCode, type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import type { DeskGranted } from '#aggregates/workshop/workshop.ts';
import type { Links } from '#core/links.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { ChatsAnswer } from './chats-reading.ts';

/** What is shown once the workshop grants it; the worker that reads it, and the event with what was read. */
const SEE = 'chats.see';
const WORKER = 'chats';
const READ = 'linked-read';
/** So many workshops are offered for a channel, and so many chats listed. */
const OFFERED = 8;
/** Characters of a name on a button. */
const NAME = 14;

/** The field of the account that remembers a channel to which its person has added the bot: they alone may link it. */
const channelField = (chat: number | string) => `channel:${chat}`;

/**
 * Groups and channels as an audience: `sk.<code>` those of a workshop. A group is linked by who writes there, a channel by who added the bot to it; the
 * workshop checks that they are its organizer.
 */
export function createChats(deps: { desk: Desk; links: Pick<Links, 'group' | 'channel'> }): Feature {
  const { desk, links } = deps;

  function chatsView({ code, chats }: ChatsAnswer): View {
    const shown = chats.slice(0, OFFERED);
    const lines = shown.map(({ title, kind }): Line => {
      return { key: kind === 'channel' ? 'chats-channel' : 'chats-group', args: { title } };
    });
    const away = shown.map(({ chat, title }): Button[] => [
      { label: { key: 'btn-chats-unlink', args: { title: shortened(title, NAME) } }, data: `sk.${code}.u.${chat}` },
    ]);
    return card(
      [
        { key: 'chats-title' },
        ...(lines.length > 0 ? lines : [{ key: 'chats-none' }]),
        { key: 'chats-how', args: { code } },
      ],
      [
        [
          { label: { key: 'btn-chats-group' }, url: links.group(code) },
          { label: { key: 'btn-chats-channel' }, url: links.channel() },
        ],
        ...away,
        [{ label: { key: 'btn-results-broadcasts' }, data: `sr.${code}` }],
      ],
    );
  }

  function linkChannel(turn: Turn, code: string, chat: string): void {
    const title = turn.more<string>(channelField(chat));
    if (title === undefined) return turn.toast({ key: 'account-button-old' });
    turn.clearButtons();
    const data: ChatLinkAsked = { chat: Number(chat), by: turn.person, title, kind: 'channel' };
    turn.tell(workshopId(code), 'chat-link', data);
  }

  return {
    taps: {
      sk(turn, [typed = '', part = '', chat = '']) {
        const code = readCode(typed);
        if (code === null) return turn.toast({ key: 'account-button-unknown' });
        if (part === '') return desk.ask(turn, code, SEE);
        if (part === 'k') return linkChannel(turn, code, chat);
        if (part !== 'u') return turn.toast({ key: 'account-button-unknown' });
        const data: ChatUnlinkAsked = { by: turn.person, chat: Number(chat), next: { what: SEE, args: {} } };
        turn.tell(workshopId(code), 'chat-unlink', data);
      },
    },
    desk: { [SEE]: (turn: Turn, { workshop }: DeskGranted) => turn.work(WORKER, { code: workshop }, READ) },
    inbound: {
      [READ]: (turn: Turn, answer: ChatsAnswer) => turn.show(chatsView(answer)),
      'channel-added'(turn: Turn, { chat, title }: ChannelAdded) {
        // Whoever runs no workshop has nothing to send there.
        const offered = desk.workshops(turn).slice(0, OFFERED);
        if (offered.length === 0) return;
        turn.setMore(channelField(chat), title);
        const buttons = offered.map((one): Button[] => [
          { label: shortened(one.title), data: `sk.${one.code}.k.${chat}` },
        ]);
        turn.notify(card([{ key: 'chats-channel-added', args: { title } }], buttons));
      },
      'channel-linked'(turn: Turn, { chat, title, workshop, linked }: ChannelLinked) {
        const named = turn.reading.view<WorkshopView>(workshopId(workshop))?.card.title ?? workshop;
        if (linked) turn.setMore(channelField(chat), null);
        const key = linked ? 'chats-channel-linked' : 'chats-channel-refused';
        const back: Button = { label: { key: 'btn-chats' }, data: `sk.${workshop}` };
        turn.show(card([{ key, args: { title, workshop: named } }], linked ? [[back]] : TO_MENU));
      },
    },
  };
}
