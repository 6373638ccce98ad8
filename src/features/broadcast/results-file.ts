import type { People } from '#aggregates/workshop/reading/people.ts';
import { chatLink } from '#core/chat-link.ts';
import { sayMoment } from '#core/dates.ts';
import type { Lang, Say, Words } from '#core/words.ts';
import { fileName } from '#documents/file-name.ts';
import type { XlsxCell, XlsxColumn, XlsxTable } from '#documents/xlsx.ts';
import type { ReadBroadcast } from './earlier.ts';
import type { GatherMeant } from './gather.ts';
import { firstWords } from './parts.ts';
import { reasonKey } from './reasons.ts';
import { STATE_WORDS } from './results-views.ts';
import { countReplies, countStates, STATES, type Table } from './table.ts';

/**
 * Makes the table of a broadcast as a spreadsheet when it is sent: what became of it person by person, the sums, and who is to be told by hand. Args
 * `code`, `id`, `lang`.
 */
export function createResultsFile(deps: {
  people: People;
  read: ReadBroadcast;
  table: Table;
  meant: GatherMeant;
  words: Words;
}) {
  const { words, table } = deps;

  return async function resultsFile({
    code = '',
    id = '',
    lang: wanted,
  }: Readonly<Record<string, string>>): Promise<{ name: string; content: Buffer } | null> {
    const [sent, card] = await Promise.all([deps.read(code, id), deps.people.card(code)]);
    if (!sent || !card) return null;
    const lang: Lang = wanted === 'en' ? 'en' : 'id';
    const say = (line: Say) => words.plain(lang, line);
    const column = (key: string, width: number, type: XlsxColumn['type'] = 'text'): XlsxColumn => ({
      header: say({ key }),
      width,
      type,
    });
    const { audience, about, began } = sent.state;
    const rows = await table.rows(id);
    const heard = audience.to === 'chat' ? await table.repliers(id) : rows;
    const known = await table.whoOf(
      code,
      [...rows, ...heard].flatMap(({ registration }) => registration ?? []),
    );
    const others = audience.to === 'chat' ? [] : await deps.meant(code, audience);
    const labelOf = (reply: string | null) => sent.replies.find((one) => one.reply === reply)?.label ?? '';

    const persons = [...rows, ...(heard === rows ? [] : heard)].map(
      ({ registration, state, reason, reply }): XlsxCell[] => {
        const who = registration === null ? undefined : known.get(registration);
        const name = registration === 'chat' && audience.to === 'chat' ? audience.title : who?.name;
        return [
          who?.number || null,
          name ?? say({ key: 'results-deleted' }),
          who?.agency ?? '',
          say({ key: STATE_WORDS[state] }),
          reason === '' ? '' : say({ key: reasonKey(reason) }),
          labelOf(reply),
        ];
      },
    );

    const counts = countStates(rows);
    const replies = countReplies(heard, sent.replies);
    const sums: XlsxCell[][] = [
      ...STATES.map((state): XlsxCell[] => [say({ key: STATE_WORDS[state] }), counts[state]]),
      [say({ key: 'resultsfile-total' }), rows.length],
      ...(sent.replies.length === 0
        ? []
        : [
            ...replies.given.map(({ reply, count }): XlsxCell[] => [
              say({ key: 'resultsfile-reply', args: { label: labelOf(reply) } }),
              count,
            ]),
            [say({ key: 'resultsfile-no-reply' }), replies.none],
          ]),
      [say({ key: 'resultsfile-by-hand' }), others.filter(({ chat }) => chat === null).length],
    ];

    const missed = rows.flatMap(({ registration, state, reason }): XlsxCell[][] => {
      const who = registration === null ? undefined : known.get(registration);
      if (!who || (state !== 'unreachable' && state !== 'failed')) return [];
      return [[who.name, who.agency, who.phone, chatLink(who.phone), say({ key: reasonKey(reason) })]];
    });
    const without = others.flatMap(({ chat, name, agency, phone }): XlsxCell[][] =>
      chat === null ? [[name, agency, phone, chatLink(phone ?? ''), say({ key: 'results-no-telegram' })]] : [],
    );

    const name = column('participants-column-name', 36);
    const agency = column('participants-column-agency', 34);
    const sheets: XlsxTable[] = [
      {
        title: say({ key: 'resultsfile-sheet' }),
        columns: [
          column('participants-column-number', 6, 'number'),
          name,
          agency,
          column('resultsfile-column-state', 22),
          column('resultsfile-column-why', 40),
          column('resultsfile-column-reply', 22),
        ],
        rows: persons,
      },
      {
        title: say({ key: 'resultsfile-sheet-sums' }),
        columns: [
          {
            header: `${firstWords(sent.text)}, ${say(sayMoment(began ?? about.at, card.zone))}`,
            width: 60,
            type: 'text',
          },
          column('resultsfile-column-count', 10, 'number'),
        ],
        rows: sums,
      },
      {
        title: say({ key: 'resultsfile-sheet-by-hand' }),
        columns: [
          name,
          agency,
          column('participants-column-phone', 20),
          column('resultsfile-column-chat', 34),
          column('resultsfile-column-why', 40),
        ],
        rows: [...missed, ...without],
      },
    ];
    // Read from the disk when the first list is wanted: it would make every start slower.
    const { writeXlsx } = await import('#documents/xlsx.ts');
    const content = await writeXlsx({ title: card.title, sheets });
    return { name: fileName([say({ key: 'resultsfile-name' }), card.title], 'xlsx'), content };
  };
}
