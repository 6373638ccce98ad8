import { type Api, GrammyError, HttpError } from 'grammy';
import type { FanoutOutcome } from '#core/fanout.ts';
import type { View } from '#core/view.ts';
import type { Words } from '#core/words.ts';
import type { FloodGate } from './flood-gate.ts';
import { type FormattedMessage, sendFormatted } from './formatted.ts';
import type { GroupLimit } from './group-limit.ts';
import { renderView } from './render.ts';

/** The pauses before a failed call is made again, in ms, by how often it failed. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];
/** What Telegram says of a chat that nothing can be sent to. */
const AWAY =
  /chat not found|user is deactivated|PEER_ID_INVALID|bot was blocked|bot was kicked|not a member|user not found/i;

export type MassSender = ReturnType<typeof createMassSender>;

/** Sends one message of many, and says what became of it; never throws for what the other side says. */
export function createMassSender(deps: {
  api: Api;
  words: Words;
  gate: FloodGate;
  groupLimit: GroupLimit;
  now: () => number;
  /** A group goes on as a supergroup of another id. */
  onMoved: (chat: number, to: number) => void;
}) {
  const { api, words, gate, groupLimit, now } = deps;

  /**
   * @param attempts how often this message was tried before
   * @param call puts into `ids` what is there for sure
   */
  async function attempt(
    chat: number,
    attempts: number,
    call: (chat: number, ids: number[]) => Promise<unknown>,
  ): Promise<FanoutOutcome> {
    const ids: number[] = [];
    try {
      await call(chat, ids);
      return { status: 'sent', messageIds: ids };
    } catch (error) {
      const to = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
      if (to === undefined || to === chat) {
        const outcome = outcomeOf(error, chat, attempts);
        // Of several messages some are there: all of it comes again.
        return outcome.status === 'later' && ids.length > 0 ? { ...outcome, doubtful: true } : outcome;
      }
      deps.onMoved(chat, to);
      return attempt(to, attempts, call);
    }
  }

  function outcomeOf(error: unknown, chat: number, attempts: number): FanoutOutcome {
    const pause = now() + (PAUSES[Math.min(attempts, PAUSES.length - 1)] as number);
    if (!(error instanceof GrammyError)) {
      // Whether a call without an answer was carried out nobody can tell, unless it never went out.
      const refused = error instanceof HttpError && /ECONNREFUSED|ENOTFOUND/.test(String(error.error));
      return { status: 'later', at: pause, counts: true, doubtful: !refused };
    }
    const { error_code: code, description, parameters } = error;
    if (code === 429) {
      const at = now() + (parameters.retry_after ?? 1) * 1_000;
      gate.refused(chat, at);
      return { status: 'later', at };
    }
    if (code === 403 || (code === 400 && AWAY.test(description)))
      return { status: 'unreachable', reason: `${code} ${description}` };
    if (code === 400) return { status: 'failed', reason: `${code} ${description}` };
    // A gateway that gave up waiting (502, 504) may have passed the call on.
    return { status: 'later', at: pause, counts: true, doubtful: code === 502 || code === 504 };
  }

  /** The same view goes to many: what is made of it is kept as long as it lives. */
  const made = new WeakMap<View, FormattedMessage>();

  function messageOf(view: View): FormattedMessage {
    const known = made.get(view);
    if (known) return known;
    const { reply_markup } = renderView(view, words, 'id');
    const message = {
      formatted: view.formatted ?? { text: '', entities: [] },
      media: view.album ?? (view.media ? [view.media] : []),
      below: view.album ? words.plain('id', { key: 'broadcast-below' }) : '',
      ...(reply_markup && 'inline_keyboard' in reply_markup ? { buttons: reply_markup } : {}),
    };
    made.set(view, message);
    return message;
  }

  return {
    closedUntil: () => gate.closedUntil(),
    async send(chat: number, view: View, attempts: number): Promise<FanoutOutcome> {
      const message = messageOf(view);
      // Private chats have numbers above zero.
      const at = chat > 0 ? null : await groupLimit(chat, Math.max(message.media.length, 1));
      if (at !== null) return { status: 'later', at };
      return attempt(chat, attempts, (to, ids) => sendFormatted(api, to, message, ids));
    },
    /** Another text under messages that were sent; what is as it should be already counts as done. */
    mend(chat: number, ids: readonly number[], view: View, attempts: number): Promise<FanoutOutcome> {
      const { reply_markup } = renderView(view, words, 'id');
      const markup = reply_markup && 'inline_keyboard' in reply_markup ? { reply_markup } : {};
      const { text = '', entities = [] } = view.formatted ?? {};
      const withFile = (view.album ?? (view.media ? [view.media] : [])).length > 0;
      return attempt(chat, attempts, async (to, done) => {
        const message_id = ids[0] as number;
        const own = entities as never[];
        try {
          if (withFile)
            await api.raw.editMessageCaption({
              chat_id: to,
              message_id,
              caption: text,
              caption_entities: own,
              ...markup,
            });
          else await api.raw.editMessageText({ chat_id: to, message_id, text, entities: own, ...markup });
        } catch (error) {
          if (!(error instanceof GrammyError && error.description.includes('message is not modified'))) throw error;
        }
        done.push(...ids);
      });
    },
    /** What is gone already counts as done. */
    remove(chat: number, ids: readonly number[], attempts: number): Promise<FanoutOutcome> {
      return attempt(chat, attempts, async (to, done) => {
        try {
          await api.raw.deleteMessages({ chat_id: to, message_ids: [...ids] });
        } catch (error) {
          if (!(error instanceof GrammyError && /message to delete not found/.test(error.description))) throw error;
        }
        done.push(...ids);
      });
    },
  };
}
