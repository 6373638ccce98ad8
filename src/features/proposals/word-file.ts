import type { WordRead } from '#documents/word.ts';
import type { Edition } from '#proposals/definition.ts';
import type { Headings } from '#proposals/headings.ts';
import { matchHeading } from '#proposals/match-heading.ts';
import type { Part } from './take-apart.ts';

/** What became of an earlier proposal's file. `long`: more than a proposal is. */
export type WordFileRead = {
  readonly proposal: string;
  readonly read:
    | { readonly parts: readonly Part[] }
    | { readonly unreadable: Extract<WordRead, { unreadable: string }>['unreadable'] | 'gone' | 'long' };
  readonly trial?: true;
};

/** Fetches a file from Telegram: its bytes, or why not. Throws when it is to be tried again. */
type FetchFile = (fileId: string, most: number) => Promise<{ bytes: Uint8Array } | { refused: 'size' | 'gone' }>;

/** A bot can fetch 20 MB at most. */
const MOST_BYTES = 20 * 1_048_576;
const MOST_PARTS = 60;
const MOST_CHARACTERS = 200_000;

/** Fetches an earlier proposal's file and takes it apart by the sections of an edition. */
export function createWordFile(deps: {
  fetchFile: FetchFile;
  editions: ReadonlyMap<string, Edition>;
  headings: Headings;
}) {
  return async function readWordFile({
    proposal = '',
    edition: id = '',
    file = '',
    trial,
  }: Readonly<Record<string, string>>): Promise<WordFileRead> {
    const about = { proposal, ...(trial === undefined ? {} : { trial: true as const }) };
    const fetched = await deps.fetchFile(file, MOST_BYTES);
    if ('refused' in fetched) return { ...about, read: { unreadable: fetched.refused } };
    // Read from the disk when the first file is wanted: it would make every start slower.
    const [{ readWord }, { takeApart }] = await Promise.all([import('#documents/word.ts'), import('./take-apart.ts')]);
    const word = await readWord(fetched.bytes);
    if ('unreadable' in word) return { ...about, read: word };
    const edition = deps.editions.get(id);
    const parts = takeApart(word.blocks, (heading) => (edition ? matchHeading(edition, deps.headings, heading) : null));
    const characters = parts.reduce((sum, { text }) => sum + text.length, 0);
    if (parts.length === 0) return { ...about, read: { unreadable: 'empty' } };
    if (parts.length > MOST_PARTS || characters > MOST_CHARACTERS) return { ...about, read: { unreadable: 'long' } };
    return { ...about, read: { parts } };
  };
}
