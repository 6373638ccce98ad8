import type { z } from 'zod';
import { fieldSchema } from '../field.ts';
import { phraseIn } from '../phrase.ts';
import { cleanLine } from '../reading/clean.ts';
import { matchTyped } from '../reading/match.ts';
import type { Kind, Parsed } from '../types.ts';
import {
  askWhich,
  candidatesOf,
  columnsFor,
  formOptions,
  onPage,
  pageOf,
  turnButtons,
  turnedPage,
  wordingOf,
} from './options.ts';
import { refuse } from './refusal.ts';

export const choiceField = fieldSchema('choice', { options: formOptions });
export type ChoiceField = z.infer<typeof choiceField>;

/** One of several, by button, or by typing its label, a part that only it has, or its place. Kept as the option's id. */
export const choiceKind: Kind<ChoiceField> = {
  kind: 'choice',

  parse(input, { options }, { lang, partial }): Parsed {
    const page = pageOf(partial);
    if (input.type !== 'text' && input.type !== 'option') return refuse(input, 'choice');
    const asked = input.type === 'option' ? input.id : input.text;
    if (input.type === 'option' && options.some(({ id }) => id === asked)) return { status: 'ok', value: asked };
    if (input.type === 'text' && cleanLine(asked) === '')
      return { status: 'reject', say: { key: 'kind-choice-empty' } };
    const turned = turnedPage(asked, options, page);
    if (turned !== null) return { status: 'more', partial: { page: turned } };
    if (input.type === 'option') return refuse(input, 'choice');
    const shown = onPage(options, page).map(({ id }) => id);
    const match = matchTyped(asked, candidatesOf(options), shown);
    if (match === null) return { status: 'reject', say: { key: 'kind-choice-unknown' } };
    if ('sure' in match) return { status: 'ok', value: match.sure };
    return askWhich(match.maybe, options, lang, (id) => id);
  },

  show({ options }, { lang, partial }) {
    const page = pageOf(partial);
    const buttons = onPage(options, page).map(({ id, label }) => ({ id, label: phraseIn(label, lang) }));
    const turns = turnButtons(options, page);
    return {
      lines: turns.length > 0 ? [{ key: 'kind-choice-pages' }] : [],
      options: [...buttons, ...turns],
      columns: columnsFor(options, lang),
    };
  },

  print(value, { options }, { lang }) {
    return wordingOf(value, options, lang);
  },
};
