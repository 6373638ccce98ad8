import { z } from 'zod';
import { shortened } from '#core/shortened.ts';
import type { Say } from '#core/words.ts';
import { fieldSchema } from '../field.ts';
import { cleanLine, countCharacters, fold } from '../reading/clean.ts';
import type { Kind, Parsed, Value } from '../types.ts';
import { refuse } from './refusal.ts';

export const buttonsField = fieldSchema('buttons', {
  /** Rows of buttons. */
  rows: z.int().min(1).max(8).default(3),
});
export type ButtonsField = z.infer<typeof buttonsField>;

/** A button for readers: opens a link, or is a reply that is counted, by its id of one character. */
export type ButtonItem = { readonly label: string } & ({ readonly url: string } | { readonly reply: string });

/** Buttons in a row: more do not fit on a phone. */
const ABREAST = 3;
/** Characters of a label, alone in its row and beside others. */
const LABEL = 40;
const LABEL_ABREAST = 20;
/** Characters of a link. */
const LONGEST_LINK = 500;
const LINK = /^(.*?)\s*[:=]?\s*((?:https?:\/\/|www\.)\S+)$/i;
/** A link without its beginning stands behind a colon. */
const BARE_LINK = /^(.*?)\s*:\s*((?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?)$/i;

/** Buttons as they are to stand: a line for each row, `|` between those of a row, a link behind a label. Kept as rows of {@link ButtonItem}. */
export const buttonsKind: Kind<ButtonsField> = {
  kind: 'buttons',

  parse(input, { rows: most }): Parsed {
    if (input.type !== 'text') return refuse(input);
    const written = input.text
      .split('\n')
      .map((line) => line.split('|').map(cleanLine))
      .filter((row) => row.some((cell) => cell !== ''));
    if (written.length === 0) return reject({ key: 'kind-text-empty' });
    if (written.length > most) return reject({ key: 'kind-buttons-rows', args: { most } });
    let replies = 0;
    const labels = new Set<string>();
    const rows: ButtonItem[][] = [];
    for (const row of written) {
      if (row.length > ABREAST) return reject({ key: 'kind-buttons-abreast', args: { most: ABREAST } });
      const items: ButtonItem[] = [];
      for (const cell of row) {
        const found = LINK.exec(cell) ?? BARE_LINK.exec(cell);
        const label = found ? cleanLine(found[1] ?? '') : cell;
        const url = found ? linkOf(found[2] ?? '') : undefined;
        const said = labels.has(fold(label)) ? 'twice' : url === null ? 'link' : null;
        const complaint = complaintAbout(label, row.length, cell) ?? said;
        if (complaint !== null) {
          const max = row.length === 1 ? LABEL : LABEL_ABREAST;
          return reject({ key: COMPLAINTS[complaint], args: { label: shortened(label, LABEL), max } });
        }
        labels.add(fold(label));
        items.push(url ? { label, url } : { label, reply: String(++replies) });
      }
      rows.push(items);
    }
    return { status: 'ok', value: rows as unknown as Value };
  },

  show() {
    return { lines: [], options: [], columns: 1 };
  },

  print(value) {
    return rowsOf(value)
      .map((row) => row.map(({ label }) => label).join(' | '))
      .join('\n');
  },
};

/** What an answer of this kind is. */
export function rowsOf(value: Value | undefined): readonly (readonly ButtonItem[])[] {
  return Array.isArray(value) ? (value as ButtonItem[][]) : [];
}

type Complaint = keyof typeof COMPLAINTS;

const COMPLAINTS = {
  empty: 'kind-buttons-empty',
  long: 'kind-buttons-long',
  twice: 'kind-buttons-twice',
  link: 'kind-buttons-link',
} as const;

function complaintAbout(label: string, abreast: number, cell: string): Complaint | null {
  if (label === '') return 'empty';
  if (countCharacters(label) > (abreast === 1 ? LABEL : LABEL_ABREAST)) return 'long';
  // Some other kind of link, which no button of Telegram opens, is not meant as a reply.
  return !LINK.test(cell) && /[a-z]:\/\//i.test(cell) ? 'link' : null;
}

function linkOf(written: string): string | null {
  const link = /^https?:/i.test(written) ? written : `https://${written}`;
  const url = URL.parse(link);
  const plausible =
    url !== null && link.length <= LONGEST_LINK && /\.\p{L}{2,}$/u.test(url.hostname) && url.username === '';
  return plausible ? link : null;
}

function reject(say: Say): Parsed {
  return { status: 'reject', say };
}
