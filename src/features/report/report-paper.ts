import { sayDays } from '#core/dates.ts';
import type { Words } from '#core/words.ts';
import type { Chart, Drawn, Use } from '#documents/charts/chart.ts';
import type { Block, Letterhead, Paper } from '#documents/paper.ts';
import { annexes } from './paper/annexes.ts';
import { closing, proposals } from './paper/closing.ts';
import { course } from './paper/course.ts';
import { evaluation } from './paper/evaluation.ts';
import { opening } from './paper/opening.ts';
import { participants } from './paper/people.ts';
import { createReportWords, type Part } from './paper/words.ts';
import type { ReportModel } from './report-model.ts';

/**
 * The report of an event as agencies hand it in, always Indonesian. What nobody told the bot stays a marked gap; all gaps are listed at the front.
 * @param picture of the letterhead; null: the lines stand for it
 * @param draw makes the charts
 */
export async function reportPaper(
  model: ReportModel,
  {
    words,
    rehearsal,
    picture,
    draw,
  }: {
    words: Words;
    rehearsal: boolean;
    picture: Uint8Array | null;
    draw: (chart: Chart, use: Use) => Promise<Drawn>;
  },
): Promise<Paper> {
  const said = createReportWords(words);
  const { say } = said;
  const { card, identity } = model;
  const mark = rehearsal ? say('paper-rehearsal') : '';
  const address = typeof identity.address === 'string' ? [identity.address] : [];
  const letterhead: Letterhead = { picture, lines: [card.organizer], address };
  const chapters: Part[][] = [opening, participants, course, evaluation, proposals, closing].map((write) =>
    write(model, said),
  );
  const annexed = annexes(model, said);
  const parts: Part[] = [
    { block: 'letterhead', ...letterhead },
    ...(rehearsal
      ? [{ block: 'subtitle' as const, text: [{ text: say('paper-rehearsal-only'), tone: 'over' as const }] }]
      : []),
    { block: 'title', text: say('report-title') },
    { block: 'subtitle', text: card.title },
    { block: 'subtitle', text: say('report-when', { days: sayDays(card.start, card.end) }) },
    ...toFill(said.gaps, say),
    { block: 'page' },
    { block: 'contents', title: say('report-contents') },
    ...chapters.flatMap((chapter): Part[] => [{ block: 'page' }, ...chapter]),
    ...annexed,
  ];
  return {
    title: say('report-file-title', { title: card.title }),
    footer: [mark, say('report-file'), card.title].filter((part) => part !== '').join(' · '),
    numbering: said.numbering,
    captions: { figure: say('paper-figure'), table: say('paper-table') },
    blocks: await drawn(parts, draw),
  };
}

/** What the organizer still has to write, before the report is handed in. */
function toFill(gaps: readonly string[], say: (key: string) => string): Block[] {
  if (gaps.length === 0) return [];
  return [
    { block: 'space', height: 12 },
    { block: 'paragraph', text: [{ text: say('report-to-fill'), bold: true }] },
    { block: 'list', items: [...new Set(gaps)] },
    { block: 'note', text: say('report-to-fill-how') },
  ];
}

async function drawn(parts: readonly Part[], draw: (chart: Chart, use: Use) => Promise<Drawn>): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const part of parts) {
    if (part.block !== 'chart') blocks.push(part);
    else blocks.push({ block: 'figure', ...(await draw(part.chart, 'paper')), caption: part.caption, alt: part.alt });
  }
  return blocks;
}
