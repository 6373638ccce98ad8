import { Api } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import type { ChatPayload } from '#core/delivery.ts';
import { createLog } from '#core/log.ts';
import { createFloodGate } from '#telegram/flood-gate.ts';
import { createSender } from '#telegram/sender.ts';
import { startBotApi, TOKEN } from '../support/bot-api.ts';
import { heardIn } from '../support/heard.ts';
import { borrowWords } from '../support/words.ts';

const PERSON = 5;

async function open() {
  const botApi = await startBotApi();
  onTestFinished(botApi.close);
  const { control, url } = botApi;
  control.addPerson({ id: PERSON, first_name: 'Siti' });
  control.do({ person: PERSON, action: { type: 'start' } });
  const { words, giveBack } = borrowWords((problem) => expect.fail(problem));
  onTestFinished(giveBack);
  const sender = createSender({
    api: new Api(TOKEN, { apiRoot: url }),
    words,
    gate: createFloodGate(Date.now),
    documents: {},
    now: Date.now,
    log: createLog({ level: 'silent', secret: 's' }),
    onSent: () => {},
  });
  const slots = new Map<string, string>();
  return {
    slots,
    heard: () => heardIn(control.chat(PERSON)).map(({ text }) => text),
    /** Sends it, and gives the message's id; what is in the slot is for the caller to keep. */
    async send(text: string, more: Partial<ChatPayload> = {}): Promise<string> {
      const payload = { to: PERSON, view: { lines: [text] }, slot: 'screen', at: Date.now(), from: 'tg:1', ...more };
      const outcome = await sender.chat(payload, slots);
      return outcome.status === 'done' ? (outcome.messageId ?? '') : '';
    },
  };
}

test('a message is changed in place where it was tapped', async () => {
  const { slots, heard, send } = await open();
  slots.set('screen', await send('1 dari 2'));
  expect(await send('2 dari 2', { edit: true, tapped: Number(slots.get('screen')) })).toBe(slots.get('screen'));
  expect(heard()).toEqual(['2 dari 2']);
});

test('whoever taps a message of which a kill has lost the id gets a new one below, and not an older one changed', async () => {
  const { slots, heard, send } = await open();
  slots.set('screen', await send('Menu'));
  const lost = Number(await send('1 dari 2'));
  await send('2 dari 2', { edit: true, tapped: lost });
  expect(heard()).toEqual(['Menu', '1 dari 2', '2 dari 2']);
});
