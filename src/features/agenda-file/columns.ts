import { type Columns, findHeader, type Header, headerKey, namedIn } from '#documents/header.ts';
import type { TableCell, TableRow } from '#documents/table.ts';

export type Column =
  | 'day'
  | 'weekday'
  | 'start'
  | 'end'
  | 'duration'
  | 'title'
  | 'speaker'
  | 'moderator'
  | 'place'
  | 'link'
  | 'jp'
  | 'groups';

/** Where the table of an agenda begins and what its columns are. `zone`: `wib`, `wita` or `wit`, where the header names it. */
export type AgendaHeader = {
  /** The first row below it, as a place among the rows. */
  readonly body: number;
  readonly at: ReadonlyMap<Column, number>;
  readonly zone: string | null;
  /** Headers of columns that nothing is read from. */
  readonly unused: readonly string[];
};

/** The headers of the file, and what agencies call them (interface.md, "Files"). One column for both times is that of the start. */
const COLUMNS: Columns<Column> = {
  day: [
    'tanggal',
    'tgl',
    'hari tanggal',
    'hari tgl',
    'hari dan tanggal',
    'tanggal hari',
    'date',
    'hari tanggal pelaksanaan',
  ],
  weekday: ['hari', 'hari ke', 'day'],
  start: [
    'mulai',
    'jam mulai',
    'waktu mulai',
    'pukul mulai',
    'dari',
    'waktu',
    'jam',
    'pukul',
    'pukul waktu',
    'waktu pukul',
    'jam waktu',
    'waktu pelaksanaan',
    'start',
    'time',
  ],
  end: ['selesai', 'jam selesai', 'waktu selesai', 'pukul selesai', 'berakhir', 'akhir', 'sampai', 's d', 'end'],
  duration: [
    'durasi',
    'lama',
    'lamanya',
    'lama waktu',
    'alokasi waktu',
    'durasi menit',
    'menit',
    'lama menit',
    'duration',
  ],
  title: [
    'judul',
    'judul sesi',
    'kegiatan',
    'nama kegiatan',
    'uraian kegiatan',
    'rincian kegiatan',
    'uraian',
    'materi',
    'materi kegiatan',
    'kegiatan materi',
    'acara kegiatan',
    'acara',
    'nama acara',
    'mata acara',
    'susunan acara',
    'agenda',
    'agenda kegiatan',
    'sesi',
    'nama sesi',
    'topik',
    'mata pelatihan',
    'title',
    'session',
  ],
  speaker: [
    'narasumber',
    'nara sumber',
    'nama narasumber',
    'narsum',
    'pemateri',
    'pengajar',
    'pembicara',
    'fasilitator',
    'pic',
    'pic narasumber',
    'narasumber pic',
    'narasumber fasilitator',
    'narasumber pengajar',
    'petugas',
    'pelaksana',
    'penanggung jawab',
    'speaker',
  ],
  moderator: ['moderator', 'pemandu', 'mc moderator', 'moderator mc', 'pemandu acara'],
  place: ['tempat', 'ruang', 'ruangan', 'lokasi', 'tempat ruang', 'place', 'room'],
  link: ['tautan', 'tautan zoom', 'tautan rapat', 'link', 'link zoom', 'link meeting', 'zoom', 'tautan daring', 'url'],
  jp: ['jp', 'jpl', 'jumlah jp', 'jam pelajaran', 'jam pelatihan'],
  groups: ['kelompok', 'kelas', 'untuk kelompok', 'untuk kelas', 'grup', 'group'],
};
/** Columns that number the rows. */
const NUMBERS: ReadonlySet<string> = new Set(['no', 'nomor', 'no urut', 'no.', '#']);
const ZONE = /(?<!\p{L})(?:wib|wita|wit)(?!\p{L})/iu;
/** The table begins within these rows. */
const LOOK = 30;

/** Finds the header of an agenda: in one row, or in two of which the lower parts "Waktu" into start and end. Null: there is none. */
export function findAgendaHeader(rows: readonly TableRow[]): AgendaHeader | null {
  const bare = rows.slice(0, LOOK + 1).map(withoutZones);
  const found = findHeader(bare, COLUMNS, 'title');
  if (!found) return null;
  const lower = lowerPart(found, bare[found.row + 1]);
  const at = new Map([...found.at, ...lower]);
  const own = rows.slice(found.row, found.row + (lower.size > 0 ? 2 : 1)).flatMap(({ cells }) => cells);
  const used = new Set(at.values());
  const unused = (rows[found.row]?.cells ?? []).flatMap(({ text }, place) =>
    used.has(place) || headerKey(text) === '' || NUMBERS.has(headerKey(text)) ? [] : [text.replace(/\s+/g, ' ').trim()],
  );
  const zone = own.flatMap(({ text }) => ZONE.exec(text)?.[0] ?? [])[0]?.toLowerCase() ?? null;
  return { body: found.row + (lower.size > 0 ? 2 : 1), at, zone, unused };
}

/** Whether a row is the header once more. */
export function isHeaderAgain(row: TableRow): boolean {
  const named = namedIn(textsOf(withoutZones(row)), COLUMNS);
  return named.has('title') && named.size >= 2;
}

function lowerPart(upper: Header<Column>, row: TableRow | undefined): Map<Column, number> {
  const texts = row ? textsOf(row) : [];
  const named = namedIn(texts, COLUMNS);
  const isHeader = named.size > 0 && named.size === texts.filter((text) => text.trim() !== '').length;
  return isHeader && !named.has('title') && (named.has('start') || named.has('end'))
    ? new Map([...named].filter(([column]) => !upper.at.has(column) || column === 'start' || column === 'end'))
    : new Map();
}

function withoutZones(row: TableRow): TableRow {
  const bare = ({ text, ...rest }: TableCell): TableCell => ({ ...rest, text: text.replace(ZONE, ' ') });
  return { number: row.number, cells: row.cells.map(bare) };
}

function textsOf({ cells }: TableRow): string[] {
  return cells.map(({ text }) => text);
}
