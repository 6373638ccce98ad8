import { describe, expect, test } from 'vitest';
import type { ChatLinkAsked } from '#aggregates/workshop/chats.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import { OWNER, openWorkshop } from './support/books.ts';

const GROUP = -4_000_001;
const ORGANIZER = 1;
const LINK: ChatLinkAsked = { chat: GROUP, by: ORGANIZER, title: 'Peserta', kind: 'group' };

function openTeam() {
  const workshop = openWorkshop();
  for (const [account, role] of [
    [ORGANIZER, 'organizer'],
    [2, 'speaker'],
    [3, 'reviewer'],
  ] as const) {
    workshop.send('team-invite', { by: OWNER, role, token: role });
    workshop.send('team-join', { account, name: 'Siti', token: role });
  }
  const linked = () => Object.fromEntries(workshop.collections.hash(COLLECTIONS.chats));
  return { ...workshop, linked };
}

describe('a group or channel', () => {
  test.each([
    ['an organizer', ORGANIZER],
    ['the owner', OWNER],
  ])('becomes the workshop’s at the wish of %s, and is told so', (_who, by) => {
    const workshop = openTeam();
    expect(workshop.send('chat-link', { ...LINK, by })).toEqual([
      {
        kind: 'event',
        to: `group:${GROUP}`,
        type: 'chat-linked',
        data: { workshop: 'JMB27', title: 'Workshop Inovasi', by, linked: true },
      },
    ]);
    expect(workshop.linked()).toEqual({ [GROUP]: '{"title":"Peserta","kind":"group"}' });
  });

  test.each([
    ['a speaker', 2],
    ['a reviewer', 3],
    ['a stranger', 4],
  ])('does not at the wish of %s, and is told that', (_who, by) => {
    const workshop = openTeam();
    const effects = workshop.send('chat-link', { ...LINK, by });
    expect(effects).toMatchObject([{ to: `group:${GROUP}`, type: 'chat-linked', data: { linked: false } }]);
    expect(effects).toHaveLength(1);
    expect(workshop.linked()).toEqual({});
  });

  test('is no longer when the bot is gone from it; one that moved stays, under its new id', () => {
    const workshop = openTeam();
    workshop.send('chat-link', LINK);
    workshop.send('chat-gone', { chat: GROUP, moved: -1_001 });
    expect(workshop.linked()).toEqual({ '-1001': `{"title":"Peserta","kind":"group","was":${GROUP}}` });
    workshop.send('chat-gone', { chat: GROUP, moved: -1_002 });
    workshop.send('chat-gone', { chat: -1_001, moved: null });
    expect(workshop.linked()).toEqual({});
  });

  test('is unlinked by an organizer, and hears it', () => {
    const workshop = openTeam();
    workshop.send('chat-link', LINK);
    const effects = workshop.send('chat-unlink', { by: ORGANIZER, chat: GROUP });
    expect(effects).toEqual([{ kind: 'event', to: `group:${GROUP}`, type: 'unlinked', data: { workshop: 'JMB27' } }]);
    expect(workshop.linked()).toEqual({});
  });
});
