import { badRequest } from '#rehearsal/api-error.ts';
import { cleanText, trimText } from '#rehearsal/text/clean.ts';
import { findEntities } from '#rehearsal/text/find-entities.ts';
import { byPosition, fixEntities } from '#rehearsal/text/fix-entities.ts';
import { readInputEntities } from '#rehearsal/text/input-entities.ts';
import { type DraftEntity, parseHtml } from '#rehearsal/text/parse-html.ts';
import type { Entity, FormattedText, UserObject } from '#rehearsal/types.ts';

/** The longest source of a text, in bytes, before anything is parsed. */
const LONGEST_SOURCE = 32_768;

/** A text as a bot sent it, parsed but not yet cleaned. */
export type InputText = { text: string; entities: DraftEntity[] };

/** First half of reading a text: `parse_mode` or `entities`. Complaints come before those about the chat. */
export function parseInputText(source: string, parseMode: string, entities: unknown): InputText {
  if (Buffer.byteLength(source) > LONGEST_SOURCE) throw badRequest('Text is too long');
  const mode = parseMode.toLowerCase();
  if (source === '' || mode === '' || mode === 'none') return { text: source, entities: readInputEntities(entities) };
  if (mode === 'html') return parseHtml(source);
  if (mode === 'markdown' || mode === 'markdownv2') {
    throw badRequest(`parse_mode ${parseMode} is not part of the rehearsal; use HTML or entities`);
  }
  throw badRequest('Unsupported parse_mode');
}

/**
 * Second half: cleans, trims, nests and finds entities. `limit` counts characters (code points), `tooLong` is the complaint.
 * An empty text is refused unless `allowEmpty`.
 */
export function finishText(
  input: InputText,
  options: { limit: number; tooLong: string; allowEmpty: boolean; findUser: (id: number) => UserObject | undefined },
): FormattedText {
  const clean = cleanText(input.text, input.entities);
  const trimmed = trimText(clean.text, clean.entities.length === 0 ? clean.entities : fixEntities(clean.entities));
  const { text } = trimmed;
  if (text === '') {
    if (options.allowEmpty) return { text, entities: [] };
    throw badRequest('Text must be non-empty');
  }
  if (text.length > options.limit && countCharacters(text) > options.limit) throw badRequest(options.tooLong);
  const found = findEntities(text, trimmed.entities);
  const all = found.length === 0 ? trimmed.entities : [...trimmed.entities, ...found].sort(byPosition);
  return { text, entities: all.flatMap((entity) => withUser(entity, options.findUser)) };
}

/** Characters as Telegram counts them for its limits. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) count++;
  }
  return count;
}

/** A mention of somebody unknown is dropped, as Telegram does. */
function withUser(entity: DraftEntity, findUser: (id: number) => UserObject | undefined): Entity[] {
  const { user_id, type, offset, length, ...rest } = entity;
  if (user_id === undefined) return [{ offset, length, type, ...rest }];
  const user = findUser(user_id);
  return user ? [{ offset, length, type, user }] : [];
}
