import { getChat } from './api.js';

/**
 * One chat as its person sees it, kept up to date by the numbers (`seq`) of its changes. `onChange(state, { first, alerts })` runs after
 * each news, with all messages in order; `alerts` are those that came since, none when the whole chat was read.
 */
export function createChat(id, onChange) {
  const messages = new Map();
  let seq = 0;
  let whole = true;
  let first = true;
  let running = null;
  let again = false;

  async function pull() {
    do {
      again = false;
      const reading = whole;
      const news = await getChat(id, reading ? 0 : seq);
      if (news.seq < seq && !reading) {
        whole = again = true;
        continue;
      }
      if (reading) messages.clear();
      for (const message of news.messages) {
        if (message.deleted) messages.delete(message.message_id);
        else messages.set(message.message_id, message);
      }
      seq = news.seq;
      whole = false;
      const ordered = [...messages.values()].sort((a, b) => a.message_id - b.message_id);
      onChange({ ...news, messages: ordered }, { first, alerts: reading ? [] : (news.alerts ?? []) });
      first = false;
    } while (again);
  }

  /** Fetches what is new. Calls during a fetch are folded into one more. Rejects with a Refusal. */
  function sync() {
    if (running) again = true;
    else {
      running = pull().finally(() => {
        running = null;
      });
    }
    return running;
  }

  return {
    sync,
    /** Reads the whole chat once more: a server that was away may have begun its numbers anew. */
    resync() {
      whole = true;
      return sync();
    },
    /** Whether that number tells of something not fetched yet. */
    isBehind: (number) => number !== seq,
  };
}
