import type { Letterhead, Paper } from './paper.ts';
import { type Fonts, readFonts } from './pdf-fonts.ts';
import { createPages } from './pdf-pages.ts';
import { createSigningTable, LIST_LOOK, SIDE } from './signing-table.ts';
import { createTurns } from './turns.ts';

/** Somebody on the list. What is empty is left open. */
export type Signer = {
  /** As the person knows it; printed as it is, because what is written on paper is read back by it. */
  readonly number: string;
  readonly name: string;
  /** With its label. */
  readonly nip: string;
  readonly rank: string;
  readonly position: string;
  readonly agency: string;
};

/** The list of one day. */
export type SigningDay = {
  readonly title: string;
  /** Below the title. */
  readonly event: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** At the end, on the right: what stands above the signature, and below it. */
  readonly signature: { readonly above: readonly string[]; readonly below: readonly string[] };
};

/** Lists to be signed by hand, one for each day: the same people on each. */
export type SigningList = Omit<Paper, 'blocks' | 'cover' | 'compact'> & {
  /** In large letters below the letterhead, red: that it is a rehearsal. Empty: nothing. */
  readonly mark: string;
  readonly letterhead: Letterhead;
  readonly head: readonly [number: string, name: string, rank: string, position: string, agency: string, sign: string];
  readonly people: readonly Signer[];
  /** Rows without a name below them. */
  readonly blank: number;
  readonly days: readonly SigningDay[];
};

/**
 * What makes attendance lists to be signed by hand, as PDF in A4: the header of the table on each page, no row torn, the place to sign to the left and
 * right in turn, and the signature at the end never without some rows above it. About 200 ms for 300 people and a day.
 */
export function createSigningLists() {
  let fonts: Fonts | undefined;

  return async function writeSigningList(list: SigningList, at: number): Promise<Buffer> {
    fonts ??= readFonts();
    const pages = createPages(list, fonts, at, { look: LIST_LOOK, side: SIDE });
    const table = createSigningTable(pages, list);
    const turn = createTurns();
    for (const [i, day] of list.days.entries()) {
      if (i > 0) pages.turn();
      table.begin(day);
      for (let row = 0; row < table.rows; row++) {
        table.row(row, day);
        await turn();
      }
      table.sign(day);
    }
    return pages.finish();
  };
}
