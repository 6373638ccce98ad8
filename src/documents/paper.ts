/**
 * A document as what it says, for whichever program opens it: `writeDocx` and `writePdf` make the same of it. All texts are plain; nothing
 * in them is markup.
 */

/** How a text is set apart. Never by colour alone: a gap is bracketed by who writes it. */
export type Tone =
  /** Something is missing. */
  | 'gap'
  /** Said beside the matter. */
  | 'muted'
  /** A limit is passed. */
  | 'over';

export type Span = { readonly text: string; readonly bold?: true; readonly tone?: Tone };

/** A line of text in pieces; a string is one piece without more. */
export type Text = string | readonly Span[];

/** Where the pieces of a column stand. */
export type Align = 'left' | 'right' | 'center';

/** Who a letter comes from, as it stands at the head of official papers, with the double rule below. */
export type Letterhead = {
  /** PNG or JPEG; null, or one that cannot be read: the lines stand for it. */
  readonly picture: Uint8Array | null;
  /** From the whole to the part: the last one is the agency, set largest. */
  readonly lines: readonly string[];
  /** Smaller, below them. */
  readonly address: readonly string[];
};

export type Block =
  | ({ readonly block: 'letterhead' } & Letterhead)
  /** All headings of the first two levels, with the pages where they stand. Once in a paper; its own title is no heading. */
  | { readonly block: 'contents'; readonly title: string }
  /** The name of the whole, once. */
  | { readonly block: 'title'; readonly text: Text }
  /** A line below or above it. */
  | { readonly block: 'subtitle'; readonly text: Text }
  | { readonly block: 'heading'; readonly text: string; readonly level: 1 | 2 | 3 }
  | { readonly block: 'paragraph'; readonly text: Text }
  /** Small, beside the matter. */
  | { readonly block: 'note'; readonly text: Text }
  | { readonly block: 'list'; readonly items: readonly Text[]; readonly numbered?: true }
  /** Names and what belongs to them, without lines. */
  | { readonly block: 'facts'; readonly rows: readonly { readonly label: string; readonly value: Text }[] }
  /**
   * `widths` are shares of the page's width that add up to 1; `align` goes by columns, to the left unless told. With a `caption` it is numbered
   * above. The head stands again on each page.
   */
  | {
      readonly block: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Text[])[];
      readonly widths: readonly number[];
      readonly align?: readonly Align[];
      readonly caption?: string;
    }
  /**
   * A picture as a PNG, numbered below; `width` and `height` are its pixels. As wide as the text at most, two thirds of a page high at most, and
   * never torn from its caption. `alt` says what it shows to who cannot see it.
   */
  | {
      readonly block: 'figure';
      readonly png: Uint8Array;
      readonly width: number;
      readonly height: number;
      readonly caption: string;
      readonly alt: string;
    }
  /** Places to sign, side by side: what stands above the signature, and what below. Never torn apart by a page's end. */
  | {
      readonly block: 'signatures';
      readonly places: readonly { readonly above: readonly string[]; readonly below: readonly string[] }[];
    }
  /** An empty frame to be written in by hand; `height` in points. */
  | { readonly block: 'frame'; readonly height: number }
  /** In points. */
  | { readonly block: 'space'; readonly height: number }
  /** A new page. `turned`: it and those behind it lie on their side, up to the next of these blocks. */
  | { readonly block: 'page'; readonly turned?: true };

export type Paper = {
  /** For the file's properties. */
  readonly title: string;
  /** At the foot of each page, before the page's number. */
  readonly footer: string;
  /** `Halaman {page} dari {pages}`: what stands before, between and behind the two numbers. */
  readonly numbering: readonly [string, string, string];
  /** What stands before the number of a caption, as `Gambar` and `Tabel`; a paper without captions needs none. */
  readonly captions?: { readonly figure: string; readonly table: string };
  /** The first page is a cover: without a foot. */
  readonly cover?: true;
  /** Set closely, for what has to fit one page. */
  readonly compact?: true;
  readonly blocks: readonly Block[];
};

/** The pieces of a text. */
export function spansOf(text: Text): readonly Span[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** A text without its tones. */
export function plainOf(text: Text): string {
  return spansOf(text)
    .map((span) => span.text)
    .join('');
}
