import { z } from 'zod';
import { minutesOf, timeOf } from '#core/time-of-day.ts';
import { fieldSchema } from '../field.ts';
import { cleanLine, fold } from '../reading/clean.ts';
import { readMinutes } from '../reading/minutes.ts';
import { readTime } from '../reading/times.ts';
import type { Kind, KindContext, Parsed } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

export const timeField = fieldSchema('time', {
  /** An earlier time field, after which this one is; it may also be said by how long it takes ("45 menit"), or left open ("selesai"). */
  after: z.string().optional(),
});
export type TimeField = z.infer<typeof timeField>;

/** An end that nobody can tell yet. */
const OPEN = '';

/** How many hours the zones of Indonesia are ahead of UTC. */
const HOURS: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** A time of day at the workshop's place. Kept as `HH:MM`, shown as `09.00` in Indonesian; an end that is open is kept as an empty text. */
export const timeKind: Kind<TimeField> = {
  kind: 'time',

  parse(input, field, context): Parsed {
    const { lang } = context;
    if (input.type !== 'text') return refuse(input);
    if (cleanLine(input.text) === '') return { status: 'reject', say: { key: 'kind-time-empty' } };
    const start = earlierTime(field, context);
    const elsewhere = parseElsewhere(input.text, start, context);
    if (elsewhere) return elsewhere;
    if (start !== null) return parseEnd(input.text, start, lang);
    const reading = readTime(input.text);
    if ('sure' in reading) return { status: 'ok', value: reading.sure };
    if ('none' in reading) {
      if (reading.none === 'nonexistent') return { status: 'reject', say: { key: 'kind-time-nonexistent' } };
      return { status: 'reject', say: { key: 'kind-time-unreadable' } };
    }
    const [first = ''] = reading.unsure;
    return {
      status: 'propose',
      say:
        reading.unsure.length > 1
          ? { key: 'kind-time-which' }
          : { key: 'kind-time-meant', args: { time: printTime(first, lang) } },
      options: [
        ...reading.unsure.map((time, index) => ({ id: `t${index + 1}`, label: printTime(time, lang), value: time })),
        { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
      ],
    };
  },

  show() {
    return { lines: [], options: [], columns: 1 };
  },

  print(value, { after }, { lang }) {
    if (after !== undefined && value === OPEN) return { key: 'kind-time-open' };
    return typeof value === 'string' ? printTime(value, lang) : '';
  },
};

function earlierTime({ after }: TimeField, { answers }: KindContext): string | null {
  const earlier = after === undefined ? undefined : answers?.[after];
  return typeof earlier === 'string' && /^\d{2}:\d{2}$/.test(earlier) ? earlier : null;
}

/** A time that is written in another zone than the event's: converted, and confirmed; null: it is not. */
function parseElsewhere(text: string, start: string | null, { lang, zone: own = '' }: KindContext): Parsed | null {
  const zone = /(?<!\p{L})(?:wib|wita|wit)(?!\p{L})/iu.exec(text)?.[0].toUpperCase() ?? '';
  const reading = readTime(text);
  const [there, here] = [HOURS[zone], HOURS[own]];
  if (there === undefined || here === undefined || there === here || !('sure' in reading)) return null;
  const time = timeOf(minutesOf(reading.sure) + (here - there) * 60);
  if (time === null) return { status: 'reject', say: { key: 'kind-time-nonexistent' } };
  if (start !== null && time <= start)
    return { status: 'reject', say: { key: 'kind-time-not-after', args: { time: printTime(start, lang) } } };
  const printed = printTime(time, lang);
  return {
    status: 'propose',
    say: { key: 'kind-time-zone', args: { said: printTime(reading.sure, lang), zone, time: printed, own } },
    options: [
      { id: 't1', label: printed, value: time },
      { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
    ],
  };
}

/** What comes after `start`: a time, a duration, or nothing that is fixed. */
function parseEnd(text: string, start: string, lang: KindContext['lang']): Parsed {
  if (/^(?:(?:s d |sampai |hingga )?selesai|terbuka|open|until done)$/.test(fold(text)))
    return { status: 'ok', value: OPEN };
  const minutes = readMinutes(text);
  if (minutes !== null) {
    const end = timeOf(minutesOf(start) + minutes);
    return end === null ? { status: 'reject', say: { key: 'kind-time-midnight' } } : { status: 'ok', value: end };
  }
  const reading = readTime(text);
  if ('none' in reading) {
    const key = reading.none === 'nonexistent' ? 'kind-time-nonexistent' : 'kind-time-end-unreadable';
    return { status: 'reject', say: { key } };
  }
  const meant = 'sure' in reading ? [reading.sure] : [...reading.unsure, ...reading.unsure.flatMap(inAfternoon)];
  const [end] = meant.filter((time) => time > start);
  if (end !== undefined) return { status: 'ok', value: end };
  return { status: 'reject', say: { key: 'kind-time-not-after', args: { time: printTime(start, lang) } } };
}

/** "Setengah 3" said of the afternoon. */
function inAfternoon(time: string): string[] {
  return time < '12:00' ? [`${Number(time.slice(0, 2)) + 12}${time.slice(2)}`] : [];
}

function printTime(time: string, lang: KindContext['lang']): string {
  return lang === 'id' ? time.replace(':', '.') : time;
}
