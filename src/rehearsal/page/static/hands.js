import { act } from './api.js';
import { sharedLink, startOf } from './links.js';
import { say } from './words.js';

/**
 * What one person does to the bot: `send(action)`, and `acts`, which the messages on the screen call when something in them is tapped.
 * `after(action)` runs when something was taken; `onLink(url)`: a joining link was tapped; `onEdit(message)`: their own message is to be mended.
 */
export function createHands({ person, bot, toast, after, onLink, onEdit }) {
  let queue = Promise.resolve();

  /** One thing after another, in the order of the taps. Resolves to false when it was not taken, and the person has been told. */
  function send(action) {
    queue = queue.then(async () => {
      try {
        await act(person.id, action);
      } catch (refusal) {
        // The server's own words are English and for those who build the bot.
        if (refusal.status !== 0) console.warn(refusal.message);
        toast(say(refusal.status === 0 ? 'not-sent' : 'refused'));
        return false;
      }
      await after(action);
      return true;
    });
    return queue;
  }

  const start = (payload) => send({ type: 'start', ...(payload && { payload }) });

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      toast(say('copied'));
    } catch {
      toast(say('copy-failed'));
    }
  }

  /** A button of the bot. A joining link opens in place, as it would on this person's phone; one to be shared is opened for another. */
  async function press(button, messageId) {
    const opens = button.url ? startOf(button.url, bot.username) : null;
    const shares = button.url ? sharedLink(button.url, bot.username) : null;
    if (button.callback_data !== undefined)
      await send({ type: 'tap', message_id: messageId, data: button.callback_data });
    else if (opens) await start(opens.payload);
    else if (shares) onLink(shares);
    else if (button.url) window.open(button.url, '_blank', 'noopener,noreferrer');
    else if (button.copy_text) await copy(button.copy_text.text);
    else toast(say('only-in-telegram'));
  }

  const acts = {
    press,
    copy,
    command: (text) => send({ type: 'text', text }),
    edit: onEdit,
    link(event, url) {
      const ours = startOf(url, bot.username) ? url : sharedLink(url, bot.username);
      if (!ours) return;
      event.preventDefault();
      onLink(ours);
    },
  };

  return { send, start, acts };
}
