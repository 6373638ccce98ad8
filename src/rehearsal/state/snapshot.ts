import type { Op } from '#rehearsal/state/ops.ts';
import type { State } from '#rehearsal/state/state.ts';

/** The shortest list of changes that leads from nothing to this state; a compacted journal consists of it. */
export function* snapshot(state: State): Generator<Op> {
  if (state.ahead > 0) yield { op: 'clock', ahead: state.ahead };
  for (const person of state.people.values()) yield { op: 'person', person };
  for (const file of state.files.values()) yield { op: 'file', file };
  for (const [bot, it] of state.bots) {
    for (const [key, value] of it.settings) yield { op: 'setting', bot, key, value };
    for (const chat of it.chats.values()) {
      const { nextMessageId, seq, keyboard, alerts } = chat;
      yield { op: 'chat', bot, chat: { ...chat.info, nextMessageId, seq, keyboard, alerts } };
      for (const record of chat.records.values()) yield { op: 'message', bot, chat: chat.info.id, record };
    }
    for (const query of it.queries.values()) yield { op: 'query', bot, query };
    for (let i = it.head; i < it.entries.length; i++) {
      const entry = it.entries[i];
      if (entry && !entry.done) {
        yield { op: 'update', bot, id: entry.id, body: entry.body, lane: entry.lane, expires: entry.expires };
      }
    }
    for (const stray of it.strays) {
      if (stray.copy) continue;
      const { id, body, lane, expires, readyAt } = stray;
      yield { op: 'update', bot, id, body, lane, expires, late: readyAt };
    }
    yield { op: 'counters', bot, nextUpdateId: it.nextUpdateId, nextQuery: it.nextQuery };
  }
}
