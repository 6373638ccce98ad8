import type { z } from 'zod';
import type { Say } from '#core/words.ts';
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
/** No part of a name, and no reason to refuse one. */
const PICTURES = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F/gu;
/** "d/a", "a/n", "c/o": with the address of, on behalf of. */
const ADDRESS = /(?<!\p{L})(?:d\/a|a\/n|c\/o)(?!\p{L})/iu;

/** A name with its titles. How it would be written by the rules is offered beside what was typed, never put in its place. */
export const nameKind: Kind<NameField> = {
  kind: 'name',

  parse(input): Parsed {
    if (input.type !== 'text') return refuse(input);
    const given = cleanLine(input.text);
    const typed = cleanLine(given.replace(PICTURES, ''));
    const say = complaint(typed);
    if (say !== null) return { status: 'reject', say };
    const proposed = tidyName(typed);
    if (proposed === given) return { status: 'ok', value: given };
    return {
      status: 'propose',
      say: { key: 'kind-name-proposed', args: { name: proposed } },
      options: [
        { id: 'yes', label: { key: 'kind-correct-button' }, value: proposed },
        ...(typed === proposed ? [] : [{ id: 'own', label: { key: 'kind-name-own-button' }, value: typed }]),
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

function complaint(typed: string): Say | null {
  const letters = typed.match(/\p{L}/gu)?.length ?? 0;
  if (typed === '') return { key: 'kind-name-empty' };
  if (/\p{N}/u.test(typed)) return { key: 'kind-name-digits' };
  if (asksBack(typed)) return { key: 'kind-question' };
  if (letters === 0 || saysUnsureOrNone(typed) || readConsent(typed) !== null) return { key: 'kind-name-empty' };
  if (/[^\p{L}\p{M}\s.,;'’‘`´()/‐‑-]/u.test(typed)) return { key: 'kind-name-signs' };
  if (/[()]/.test(typed.replace(MARK, ''))) return { key: 'kind-name-signs' };
  if (ADDRESS.test(typed)) return { key: 'kind-name-address' };
  if (letters < 2) return { key: 'kind-name-short' };
  if (countCharacters(typed) > LONGEST) return { key: 'kind-name-long', args: { max: LONGEST } };
  return isOnlyTitles(typed) ? { key: 'kind-name-only-titles' } : null;
}
