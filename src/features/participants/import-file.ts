import type { TableRead } from '#documents/table.ts';
import { type InvitedRead, readInvitedRows } from './invited-rows.ts';

/** What became of a file that an organizer sent. */
export type InvitedFileRead = {
  code: string;
  read: InvitedRead | Extract<TableRead, { unreadable: string }> | { unreadable: 'gone' };
};

/** Fetches a file from Telegram: its bytes, or why not. Throws when it is to be tried again. */
export type FetchFile = (fileId: string, most: number) => Promise<{ bytes: Uint8Array } | { refused: 'size' | 'gone' }>;

/** Bytes of a list of people. */
const MOST = 5 * 1_048_576;

/** Fetches and reads a list of invited people. The answer goes to the organizer's account, which tells the workshop. */
export function createInvitedFile(deps: { fetchFile: FetchFile; today: () => string }) {
  return async function readInvitedFile({
    code = '',
    file = '',
  }: Readonly<Record<string, string>>): Promise<InvitedFileRead> {
    const fetched = await deps.fetchFile(file, MOST);
    if ('refused' in fetched) return { code, read: { unreadable: fetched.refused } };
    // Read from the disk when the first list is wanted: it would make every start slower.
    const { readTable } = await import('#documents/table.ts');
    const table = await readTable(fetched.bytes);
    return { code, read: 'unreadable' in table ? table : readInvitedRows(table.rows, deps.today()) };
  };
}
