import { badRequest } from '#rehearsal/api-error.ts';
import { flag, text } from '#rehearsal/http/parameters.ts';
import type { Method } from '#rehearsal/methods/call.ts';

/** How long a tap can be answered. Telegram does not tell; bots report refusals after 15 to 20 seconds. */
const ANSWER_MS = 15_000;
const LONGEST_TEXT = 200;

const answerCallbackQuery: Method = ({ parameters, bot, world }) => {
  const id = text(parameters, 'callback_query_id');
  const query = bot.queries.get(id);
  if (!query || world.now() - query.at > ANSWER_MS) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  const words = text(parameters, 'text');
  if (words.length > LONGEST_TEXT) throw badRequest('MESSAGE_TOO_LONG');
  // Games and t.me links of the bot itself are all that Telegram opens from a tap; there are none here.
  if (text(parameters, 'url') !== '') throw badRequest('URL_INVALID');
  if (query.answered) return true;
  const alert = words === '' ? {} : { alert: { text: words, show_alert: flag(parameters, 'show_alert') } };
  world.commit([{ op: 'answer', bot: bot.identity.id, id, ...alert }]);
  return true;
};

/** Methods that answer taps. */
export const callbackMethods: Record<string, Method> = { answerCallbackQuery };
