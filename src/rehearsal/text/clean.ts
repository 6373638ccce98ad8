import { badRequest } from '#rehearsal/api-error.ts';
import type { DraftEntity } from '#rehearsal/text/parse-html.ts';

/** Line and direction marks, and three combining lines. */
const DROPPED = /[\r\u2028-\u202e]|\u0333|\u033f|\u030a/;
/** Control characters other than the line feed. */
const BLANKED = /(?!\n)\p{Cc}/u;
const UNCLEAN = new RegExp(`${DROPPED.source}|${BLANKED.source}`, 'u');

/**
 * Replaces control characters by spaces and drops carriage returns and direction marks, moving the entities along; complains of
 * entities that leave the text or split a character. As TDLib's `clean_input_string_with_entities`.
 */
export function cleanText(text: string, entities: DraftEntity[]): { text: string; entities: DraftEntity[] } {
  if (!text.isWellFormed()) throw badRequest('Strings must be encoded in UTF-8');
  for (const entity of entities) checkBounds(text, entity);
  if (!UNCLEAN.test(text)) return { text, entities };
  const moved: number[] = [];
  let clean = '';
  for (let i = 0; i < text.length; i++) {
    moved.push(clean.length);
    const c = text.charAt(i);
    if (!DROPPED.test(c)) clean += BLANKED.test(c) ? ' ' : c;
  }
  moved.push(clean.length);
  return {
    text: clean,
    entities: entities.map((entity) => {
      const offset = moved[entity.offset] ?? 0;
      return { ...entity, offset, length: (moved[entity.offset + entity.length] ?? 0) - offset };
    }),
  };
}

/** Cuts white space off the end, and off the beginning up to the first entity. */
export function trimText(text: string, entities: DraftEntity[]): { text: string; entities: DraftEntity[] } {
  const end = text.search(/[ \n]*$/);
  const firstEntity = entities[0]?.offset ?? text.length;
  const start = Math.min(/^[ \n]*/.exec(text)?.[0].length ?? 0, firstEntity);
  if (start === 0 && end === text.length) return { text, entities };
  const kept = entities
    .filter((entity) => entity.offset < end)
    .map((entity) => ({
      ...entity,
      offset: entity.offset - start,
      length: Math.min(entity.offset + entity.length, end) - entity.offset,
    }));
  return { text: text.slice(start, end), entities: kept };
}

function checkBounds(text: string, { offset, length }: DraftEntity): void {
  if (offset < 0 || offset > 1_000_000) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
  if (length < 0 || length > 1_000_000) throw badRequest(`Receive an entity with incorrect length ${length}`);
  if (length === 0) return;
  const end = offset + length;
  if (offset >= text.length) {
    throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
  }
  if (end > text.length) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (splitsCharacter(text, offset)) {
    const at = Buffer.byteLength(text.slice(0, offset + 1));
    throw badRequest(`Entity begins in a middle of a UTF-16 symbol at byte offset ${at}`);
  }
  if (splitsCharacter(text, end)) {
    const at = Buffer.byteLength(text.slice(0, end + 1));
    throw badRequest(
      `Entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${at}`,
    );
  }
}

function splitsCharacter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
