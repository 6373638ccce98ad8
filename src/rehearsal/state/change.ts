import { isAllowed } from '#rehearsal/delivery/allowed.ts';
import type { Faults } from '#rehearsal/faults.ts';
import { chatObject } from '#rehearsal/state/objects.ts';
import type { Op } from '#rehearsal/state/ops.ts';
import type { BotState, ChatState } from '#rehearsal/state/state.ts';
import type { World } from '#rehearsal/state/world.ts';
import type { BotMessage, MessageRecord, StrayEntry } from '#rehearsal/types.ts';

const DAY_MS = 86_400_000;
/** Telegram forgets an undelivered tap sooner than other updates. */
const TAP_MS = 150_000;
/** A repeated update comes after the first one was most likely answered. */
const DOUBLED_AFTER_MS = 20;

/** Collects what happens at once in one bot's world and commits it whole. */
export type Change = {
  readonly ops: Op[];
  /** A new message with the next id of its chat. */
  message(chat: ChatState, record: Omit<MessageRecord, 'message'> & { message: Record<string, unknown> }): BotMessage;
  /** An update for the bot. Its id, or null when the bot does not want this kind. */
  update(kind: string, payload: unknown, lane: string): number | null;
  commit(): void;
};

/** Begins a change. Commit it in the same turn of the event loop, because it takes ids. */
export function beginChange(world: World, bot: BotState, faults: Faults): Change {
  const ops: Op[] = [];
  const ids = new Map<number, number>();
  const copies: StrayEntry[] = [];
  let nextUpdateId = bot.nextUpdateId;

  return {
    ops,
    message(chat, record) {
      const id = ids.get(chat.info.id) ?? chat.nextMessageId;
      ids.set(chat.info.id, id + 1);
      const { from, ...content } = record.message;
      const message = {
        message_id: id,
        from,
        chat: chatObject(world, chat.info),
        date: world.date(),
        ...content,
      } as BotMessage;
      ops.push({ op: 'message', bot: bot.identity.id, chat: chat.info.id, record: { ...record, message } });
      return message;
    },
    update(kind, payload, lane) {
      if (!isAllowed(bot, kind)) return null;
      const id = nextUpdateId++;
      const body = { [kind]: payload };
      const expires = world.now() + (kind === 'callback_query' ? TAP_MS : DAY_MS);
      const { doubled, late } = faults.delivery();
      const readyAt = late === undefined ? undefined : performance.now() + late;
      const timing = readyAt === undefined ? {} : { late: readyAt };
      ops.push({ op: 'update', bot: bot.identity.id, id, body, lane, expires, ...timing });
      if (doubled) {
        const again = (readyAt ?? performance.now()) + DOUBLED_AFTER_MS;
        copies.push({ id, body, lane: `copy:${id}`, expires, readyAt: again, copy: true });
      }
      return id;
    },
    commit() {
      bot.strays.push(...copies);
      world.commit(ops);
    },
  };
}
