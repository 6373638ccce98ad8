import type { Say, SayArg, Words } from '#core/words.ts';
import type { Paper, Span } from './paper.ts';

/** What goes into the files of an office is written in Indonesian, whatever language who asks for it reads the bot in. */
export function createPaperWords(words: Words) {
  const say = (key: string, args?: Readonly<Record<string, SayArg>>) =>
    words.plain('id', args ? { key, args } : { key });

  /** What is missing, bracketed and in its tone. */
  const gap = (what: string): Span => ({ text: say('paper-gap', { what }), tone: 'gap' });

  /** Stand where the two numbers come. */
  const [page, pages] = ['\ue000', '\ue001'];
  const [before = '', between = '', behind = ''] = say('paper-page', { page, pages }).split(/[\ue000\ue001]/);
  const numbering: Paper['numbering'] = [before, between, behind];

  return {
    say,
    said: (line: Say) => words.plain('id', line),
    gap,
    /** What is known, else that it is missing. */
    orGap: (text: string, what: string): Span[] => [text === '' ? gap(what) : { text }],
    numbering,
  };
}

export type PaperWords = ReturnType<typeof createPaperWords>;
