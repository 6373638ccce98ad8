import type { Groups } from '#aggregates/workshop/agenda/agenda.ts';
import type { AttendanceLine } from '#aggregates/workshop/forgetting.ts';
import type { ListName, People, Person } from '#aggregates/workshop/reading/people.ts';
import type { Printing } from '#aggregates/workshop/reading/printing.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import { sayMoment } from '#core/dates.ts';
import type { Lang, Words } from '#core/words.ts';
import type { XlsxCell, XlsxColumn, XlsxTable } from '#documents/xlsx.ts';
import { STATUS as SAID, WAYS } from './person-view.ts';
import { wayOf } from './reading.ts';

/** The columns, in the order in which agencies hand their lists in. `order` is the number that the person was told. */
const COLUMNS = {
  number: { key: 'participants-column-number', width: 6, type: 'number' },
  name: { key: 'participants-column-name', width: 36, type: 'text' },
  nip: { key: 'participants-column-nip', width: 22, type: 'text' },
  rank: { key: 'participants-column-rank', width: 24, type: 'text' },
  position: { key: 'participants-column-position', width: 30, type: 'text' },
  agency: { key: 'participants-column-agency', width: 36, type: 'text' },
  representing: { key: 'participants-column-representing', width: 30, type: 'text' },
  unit: { key: 'participants-column-unit', width: 28, type: 'text' },
  region: { key: 'participants-column-region', width: 24, type: 'text' },
  phone: { key: 'participants-column-phone', width: 18, type: 'text' },
  group: { key: 'participants-column-group', width: 18, type: 'text' },
  way: { key: 'participants-column-way', width: 26, type: 'text' },
  status: { key: 'participants-column-status', width: 26, type: 'text' },
  order: { key: 'participants-column-order', width: 12, type: 'number' },
  'registered-at': { key: 'participants-column-registered-at', width: 40, type: 'text' },
} as const;
type Column = keyof typeof COLUMNS;

/** Without the number, which has a column of its own. */
const STATUS = { ...SAID, registered: 'participants-status-registered' } as const;
const SHEETS: Record<ListName, string> = {
  registered: 'participants-sheet',
  waiting: 'participants-sheet-waiting',
  approval: 'participants-sheet-approval',
  ended: 'participants-sheet-ended',
};

/** Makes the lists of a workshop as a spreadsheet, a sheet for each, straight from the registrations. */
export function createParticipantsFile(deps: { people: People; printing: Printing; words: Words }) {
  const { people, printing, words } = deps;

  function row(
    person: Person,
    number: number,
    { lang, zone, agency, groups }: { lang: Lang; zone: string; agency: string | undefined; groups: Groups },
  ): XlsxCell[] {
    const { member, about } = person;
    const cells: Record<Column, XlsxCell> = {
      ...printing.print(person, lang, agency),
      number,
      group: groups[member.group ?? ''] ?? '',
      way: about === null ? '' : words.plain(lang, { key: WAYS[wayOf(about)] }),
      status: words.plain(lang, { key: STATUS[member.status] }),
      order: member.number || null,
      'registered-at': words.plain(lang, sayMoment(member.at, zone)),
    };
    return Object.keys(COLUMNS).map((column) => cells[column as Column]);
  }

  function keptRow({ name, agency, number: order }: AttendanceLine, number: number, lang: Lang): XlsxCell[] {
    const status = words.plain(lang, { key: 'participants-status-deleted' });
    const cells: Partial<Record<Column, XlsxCell>> = { number, name, agency, status, order };
    return Object.keys(COLUMNS).map((column) => cells[column as Column] ?? '');
  }

  async function* rows(code: string, name: ListName, zone: string, lang: Lang): AsyncGenerator<XlsxCell[]> {
    const agencies = await people.hash(code, COLLECTIONS.agencies);
    const groups = await people.groups(code);
    let number = 0;
    for await (const person of people.given(await people.listed(code, name)))
      yield row(person, ++number, { lang, zone, agency: agencies[person.member.agency], groups });
    if (name !== 'registered') return;
    // Whoever had their data deleted after the first day stays in the attendance list, by name and agency.
    const kept = Object.values(await people.hash(code, COLLECTIONS.kept)).map(
      (json) => JSON.parse(json) as AttendanceLine,
    );
    for (const line of kept.sort((a, b) => a.number - b.number)) yield keptRow(line, ++number, lang);
  }

  return async function participantsFile({
    code = '',
    lang: wanted,
  }: Readonly<Record<string, string>>): Promise<{ name: string; content: Buffer } | null> {
    const card = await people.card(code);
    if (!card) return null;
    const lang: Lang = wanted === 'en' ? 'en' : 'id';
    const columns: XlsxColumn[] = Object.values(COLUMNS).map(({ key, width, type }) => ({
      header: words.plain(lang, { key }),
      width,
      type,
    }));
    const sheets = (Object.keys(SHEETS) as ListName[]).map(
      (list): XlsxTable => ({
        title: words.plain(lang, { key: SHEETS[list] }),
        columns,
        rows: rows(code, list, card.zone, lang),
      }),
    );
    // Read from the disk when the first list is wanted: it would make every start slower.
    const { writeXlsx } = await import('#documents/xlsx.ts');
    const content = await writeXlsx({ title: card.title, sheets });
    return { name: words.plain(lang, { key: 'participants-file-name', args: { code } }), content };
  };
}
