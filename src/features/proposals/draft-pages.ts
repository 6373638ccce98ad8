import type { Seen } from '#aggregates/proposal/messages.ts';
import type { Line, RichBlock } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { splitGaps } from '#proposals/gaps.ts';
import { LIGHTS } from './lights.ts';
import { inMessages } from './plain-text.ts';
import { headOf, type Reader } from './reader.ts';

/** Telegram takes 32,768 characters and 500 blocks a folding message, and 4,096 characters a plain one; what surrounds the text needs some. */
const RICH = { characters: 30_000, blocks: 440 };
const PLAIN = 3_600;

type Piece = { readonly line: Line; readonly gap: boolean; readonly size: number };

/** A section, or what proves the sections, in lines. `again`: its name where it goes on in another message. */
export type DraftPart = {
  readonly head: Say;
  readonly again: Say;
  readonly pieces: readonly Piece[];
  /** There is something in it besides gaps. */
  readonly filled: boolean;
};

/** The draft in the official order, and the list of evidence behind it. */
export function draftParts(seen: Seen, reader: Reader): DraftPart[] {
  const sections = reader.edition(seen).sections.map(({ id, name }, i): DraftPart => {
    const { light, words } = reader.state(seen, id);
    const of = { number: i + 1, name: headOf(name) };
    const paragraphs = seen.whole?.find((section) => section.id === id)?.paragraphs ?? [];
    const pieces = paragraphs.flatMap((p): Piece[] => {
      if (p.kind === 'text') return p.text.split(/\n+/).flatMap(textPieces);
      return [
        { line: { key: 'draft-gap', args: { what: p.gap, keeper: p.keeper } }, gap: true, size: p.gap.length + 60 },
      ];
    });
    return {
      head: { key: 'draft-section', args: { ...of, words, light: { key: LIGHTS[light] } } },
      again: { key: 'draft-continued', args: of },
      filled: words > 0,
      pieces: pieces.length > 0 ? pieces : [{ line: { key: 'proposal-section-empty' }, gap: true, size: 60 }],
    };
  });
  const { evidence } = seen;
  if (evidence.length === 0) return sections;
  const head: Say = { key: 'draft-evidence', args: { count: evidence.length } };
  const proofs = evidence.map(
    ({ name }): Piece => ({ line: { key: 'draft-proof', args: { name } }, gap: false, size: name.length + 2 }),
  );
  return [...sections, { head, again: head, pieces: proofs, filled: true }];
}

/** A line of the author's, marked as a gap where they left one in it. */
function textPieces(text: string): Piece[] {
  const gap = splitGaps(text).some((piece) => piece.gap);
  return inMessages(text, PLAIN - 200).map((part) => ({ line: part, gap, size: part.length }));
}

/**
 * The parts as folding blocks, in as many messages as they need.
 * @param open what holds something is shown unfolded
 */
export function foldedPages(parts: readonly DraftPart[], { open }: { open: boolean }): RichBlock[][] {
  return paged(parts, { ...RICH, apart: 0 }).map((page) =>
    page.map(({ head, pieces, filled }) => ({
      fold: head,
      open: open && filled,
      blocks: pieces.map(({ line, gap }) => (gap ? { gap: line } : { text: line })),
    })),
  );
}

/** The parts as plain messages, with an empty line between paragraphs. */
export function plainPages(top: readonly Line[], parts: readonly DraftPart[]): Line[][] {
  return paged(parts, { characters: PLAIN, blocks: Number.POSITIVE_INFINITY, apart: 2 }).map((page, i) => {
    const lines = page.flatMap(({ head, pieces }): Line[] => [
      '',
      head,
      ...pieces.flatMap(({ line }): Line[] => ['', line]),
    ]);
    return i === 0 ? [...top, ...lines] : lines.slice(1);
  });
}

type Page = { head: Say; pieces: Piece[]; filled: boolean }[];

/** What fits together goes together; a part that is too long alone goes on in the next message. */
function paged(parts: readonly DraftPart[], limit: { characters: number; blocks: number; apart: number }): Page[] {
  const pages: Page[] = [[]];
  let left = { characters: limit.characters, blocks: limit.blocks };
  const take = (size: number, blocks: number) => {
    left = { characters: left.characters - size, blocks: left.blocks - blocks };
  };
  const fits = (size: number, blocks: number) => left.characters >= size && left.blocks >= blocks;
  const HEAD = 80;
  for (const { head, again, pieces, filled } of parts) {
    const sizes = pieces.map(({ size }) => size + limit.apart);
    const whole = sizes.reduce((sum, size) => sum + size, HEAD);
    const fresh = () => {
      pages.push([]);
      left = { characters: limit.characters, blocks: limit.blocks };
    };
    // A part that would fit a message of its own is not torn.
    const alone = whole <= limit.characters && pieces.length + 1 <= limit.blocks;
    if (alone && !fits(whole, pieces.length + 1)) fresh();
    else if (!fits(HEAD + (sizes[0] ?? 0), 2)) fresh();
    let current = { head, pieces: [] as Piece[], filled };
    pages.at(-1)?.push(current);
    take(HEAD, 1);
    pieces.forEach((piece, i) => {
      const size = sizes[i] ?? 0;
      if (!fits(size, 1)) {
        fresh();
        current = { head: again, pieces: [], filled };
        pages.at(-1)?.push(current);
        take(HEAD, 1);
      }
      current.pieces.push(piece);
      take(size, 1);
    });
  }
  return pages.filter((page) => page.length > 0);
}
