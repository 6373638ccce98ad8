import { z } from 'zod';
import { formatNumber } from '#core/numbers.ts';
import type { Say } from '#core/words.ts';
import { fieldSchema } from '../field.ts';
import { phrase, phraseIn, wordings } from '../phrase.ts';
import { cleanLine } from '../reading/clean.ts';
import { readNumber } from '../reading/numbers.ts';
import type { Kind, KindContext, Parsed } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

export const numberField = fieldSchema('number', {
  min: z.number().optional(),
  max: z.number().optional(),
  /** How many decimals are kept, 0 for whole numbers; what has more is refused, never rounded. */
  decimals: z.int().min(0).max(3).default(0),
  /** Said after the number ("orang", "%"), or before it ("Rp"). */
  unit: phrase.optional(),
  /** Other words that mean the unit. */
  units: z.array(z.string().min(1)).optional(),
}).refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
  path: ['max'],
  message: 'is smaller than min',
});
export type NumberField = z.infer<typeof numberField>;

/** A number with its unit, as Indonesians write and say it; what is not certain is asked. Kept as a number. */
export const numberKind: Kind<NumberField> = {
  kind: 'number',

  parse(input, field, context): Parsed {
    if (input.type !== 'text') return refuse(input);
    const reading = readNumber(input.text, acceptedUnits(field));
    if ('none' in reading) return { status: 'reject', say: explain(reading.none, input.text) };
    const values = 'sure' in reading ? [reading.sure] : reading.unsure;
    const fitting = values.filter((value) => complaint(value, field) === null);
    const [first] = fitting;
    if (first === undefined)
      return { status: 'reject', say: complaint(values[0] ?? 0, field) ?? { key: 'kind-number-unreadable' } };
    if ('sure' in reading) return { status: 'ok', value: first };
    const say: Say =
      fitting.length > 1
        ? { key: 'kind-number-which', args: { text: cleanLine(input.text) } }
        : { key: 'kind-number-meant', args: { number: printNumber(first, field, context.lang) } };
    return {
      status: 'propose',
      say,
      options: [
        ...fitting.map((value, index) => ({
          id: `n${index + 1}`,
          label: printNumber(value, field, context.lang),
          value,
        })),
        { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
      ],
    };
  },

  show(field) {
    const { min, max } = field;
    const lines: Say[] = [];
    if (min !== undefined && max !== undefined) lines.push({ key: 'kind-number-range', args: { min, max } });
    return { lines, options: [], columns: 1 };
  },

  print(value, field, context) {
    return typeof value === 'number' ? printNumber(value, field, context.lang) : '';
  },
};

function acceptedUnits({ unit, units = [] }: NumberField): string[] {
  const named = [...(unit === undefined ? [] : wordings(unit)), ...units].map((name) => name.toLowerCase());
  return named.includes('rp') ? [...named, 'rupiah'] : named;
}

function explain(why: 'range' | 'several' | 'unreadable' | 'large', text: string): Say {
  if (why === 'range') return { key: 'kind-number-one-not-range' };
  if (why === 'several') return { key: 'kind-number-one-not-several' };
  if (why === 'large') return { key: 'kind-number-too-large' };
  return cleanLine(text) === '' ? { key: 'kind-number-empty' } : { key: 'kind-number-unreadable' };
}

function complaint(value: number, { min, max, decimals }: NumberField): Say | null {
  if (Number(value.toFixed(decimals)) !== value) {
    return decimals === 0 ? { key: 'kind-number-whole' } : { key: 'kind-number-decimals', args: { decimals } };
  }
  if (min !== undefined && value < min) return { key: 'kind-number-below', args: { min } };
  if (max !== undefined && value > max) return { key: 'kind-number-above', args: { max } };
  return null;
}

function printNumber(value: number, { unit }: NumberField, lang: KindContext['lang']): string {
  const digits = formatNumber(value, lang);
  const words = unit === undefined ? '' : phraseIn(unit, lang);
  if (words === '') return digits;
  if (words === 'Rp') return `Rp${digits}`;
  return words === '%' ? `${digits}%` : `${digits} ${words}`;
}
