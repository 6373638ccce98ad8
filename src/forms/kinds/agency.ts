import { z } from 'zod';
import type { Say } from '#core/words.ts';
import { findAgency } from '../agencies/find.ts';
import { isRegionAlone, withRegion } from '../agencies/region.ts';
import { tidyAgency } from '../agencies/tidy.ts';
import { type AgencyWords, NO_AGENCY_WORDS } from '../agencies/words.ts';
import { fieldSchema } from '../field.ts';
import { cleanLine, countCharacters, fold, hasWords } from '../reading/clean.ts';
import { readConsent } from '../reading/consent.ts';
import { asksBack } from '../reading/question.ts';
import { saysUnsureOrNone } from '../reading/unsure.ts';
import type { Input, Kind, KindContext, Option, Parsed, Value } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

export const agencyField = fieldSchema('agency', {
  maxCharacters: z.int().min(10).max(200).default(120),
  /** How agencies are shortened, from `prompts/agencies.yaml`; put in when the form is loaded. */
  words: z.custom<AgencyWords>((given) => typeof given === 'object').default(NO_AGENCY_WORDS),
  /** The provinces' names by their codes; put in when the form is loaded. */
  provinces: z.record(z.string(), z.string()).default({}),
});
export type AgencyField = z.infer<typeof agencyField>;

/** How agencies are shortened, as a form knows it that asks for one. */
export function agencyWordsOf({ fields }: { fields: readonly { kind: string }[] }): AgencyWords {
  const field = fields.find((f): f is AgencyField => f.kind === 'agency');
  return field?.words ?? NO_AGENCY_WORDS;
}

/** More known agencies than this hold what was typed: the person is asked for more of the name. */
const TOO_MANY = 6;
/** Characters of a button that a phone shows; names of two regions often differ behind them. */
const SHOWN = 36;
/** Before the shortening of an office, in the id of the button that asks for its kabupaten or kota. */
const REGION = 'region-';

/**
 * An agency, from those known or a new one. A part or a shortening is answered with candidates, an office that every region has with
 * that of the workshop's province; after "Bukan, tulis lain" (kept as `partial`) what is typed is taken as a new name. Kept as its name.
 */
export const agencyKind: Kind<AgencyField> = {
  kind: 'agency',

  parse(input, field, context): Parsed {
    if (input.type === 'option') return readOption(input);
    if (input.type !== 'text') return refuse(input);
    const typed = cleanLine(input.text);
    const say = complaint(typed, field);
    if (say !== null) return { status: 'reject', say };
    const search = findAgency(typed, context.agencies, field.words);
    if ('exact' in search) return { status: 'ok', value: search.exact };
    const office = openOffice(context);
    const names = office === null ? null : withRegion(tidyAgency(office, field.words), typed, field.words);
    if (names !== null) return propose(names);
    if (search.candidates.length === 0 && isRegionAlone(typed, field.words))
      return { status: 'reject', say: { key: 'kind-agency-region-alone', args: { region: typed } } };
    if (search.candidates.length === 0) return ofProvince(typed, field, context) ?? newAgency(typed, field);
    if (isOther(context)) return newAgency(typed, field);
    if (search.total > TOO_MANY)
      return { status: 'reject', say: { key: 'kind-agency-many', args: { count: search.total } } };
    return propose(search.candidates);
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
  if (!hasWords(typed) || !/\p{L}{2}/u.test(typed) || /:\/\/|@/.test(typed)) return { key: 'kind-agency-no-words' };
  if (countCharacters(typed) > maxCharacters) return { key: 'kind-agency-long', args: { max: maxCharacters } };
  if (asksBack(typed)) return { key: 'kind-question' };
  return saysUnsureOrNone(typed) || readConsent(typed) !== null ? { key: 'kind-agency-unsure' } : null;
}

function readOption(input: Extract<Input, { type: 'option' }>): Parsed {
  if (input.id === RESERVED.other)
    return { status: 'more', partial: { other: true }, say: { key: 'kind-agency-write' } };
  if (!input.id.startsWith(REGION)) return refuse(input);
  return {
    status: 'more',
    partial: { other: true, office: input.id.slice(REGION.length) },
    say: { key: 'kind-agency-write-region' },
  };
}

function isOther({ partial }: KindContext): boolean {
  return (partial as { other?: unknown } | undefined)?.other === true;
}

/** The office whose region is being asked for: by the button that was tapped, or by one that is still offered. */
function openOffice({ partial, offered = [] }: KindContext): string | null {
  const office: unknown = (partial as { office?: unknown } | undefined)?.office;
  if (typeof office === 'string') return office;
  return offered.find(({ id }) => id.startsWith(REGION))?.id.slice(REGION.length) ?? null;
}

const OTHER: Option & { value: Value | null } = {
  id: RESERVED.other,
  label: { key: 'kind-agency-other-button' },
  value: null,
};

/** One candidate is a question for yes or no; of several each has its button. */
function propose(names: readonly string[]): Parsed {
  const [only] = names;
  if (names.length === 1 && only !== undefined)
    return {
      status: 'propose',
      say: { key: 'kind-agency-meant', args: { name: only } },
      options: [{ id: 'yes', label: { key: 'kind-yes-button' }, value: only }, OTHER],
    };
  return {
    status: 'propose',
    say: names.some((name) => countCharacters(name) > SHOWN)
      ? { key: 'kind-agency-which-of', args: { names: names.map((name, index) => `${index + 1}. ${name}`).join('\n') } }
      : { key: 'kind-agency-which' },
    options: [...names.map((name, index) => ({ id: `a${index + 1}`, label: name, value: name })), OTHER],
  };
}

/** An office that every region has, named without one: that of the workshop's province, or the name of a kabupaten or kota. */
function ofProvince(typed: string, field: AgencyField, context: KindContext): Parsed | null {
  const short = field.words.regionalOffice(fold(typed));
  const province = field.provinces[context.province ?? ''];
  if (short === null || province === undefined || isOther(context)) return null;
  const name = `${tidyAgency(typed, field.words)} Provinsi ${province}`;
  return {
    status: 'propose',
    say: { key: 'kind-agency-of-province', args: { name } },
    options: [
      { id: 'yes', label: { key: 'kind-yes-button' }, value: name },
      { id: `${REGION}${short}`, label: { key: 'kind-agency-region-button' }, value: null },
      OTHER,
    ],
  };
}

function newAgency(typed: string, field: AgencyField): Parsed {
  const tidy = tidyAgency(typed, field.words);
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
