import type { AgendaWords } from '#aggregates/workshop/agenda/kind.ts';
import type { TableRead } from '#documents/table.ts';
import { type AgendaRead, readAgenda } from './read-agenda.ts';

/** What became of a file that an organizer sent. */
export type AgendaFileRead = {
  code: string;
  read: AgendaRead | Extract<TableRead, { unreadable: string }> | { unreadable: 'gone' };
};

type FetchFile = (fileId: string, most: number) => Promise<{ bytes: Uint8Array } | { refused: 'size' | 'gone' }>;

/** Bytes of an agenda. */
const MOST = 5 * 1_048_576;

/**
 * Fetches and reads an agenda; a file that was made to hurt ends the thread that reads it and nothing else. The answer goes to the organizer's account,
 * which tells the workshop.
 */
export function createAgendaFileReading(deps: { fetchFile: FetchFile; words: AgendaWords }) {
  return async function readAgendaFile({
    code = '',
    file = '',
    start = '',
    end = '',
    time = '',
    zone = '',
  }: Readonly<Record<string, string>>): Promise<AgendaFileRead> {
    const fetched = await deps.fetchFile(file, MOST);
    if ('refused' in fetched) return { code, read: { unreadable: fetched.refused } };
    // Read from the disk when the first agenda is wanted: it would make every start slower.
    const { readTable } = await import('#documents/table.ts');
    const table = await readTable(fetched.bytes);
    if ('unreadable' in table) return { code, read: table };
    const sheets = table.sheets ?? [{ name: '', rows: table.rows }];
    return { code, read: readAgenda(sheets, { where: { start, end, time, zone }, words: deps.words }) };
  };
}
