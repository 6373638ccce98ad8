import { apply } from '#rehearsal/state/apply.ts';
import { createFileBytes, type FileBytes } from '#rehearsal/state/file-bytes.ts';
import { openJournal } from '#rehearsal/state/journal.ts';
import type { Op } from '#rehearsal/state/ops.ts';
import { snapshot } from '#rehearsal/state/snapshot.ts';
import { type BotState, emptyState, type State } from '#rehearsal/state/state.ts';
import type { BotIdentity } from '#rehearsal/types.ts';

/** Told after a change was applied: something happened in a chat, an update waits for a bot, the clock was moved. */
export type Watcher = {
  chat?(bot: BotState, chatId: number): void;
  update?(bot: BotState): void;
  clock?(): void;
};

/** The simulated Telegram with its clock, its journal and those who watch it. */
export type World = {
  state: State;
  bytes: FileBytes;
  /** Milliseconds since 1970 by the rehearsal's clock. */
  now(): number;
  /** Unix time in seconds, as the Bot API writes dates. */
  date(): number;
  /** Writes the changes to the journal, applies them, tells the watchers. All or nothing for a kill at any moment. */
  commit(ops: readonly Op[]): void;
  /** For what is shown but not kept: typing, drafts. */
  touch(bot: BotState, chatId: number): void;
  watch(watcher: Watcher): () => void;
  close(): void;
};

/** Makes a world, with what the journal tells of the time before. */
export function createWorld(options: { now: () => number; journal?: string; bots: readonly BotIdentity[] }): World {
  const state = emptyState(options.bots);
  const bytes = createFileBytes(options.journal === undefined ? undefined : `${options.journal}.files`);
  const journal =
    options.journal === undefined
      ? undefined
      : openJournal(
          options.journal,
          (op) => apply(state, op),
          () => snapshot(state),
        );
  // What a fault held back before the restart waits no longer.
  for (const bot of state.bots.values()) for (const stray of bot.strays) stray.readyAt = 0;
  const watchers = new Set<Watcher>();

  function tell(op: Op): void {
    if (op.op === 'clock') for (const watcher of watchers) watcher.clock?.();
    if (!('bot' in op)) return;
    const bot = state.bots.get(op.bot);
    if (!bot) return;
    if (op.op === 'update') for (const watcher of watchers) watcher.update?.(bot);
    const chatId = chatOf(bot, op);
    if (chatId !== undefined) for (const watcher of watchers) watcher.chat?.(bot, chatId);
  }

  const now = () => options.now() + state.ahead;
  return {
    state,
    bytes,
    now,
    date: () => Math.floor(now() / 1000),
    commit(ops) {
      journal?.append(ops);
      for (const op of ops) apply(state, op);
      if (watchers.size > 0) for (const op of ops) tell(op);
    },
    touch(bot, chatId) {
      const chat = bot.chats.get(chatId);
      if (!chat) return;
      chat.seq++;
      for (const watcher of watchers) watcher.chat?.(bot, chatId);
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    close: () => journal?.close(),
  };
}

function chatOf(bot: BotState, op: Op): number | undefined {
  switch (op.op) {
    case 'message':
    case 'delete':
      return op.chat;
    case 'chat':
      return op.chat.id;
    case 'answer':
      return bot.queries.get(op.id)?.chat;
  }
  return undefined;
}
