import { Worker } from 'node:worker_threads';

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

/** A file that takes longer or more than this is no proposal. */
const PATIENCE_MS = 20_000;
const MEMORY_MB = 256;

/** Reads a DOCX in a thread of its own: a file that was made to hurt ends that thread and nothing else. */
export async function readWord(bytes: Uint8Array): Promise<WordRead> {
  const thread = new Worker(new URL('./word-thread.ts', import.meta.url), {
    workerData: bytes,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const patience = setTimeout(() => void thread.terminate(), PATIENCE_MS);
  try {
    return await new Promise<WordRead>((resolve) => {
      thread.once('message', resolve);
      thread.once('error', () => resolve({ unreadable: 'size' }));
      thread.once('exit', () => resolve({ unreadable: 'size' }));
    });
  } finally {
    clearTimeout(patience);
    await thread.terminate();
  }
}
