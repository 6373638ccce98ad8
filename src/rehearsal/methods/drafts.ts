import { badRequest } from '#rehearsal/api-error.ts';
import { integer, text } from '#rehearsal/http/parameters.ts';
import type { Call, Method } from '#rehearsal/methods/call.ts';
import { checkNotBlocked, resolveChat } from '#rehearsal/methods/resolve.ts';
import { readDraftText } from '#rehearsal/methods/text-content.ts';
import { readRichMessage } from '#rehearsal/rich/rich-message.ts';

const ACTIONS = [
  'cancel',
  'typing',
  'record_video',
  'upload_video',
  'record_audio',
  'record_voice',
  'upload_audio',
  'upload_voice',
  'upload_photo',
  'upload_document',
  'choose_sticker',
  'pick_up_location',
  'find_location',
  'record_video_note',
  'upload_video_note',
];
const ACTION_MS = 5_000;
const DRAFT_MS = 30_000;

const sendChatAction: Method = (call) => {
  const action = text(call.parameters, 'action').toLowerCase();
  if (!ACTIONS.includes(action)) throw badRequest('Wrong parameter action in request');
  const chat = resolveChat(call, 'write');
  checkNotBlocked(chat);
  chat.typing = action === 'cancel' ? null : { action, until: call.world.now() + ACTION_MS };
  call.world.touch(call.bot, chat.info.id);
  return true;
};

const sendMessageDraft: Method = (call) => {
  const content = readDraftText(call);
  return showDraft(call, content);
};

const sendRichMessageDraft: Method = (call) => {
  const { message } = readRichMessage(call, { draft: true });
  return showDraft(call, { rich_message: message });
};

/** Methods whose effect is seen but not kept. */
export const draftMethods: Record<string, Method> = { sendChatAction, sendMessageDraft, sendRichMessageDraft };

function showDraft(call: Call, content: Record<string, unknown>): true {
  const chat = resolveChat(call, 'write');
  if (chat.info.type !== 'private') throw badRequest('Message drafts can be used only in private chats');
  const draft_id = integer(call.parameters, 'draft_id', 0);
  if (draft_id === 0) throw badRequest('RANDOM_ID_INVALID');
  checkNotBlocked(chat);
  chat.draft = { draft_id, until: call.world.now() + DRAFT_MS, content };
  call.world.touch(call.bot, chat.info.id);
  return true;
}
