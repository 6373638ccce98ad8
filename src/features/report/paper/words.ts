import { endOf, type Session } from '#aggregates/workshop/agenda/agenda.ts';
import { sayClock } from '#core/dates.ts';
import { formatNumber } from '#core/numbers.ts';
import type { SayArg, Words } from '#core/words.ts';
import type { Chart } from '#documents/charts/chart.ts';
import type { Block, Span } from '#documents/paper.ts';
import { createPaperWords } from '#documents/paper-words.ts';
import { sayMean, sayPercent } from '#feedback/say-figures.ts';
import { type Phrase, phraseIn } from '#forms/phrase.ts';

/** A block of the report, or a chart that becomes a figure when it is drawn. */
export type Part =
  | Block
  | { readonly block: 'chart'; readonly chart: Chart; readonly caption: string; readonly alt: string };

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const FIRST_LETTER = 'A'.charCodeAt(0);
/** Stands where there is nothing to say. */
const NOTHING = '–';

/** How a report says what it says, in Indonesian; and what it had to leave open, in the order in which it came. */
export function createReportWords(words: Words) {
  const paper = createPaperWords(words);
  const { say, said } = paper;
  const gaps: string[] = [];
  let [chapters, sections] = [0, 0];

  /** What the organizer has to fill in. */
  function gap(key: string): Span {
    const what = say(key);
    gaps.push(what);
    return paper.gap(what);
  }

  return {
    ...paper,
    gap,
    gaps: gaps as readonly string[],
    /** The heading of the next chapter: `BAB II. PESERTA DAN NARASUMBER`. */
    chapter(key: string): Block {
      sections = 0;
      const number = ROMAN[chapters++] ?? '';
      return { block: 'heading', level: 1, text: say('report-chapter', { number, title: say(key) }) };
    },
    /** The heading of its next part: `B. Narasumber`. */
    section(key: string): Block {
      const letter = String.fromCharCode(FIRST_LETTER + sections++);
      return { block: 'heading', level: 2, text: say('report-section', { letter, title: say(key) }) };
    },
    /** A sentence that ends with somebody's degree has one stop. */
    sentence: (key: string, args: Readonly<Record<string, SayArg>>) => say(key, args).replace(/\.{2}$/, '.'),
    /** What is known, else that the organizer has to fill it in. */
    orGap: (text: string, key: string): Span[] => [text === '' ? gap(key) : { text }],
    count: (value: number) => formatNumber(value, 'id'),
    /** An average; null: it is not shown. */
    mean: (value: number | null) => (value === null ? NOTHING : sayMean(value, 'id')),
    percent: (part: number, whole: number) => sayPercent(part, whole, 'id') ?? NOTHING,
    phrase: (phrase: Phrase) => phraseIn(phrase, 'id'),
    nothing: NOTHING,
    /** `08.00–09.30`, or `08.00–selesai`. */
    hours(session: Session, sessions: readonly Session[]): string {
      const start = said(sayClock(session.start));
      const end = endOf(session, sessions);
      return end === null ? say('report-hours-open', { start }) : `${start}–${said(sayClock(end))}`;
    },
  };
}

export type ReportWords = ReturnType<typeof createReportWords>;
