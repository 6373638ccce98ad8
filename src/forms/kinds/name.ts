import type { z } from 'zod';
import { alwaysPersonal, fieldSchema } from '../field.ts';
import { tidyName } from '../names/tidy.ts';
import { isOnlyTitles } from '../names/titles.ts';
import { cleanLine, countCharacters } from '../reading/clean.ts';
import { readConsent } from '../reading/consent.ts';
import { asksBack } from '../reading/question.ts';
import { saysUnsureOrNone } from '../reading/unsure.ts';
import type { Kind, Parsed } from '../types.ts';
import { RESERVED } from '../types.ts';
import { refuse } from './refusal.ts';

export const nameField = fieldSchema('name', alwaysPersonal);
export type NameField = z.infer<typeof nameField>;

/** What still fits on one line of a certificate. */
const LONGEST = 100;

/** What stands in brackets in a name: a consultant among the specialists, a retired officer. */
const MARK = /\((?:k|purn\.?)\)/giu;
/** "d/a", "a/n", "c/o": with the address of, on behalf of. */
const ADDRESS = /(?<!\p{L})(?:d\/a|a\/n|c\/o)(?!\p{L})/iu;

/** A name with its titles. How it would be written by the rules is offered beside what was typed, never put in its place. */
export const nameKind: Kind<NameField> = {
  kind: 'name',

  parse(input): Parsed {
    if (input.type !== 'text') return refuse(input);
    const typed = cleanLine(input.text);
    const letters = typed.match(/\p{L}/gu)?.length ?? 0;
    if (typed === '') return { status: 'reject', say: { key: 'kind-name-empty' } };
    if (/\p{N}/u.test(typed)) return { status: 'reject', say: { key: 'kind-name-digits' } };
    if (asksBack(typed)) return { status: 'reject', say: { key: 'kind-question' } };
    if (letters === 0 || saysUnsureOrNone(typed) || readConsent(typed) !== null)
      return { status: 'reject', say: { key: 'kind-name-empty' } };
    if (/[^\p{L}\p{M}\s.,;'’‘`´()/‐‑-]/u.test(typed)) return { status: 'reject', say: { key: 'kind-name-signs' } };
    if (/[()]/.test(typed.replace(MARK, ''))) return { status: 'reject', say: { key: 'kind-name-signs' } };
    if (ADDRESS.test(typed)) return { status: 'reject', say: { key: 'kind-name-address' } };
    if (letters < 2) return { status: 'reject', say: { key: 'kind-name-short' } };
    if (countCharacters(typed) > LONGEST)
      return { status: 'reject', say: { key: 'kind-name-long', args: { max: LONGEST } } };
    if (isOnlyTitles(typed)) return { status: 'reject', say: { key: 'kind-name-only-titles' } };
    const proposed = tidyName(typed);
    if (proposed === typed) return { status: 'ok', value: typed };
    return {
      status: 'propose',
      say: { key: 'kind-name-proposed', args: { name: proposed } },
      options: [
        { id: 'yes', label: { key: 'kind-correct-button' }, value: proposed },
        { id: 'own', label: { key: 'kind-name-own-button' }, value: typed },
        { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
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
