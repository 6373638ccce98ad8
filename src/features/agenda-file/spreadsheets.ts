import type { AgendaView, Groups, Session, SessionDraft } from '#aggregates/workshop/agenda/agenda.ts';
import { groupNames } from '#aggregates/workshop/agenda/lines.ts';
import { workshopLoaders } from '#aggregates/workshop/loaders.ts';
import type { WorkshopCard, WorkshopView } from '#aggregates/workshop/state.ts';
import { sayClock, sayDay } from '#core/dates.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { Say, Words } from '#core/words.ts';
import type { XlsxCell, XlsxColumn } from '#documents/xlsx.ts';
import type { TemplateRow } from '#forms/agenda-template.ts';
import { addDays } from '#forms/reading/calendar.ts';

type Args = Readonly<Record<string, string>>;
type Made = { name: string; content: Buffer } | null;

/** The columns of the file (interface.md, "Files"), and kelompok. */
const COLUMNS = [
  { id: 'day', width: 28 },
  { id: 'start', width: 9 },
  { id: 'end', width: 9 },
  { id: 'title', width: 46 },
  { id: 'speaker', width: 28 },
  { id: 'moderator', width: 22 },
  { id: 'place', width: 20 },
  { id: 'link', width: 30 },
  { id: 'jp', width: 7 },
  { id: 'groups', width: 18 },
] as const;
const HEADERS = {
  day: 'agendafile-column-day',
  start: 'agendafile-column-start',
  end: 'agendafile-column-end',
  title: 'agendafile-column-title',
  speaker: 'agendafile-column-speaker',
  moderator: 'agendafile-column-moderator',
  place: 'agendafile-column-place',
  link: 'agendafile-column-link',
  jp: 'agendafile-column-jp',
  groups: 'agendafile-column-groups',
} as const;
const GUIDE = {
  day: 'agendafile-guide-day',
  start: 'agendafile-guide-start',
  end: 'agendafile-guide-end',
  title: 'agendafile-guide-title',
  speaker: 'agendafile-guide-speaker',
  moderator: 'agendafile-guide-moderator',
  place: 'agendafile-guide-place',
  link: 'agendafile-guide-link',
  jp: 'agendafile-guide-jp',
  groups: 'agendafile-guide-groups',
} as const;

/**
 * Makes two files of the same shape, which can be filled in or changed and sent back: a template, and the agenda as it is. Both are in Indonesian, as the
 * names of their columns are.
 */
export function createAgendaSpreadsheets(deps: {
  redis: RedisClient;
  keys: Keys;
  words: Words;
  template: readonly TemplateRow[];
}) {
  const loaders = workshopLoaders(deps);
  const plain = (say: Say) => deps.words.plain('id', say);

  async function workbook(title: string, rows: readonly Omit<SessionDraft, 'kind'>[], groups: Groups): Promise<Buffer> {
    const columns: XlsxColumn[] = COLUMNS.map(({ id, width }) => ({
      header: plain({ key: HEADERS[id] }),
      width,
      type: id === 'jp' ? 'number' : 'text',
    }));
    const cells = (row: Omit<SessionDraft, 'kind'>): XlsxCell[] => [
      plain(sayDay(row.day)),
      plain(sayClock(row.start)),
      row.end === null ? null : plain(sayClock(row.end)),
      row.title,
      row.speaker,
      row.moderator,
      row.place,
      row.link,
      row.jp,
      groupNames(row.groups, groups),
    ];
    // Read from the disk when the first file is wanted: it would make every start slower.
    const { writeXlsx } = await import('#documents/xlsx.ts');
    const guide = {
      title: plain({ key: 'agendafile-guide-sheet' }),
      columns: [
        { header: plain({ key: 'agendafile-guide-column' }), width: 16, type: 'text' as const },
        { header: plain({ key: 'agendafile-guide-how' }), width: 96, type: 'text' as const },
      ],
      rows: COLUMNS.map(({ id }) => [plain({ key: HEADERS[id] }), plain({ key: GUIDE[id] })]),
    };
    const sheet = { title: plain({ key: 'agendafile-sheet' }), columns, rows: rows.map(cells) };
    return writeXlsx({ title, sheets: [sheet, guide] });
  }

  async function read(code: string): Promise<{ card: WorkshopCard; agenda: AgendaView | null } | null> {
    const [workshop, agenda] = await Promise.all([loaders.workshop?.(code), loaders.agenda?.(code)]);
    if (!workshop) return null;
    return { card: (workshop as WorkshopView).card, agenda: (agenda ?? null) as AgendaView | null };
  }

  return {
    /** Two days of the workshop, or its only one, with the classes that it has or two to begin with. */
    async template({ code = '' }: Args): Promise<Made> {
      const found = await read(code);
      if (!found) return null;
      const { card, agenda } = found;
      const own = Object.values(agenda?.groups ?? {});
      const names = [0, 1].map((i) => own[i] ?? plain({ key: 'agendafile-class', args: { letter: 'AB'[i] ?? '' } }));
      const days = [card.start, ...(card.end > card.start ? [addDays(card.start, 1)] : [])];
      const rows = deps.template.flatMap((row) => templateRow(row, days));
      const content = await workbook(card.title, rows, Object.fromEntries(names.entries()));
      return { name: plain({ key: 'agendafile-template-name', args: { code } }), content };
    },

    /** The agenda as it is. */
    async export({ code = '' }: Args): Promise<Made> {
      const found = await read(code);
      if (!found?.agenda) return null;
      const { card, agenda } = found;
      const content = await workbook(card.title, agenda.sessions as readonly Session[], agenda.groups);
      return { name: plain({ key: 'agendafile-export-name', args: { code } }), content };
    },
  };
}

function templateRow(row: TemplateRow, days: readonly string[]): Omit<SessionDraft, 'kind'>[] {
  const day = days[row.day - 1];
  if (day === undefined) return [];
  const { start, end, title, speaker, moderator, place } = row;
  const groups = row.group === undefined ? [] : [String(row.group - 1)];
  return [{ day, start, end, title, speaker, moderator, place, link: '', jp: row.jp ?? null, groups }];
}
