import { type Api, GrammyError, InputFile } from 'grammy';
import type { TapCall } from '#core/aggregate.ts';
import type { ChatPayload, ChatSender, Outcome } from '#core/delivery.ts';
import type { Log } from '#core/log.ts';
import type { View } from '#core/view.ts';
import type { Words } from '#core/words.ts';
import type { FloodGate } from './flood-gate.ts';
import { sendFormatted } from './formatted.ts';
import { isNotModified, isRichUnknown, isUneditable, outcomeOf } from './outcome.ts';
import { type RenderedMessage, renderRich, renderView } from './render.ts';

/** Makes a file when it is sent, by the name that a view gives. `null`: there is no such thing any more. */
export type DocumentMaker = (
  args: Readonly<Record<string, string>>,
) => Promise<{ name: string; content: Buffer } | null>;

/** Sends what aggregates have committed, through grammY's API client. */
export function createSender(deps: {
  api: Api;
  words: Words;
  gate: FloodGate;
  documents: Readonly<Record<string, DocumentMaker>>;
  now: () => number;
  log: Log;
  /** The message that answers this event (by its id) has arrived. */
  onSent: (eventId: string) => void;
}) {
  const { api, words, gate, documents, now, log, onSent } = deps;
  const { sendMessage } = api.raw;
  let knowsRich = true;

  const chat: ChatSender = async (payload, slots) => {
    const closed = gate.closedUntil();
    if (closed > 0) return { status: 'later', at: closed };
    try {
      const messageId = await send(payload, slots);
      onSent(payload.from);
      return messageId === undefined ? { status: 'done' } : { status: 'done', messageId: String(messageId) };
    } catch (error) {
      return failureOf(error, payload);
    }
  };

  function failureOf(error: unknown, payload: ChatPayload): Outcome {
    const outcome = outcomeOf(error, payload.at, now());
    if (outcome.status === 'later' && error instanceof GrammyError && error.error_code === 429) {
      gate.refused(payload.to, outcome.at);
    }
    log.warn(
      { err: error, event: payload.from, person: log.personHash(payload.to), outcome: outcome.status },
      'a message did not arrive',
    );
    return outcome;
  }

  async function send(payload: ChatPayload, slots: ReadonlyMap<string, string>): Promise<number | undefined> {
    const { view, to } = payload;
    const lang = payload.lang ?? 'id';
    const message = renderView(view, words, lang);
    if (view.document) return sendDocument(payload);
    if (view.formatted) return sendAsWritten(payload, view.formatted, message.reply_markup);
    if (view.media) return sendMedia(payload, view.media);
    const slot = payload.edit && payload.slot ? slots.get(payload.slot) : undefined;
    if (slot !== undefined && (payload.tapped === undefined || payload.tapped === Number(slot))) {
      try {
        await api.raw.editMessageText({ chat_id: to, message_id: Number(slot), ...message } as Parameters<
          Api['raw']['editMessageText']
        >[0]);
        return Number(slot);
      } catch (error) {
        if (isNotModified(error)) return Number(slot);
        if (!isUneditable(error)) throw error;
      }
    }
    if (view.dropKeyboard) await dropKeyboard(to, lang);
    const rich = view.rich && knowsRich ? await sendRich(payload, message.reply_markup) : undefined;
    if (rich !== undefined) return rich;
    const sent = await sendMessage({ chat_id: to, ...message });
    return sent.message_id;
  }

  /** Undefined where the server doesn't know such messages; it is not asked again then. */
  async function sendRich(
    { view, to, lang = 'id' }: ChatPayload,
    reply_markup: RenderedMessage['reply_markup'],
  ): Promise<number | undefined> {
    const rich_message = renderRich(view.rich ?? [], words, lang);
    try {
      const sent = await api.raw.sendRichMessage({
        chat_id: to,
        rich_message,
        ...(reply_markup ? { reply_markup } : {}),
      });
      return sent.message_id;
    } catch (error) {
      if (!isRichUnknown(error)) throw error;
      log.info({ err: error }, 'a rich message is sent as a plain one');
      knowsRich = (error as GrammyError).error_code !== 404;
      return undefined;
    }
  }

  async function sendDocument({ view, to, lang = 'id' }: ChatPayload): Promise<number | undefined> {
    const wanted = view.document;
    const make = wanted && documents[wanted.make];
    if (!make) throw new Error(`nothing makes the document ${wanted?.make}`);
    const file = await make(wanted.args);
    const { text: caption, parse_mode, reply_markup } = renderView(view, words, lang);
    if (!file) return undefined;
    const more = reply_markup && 'inline_keyboard' in reply_markup ? { reply_markup } : {};
    const content = new InputFile(file.content, file.name);
    const options = { caption, parse_mode, ...more };
    const sent = await (wanted.as === 'photo'
      ? api.sendPhoto(to, content, options)
      : api.sendDocument(to, content, options));
    return sent.message_id;
  }

  /** Somebody's own words, as a broadcast brings them: the same way, so that who looks at it first sees what all will see. */
  async function sendAsWritten(
    { view, to, lang = 'id' }: ChatPayload,
    formatted: NonNullable<View['formatted']>,
    markup: RenderedMessage['reply_markup'],
  ): Promise<number | undefined> {
    const buttons = markup && 'inline_keyboard' in markup ? { buttons: markup } : {};
    const media = view.album ?? (view.media ? [view.media] : []);
    const below = words.plain(lang, { key: 'broadcast-below' });
    return (await sendFormatted(api, to, { formatted, media, below, ...buttons })).at(-1);
  }

  /** By its id: nothing is fetched. */
  async function sendMedia({ view, to, lang = 'id' }: ChatPayload, media: NonNullable<View['media']>): Promise<number> {
    const { text: caption, parse_mode, reply_markup } = renderView(view, words, lang);
    const more = reply_markup && 'inline_keyboard' in reply_markup ? { reply_markup } : {};
    const options = { caption, parse_mode, ...more };
    const sending = {
      document: () => api.sendDocument(to, media.fileId, options),
      photo: () => api.sendPhoto(to, media.fileId, options),
      video: () => api.sendVideo(to, media.fileId, options),
      audio: () => api.sendAudio(to, media.fileId, options),
    };
    return (await sending[media.kind]()).message_id;
  }

  /** A message can carry one keyboard only: the reply keyboard goes with a message of its own, which is taken away at once. */
  async function dropKeyboard(to: number, lang: 'id' | 'en'): Promise<void> {
    try {
      const text = words.plain(lang, { key: 'keyboard-dropped' });
      const sent = await sendMessage({
        chat_id: to,
        text,
        reply_markup: { remove_keyboard: true },
        disable_notification: true,
      });
      await api.raw.deleteMessage({ chat_id: to, message_id: sent.message_id });
    } catch (error) {
      // The message itself is what counts; a refusal for too many requests is met again there.
      log.debug({ err: error }, 'a reply keyboard was not taken away');
    }
  }

  /** Calls that may get lost: the answer to a button, and taking buttons off. */
  async function tap(call: TapCall): Promise<void> {
    try {
      if (call.do === 'clear') await api.raw.editMessageReplyMarkup({ chat_id: call.chat, message_id: call.message });
      else
        await api.raw.answerCallbackQuery({
          callback_query_id: call.query,
          ...(call.text ? { text: words.plain(call.lang, call.text) } : {}),
        });
    } catch (error) {
      log.debug({ err: error }, 'a tap was not answered');
    }
  }

  return { chat, tap };
}
