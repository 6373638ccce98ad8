import { badRequest } from '#rehearsal/api-error.ts';
import { integer, json, type Parameters, text } from '#rehearsal/http/parameters.ts';
import type { Call, Method } from '#rehearsal/methods/call.ts';
import { resolveChat } from '#rehearsal/methods/resolve.ts';
import { findRecord } from '#rehearsal/state/objects.ts';
import type { ChatState } from '#rehearsal/state/state.ts';
import type { MessageRecord } from '#rehearsal/types.ts';

/** Bots delete messages for everybody, and only those of the last two days. */
const DELETABLE_SECONDS = 2 * 86_400;
const DICE_SECONDS = 86_400;

const deleteMessage: Method = (call) => {
  const { parameters } = call;
  if (text(parameters, 'chat_id') === '') throw badRequest('Chat identifier is not specified');
  const id = integer(parameters, 'message_id', 0, 0);
  if (id === 0) throw badRequest('Message identifier is not specified');
  const chat = resolveChat(call, 'write');
  const record = findRecord(chat, id);
  if (!record) throw badRequest('message to delete not found');
  remove(call, chat, [record]);
  return true;
};

const deleteMessages: Method = (call) => {
  const ids = readMessageIds(call.parameters);
  const chat = resolveChat(call, 'write');
  const records = ids.flatMap((id) => findRecord(chat, id) ?? []);
  if (records.length > 0) remove(call, chat, records);
  return true;
};

/** Methods that delete. */
export const deleteMethods: Record<string, Method> = { deleteMessage, deleteMessages };

function remove(call: Call, chat: ChatState, records: readonly MessageRecord[]): void {
  for (const record of records) {
    if (!canDelete(call, chat, record)) throw badRequest("Message can't be deleted for everyone");
  }
  const ids = records.map((record) => record.message.message_id);
  call.world.commit([{ op: 'delete', bot: call.bot.identity.id, chat: chat.info.id, ids }]);
}

function canDelete(call: Call, chat: ChatState, record: MessageRecord): boolean {
  const age = call.world.date() - record.message.date;
  if (age > DELETABLE_SECONDS) return false;
  if (chat.info.type !== 'private') return record.out && !record.service;
  return !(record.message.dice && age < DICE_SECONDS);
}

function readMessageIds(parameters: Parameters): number[] {
  const value = json(parameters, 'message_ids', "Can't parse message_ids JSON object");
  if (value === undefined) throw badRequest('Message identifiers are not specified');
  if (!Array.isArray(value)) throw badRequest('Expected an Array of message identifiers');
  if (value.length > 100) throw badRequest('Too many message identifiers specified');
  if (value.length === 0) throw badRequest('Message identifiers are not specified');
  return value.map((item: unknown) => {
    if (typeof item !== 'number' && typeof item !== 'string') throw badRequest('Message identifier must be a Number');
    const id = Number(item);
    if (!Number.isInteger(id)) throw badRequest("Can't parse message identifier as a Number");
    if (id <= 0) throw badRequest('Invalid message identifier specified');
    return id;
  });
}
