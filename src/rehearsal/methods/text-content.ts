import { badRequest } from '#rehearsal/api-error.ts';
import { booleanField, isObject, stringField } from '#rehearsal/http/fields.ts';
import { flag, json, type Parameters, text } from '#rehearsal/http/parameters.ts';
import type { Call } from '#rehearsal/methods/call.ts';
import { userFinder } from '#rehearsal/methods/resolve.ts';
import { finishText, type InputText, parseInputText } from '#rehearsal/text/formatted.ts';

const TEXT_CHARACTERS = 4096;
const CAPTION_CHARACTERS = 1024;

/** First half of reading `text`; see {@link finishTextFields}. */
export function readText(parameters: Parameters): InputText {
  const source = text(parameters, 'text');
  if (source === '') throw badRequest('Message text is empty');
  return parseInputText(source, text(parameters, 'parse_mode'), entitiesOf(parameters, 'entities'));
}

/** The fields of a text message. `tooLong` is the complaint, which differs between sending and editing. */
export function finishTextFields(
  call: Call,
  input: InputText,
  tooLong = 'Message is too long',
): Record<string, unknown> {
  const options = { limit: TEXT_CHARACTERS, tooLong, allowEmpty: false, findUser: userFinder(call) };
  const { text: words, entities } = finishText(input, options);
  return { text: words, ...(entities.length > 0 && { entities }), ...readPreview(call.parameters) };
}

/** The fields of a streamed text, which may be empty. */
export function readDraftText(call: Call): Record<string, unknown> {
  const { parameters } = call;
  const input = parseInputText(
    text(parameters, 'text'),
    text(parameters, 'parse_mode'),
    entitiesOf(parameters, 'entities'),
  );
  const options = { limit: TEXT_CHARACTERS, tooLong: 'MESSAGE_TOO_LONG', allowEmpty: true, findUser: userFinder(call) };
  const { text: words, entities } = finishText(input, options);
  return { text: words, ...(entities.length > 0 && { entities }) };
}

/** First half of reading `caption`. */
export function readCaption(parameters: Parameters): InputText {
  return parseInputText(
    text(parameters, 'caption'),
    text(parameters, 'parse_mode'),
    entitiesOf(parameters, 'caption_entities'),
  );
}

/** The fields of a caption; none when it is empty. */
export function finishCaptionFields(call: Call, input: InputText): Record<string, unknown> {
  const tooLong = 'Message caption is too long';
  const options = { limit: CAPTION_CHARACTERS, tooLong, allowEmpty: true, findUser: userFinder(call) };
  const { text: caption, entities } = finishText(input, options);
  if (caption === '') return {};
  return { caption, ...(entities.length > 0 && { caption_entities: entities }) };
}

/** Entities that can't be read count as none, as with the Bot API server. */
function entitiesOf(parameters: Parameters, name: string): unknown {
  const value = parameters[name];
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function readPreview(parameters: Parameters): Record<string, unknown> {
  const value = json(parameters, 'link_preview_options', "Can't parse link preview options JSON object");
  if (value === undefined) {
    return flag(parameters, 'disable_web_page_preview') ? { link_preview_options: { is_disabled: true } } : {};
  }
  if (!isObject(value)) throw badRequest('Object expected as link preview options');
  const options: Record<string, unknown> = {};
  if (booleanField(value, 'is_disabled')) options.is_disabled = true;
  const url = stringField(value, 'url');
  if (url !== '') options.url = url;
  for (const name of ['prefer_small_media', 'prefer_large_media', 'show_above_text']) {
    if (booleanField(value, name)) options[name] = true;
  }
  return Object.keys(options).length === 0 ? {} : { link_preview_options: options };
}
