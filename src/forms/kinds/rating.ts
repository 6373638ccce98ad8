import { z } from 'zod';
import { fieldSchema } from '../field.ts';
import { phrase, phraseIn, wordings } from '../phrase.ts';
import { cleanLine } from '../reading/clean.ts';
import { matchTyped } from '../reading/match.ts';
import { readNumber } from '../reading/numbers.ts';
import type { Kind, KindContext, Parsed } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

export const ratingField = fieldSchema('rating', {
  /** The best mark; the worst is 1. */
  max: z.int().min(2).max(10).default(5),
  /** A name for each mark, from 1 up, where marks have names. */
  names: z.array(phrase).optional(),
}).refine(({ max, names }) => names === undefined || names.length === max, {
  path: ['names'],
  message: 'must have one name for each mark from 1 to max',
});
export type RatingField = z.infer<typeof ratingField>;

/** So many buttons with a figure are still easily hit, on a phone. */
const IN_A_ROW = 5;
/** Letters of a name that fits into half a row, beside its figure. */
const SHORT_NAME = 14;

/** Stars: "4", "bintang 4", "★★★★", "4 dari 5", or the name of a mark. Kept as a whole number from 1. */
export const ratingKind: Kind<RatingField> = {
  kind: 'rating',

  parse(input, field, context): Parsed {
    const { max } = field;
    if (input.type === 'option' && /^\d{1,2}$/.test(input.id) && inScale(Number(input.id), max)) {
      return { status: 'ok', value: Number(input.id) };
    }
    if (input.type !== 'text') return refuse(input, 'choice');
    const name = matchTyped(input.text, candidates(field), []);
    if (name !== null && 'sure' in name) return { status: 'ok', value: Number(name.sure) };
    const marks = readMarks(input.text, max);
    const [first] = marks;
    if (first !== undefined && marks.length === 1) return { status: 'ok', value: first };
    if (first === undefined) return { status: 'reject', say: { key: 'kind-rating-unclear', args: { max } } };
    return {
      status: 'propose',
      say: { key: 'kind-rating-which', args: { max } },
      options: [
        ...marks.map((mark) => ({ id: String(mark), label: label(mark, field, context), value: mark })),
        { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
      ],
    };
  },

  show(field, context) {
    const marks = Array.from({ length: field.max }, (_, index) => index + 1);
    return {
      lines: [],
      options: marks.map((mark) => ({ id: String(mark), label: label(mark, field, context) })),
      columns: columnsFor(field, context),
    };
  },

  print(value, field) {
    return typeof value === 'number' ? { key: 'kind-rating', args: { value, max: field.max } } : '';
  },
};

/** The mark that was meant; two where it lies between them, none where it is none. */
function readMarks(text: string, max: number): number[] {
  const line = cleanLine(text);
  const stars = line.match(/[★⭐🌟✮]/gu)?.length ?? 0;
  if (stars > 0 && /^(?:[★⭐🌟✮☆\s]|\uFE0F)+$/u.test(line)) return inScale(stars, max) ? [stars] : [];
  const bare = line
    .toLowerCase()
    .replace(/[★⭐🌟✮☆]|\uFE0F/gu, ' ')
    .replace(/^(?:(?:nilai|skor|rating|angka|bintang|saya beri|beri)(?:nya)?\s*:?\s*)+/, '')
    .replace(/\s*bintang\.?$/, '');
  const scaled = /^(.+?)\s*(?:\/|dari|out of)\s*(\d+)$/.exec(bare);
  if (scaled && Number(scaled[2]) !== max) return [];
  const reading = readNumber(scaled?.[1] ?? bare);
  const value = 'sure' in reading ? reading.sure : 'unsure' in reading ? reading.unsure[0] : undefined;
  if (value === undefined || value < 1 || value > max) return [];
  if ('unsure' in reading && Number.isInteger(value)) return [];
  return [...new Set([Math.floor(value), Math.ceil(value)])];
}

function inScale(mark: number, max: number): boolean {
  return mark >= 1 && mark <= max;
}

function candidates({ names = [] }: RatingField): { id: string; names: string[] }[] {
  return names.map((name, index) => ({ id: String(index + 1), names: wordings(name) }));
}

/** Figures alone stand in one row, as on a line from bad to good; names take half of it, or all. */
function columnsFor({ names, max }: RatingField, { lang }: KindContext): number {
  if (names === undefined) return max <= IN_A_ROW ? max : Math.ceil(max / 2);
  return names.every((name) => phraseIn(name, lang).length <= SHORT_NAME) ? 2 : 1;
}

function label(mark: number, { names }: RatingField, { lang }: KindContext): string {
  const name = names?.[mark - 1];
  return name === undefined ? `★ ${mark}` : `${mark} · ${phraseIn(name, lang)}`;
}
