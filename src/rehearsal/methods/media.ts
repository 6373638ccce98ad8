import { badRequest, within } from '#rehearsal/api-error.ts';
import { findInputFile, type InputFile, resolveInputFile } from '#rehearsal/files/input-file.ts';
import { mediaFields } from '#rehearsal/files/media-object.ts';
import { booleanField, isObject, type JsonObject, requiredString, stringField } from '#rehearsal/http/fields.ts';
import { flag, json, text } from '#rehearsal/http/parameters.ts';
import type { Call, Method } from '#rehearsal/methods/call.ts';
import { readReply, replyFields } from '#rehearsal/methods/reply.ts';
import { checkNotBlocked, resolveChat } from '#rehearsal/methods/resolve.ts';
import { type Content, checkPlace, optionFields, send } from '#rehearsal/methods/send.ts';
import { finishCaptionFields, readCaption } from '#rehearsal/methods/text-content.ts';
import { beginChange } from '#rehearsal/state/change.ts';
import type { InputText } from '#rehearsal/text/formatted.ts';
import type { StoredFile } from '#rehearsal/types.ts';

type Kind = 'document' | 'photo' | 'video' | 'audio' | 'voice' | 'animation';

const ALBUM_KINDS: readonly string[] = ['photo', 'video', 'audio', 'document'];
const LARGEST_ALBUM = 10;

/** A method that sends one file from the parameter named like its kind. */
function sendFile(kind: Kind): Method {
  return function sendOneFile(call) {
    const input = findInputFile(text(call.parameters, kind), kind, call.files);
    if (!input) throw badRequest(`There is no ${kind} in the request`);
    const caption = readCaption(call.parameters);
    return send(call, () => fileContent(call, kind, input, caption, flag(call.parameters, 'has_spoiler')));
  };
}

const sendMediaGroup: Method = (call) => {
  const { parameters, bot, world } = call;
  const reply = readReply(parameters);
  const items = readAlbum(call);
  const chat = resolveChat(call, 'write');
  checkPlace(call);
  const replied = replyFields(reply, chat);
  checkAlbum(items);
  const contents = items.map((it) => fileContent(call, it.kind, it.input, it.caption, it.spoiler));
  checkNotBlocked(chat);
  const change = beginChange(world, bot, call.api.faults);
  const group = items.length > 1 ? { media_group_id: `${bot.identity.id}${chat.info.id}${chat.nextMessageId}` } : {};
  const messages = contents.map(({ fields, files = [] }) => {
    for (const file of files) change.ops.push({ op: 'file', file });
    const message = { from: bot.user, ...replied, ...group, ...fields, ...optionFields(call) };
    return change.message(chat, { out: true, message });
  });
  change.commit();
  return messages;
};

/** Methods that send files. */
export const mediaMethods: Record<string, Method> = {
  sendDocument: sendFile('document'),
  sendPhoto: sendFile('photo'),
  sendVideo: sendFile('video'),
  sendAudio: sendFile('audio'),
  sendVoice: sendFile('voice'),
  sendAnimation: sendFile('animation'),
  sendMediaGroup,
};

/** A file sent by its id stays what it was; only documents and the like of the same kind can be told apart here. */
function fileContent(call: Call, kind: Kind, input: InputFile, caption: InputText, spoiler: boolean): Content {
  const captionFields = finishCaptionFields(call, caption);
  const { file, fresh } = resolveInputFile(call.world, call.bot, kind, input);
  const files: StoredFile[] = fresh ? [file] : [];
  return { fields: { ...mediaFields(file), ...captionFields, ...(spoiler && { has_media_spoiler: true }) }, files };
}

type AlbumItem = { kind: Kind; input: InputFile; caption: InputText; spoiler: boolean };

function readAlbum(call: Call): AlbumItem[] {
  if (text(call.parameters, 'media') === '') throw badRequest('Parameter "media" is required');
  const list = json(call.parameters, 'media', "Can't parse media JSON object");
  if (!Array.isArray(list)) throw badRequest('Expected an Array of InputMedia');
  return within('InputMedia', () => list.map((item) => readAlbumItem(call, item)));
}

function readAlbumItem(call: Call, item: unknown): AlbumItem {
  if (!isObject(item)) throw badRequest('expected an Object');
  const caption = readCaption(item);
  const kind = requiredString(item, 'type');
  const input = mediaOf(call, item);
  if (!input) throw badRequest('media not found');
  if (kind === 'animation') throw badRequest('type "animation" can\'t be used in sendMediaGroup');
  if (!ALBUM_KINDS.includes(kind)) throw badRequest(`type "${kind}" is unsupported`);
  return { kind: kind as Kind, input, caption, spoiler: booleanField(item, 'has_spoiler') };
}

function mediaOf(call: Call, item: JsonObject): InputFile | undefined {
  return findInputFile(stringField(item, 'media'), '', call.files);
}

function checkAlbum(items: readonly AlbumItem[]): void {
  if (items.length > LARGEST_ALBUM) throw badRequest('Too many messages to send as an album');
  if (items.length === 0) throw badRequest('There are no messages to send');
  const kinds = new Set(items.map((item) => item.kind));
  for (const kind of kinds) {
    if (kinds.size > 1 && (kind === 'audio' || kind === 'document')) {
      throw badRequest(`${kind === 'audio' ? 'Audio' : 'Document'} can't be mixed with other media types`);
    }
  }
}
