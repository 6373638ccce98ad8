import { getChat } from './api.js';

/**
 * One chat as its person sees it, kept up to date by the numbers (`seq`) of its changes. `onChange(state, changed, alerts)` runs after
 * each news: `changed` are the messages that came or were altered. When the server began anew, the chat does too.
 */
export function createChat(id, onChange) {
  const messages = new Map();
  let seq = 0;
  let running = null;
  let again = false;
  let isNew = true;

  async function pull() {
    do {
      again = false;
      let news = await getChat(id, seq);
      if (news.seq < seq) {
        isNew = true;
        messages.clear();
        news = await getChat(id, 0);
      }
      const fresh = isNew;
      isNew = false;
      seq = news.seq;
      for (const message of news.messages) {
        if (message.deleted) messages.delete(message.message_id);
        else messages.set(message.message_id, message);
      }
      const ordered = [...messages.values()].sort((a, b) => a.message_id - b.message_id);
      onChange({ ...news, messages: ordered }, { fresh, alerts: fresh ? [] : (news.alerts ?? []) });
    } while (again);
  }

  return {
    id,
    /** Fetches what is new. Calls during a fetch are folded into one more. Rejects with a Refusal. */
    sync() {
      if (running) {
        again = true;
        return running;
      }
      running = pull().finally(() => {
        running = null;
      });
      return running;
    },
    /** Whether news with that number is news. */
    isBehind: (number) => number === undefined || number !== seq,
  };
}
