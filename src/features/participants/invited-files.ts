import type { ImportHead, RowFault } from '#aggregates/workshop/importing.ts';
import type { Invited } from '#aggregates/workshop/invited.ts';
import { findAbsent } from '#aggregates/workshop/reading/absent.ts';
import type { People } from '#aggregates/workshop/reading/people.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import { chatLink } from '#core/chat-link.ts';
import type { Lang, Words } from '#core/words.ts';
import type { XlsxColumn } from '#documents/xlsx.ts';
import { sayFault } from './import-views.ts';

type Args = Readonly<Record<string, string>>;
type Made = { name: string; content: Buffer } | null;

/** Makes two files for the organizer: who was invited and has not come, and every row of a preview that is not as it should be. */
export function createInvitedFiles(deps: { people: People; words: Words }) {
  const { people, words } = deps;
  const langOf = ({ lang }: Args): Lang => (lang === 'en' ? 'en' : 'id');
  const column = (lang: Lang, key: string, width: number, type: XlsxColumn['type'] = 'text'): XlsxColumn => ({
    header: words.plain(lang, { key }),
    width,
    type,
  });

  return {
    async absent(args: Args): Promise<Made> {
      const { code = '' } = args;
      const lang = langOf(args);
      const { absent } = await findAbsent(people, code);
      const { writeXlsx } = await import('#documents/xlsx.ts');
      const content = await writeXlsx({
        title: words.plain(lang, { key: 'absent-sheet' }),
        columns: [
          column(lang, 'participants-column-number', 6, 'number'),
          column(lang, 'participants-column-name', 36),
          column(lang, 'participants-column-nip', 22),
          column(lang, 'participants-column-position', 30),
          column(lang, 'participants-column-unit', 28),
          column(lang, 'participants-column-agency', 36),
          column(lang, 'participants-column-region', 24),
          column(lang, 'participants-column-phone', 18),
          column(lang, 'absent-column-chat', 34),
        ],
        rows: absent.map(({ name, nip, position, unit, agency, region, phone }, i) => [
          i + 1,
          name,
          nip,
          position,
          unit,
          agency,
          region,
          phone,
          chatLink(phone ?? ''),
        ]),
      });
      return { name: words.plain(lang, { key: 'absent-file-name', args: { code } }), content };
    },

    async details(args: Args): Promise<Made> {
      const { code = '', id = '' } = args;
      const lang = langOf(args);
      const pending = await people.hash(code, COLLECTIONS.pendingImport);
      const head = pending.head === undefined ? null : (JSON.parse(pending.head) as ImportHead);
      if (head?.id !== id) return null;
      const faults = JSON.parse(pending.faults ?? '[]') as RowFault[];
      const taken = Object.entries(pending).flatMap(([field, json]) =>
        field.startsWith('person:') ? [JSON.parse(json) as Invited & { isNew: boolean }] : [],
      );
      const say = (key: string) => words.plain(lang, { key });
      const { writeXlsx } = await import('#documents/xlsx.ts');
      const content = await writeXlsx({
        title: say('preview-sheet'),
        sheets: [
          {
            title: say('preview-sheet-faults'),
            columns: [
              column(lang, 'preview-column-row', 8, 'number'),
              column(lang, 'preview-column-verdict', 16),
              column(lang, 'preview-column-why', 80),
            ],
            rows: faults.map((fault) => [
              fault.row,
              say(fault.refused ? 'preview-verdict-refused' : 'preview-verdict-warned'),
              words.plain(lang, sayFault(fault)),
            ]),
          },
          {
            title: say('preview-sheet-taken'),
            columns: [
              column(lang, 'participants-column-name', 36),
              column(lang, 'participants-column-agency', 36),
              column(lang, 'preview-column-verdict', 16),
            ],
            rows: taken.map(({ name, agency, isNew }) => [
              name,
              agency,
              say(isNew ? 'preview-verdict-added' : 'preview-verdict-changed'),
            ]),
          },
        ],
      });
      return { name: words.plain(lang, { key: 'preview-file-name', args: { code } }), content };
    },
  };
}
