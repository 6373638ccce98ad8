import type { RowFault } from '#aggregates/workshop/importing.ts';
import type { InvitedRow } from '#aggregates/workshop/invited.ts';
import { type Columns, findHeader, headerKey, namedIn } from '#documents/header.ts';
import type { TableCell, TableRow } from '#documents/table.ts';
import { cleanLine, countCharacters } from '#forms/reading/clean.ts';
import { readNip } from '#forms/reading/nip.ts';
import { readPhones } from '#forms/reading/phones.ts';

/** A list as it was read, before it is compared with the one that is there; or why it is none. */
export type InvitedRead =
  | { people: InvitedRow[]; faults: RowFault[] }
  | { unreadable: 'no-header' | 'nobody' | 'too-many' };

type Column = Exclude<keyof InvitedRow, 'row'>;

/** So many people can be invited to one workshop. */
const MOST = 5_000;
const LONGEST_NAME = 100;
const LONGEST = 150;

/** The headers of the file, and what agencies call them (interface.md, "Files"). */
const COLUMNS: Columns<Column> = {
  name: [
    'nama',
    'nama lengkap',
    'nama peserta',
    'nama undangan',
    'nama dan gelar',
    'nama lengkap dan gelar',
    'nama pejabat',
    'name',
  ],
  nip: ['nip', 'nip ni pppk', 'ni pppk', 'nip nippk', 'nip pppk', 'nomor induk pegawai'],
  position: ['jabatan', 'nama jabatan', 'jabatan saat ini', 'position'],
  unit: ['unit kerja', 'unit', 'bidang', 'bagian', 'unit organisasi'],
  agency: [
    'instansi',
    'opd',
    'skpd',
    'nama instansi',
    'nama opd',
    'perangkat daerah',
    'instansi opd',
    'opd instansi',
    'asal instansi',
    'agency',
  ],
  region: [
    'kabupaten kota',
    'kab kota',
    'kabupaten',
    'kota kabupaten',
    'daerah',
    'wilayah',
    'asal daerah',
    'kab kot',
    'region',
  ],
  phone: [
    'nomor hp',
    'no hp',
    'hp',
    'no wa',
    'nomor wa',
    'whatsapp',
    'no whatsapp',
    'nomor whatsapp',
    'no telepon',
    'nomor telepon',
    'telepon',
    'no hp wa',
    'nomor hp wa',
    'kontak',
    'phone',
  ],
  email: ['email', 'e mail', 'surel', 'alamat email'],
};
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/;
/** With the kind of region before its name: "Bungo" alone may be one of two in other provinces. */
const REGION = /^(?:kabupaten|kab\.?|kota(?: administrasi)?|provinsi|prov\.?)\s+\p{L}/iu;

/**
 * Takes the rows of a file as a list of invited people. A row with a fault that refuses it is left out, whatever else it says; a warning lets it pass.
 * `today` is `YYYY-MM-DD`, for the plausibility of a NIP.
 */
export function readInvitedRows(rows: readonly TableRow[], today: string): InvitedRead {
  const header = findHeader(rows, COLUMNS, 'name');
  if (!header) return { unreadable: 'no-header' };
  const body = withoutTail(rows.slice(header.row + 1));
  if (body.length === 0) return { unreadable: 'nobody' };
  if (body.length > MOST) return { unreadable: 'too-many' };
  const people: InvitedRow[] = [];
  const faults: RowFault[] = [];
  const seen = { nip: new Map<string, number>(), phone: new Map<string, number>() };
  for (const { number: row, cells } of body) {
    const given = new Map([...header.at].map(([column, place]) => [column, cells[place]] as const));
    const found: RowFault[] = [];
    const say = (fault: string, refused = true, other?: number) =>
      void found.push({ row, fault, refused, ...(other === undefined ? {} : { other }) });
    const person = readRow(given, cells, today, say);
    if (person) {
      for (const key of ['nip', 'phone'] as const) {
        const value = person[key];
        const other = value === null ? undefined : seen[key].get(value);
        if (other !== undefined) say(`${key}-twice`, true, other);
        else if (value !== null) seen[key].set(value, row);
      }
      if (!found.some((f) => f.refused)) people.push({ row, ...person });
    }
    faults.push(...found);
  }
  return { people, faults };
}

function readRow(
  given: ReadonlyMap<Column, TableCell | undefined>,
  cells: readonly TableCell[],
  today: string,
  say: (fault: string, refused?: boolean) => void,
): Omit<InvitedRow, 'row'> | null {
  const text = (column: Column) => cleanLine(given.get(column)?.text ?? '');
  if (cells.every((cell) => cell.text.trim() === '' && !cell.merged)) {
    say('empty');
    return null;
  }
  const named = namedIn(
    cells.map((cell) => cell.text),
    COLUMNS,
  );
  if (named.size >= Math.min(2, given.size) && headerKey(text('name')) !== '' && named.has('name')) {
    say('header');
    return null;
  }
  const own = [...given.values()].flatMap((cell) => cell ?? []);
  if (own.some((cell) => cell.merged)) say('merged');
  if (own.some((cell) => cell.formula || /^[=@]/.test(cell.text.trim()))) say('formula');
  const name = text('name');
  if (!/\p{L}{2}/u.test(name)) say('no-name');
  else if (/\d/.test(name)) say('name-digits');
  if (countCharacters(name) > LONGEST_NAME) say('name-long');
  for (const column of ['position', 'unit', 'agency', 'region'] as const)
    if (countCharacters(text(column)) > LONGEST) say('cell-long');
  const region = text('region');
  if (region !== '' && !REGION.test(region)) say('region', false);
  const email = text('email').toLowerCase();
  if (email !== '' && !EMAIL.test(email)) say('email');
  return {
    name,
    nip: readNipCell(given.get('nip'), today, say),
    position: text('position') || null,
    unit: text('unit') || null,
    agency: text('agency') || null,
    region: region || null,
    phone: readPhoneCell(text('phone'), say),
    email: email || null,
  };
}

function readNipCell(
  cell: TableCell | undefined,
  today: string,
  say: (fault: string, refused?: boolean) => void,
): string | null {
  if (!cell || cleanLine(cell.text) === '') return null;
  // A number keeps 15 digits: the last three of 18 are gone, though they show as zeros.
  if (cell.number && cell.text.length > 15) {
    say('nip-rounded');
    return null;
  }
  // An apostrophe before it is how people keep a spreadsheet from making it a number.
  const reading = readNip(cell.text.replace(/^\s*['’`]/, ''), today);
  if ('sure' in reading) return reading.sure;
  if ('absent' in reading) return null;
  if ('unsure' in reading) {
    say('nip-unusual', false);
    return reading.unsure;
  }
  say(reading.none === 'unreadable' ? 'nip-unreadable' : 'nip-length');
  return null;
}

function readPhoneCell(typed: string, say: (fault: string, refused?: boolean) => void): string | null {
  const bare = typed.replace(/^['’`]/, '');
  if (bare === '' || /^[-–—]+$/.test(bare)) return null;
  const reading = readPhones(bare);
  if ('none' in reading) {
    say(reading.none === 'no-area' ? 'phone-no-area' : 'phone');
    return null;
  }
  const [number = null] = reading.numbers;
  if (reading.numbers.length > 1) say('phone-several', false);
  if (number?.startsWith('+62') && !number.startsWith('+628')) say('phone-landline', false);
  return number;
}

/** A sheet often goes on with rows that hold nothing. */
function withoutTail(rows: readonly TableRow[]): readonly TableRow[] {
  const last = rows.findLastIndex(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
  return rows.slice(0, last + 1);
}
