import { z } from 'zod';
import { optionId } from '../field.ts';
import { type Phrase, phrase, phraseIn, wordings } from '../phrase.ts';
import { fold } from '../reading/clean.ts';
import type { Candidate } from '../reading/match.ts';
import type { KindContext, Option, Parsed, Value } from '../types.ts';
import { RESERVED } from '../types.ts';

/** One thing to choose. `also`: what else people call it when they type. `print`: its full wording, where the button's is short. */
export type FormOption = { id: string; label: Phrase; print?: Phrase | undefined; also?: string[] | undefined };

const option = z.strictObject({
  id: optionId,
  label: phrase,
  print: phrase.optional(),
  also: z.array(z.string().min(1)).optional(),
});

/** The options of a choice; ids and labels differ from each other. */
export const formOptions = z
  .array(option)
  .min(1, 'is empty; give at least one option')
  .superRefine((options, context) => {
    options.forEach(({ id, label }, index) => {
      const before = options.slice(0, index);
      if (before.some((other) => other.id === id)) {
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `"${id}" is given twice; choose another id` });
      }
      if (before.some((other) => wordings(other.label).some((words) => wordings(label).includes(words)))) {
        context.addIssue({
          code: 'custom',
          path: [index, 'label'],
          message: 'is the label of another option; choose another',
        });
      }
    });
  });

const PAGE = 8;

/** The page now shown, from 0; kept in `partial` while the question is open. */
export function pageOf(partial: Value | undefined): number {
  const page: unknown = (partial as { page?: unknown } | undefined)?.page;
  return typeof page === 'number' ? page : 0;
}

/** The options on a page. */
export function onPage(options: readonly FormOption[], page: number): FormOption[] {
  return options.length <= PAGE ? [...options] : options.slice(page * PAGE, (page + 1) * PAGE);
}

/** The buttons that turn the page; none where one page holds all. */
export function turnButtons(options: readonly FormOption[], page: number): Option[] {
  const buttons: Option[] = [];
  if (options.length > PAGE && page > 0)
    buttons.push({ id: RESERVED.previous, label: { key: 'kind-previous-button' } });
  if ((page + 1) * PAGE < options.length) buttons.push({ id: RESERVED.next, label: { key: 'kind-next-button' } });
  return buttons;
}

/** The page that a tap or a typed word asks for; null when it asks for none. At either end the page stays. */
export function turnedPage(asked: string, options: readonly FormOption[], page: number): number | null {
  const last = Math.max(0, Math.ceil(options.length / PAGE) - 1);
  if (last === 0) return null;
  const word = fold(asked);
  const numbered = /^hal(?:aman)? (\d+)$/.exec(word)?.[1];
  if (numbered !== undefined) return Math.min(Math.max(Number(numbered) - 1, 0), last);
  if (
    asked === RESERVED.next ||
    asked.trim() === '>' ||
    /^(?:halaman )?(?:ber|se)(?:ikut|lanjut)(?:nya)?$|^next$/.test(word)
  ) {
    return Math.min(page + 1, last);
  }
  if (asked === RESERVED.previous || asked.trim() === '<' || /^(?:halaman )?sebelum(?:nya)?$|^previous$/.test(word)) {
    return Math.max(page - 1, 0);
  }
  return null;
}

const candidates = new WeakMap<readonly FormOption[], readonly Candidate[]>();

/** The options as something that typing can match; made once a field. */
export function candidatesOf(options: readonly FormOption[]): readonly Candidate[] {
  const known = candidates.get(options);
  if (known) return known;
  const made = options.map(({ id, label, print = label, also = [] }) => ({
    id,
    names: [...wordings(label), ...wordings(print), ...also],
  }));
  candidates.set(options, made);
  return made;
}

/** The wording of a stored id; an option that a newer version of the form no longer has shows its id. */
export function wordingOf(id: Value | undefined, options: readonly FormOption[], lang: KindContext['lang']): string {
  const found = options.find((candidate) => candidate.id === id);
  return found ? phraseIn(found.print ?? found.label, lang) : String(id ?? '');
}

/** Asks which of some options was meant; more than a page of them is too many to ask. */
export function askWhich(
  ids: readonly string[],
  options: readonly FormOption[],
  lang: KindContext['lang'],
  wrap: (id: string) => Value,
): Parsed {
  if (ids.length > PAGE) return { status: 'reject', say: { key: 'kind-choice-many', args: { count: ids.length } } };
  const [first] = ids;
  return {
    status: 'propose',
    say:
      ids.length > 1
        ? { key: 'kind-choice-which' }
        : { key: 'kind-choice-meant', args: { label: wordingOf(first, options, lang) } },
    options: [
      ...ids.map((id) => ({ id, label: wordingOf(id, options, lang), value: wrap(id) })),
      { id: RESERVED.retype, label: { key: 'kind-retype-button' }, value: null },
    ],
  };
}

/** Two in a row where every label is short. */
export function columnsFor(options: readonly FormOption[], lang: KindContext['lang']): 1 | 2 {
  return options.every(({ label }) => [...phraseIn(label, lang)].length <= 16) ? 2 : 1;
}
