import type { z } from 'zod';
import { fieldSchema } from '../field.ts';
import { cleanLine } from '../reading/clean.ts';
import { readTime } from '../reading/times.ts';
import type { Kind, KindContext, Parsed } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

export const timeField = fieldSchema('time', {});
export type TimeField = z.infer<typeof timeField>;

/** A time of day at the workshop's place. Kept as `HH:MM`, shown as `09.00` in Indonesian. */
export const timeKind: Kind<TimeField> = {
  kind: 'time',

  parse(input, _field, { lang }): Parsed {
    if (input.type !== 'text') return refuse(input);
    if (cleanLine(input.text) === '') return { status: 'reject', say: { key: 'kind-time-empty' } };
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

  print(value, _field, { lang }) {
    return typeof value === 'string' ? printTime(value, lang) : '';
  },
};

function printTime(time: string, lang: KindContext['lang']): string {
  return lang === 'id' ? time.replace(':', '.') : time;
}
