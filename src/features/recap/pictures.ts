import type { Lang, Words } from '#core/words.ts';
import type { Charts } from '#documents/charts/chart.ts';
import { partsOf } from '#documents/charts/parts.ts';
import { fileName } from '#documents/file-name.ts';
import type { Block, Paper } from '#documents/paper.ts';
import { createPaperWords } from '#documents/paper-words.ts';
import { FEWEST_SHOWN } from '#feedback/settings.ts';
import { chartsOf } from './charts.ts';
import { readFilter } from './parts.ts';
import type { ReadRecap } from './reading.ts';

/** Rows of a chart on a page: of more, the letters would be made smaller. */
const ON_PAPER = 12;

type Args = Readonly<Record<string, string>>;
type File = { name: string; content: Buffer } | null;

/** Makes the pictures of the recap when they are sent: one for a phone, or all as pages of a PDF. */
export function createRecapPictures(deps: {
  readRecap: ReadRecap;
  charts: Charts;
  words: Words;
  now: () => number;
  /** Everything is a rehearsal, and says so. */
  rehearsal: boolean;
}) {
  const { readRecap, charts, words, rehearsal } = deps;
  const mark = rehearsal ? words.plain('id', { key: 'paper-rehearsal' }) : '';
  let write: ((paper: Paper, at: number) => Promise<Buffer>) | undefined;

  return {
    /** Args `code`, `lang`, `day`, `group`, `index`. */
    async picture({ code = '', lang: wanted, day = '', group = '', index = '0' }: Args): Promise<File> {
      const lang: Lang = wanted === 'en' ? 'en' : 'id';
      const recap = await readRecap(code, readFilter([day, group]), lang);
      const chart = recap && chartsOf(recap, words.plain, mark).flatMap((one) => partsOf(one))[Number(index)];
      if (!chart) return null;
      const { png } = await charts.draw(chart, 'phone');
      return { name: `${words.plain(lang, { key: 'recapchart-file' })}-${Number(index) + 1}.png`, content: png };
    },

    /** Args `code`, `day`, `group`. Always Indonesian: it is for the file of the event. */
    async pdf({ code = '', day = '', group = '' }: Args): Promise<File> {
      const recap = await readRecap(code, readFilter([day, group]), 'id');
      if (!recap) return null;
      const { say, numbering } = createPaperWords(words);
      const title = say('recapchart-title', { title: recap.card.title });
      const figures: Block[] = [];
      for (const chart of chartsOf(recap, words.plain).flatMap((one) => partsOf(one, ON_PAPER))) {
        const drawn = await charts.draw(chart, 'paper');
        figures.push({ block: 'figure', ...drawn, caption: chart.title, alt: chart.title });
      }
      const paper: Paper = {
        title,
        footer: [mark, title].filter((part) => part !== '').join(' · '),
        numbering,
        captions: { figure: say('recapchart-figure'), table: '' },
        blocks: [
          ...(rehearsal ? [{ block: 'note', text: say('paper-rehearsal-only') } as const] : []),
          { block: 'title', text: title },
          { block: 'note', text: say('recapchart-note', { fewest: FEWEST_SHOWN }) },
          ...figures,
        ],
      };
      // Read from the disk when the first is wanted: it would make every start slower.
      write ??= (await import('#documents/pdf.ts')).createPdf();
      return { name: fileName([mark, title], 'pdf'), content: await write(paper, deps.now()) };
    },
  };
}
