import type { SayArg } from '#core/words.ts';
import type { Block, Span, Text } from '#documents/paper.ts';
import type { PaperWords } from '#documents/paper-words.ts';
import type { DraftSection } from '#proposals/assemble.ts';
import { splitGaps } from '#proposals/gaps.ts';
import { partsOf } from '#proposals/parts.ts';
import type { StoredProposal } from './stored.ts';

/** Each section with its words against its limit, and what is still open. */
export function overview({ drafted }: StoredProposal, { say }: PaperWords): Block {
  const weighed = drafted.some(({ section }) => section.weight !== null);
  const unknown = say('paper-unknown');
  const columns = [
    { head: 'paper-column-number', width: 0.07, shown: true },
    { head: 'paper-column-section', width: 0, shown: true },
    { head: 'paper-column-weight', width: 0.11, shown: weighed },
    { head: 'paper-column-words', width: 0.1, shown: true },
    { head: 'paper-column-limit', width: 0.2, shown: true },
    { head: 'paper-column-open', width: 0.15, shown: true },
  ].filter(({ shown }) => shown);
  // What the others leave.
  const rest = 1 - columns.reduce((sum, { width }) => sum + width, 0);
  return {
    block: 'table',
    head: columns.map(({ head }) => say(head)),
    widths: columns.map(({ width }) => width || rest),
    rows: drafted.map(({ section, words, open }, i): Text[] => {
      const { maxWords, minWords = 0, weight } = section;
      const least = minWords > 0 ? say('paper-least', { words: minWords }) : unknown;
      return [
        String(i + 1),
        section.name,
        ...(weighed ? [weight === null ? unknown : `${weight}%`] : []),
        [against(words, maxWords, minWords, String(words))],
        maxWords === null ? least : String(maxWords),
        open.length === 0 ? '–' : [{ text: say('paper-open', { count: open.length }), tone: 'gap' }],
      ];
    }),
  };
}

/** A section: its counts, its paragraphs, and what is missing in it. */
export function sectionBlocks(
  drafted: DraftSection,
  number: number,
  stored: StoredProposal,
  words: PaperWords,
): Block[] {
  const { say } = words;
  const { section, paragraphs } = drafted;
  return [
    { block: 'heading', level: 1, text: `${number}. ${section.name}` },
    // Our own plan has no limits, which is not the same as unknown ones.
    ...(stored.edition.basis === null ? [] : [{ block: 'note' as const, text: counts(drafted, stored, words) }]),
    ...(paragraphs.length === 0 ? [{ block: 'paragraph' as const, text: [words.gap(say('paper-lack-section'))] }] : []),
    ...paragraphs.map((p): Block => {
      if (p.kind === 'text') return { block: 'paragraph', text: marked(p.text) };
      const keeper: Span = { text: ` ${say('paper-keeper', { keeper: p.keeper })}`, tone: 'muted' };
      return { block: 'paragraph', text: [words.gap(p.gap), keeper] };
    }),
  ];
}

/** Weight, words against the limit, and the same of its parts. */
function counts({ section, paragraphs, words }: DraftSection, stored: StoredProposal, { say }: PaperWords): Span[] {
  const { id, weight, maxWords, minWords = 0 } = section;
  const by: SayArg = stored.set.maxWords?.[id] === undefined ? '' : { key: 'organizer-said' };
  const said: Span[] = [];
  if (weight !== null && weight > 0) said.push({ text: say('proposal-weight', { weight }) });
  const within = (text: string) => said.push(against(words, maxWords, minWords, text));
  if (maxWords !== null) within(say('proposal-words', { words, max: maxWords, by }));
  else if (minWords > 0) within(say('proposal-words-least', { words, min: minWords }));
  else within(say('proposal-words-unlimited', { words }));
  for (const part of partsOf(section, paragraphs)) {
    const { name, words: of, maxWords: max } = part;
    said.push(against(of, max, 0, say('proposal-part', { name, words: of, max })));
  }
  return said.flatMap((span, i): Span[] => (i === 0 ? [span] : [{ text: ' · ' }, span]));
}

/** Set apart where it is too much or too little. */
function against(words: number, max: number | null, min: number, text: string): Span {
  return (max !== null && words > max) || words < min ? { text, tone: 'over' } : { text };
}

/** An author's text with the gaps that they left in it. */
function marked(text: string): Span[] {
  return splitGaps(text).map((piece): Span => (piece.gap ? { text: piece.text, tone: 'gap' } : { text: piece.text }));
}
