import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWords } from '#core/words.ts';
import { readBytes } from '#documents/table-bytes.ts';
import { type AgendaRead, readAgenda } from '#features/agenda-file/read-agenda.ts';
import { sayRemark } from '#features/agenda-file/remarks.ts';
import { PROMPTS } from '../../support/prompts.ts';
import { SHAPES, whereOf } from './shapes.ts';
import { TOLD } from './told.ts';

const ROOT = join(import.meta.dirname, '../../..');
const problems: string[] = [];
const words = loadWords(join(ROOT, 'locales'), (problem) => problems.push(problem));
const prompts = PROMPTS.agenda;

async function read(bytes: Uint8Array, where: ReturnType<typeof whereOf>): Promise<AgendaRead> {
  const table = await readBytes(bytes);
  if ('unreadable' in table) throw new Error(table.unreadable);
  return readAgenda(table.sheets ?? [{ name: '', rows: table.rows }], { where, words: prompts.words });
}

/** What was read, as an organizer would be told it: sessions first, then remarks. */
function told(file: AgendaRead): string[] {
  if ('unreadable' in file) return [file.unreadable];
  const sessions = file.rows.map(({ row, sheet, draft: d, groupsText }) =>
    [
      `${sheet === undefined ? '' : `${sheet} `}${row}`,
      d.day.slice(5),
      `${d.start}–${d.end ?? ''}`,
      d.title,
      d.kind,
      d.speaker,
      d.moderator,
      d.place,
      d.link,
      d.jp ?? '',
      d.groups.join('+') + (groupsText === undefined ? '' : ` (${groupsText})`),
    ]
      .join(' | ')
      .replace(/[\s|]+$/, ''),
  );
  return [...sessions, ...file.remarks.map((remark) => words.plain('id', sayRemark(remark)))];
}

test.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s', async (_, shape) => {
  expect(told(await read(await shape.file(), whereOf(shape)))).toEqual(TOLD[shape.name]);
  expect(problems).toEqual([]);
});

test.each<[string, Buffer, string]>([
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'), 'kind'],
  ['half a workbook', Buffer.from('PK\x03\x04 and nothing'), 'broken'],
  [
    'a workbook with a password',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'password',
  ],
  ['nothing', Buffer.from('\n'), 'no-header'],
  ['a header alone', Buffer.from('Tanggal;Mulai;Judul\n'), 'nothing'],
  ['notes alone', Buffer.from('Tanggal;Mulai;Judul\n;;Jadwal menyusul\n'), 'nothing'],
  ['a list of people', Buffer.from('Nama;NIP\nSiti;1\n'), 'no-header'],
  [
    '201 sessions',
    Buffer.from(`Mulai;Judul\n${Array.from({ length: 201 }, (_, i) => `09.00;Materi ${i}\n`).join('')}`),
    'too-many',
  ],
])('%s is no agenda', async (_, bytes, why) => {
  const table = await readBytes(bytes);
  const where = whereOf({ name: '', where: { end: '2027-11-11' }, file: () => bytes });
  const sheets = 'rows' in table ? [{ name: '', rows: table.rows }] : [];
  expect('unreadable' in table ? table.unreadable : told(readAgenda(sheets, { where, words: prompts.words }))[0]).toBe(
    why,
  );
});
