import { ApiError } from '#rehearsal/api-error.ts';
import { splitText } from '#rehearsal/control/split-text.ts';
import { type Stage, say } from '#rehearsal/control/stage.ts';
import { type Action, ControlError, type Done } from '#rehearsal/control/types.ts';
import { withoutReply } from '#rehearsal/methods/reply.ts';
import { findRecord } from '#rehearsal/state/objects.ts';
import { finishText } from '#rehearsal/text/formatted.ts';
import { readInputEntities } from '#rehearsal/text/input-entities.ts';
import type { BotMessage } from '#rehearsal/types.ts';

const TEXT_CHARACTERS = 4096;

/** Sends a text; see {@link Action} `text`. */
export function doText(stage: Stage, action: Extract<Action, { type: 'text' }>): Done {
  const reply = action.reply_to === undefined ? {} : { reply_to_message: repliedTo(stage, action.reply_to) };
  if (action.split !== true) return say(stage, { ...reply, ...typed(action.text, action.entities) });
  const parts = splitText(action.text, TEXT_CHARACTERS);
  if (parts.length === 0) throw new ControlError('the text is empty');
  const done = parts.map((part, i) => say(stage, { ...(i === 0 ? reply : {}), ...typed(part) }));
  const last = done.at(-1) ?? { update_id: null };
  return { ...last, message_ids: done.flatMap((it) => it.message_id ?? []) };
}

/** Presses START, with the payload of a link. On a blocked bot this unblocks it first, as clients do. */
export function doStart(stage: Stage, action: Extract<Action, { type: 'start' }>): Done {
  const { chat } = stage;
  if (chat.info.type !== 'private') throw new ControlError('a bot is started in its private chat');
  const payload = action.payload ?? '';
  if (!/^[\w-]{0,64}$/.test(payload)) throw new ControlError('a payload has at most 64 of A-Z a-z 0-9 _ -');
  if (chat.info.blocked) doBlock(stage, false);
  return say(stage, typed(payload === '' ? '/start' : `/start ${payload}`));
}

/** Edits a text of one's own. */
export function doEdit(stage: Stage, action: Extract<Action, { type: 'edit' }>): Done {
  const { chat, bot, from, world } = stage;
  const record = findRecord(chat, action.message_id);
  if (!record || record.out || record.message.from?.id !== from.id || record.message.text === undefined) {
    throw new ControlError("only texts of one's own can be edited");
  }
  if (chat.info.blocked) throw new ControlError('the person has blocked the bot');
  const { entities: _, ...kept } = record.message;
  const message = { ...kept, edit_date: world.date(), ...typed(action.text) } as BotMessage;
  const { seq: _seq, ...rest } = record;
  const change = stage.begin();
  change.ops.push({ op: 'message', bot: bot.identity.id, chat: chat.info.id, record: { ...rest, message } });
  const group = chat.info.type !== 'private' && !message.text?.startsWith('/');
  const update_id = group ? null : change.update('edited_message', message, `chat:${chat.info.id}`);
  change.commit();
  return { update_id, message_id: message.message_id };
}

/** Forwards a text that somebody else wrote. */
export function doForward(stage: Stage, action: Extract<Action, { type: 'forward' }>): Done {
  const { world, person } = stage;
  const other = [...world.state.people.values()].find((it) => it.id !== person.id) ?? person;
  const origin = { type: 'hidden_user', sender_user_name: other.first_name, date: world.date() };
  return say(stage, { forward_origin: origin, ...typed(action.text, action.entities) });
}

/** Blocks or unblocks the bot. */
export function doBlock(stage: Stage, blocked: boolean): Done {
  const { chat, bot, from, world } = stage;
  if (chat.info.type !== 'private') throw new ControlError('a bot is blocked in its private chat');
  if ((chat.info.blocked === true) === blocked)
    throw new ControlError(`the bot is ${blocked ? 'already' : 'not'} blocked`);
  const member = { user: bot.user, status: 'member' };
  const kicked = { user: bot.user, status: 'kicked', until_date: 0 };
  const change = stage.begin();
  change.ops.push({ op: 'chat', bot: bot.identity.id, chat: { ...chat.info, blocked } });
  const { first_name, last_name, username } = from;
  const update_id = change.update(
    'my_chat_member',
    {
      chat: {
        id: chat.info.id,
        first_name,
        ...(last_name && { last_name }),
        ...(username && { username }),
        type: 'private',
      },
      from,
      date: world.date(),
      old_chat_member: blocked ? member : kicked,
      new_chat_member: blocked ? kicked : member,
    },
    `member:${chat.info.id}`,
  );
  change.commit();
  return { update_id };
}

/** A text as clients send it: clean, trimmed, with what Telegram marks in it. */
export function typed(text: string, chosen: readonly object[] = []): { text: string; entities?: unknown[] } {
  if (typeof text !== 'string') throw new ControlError('the text is missing');
  const { text: words, entities } = checked(text, chosen, TEXT_CHARACTERS, false);
  return entities.length === 0 ? { text: words } : { text: words, entities };
}

/** As {@link typed}, for a caption, which may be missing. */
export function captioned(text: string | undefined, chosen: readonly object[] = []): Record<string, unknown> {
  const { text: caption, entities } = checked(text ?? '', chosen, 1024, true);
  return { ...(caption !== '' && { caption }), ...(entities.length > 0 && { caption_entities: entities }) };
}

function checked(text: string, chosen: readonly object[], limit: number, allowEmpty: boolean) {
  try {
    const tooLong = `a text has at most ${limit} characters`;
    return finishText(
      { text, entities: readInputEntities([...chosen]) },
      { limit, tooLong, allowEmpty, findUser: () => undefined },
    );
  } catch (error) {
    throw error instanceof ApiError ? new ControlError(error.words) : error;
  }
}

function repliedTo({ chat }: Stage, id: number): BotMessage {
  const record = findRecord(chat, id);
  if (!record) throw new ControlError('there is no such message to reply to');
  return withoutReply(record.message);
}
