import type { z } from 'zod';
import { fieldSchema } from '../field.ts';
import { type Phrase, phrase, phraseIn, wordings } from '../phrase.ts';
import { fold } from '../reading/clean.ts';
import { readConsent } from '../reading/consent.ts';
import { matchTyped } from '../reading/match.ts';
import type { Kind, KindContext, Option, Parsed } from '../types.ts';
import { refuse } from './refusal.ts';

export const confirmField = fieldSchema('confirm', {
  /** Words of the buttons, where plain yes and no would not do. */
  yes: phrase.optional(),
  no: phrase.optional(),
});
export type ConfirmField = z.infer<typeof confirmField>;

/** Yes or no. Kept as a boolean. */
export const confirmKind: Kind<ConfirmField> = {
  kind: 'confirm',

  parse(input, field): Parsed {
    if (input.type === 'option' && (input.id === 'yes' || input.id === 'no')) {
      return { status: 'ok', value: input.id === 'yes' };
    }
    if (input.type !== 'text') return refuse(input, 'choice');
    const typed = fold(input.text);
    const named = labels(field);
    const exact = named.find(({ names }) => typed !== '' && names.some((name) => fold(name) === typed));
    const said = exact ? exact.id === 'yes' : readConsent(input.text);
    if (said !== null) return { status: 'ok', value: said };
    const part = matchTyped(input.text, named, ['yes', 'no']);
    if (part !== null && 'sure' in part) return { status: 'ok', value: part.sure === 'yes' };
    return { status: 'reject', say: { key: 'kind-confirm-unclear' } };
  },

  show(field, { lang }) {
    const options: Option[] = [
      { id: 'yes', label: own(field.yes, lang) ?? { key: 'kind-yes-button' } },
      { id: 'no', label: own(field.no, lang) ?? { key: 'kind-no-button' } },
    ];
    return { lines: [], options, columns: 2 };
  },

  print(value, field, { lang }) {
    return value === true ? (own(field.yes, lang) ?? { key: 'kind-yes' }) : (own(field.no, lang) ?? { key: 'kind-no' });
  },
};

function own(words: Phrase | undefined, lang: KindContext['lang']): string | null {
  return words === undefined ? null : phraseIn(words, lang);
}

function labels({ yes, no }: ConfirmField): { id: string; names: string[] }[] {
  return [
    { id: 'yes', names: yes === undefined ? [] : wordings(yes) },
    { id: 'no', names: no === undefined ? [] : wordings(no) },
  ];
}
