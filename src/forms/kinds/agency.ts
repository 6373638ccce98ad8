import { z } from 'zod';
import type { Say } from '#core/words.ts';
import { findAgency } from '../agencies/find.ts';
import { tidyAgency } from '../agencies/tidy.ts';
import { fieldSchema } from '../field.ts';
import { cleanLine, countCharacters, hasWords } from '../reading/clean.ts';
import type { Kind, KindContext, Parsed } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

export const agencyField = fieldSchema('agency', {
  maxCharacters: z.int().min(10).max(200).default(120),
});
export type AgencyField = z.infer<typeof agencyField>;

/** More known agencies than this hold what was typed: the person is asked for more of the name. */
const TOO_MANY = 6;

/**
 * An agency, from those known or a new one. A part or a shortening is answered with candidates; after "Bukan, tulis lain"
 * (kept as `partial`) what is typed is taken as a new name. Kept as its name.
 */
export const agencyKind: Kind<AgencyField> = {
  kind: 'agency',

  parse(input, field, context): Parsed {
    if (input.type === 'option' && input.id === RESERVED.other) {
      return { status: 'more', partial: { other: true }, say: { key: 'kind-agency-write' } };
    }
    if (input.type !== 'text') return refuse(input);
    const typed = cleanLine(input.text);
    const say = complaint(typed, field);
    if (say !== null) return { status: 'reject', say };
    const search = findAgency(typed, context.agencies);
    if ('exact' in search) return { status: 'ok', value: search.exact };
    if (search.candidates.length === 0 || isOther(context)) return newAgency(typed);
    if (search.total > TOO_MANY)
      return { status: 'reject', say: { key: 'kind-agency-many', args: { count: search.total } } };
    return {
      status: 'propose',
      say: { key: 'kind-agency-which' },
      options: [
        ...search.candidates.map((name, index) => ({ id: `a${index + 1}`, label: name, value: name })),
        { id: RESERVED.other, label: { key: 'kind-agency-other-button' }, value: null },
      ],
    };
  },

  show() {
    return { lines: [], options: [], columns: 1 };
  },

  print(value) {
    return typeof value === 'string' ? value : '';
  },
};

function complaint(typed: string, { maxCharacters }: AgencyField): Say | null {
  if (typed === '') return { key: 'kind-agency-empty' };
  if (!hasWords(typed) || !/\p{L}{2}/u.test(typed)) return { key: 'kind-agency-no-words' };
  if (countCharacters(typed) > maxCharacters) return { key: 'kind-agency-long', args: { max: maxCharacters } };
  return null;
}

function isOther({ partial }: KindContext): boolean {
  return (partial as { other?: unknown } | undefined)?.other === true;
}

function newAgency(typed: string): Parsed {
  const tidy = tidyAgency(typed);
  if (tidy === typed) return { status: 'ok', value: typed };
  return {
    status: 'propose',
    say: { key: 'kind-agency-proposed', args: { name: tidy } },
    options: [
      { id: 'yes', label: { key: 'kind-correct-button' }, value: tidy },
      { id: 'own', label: { key: 'kind-agency-own-button' }, value: typed },
      { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
    ],
  };
}
