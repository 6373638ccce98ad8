import { z } from 'zod';
import type { Say } from '#core/words.ts';
import { fieldSchema } from '../field.ts';
import { isoDay, longDate } from '../reading/calendar.ts';
import { cleanLine, fold } from '../reading/clean.ts';
import { readDate } from '../reading/dates.ts';
import type { Kind, KindContext, Parsed } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

const bound = z
  .string('must be a date in quotes, "YYYY-MM-DD", or today')
  .refine((text) => text === 'today' || isIsoDay(text), 'must be a date in quotes, "YYYY-MM-DD", or today');

export const dateField = fieldSchema('date', {
  min: bound.optional(),
  max: bound.optional(),
  /** An earlier date field: this one is not before it, and a button says "the same day". */
  notBefore: z.string().optional(),
}).refine(
  ({ min, max }) => min === undefined || max === undefined || min === 'today' || max === 'today' || min <= max,
  {
    path: ['max'],
    message: 'is before min',
  },
);
export type DateField = z.infer<typeof dateField>;

const SAME = 'same';

/** A day as Indonesians write it; a weekday that contradicts or a missing year is asked. Kept as `YYYY-MM-DD`. */
export const dateKind: Kind<DateField> = {
  kind: 'date',

  parse(input, field, context): Parsed {
    const earlier = earlierDay(field, context);
    if (input.type === 'option' && input.id === SAME && earlier !== null) return { status: 'ok', value: earlier };
    if (input.type !== 'text') return refuse(input);
    if (
      earlier !== null &&
      /^(?:hari )?(?:yang )?sama(?: hari)?$|^hari itu (?:juga|saja)$|^same(?: day)?$/.test(fold(input.text))
    ) {
      return { status: 'ok', value: earlier };
    }
    const reading = readDate(input.text, context.today);
    if ('none' in reading) return { status: 'reject', say: explain(reading.none, input.text) };
    if ('sure' in reading) {
      const say = complaint(reading.sure, field, context);
      return say === null ? { status: 'ok', value: reading.sure } : { status: 'reject', say };
    }
    const fitting = reading.unsure.filter((iso) => complaint(iso, field, context) === null);
    const [first = ''] = fitting.length > 0 ? fitting : reading.unsure;
    const say = complaint(first, field, context);
    if (say !== null) return { status: 'reject', say };
    return {
      status: 'propose',
      say: question(reading.why, fitting, context),
      options: [
        ...fitting.map((iso, index) => ({ id: `d${index + 1}`, label: longDate(iso, context.lang), value: iso })),
        { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
      ],
    };
  },

  show(field, context) {
    const same = earlierDay(field, context) !== null;
    return { lines: [], options: same ? [{ id: SAME, label: { key: 'kind-same-day-button' } }] : [], columns: 1 };
  },

  print(value, _field, { lang }) {
    return typeof value === 'string' && isIsoDay(value) ? longDate(value, lang) : '';
  },
};

function isIsoDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isoDay(Number(year), Number(month), Number(day)) === text;
}

function earlierDay({ notBefore }: DateField, { answers }: KindContext): string | null {
  const earlier = notBefore === undefined ? undefined : answers?.[notBefore];
  return typeof earlier === 'string' && isIsoDay(earlier) ? earlier : null;
}

function explain(why: 'nonexistent' | 'unreadable', text: string): Say {
  if (why === 'nonexistent') return { key: 'kind-date-nonexistent' };
  return cleanLine(text) === '' ? { key: 'kind-date-empty' } : { key: 'kind-date-unreadable' };
}

function complaint(iso: string, field: DateField, context: KindContext): Say | null {
  const min = field.min === 'today' ? context.today : field.min;
  const max = field.max === 'today' ? context.today : field.max;
  const earlier = earlierDay(field, context);
  if (earlier !== null && iso < earlier)
    return { key: 'kind-date-before', args: { date: longDate(earlier, context.lang) } };
  if (min !== undefined && iso < min) return { key: 'kind-date-before', args: { date: longDate(min, context.lang) } };
  if (max !== undefined && iso > max) return { key: 'kind-date-after', args: { date: longDate(max, context.lang) } };
  return null;
}

function question(why: 'weekday' | 'year' | 'order' | 'range' | 'other', days: string[], { lang }: KindContext): Say {
  const date = longDate(days[0] ?? '', lang);
  if (why === 'weekday') return { key: 'kind-date-weekday', args: { date } };
  if (why === 'range') return { key: 'kind-date-one' };
  return days.length > 1 ? { key: 'kind-date-which' } : { key: 'kind-date-meant', args: { date } };
}
