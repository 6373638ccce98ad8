import type { Say, SayArg, Words } from '#core/words.ts';
import type { Paper, Span } from '#documents/paper.ts';

/** Proposals, their statements and all around them are written in Indonesian, whatever language the author reads the bot in. */
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

/** What stands before the colon of a long name, which is what people call it. */
export function shortName(name: string): string {
  const head = name.split(/:\s/)[0] ?? '';
  return [...head].length <= 60 ? head : `${[...head].slice(0, 59).join('')}…`;
}

export type PaperWords = ReturnType<typeof createPaperWords>;
