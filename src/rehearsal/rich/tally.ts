import { badRequest } from '#rehearsal/api-error.ts';

const CHARACTERS = 32_768;
const BLOCKS = 500;
const DEPTH = 16;
const MEDIA = 50;
const COLUMNS = 20;

/** Counts what a rich message holds and complains where a limit of the Bot API is passed. Words: what its servers answer. */
export type Tally = {
  text(characters: number): void;
  block(): void;
  media(): void;
  columns(count: number): void;
  /** Runs `read` one level deeper. */
  deeper<T>(read: () => T): T;
  /** To be called at the end. */
  finish(): void;
};

export function createTally(): Tally {
  let characters = 0;
  let blocks = 0;
  let media = 0;
  let depth = 0;
  let content = false;

  return {
    text(count) {
      characters += count;
      if (count > 0) content = true;
      if (characters > CHARACTERS) throw badRequest('RICH_MESSAGE_TEXT_TOO_LONG');
    },
    block() {
      if (++blocks > BLOCKS) throw badRequest('RICH_MESSAGE_BLOCKS_TOO_MANY');
    },
    media() {
      content = true;
      if (++media > MEDIA) throw badRequest('RICH_MESSAGE_MEDIA_TOO_MANY');
    },
    columns(count) {
      if (count > COLUMNS) throw badRequest('RICH_MESSAGE_TABLE_COLS_TOO_MANY');
    },
    deeper(read) {
      if (++depth > DEPTH) throw badRequest('RICH_MESSAGE_DEPTH_INVALID');
      const result = read();
      depth--;
      return result;
    },
    finish() {
      if (!content) throw badRequest('RICH_MESSAGE_EMPTY');
    },
  };
}
