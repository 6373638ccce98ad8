import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands.ts';
import { createTalk, ORGANIZER, said } from './aggregates/account/support/talk.ts';

const unknown = said('account-command-unknown');

describe('what Telegram lists is answered', () => {
  test.each(Object.keys(COMMANDS.participant))('/%s of a participant', (command) => {
    expect(createTalk().says(`/${command}`).text).not.toBe(unknown);
  });

  test.each(Object.keys(COMMANDS.organizer))('/%s of an organizer', (command) => {
    const shown = createTalk({ person: ORGANIZER }).says(`/${command}`);
    expect([shown.text !== unknown, shown.text !== '' || shown.events.length > 0]).toEqual([true, true]);
  });
});

test('a command that nobody knows is not', () => {
  expect(createTalk().says('/tidakada').text).toBe(unknown);
});

test('a participant has six', () => {
  expect(Object.keys(COMMANDS.participant)).toHaveLength(6);
});
