import { COLOUR, type Look, PAGE, SIGNATURE } from './look.ts';
import type { Text } from './paper.ts';
import { createLetterhead } from './pdf-letterhead.ts';
import type { Pages } from './pdf-pages.ts';
import type { Signer, SigningDay, SigningList } from './signing-list.ts';

/** Margins to the left and right, in points: 1.5 cm, because six columns have to stand side by side. */
export const SIDE = 42.5;
/** Letters and distances of a list: close, and readable for who stands at the entrance. */
export const LIST_LOOK: Look = {
  size: { title: 13, subtitle: 10.5, heading1: 11, heading2: 10, heading3: 9, body: 8.5, small: 8 },
  gap: { paragraph: 4, heading: 8, afterHeading: 3, row: 4, cell: 4 },
  edge: 51,
  leading: 1.06,
  lead: 1,
};
/** Shares of the width: number, name and NIP, rank, position, agency, signature. */
const WIDTHS = [0.06, 0.28, 0.13, 0.17, 0.17, 0.19] as const;
/** A signature needs this much, in points. */
const ROW = 28;
/** So many rows stand above the signature at the end, wherever a page ends. */
const TOGETHER = 2;
const LABEL = 90;
const SIGN_WIDTH = 0.45;

type Row = { readonly cells: readonly Text[]; readonly height: number; readonly number: string };

/** Draws the lists of a file: the top of a day's first page, the rows, the signature. Rows are measured once for all days. */
export function createSigningTable(pages: Pages, list: SigningList) {
  const { doc, look, side, across } = pages;
  const { body, small, title, subtitle } = look.size;
  const { row: padding, cell: margin } = look.gap;
  const inner = WIDTHS.map((share) => share * across - 2 * margin);
  const head = list.head.map((text): Text => [{ text, bold: true }]);
  const headHeight = heightOf(head);
  const texts = [...list.people.map(cellsOf), ...Array.from({ length: list.blank }, blankRow)];
  const measured: Row[] = [];
  const letterhead = createLetterhead(pages, list.letterhead);

  function heightOf(cells: readonly Text[]): number {
    return Math.max(...cells.map((text, i) => pages.heightOf(text, body, inner[i] ?? 0))) + 2 * padding;
  }

  /** A row is measured when it comes, so that others get their turn meanwhile. */
  function rowAt(index: number): Row | undefined {
    const text = texts[index];
    const known = measured[index];
    if (known || !text) return known;
    const row = { ...text, height: Math.max(ROW, heightOf(text.cells)) };
    measured[index] = row;
    return row;
  }

  function facts({ facts: given }: SigningDay): void {
    for (const { label, value } of given) {
      const top = doc.y;
      pages.text(label, body + 0.5, { width: LABEL });
      doc.y = top;
      pages.text(':', body + 0.5, { x: side + LABEL, width: 8 });
      doc.y = top;
      pages.text(value, body + 0.5, { x: side + LABEL + 8, width: across - LABEL - 8 });
      doc.y += 1;
    }
    doc.y += padding;
  }

  /** Cells side by side, each in its frame. */
  function draw(cells: readonly Text[], height: number, ground: boolean): void {
    const top = doc.y;
    let x = side;
    WIDTHS.forEach((share, i) => {
      const width = share * across;
      doc.lineWidth(0.5).rect(x, top, width, height);
      if (ground) doc.fillAndStroke(`#${COLOUR.head}`, `#${COLOUR.text}`);
      else doc.stroke(`#${COLOUR.text}`);
      const text = cells[i] ?? '';
      doc.y = top + padding;
      if (ground || i === 0) pages.text(text, body, { x: x + margin, width: inner[i] ?? 0, align: 'center' });
      else pages.text(text, body, { x: x + margin, width: inner[i] ?? 0 });
      x += width;
    });
    doc.y = top + height;
  }

  /** Where to sign: in turn to the left and right, so that neighbours have room. */
  function place(index: number, number: string, top: number, height: number): void {
    const width = (WIDTHS[5] * across) / 2;
    const x = side + across - 2 * width + (index % 2) * width + margin;
    const line = top + height - padding - 2;
    doc.y = line - small;
    pages.text([{ text: number, tone: 'muted' }], small - 1, { x, width: width - margin });
    const from = x + (number === '' ? 0 : doc.widthOfString(number) + 2);
    doc
      .lineWidth(0.5)
      .dash(0.5, { space: 1.5 })
      .moveTo(from, line)
      .lineTo(x + width - 2 * margin, line)
      .stroke(`#${COLOUR.muted}`)
      .undash();
  }

  function signatureHeight({ signature: { above, below } }: SigningDay): number {
    const width = across * SIGN_WIDTH;
    const of = (lines: readonly string[]) => pages.heightOf(lines.join('\n'), body + 1, width);
    return look.gap.heading + of(above) + SIGNATURE + of(below) + padding;
  }

  return {
    /** How many rows each day has. */
    rows: texts.length,

    /** The top of a day's first page. */
    begin(day: SigningDay): void {
      letterhead();
      if (list.mark !== '') pages.text([{ text: list.mark, tone: 'over' }], subtitle, { align: 'center' });
      pages.text([{ text: day.title, bold: true }], title, { align: 'center' });
      pages.text([{ text: day.event, bold: true }], subtitle, { align: 'center' });
      doc.y += padding;
      facts(day);
      draw(head, headHeight, true);
    },

    /** One row; where it does not fit, a new page with the header. The last ones go with the signature. */
    row(index: number, day: SigningDay): void {
      const it = rowAt(index);
      if (!it) return;
      const stays = texts.length - index === TOGETHER;
      const behind = stays ? texts.slice(index + 1) : [];
      const others = behind.reduce((sum, _, i) => sum + (rowAt(index + 1 + i)?.height ?? 0), 0);
      if (doc.y + it.height + others + (stays ? signatureHeight(day) : 0) > pages.bottom) {
        pages.turn();
        draw(head, headHeight, true);
      }
      const top = doc.y;
      draw(it.cells, it.height, false);
      place(index, it.number, top, it.height);
      doc.y = top + it.height;
    },

    /** Place and day, position, name and NIP of who signs for the list. */
    sign({ signature: { above, below } }: SigningDay): void {
      const width = across * SIGN_WIDTH;
      const place = { x: PAGE.width - side - width, width };
      doc.y += look.gap.heading;
      pages.text(above.join('\n'), body + 1, place);
      doc.y += SIGNATURE;
      pages.text(below.join('\n'), body + 1, place);
    },
  };
}

function cellsOf({ number, name, nip, rank, position, agency }: Signer) {
  const whose = nip === '' ? name : `${name}\n${nip}`;
  return { cells: [number, whose, rank, position, agency, ''], number };
}

function blankRow() {
  return { cells: ['', '', '', '', '', ''], number: '' };
}
