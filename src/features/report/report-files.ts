import type { FeedbackView } from '#aggregates/feedback/messages.ts';
import type { FeedbackReading } from '#aggregates/feedback/reading.ts';
import type { Words } from '#core/words.ts';
import type { Charts } from '#documents/charts/chart.ts';
import { fileName } from '#documents/file-name.ts';
import type { createWriteApart } from '#documents/write-apart.ts';
import type { FileValue } from '#forms/types.ts';
import { newsPaper, newsText } from './news.ts';
import { recapSheets } from './recap-xlsx.ts';
import type { ReadReport, ReportModel } from './report-model.ts';
import { reportPaper } from './report-paper.ts';

type Args = Readonly<Record<string, string>>;
type WriteApart = ReturnType<typeof createWriteApart>;
type File = { name: string; content: Buffer } | null;
/** Fetches a file that Telegram keeps; of at most so many bytes. */
type Download = (fileId: string, most: number) => Promise<{ bytes: Uint8Array } | { refused: 'size' | 'gone' }>;

const LETTERHEAD_BYTES = 5 * 1024 * 1024;

/** The names of what makes the files, for a view's `document`. */
export const MAKERS = { word: 'event.word', pdf: 'event.pdf', news: 'event.news', recap: 'event.recap' } as const;

/**
 * Makes the report of a workshop, its news text and the recap's tables when they are sent, from what is known then: args `code`. Always Indonesian: they
 * are handed in.
 */
export function createReportFiles(deps: {
  readReport: ReadReport;
  said: FeedbackReading;
  charts: Charts;
  writeApart: WriteApart;
  words: Words;
  download: Download;
  now: () => number;
  /** Everything is a rehearsal, and says so. */
  rehearsal: boolean;
}) {
  const { readReport, words, rehearsal } = deps;
  const say = (key: string) => words.plain('id', { key });

  const named = (what: string, { card }: ReportModel, ending: string) =>
    fileName([rehearsal ? say('paper-rehearsal') : '', say(what), card.title], ending);

  async function pictureOf({ identity }: ReportModel): Promise<Uint8Array | null> {
    const picture = identity.letterhead as FileValue | null | undefined;
    const came = picture?.fileId ? await deps.download(picture.fileId, LETTERHEAD_BYTES) : null;
    return came && 'bytes' in came ? came.bytes : null;
  }

  /** It is long: written in a thread. */
  async function report(code: string, kind: 'docx' | 'pdf'): Promise<File> {
    const model = await readReport(code);
    if (!model) return null;
    const picture = await pictureOf(model);
    const paper = await reportPaper(model, { words, rehearsal, picture, draw: deps.charts.draw });
    return { name: named('report-file', model, kind), content: await deps.writeApart(kind, paper, deps.now()) };
  }

  return {
    /** Slow work: the news text, to be copied. Arg `code`; empty where there is no such workshop. */
    async press({ code = '' }: Args): Promise<{ code: string; text: string }> {
      const model = await readReport(code);
      return { code, text: model ? newsText(model, words) : '' };
    },

    documents: {
      [MAKERS.word]: ({ code = '' }: Args) => report(code, 'docx'),
      [MAKERS.pdf]: ({ code = '' }: Args) => report(code, 'pdf'),

      [MAKERS.news]: async ({ code = '' }: Args): Promise<File> => {
        const model = await readReport(code);
        if (!model) return null;
        // Read from the disk when the first file is wanted: it would make every start slower.
        const { writeDocx } = await import('#documents/docx.ts');
        const content = await writeDocx(newsPaper(model, { words, rehearsal }));
        return { name: named('report-news-file', model, 'docx'), content };
      },

      [MAKERS.recap]: async ({ code = '' }: Args): Promise<File> => {
        const model = await readReport(code);
        if (!model) return null;
        const gathered = (await deps.said.load(code)) as FeedbackView | null;
        const sheets = recapSheets(model, { words, said: deps.said, texts: gathered?.texts ?? {} });
        // Every answer is a row: of thousands of people it is long.
        const { writeXlsxApart } = await import('#documents/xlsx-apart.ts');
        const content = await writeXlsxApart({ title: model.card.title, sheets });
        return { name: named('report-recap-file', model, 'xlsx'), content };
      },
    },
  };
}
