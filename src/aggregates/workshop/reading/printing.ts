import type { Answers } from '#aggregates/registration/registration.ts';
import type { Lang, Words } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { kindFor } from '#forms/kinds/index.ts';
import type { Person } from './people.ts';

/** What of a person stands in lists and on their card, as it is printed. */
export type Printed = Record<
  'name' | 'nip' | 'rank' | 'position' | 'agency' | 'representing' | 'unit' | 'region' | 'phone',
  string
>;

/** Prints answers for organizers: names, numbers and texts as they were given, choices by their labels. */
export function createPrinting(deps: { words: Words; forms: ReadonlyMap<string, Form> }) {
  const { words, forms } = deps;

  function answerOf(form: string, id: string, given: Answers, lang: Lang): string {
    const value = given[id];
    if (value === undefined || value === null) return '';
    const field = forms.get(form)?.fields.find((f) => f.id === id);
    if (!field || field.kind === 'nip' || field.kind === 'phone') return String(value);
    const printed = kindFor(field).print(value, field, { lang, today: '', agencies: [] });
    return typeof printed === 'string' ? printed : words.plain(lang, printed);
  }

  return {
    answerOf,
    /** @param agencyName how the agency is written after all merges; without one, as it was given */
    print({ answers, certificate }: Person, lang: Lang, agencyName?: string): Printed {
      const of = (id: string) => answerOf('registration', id, answers, lang);
      const later = (id: string) => answerOf('certificate', id, certificate, lang);
      return {
        name: of('name'),
        nip: later('nip'),
        rank: later('rank_other') || later('rank'),
        position: of('position'),
        agency: agencyName ?? of('agency'),
        representing: answers.attendance === 'behalf' ? of('representing') : '',
        unit: later('unit'),
        region: later('region'),
        phone: of('phone'),
      };
    },
  };
}

export type Printing = ReturnType<typeof createPrinting>;
