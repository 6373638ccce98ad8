import type { SayArg } from '#core/words.ts';
import type { Block, Span, Text } from '#documents/paper.ts';
import type { DraftSection } from '#proposals/assemble.ts';
import { splitGaps } from '#proposals/gaps.ts';
import { partsOf } from '#proposals/parts.ts';
import type { PaperWords } from './paper-words.ts';
import type { StoredProposal } from './stored.ts';

/** Each section with its words against its limit, and what is still open. */
export function overview({ drafted, edition }: StoredProposal, { say }: PaperWords): Block {
  const weighed = edition.basis !== null;
  const unknown = say('paper-unknown');
  return {
    block: 'table',
    head: [
      say('paper-column-number'),
      say('paper-column-section'),
      ...(weighed ? [say('paper-column-weight')] : []),
      say('paper-column-words'),
      say('paper-column-limit'),
      say('paper-column-open'),
    ],
    widths: weighed ? [0.07, 0.37, 0.11, 0.1, 0.2, 0.15] : [0.07, 0.48, 0.1, 0.2, 0.15],
    rows: drafted.map(({ section, words, open }, i): Text[] => {
      const { maxWords, minWords, weight } = section;
      const over = maxWords !== null && words > maxWords;
      return [
        String(i + 1),
        section.name,
        ...(weighed ? [weight === null ? unknown : `${weight}%`] : []),
        [{ text: String(words), ...(over ? { tone: 'over' as const } : {}) }],
        maxWords !== null
          ? String(maxWords)
          : minWords !== undefined
            ? say('paper-least', { words: minWords })
            : unknown,
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
    { block: 'note', text: counts(drafted, stored, words) },
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
  const { id, weight, maxWords, minWords } = section;
  const weighed = stored.edition.basis !== null;
  const by: SayArg = stored.set.maxWords?.[id] === undefined ? '' : { key: 'organizer-said' };
  const said: Span[] = [];
  if (weighed && weight !== null && weight > 0) said.push({ text: say('proposal-weight', { weight }) });
  if (maxWords !== null) said.push(against(words, maxWords, say('proposal-words', { words, max: maxWords, by })));
  else if (minWords !== undefined) said.push({ text: say('proposal-words-least', { words, min: minWords }) });
  else said.push({ text: say('proposal-words-unlimited', { words }) });
  for (const part of partsOf(section, paragraphs)) {
    const { name, words: of, maxWords: max } = part;
    said.push(against(of, max, say('proposal-part', { name, words: of, max })));
  }
  return said.flatMap((span, i): Span[] => (i === 0 ? [span] : [{ text: ' · ' }, span]));
}

function against(words: number, max: number, text: string): Span {
  return words > max ? { text, tone: 'over' } : { text };
}

/** An author's text with the gaps that they left in it. */
function marked(text: string): Span[] {
  return splitGaps(text).map((piece): Span => (piece.gap ? { text: piece.text, tone: 'gap' } : { text: piece.text }));
}
