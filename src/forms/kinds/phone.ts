import { z } from 'zod';
import { alwaysPersonal, fieldSchema } from '../field.ts';
import { readPhones } from '../reading/phones.ts';
import type { Kind, Parsed, Value } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

export const phoneField = fieldSchema('phone', {
  ...alwaysPersonal,
  /** The person's own: Telegram's button for sharing it is offered. */
  own: z.boolean().default(true),
});
export type PhoneField = z.infer<typeof phoneField>;

/** A telephone number, typed or by Telegram's contact button. Kept as `+62…`; shown only by its last four digits. */
export const phoneKind: Kind<PhoneField> = {
  kind: 'phone',

  parse(input): Parsed {
    if (input.type === 'contact') {
      const reading = readPhones(/^[1-9]/.test(input.phone) ? `+${input.phone}` : input.phone);
      if ('none' in reading) return { status: 'reject', say: { key: 'kind-phone-unreadable' } };
      const [number = ''] = reading.numbers;
      return input.own ? { status: 'ok', value: number } : askWhether('not-own', [number]);
    }
    if (input.type !== 'text') return refuse(input);
    const reading = readPhones(input.text);
    if ('none' in reading) return reject(reading.none);
    const [number = ''] = reading.numbers;
    if (reading.numbers.length > 1) return askWhether('several', reading.numbers);
    return reading.sure ? { status: 'ok', value: number } : askWhether('unsure', [number]);
  },

  show({ own }) {
    return { lines: [], options: [], columns: 1, ...(own ? { requestContact: true } : {}) };
  },

  print(value) {
    return typeof value === 'string' ? { key: 'kind-phone-masked', args: { last: lastFour(value) } } : '';
  },
};

function reject(why: 'empty' | 'no-area' | 'length' | 'unreadable'): Parsed {
  if (why === 'empty') return { status: 'reject', say: { key: 'kind-phone-empty' } };
  if (why === 'no-area') return { status: 'reject', say: { key: 'kind-phone-no-area' } };
  if (why === 'length') return { status: 'reject', say: { key: 'kind-phone-length' } };
  return { status: 'reject', say: { key: 'kind-phone-unreadable' } };
}

function askWhether(why: 'not-own' | 'several' | 'unsure', numbers: string[]): Parsed {
  const last = lastFour(numbers[0] ?? '');
  const retype = { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null };
  if (why === 'several') {
    const options = numbers.map((number, index) => ({
      id: `p${index + 1}`,
      label: { key: 'kind-phone-masked', args: { last: lastFour(number) } },
      value: number as Value,
    }));
    return { status: 'propose', say: { key: 'kind-phone-which' }, options: [...options, retype] };
  }
  const yes = { id: 'yes', label: { key: 'kind-use-number-button' }, value: numbers[0] ?? null };
  const say =
    why === 'not-own' ? { key: 'kind-phone-not-own', args: { last } } : { key: 'kind-phone-meant', args: { last } };
  return { status: 'propose', say, options: [yes, retype] };
}

function lastFour(number: string): string {
  return number.slice(-4);
}
