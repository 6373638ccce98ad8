import { readApart } from './read-apart.ts';

/** A paragraph of a document. `level`: of its heading style, from 1; null: an ordinary one. `bold`: all of it is. */
export type WordParagraph = {
  readonly text: string;
  readonly level: number | null;
  readonly bold: boolean;
  readonly list: 'bullet' | 'number' | null;
};

/** A paragraph, or a row of a table: the paragraphs of each of its cells. */
export type WordBlock = WordParagraph | { readonly cells: readonly (readonly WordParagraph[])[] };

/** What a document says, or why it cannot be read: `old` is a .doc, `kind` no Word file, `empty` one without words. */
export type WordRead =
  | { readonly blocks: readonly WordBlock[] }
  | { readonly unreadable: 'old' | 'password' | 'kind' | 'size' | 'broken' | 'empty' };

/** Reads a DOCX in a thread of its own: a file that was made to hurt ends that thread and nothing else. */
export function readWord(bytes: Uint8Array): Promise<WordRead> {
  return readApart<WordRead>(new URL('./word-thread.ts', import.meta.url), bytes);
}
