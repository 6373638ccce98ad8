import type { Op } from '#rehearsal/state/ops.ts';
import { type BotState, type ChatState, emptyState, KEPT_MESSAGES, type State } from '#rehearsal/state/state.ts';
import type { ChatInfo, MessageRecord } from '#rehearsal/types.ts';

const KEPT_ALERTS = 50;
const KEPT_QUERIES = 10_000;

/** Applies one change. The only place where the state is written, at run time and in replay alike. */
export function apply(state: State, op: Op): void {
  switch (op.op) {
    case 'clock':
      state.ahead = op.ahead;
      return;
    case 'person':
      state.people.set(op.person.id, op.person);
      state.nextPerson = Math.max(state.nextPerson, op.person.id + 1);
      return;
    case 'file':
      state.files.set(op.file.file_id, op.file);
      state.paths.set(op.file.path, op.file);
      state.nextFile = Math.max(state.nextFile, op.file.n + 1);
      return;
    case 'clear':
      clear(state);
      return;
  }
  const bot = state.bots.get(op.bot);
  if (!bot) return;
  switch (op.op) {
    case 'chat':
      applyChat(bot, op.chat);
      return;
    case 'message':
      applyMessage(bot, op.chat, op.record);
      return;
    case 'delete':
      applyDelete(bot, op.chat, op.ids);
      return;
    case 'update': {
      const entry = { id: op.id, body: op.body, lane: op.lane, expires: op.expires };
      if (op.late === undefined) bot.entries.push(entry);
      else bot.strays.push({ ...entry, readyAt: op.late, copy: false });
      bot.nextUpdateId = Math.max(bot.nextUpdateId, op.id + 1);
      return;
    }
    case 'confirm': {
      while (bot.head < bot.entries.length && (bot.entries[bot.head]?.id ?? 0) < op.below) bot.head++;
      compactQueue(bot);
      return;
    }
    case 'done': {
      const entry = findEntry(bot, op.id);
      if (entry) entry.done = true;
      else bot.strays = bot.strays.filter((stray) => stray.id !== op.id || stray.copy);
      while (bot.entries[bot.head]?.done) bot.head++;
      compactQueue(bot);
      return;
    }
    case 'query':
      bot.queries.set(op.query.id, op.query);
      bot.nextQuery++;
      if (bot.queries.size > KEPT_QUERIES) bot.queries.delete(bot.queries.keys().next().value ?? '');
      return;
    case 'answer': {
      const query = bot.queries.get(op.id);
      if (!query) return;
      query.answered = true;
      const chat = bot.chats.get(query.chat);
      if (!chat) return;
      chat.seq++;
      if (op.alert) chat.alerts = [...chat.alerts, { seq: chat.seq, ...op.alert }].slice(-KEPT_ALERTS);
      return;
    }
    case 'setting':
      if (op.value === null) bot.settings.delete(op.key);
      else bot.settings.set(op.key, op.value);
      return;
    case 'counters':
      bot.nextUpdateId = op.nextUpdateId;
      bot.nextQuery = op.nextQuery;
      return;
  }
}

function applyChat(bot: BotState, info: ChatInfo): void {
  const { nextMessageId, seq, keyboard, alerts, ...rest } = info;
  const chat = bot.chats.get(info.id);
  if (chat) {
    chat.info = { ...chat.info, ...rest };
    chat.seq++;
    return;
  }
  const fresh: ChatState = {
    info: rest,
    records: new Map(),
    nextMessageId: nextMessageId ?? 1,
    seq: seq ?? 0,
    keyboard: keyboard ?? null,
    alerts: alerts ?? [],
    typing: null,
    draft: null,
  };
  bot.chats.set(info.id, fresh);
}

function applyMessage(bot: BotState, chatId: number, record: MessageRecord): void {
  const chat = bot.chats.get(chatId);
  if (!chat) return;
  const id = record.message.message_id;
  const restored = record.seq !== undefined;
  if (!restored) record.seq = ++chat.seq;
  if (!restored && !chat.records.has(id)) {
    if (record.out) {
      chat.typing = null;
      chat.draft = null;
    }
    if (record.markup && 'keyboard' in record.markup) chat.keyboard = record.markup;
    else if (record.markup && 'remove_keyboard' in record.markup) chat.keyboard = null;
  }
  chat.records.set(id, record);
  chat.nextMessageId = Math.max(chat.nextMessageId, id + 1);
  if (chat.records.size > KEPT_MESSAGES) chat.records.delete(chat.records.keys().next().value ?? 0);
}

function applyDelete(bot: BotState, chatId: number, ids: readonly number[]): void {
  const chat = bot.chats.get(chatId);
  if (!chat) return;
  for (const id of ids) {
    const record = chat.records.get(id);
    if (record) chat.records.set(id, { ...record, deleted: true, seq: ++chat.seq });
  }
}

/** Everybody and everything they said is gone; the bots keep their settings, because they are running, and the clock never goes back. */
function clear(state: State): void {
  const { people, nextPerson, files, paths, nextFile } = emptyState([]);
  Object.assign(state, { people, nextPerson, files, paths, nextFile });
  for (const bot of state.bots.values()) {
    bot.chats = new Map();
    bot.queries = new Map();
    // A webhook that is being served holds these entries still.
    for (const entry of bot.entries) entry.done = true;
    bot.entries = [];
    bot.head = 0;
    bot.strays = [];
  }
}

function findEntry(bot: BotState, id: number): BotState['entries'][number] | undefined {
  let low = bot.head;
  let high = bot.entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = bot.entries[middle];
    if (!entry) return undefined;
    if (entry.id === id) return entry;
    if (entry.id < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function compactQueue(bot: BotState): void {
  if (bot.head < 1024 && bot.head < bot.entries.length) return;
  bot.entries.splice(0, bot.head);
  bot.head = 0;
}
