import { z } from 'zod';
import { alwaysPersonal, fieldSchema } from '../field.ts';
import { readNip } from '../reading/nip.ts';
import type { Kind, Option, Parsed } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

export const nipField = fieldSchema('nip', {
  ...alwaysPersonal,
  /** Offers "no NIP" as an answer, for those who are no civil servants. */
  allowNone: z.boolean().default(false),
});
export type NipField = z.infer<typeof nipField>;

/** The answer of somebody who has no NIP. */
export const NO_NIP = '-';

const NONE = 'none';

/**
 * A civil servant's number. Kept as 18 digits, or {@link NO_NIP}. Its structure is looked at to warn, never to refuse; nothing
 * is read from it and it proves nobody's identity.
 */
export const nipKind: Kind<NipField> = {
  kind: 'nip',

  parse(input, field, context): Parsed {
    if (input.type === 'option' && input.id === NONE && field.allowNone) return { status: 'ok', value: NO_NIP };
    if (input.type !== 'text') return refuse(input);
    const reading = readNip(input.text, context.today);
    if ('sure' in reading) return { status: 'ok', value: reading.sure };
    if ('unsure' in reading) {
      return {
        status: 'propose',
        say: { key: 'kind-nip-unusual', args: { last: reading.unsure.slice(-4) } },
        options: [
          { id: 'yes', label: { key: 'kind-keep-button' }, value: reading.unsure },
          { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
        ],
      };
    }
    if ('absent' in reading) {
      return field.allowNone ? { status: 'ok', value: NO_NIP } : { status: 'reject', say: { key: 'kind-nip-needed' } };
    }
    if (reading.none === 'empty') return { status: 'reject', say: { key: 'kind-nip-empty' } };
    if (reading.none === 'old') return { status: 'reject', say: { key: 'kind-nip-old' } };
    if (reading.none === 'nik') return { status: 'reject', say: { key: 'kind-nip-not-nik' } };
    if (reading.none === 'length')
      return { status: 'reject', say: { key: 'kind-nip-length', args: { count: reading.count } } };
    return { status: 'reject', say: { key: 'kind-nip-unreadable' } };
  },

  show(field) {
    const options: Option[] = field.allowNone ? [{ id: NONE, label: { key: 'kind-no-nip-button' } }] : [];
    return { lines: [], options, columns: 1 };
  },

  print(value) {
    if (typeof value !== 'string') return '';
    return value === NO_NIP ? { key: 'kind-nip-none' } : `••••••••••••••${value.slice(-4)}`;
  },
};
