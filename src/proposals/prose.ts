import { kindFor } from '#forms/kinds/index.ts';
import { phraseIn } from '#forms/phrase.ts';
import { canRead } from '#forms/readable.ts';
import type { Value } from '#forms/types.ts';
import type { Question } from './definition.ts';

const PLACE = '{answer}';
/** What a sentence may end with. */
const ENDED = /[.!?…:;”"')\]]$/;

/**
 * An answer as it stands in the draft: the author's own words behind the question's lead-in. Only the first letter and the full stop of a
 * sentence are set where they are missing. Proposals are written in Indonesian, whatever language the author reads the bot in.
 */
export function proseOf(question: Question, value: Value): string {
  const printed = printAnswer(question, value);
  if (printed === '') return '';
  const leadIn = question.leadIn === undefined ? '' : phraseIn(question.leadIn, 'id');
  if (leadIn === '') return sentence(printed);
  const answer = question.field.kind === 'choice' ? printed.charAt(0).toLowerCase() + printed.slice(1) : printed;
  if (!leadIn.includes(PLACE)) return sentence(`${leadIn} ${answer}`);
  const [before = '', after = ''] = leadIn.split(PLACE);
  // The lead-in brings the end of its sentence.
  return sentence(before + (after === '' ? answer : answer.replace(/[.\s]+$/, '')) + after);
}

/** A day as running text has it, without its weekday. */
const DAY = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

/** An answer in words: the label of what was chosen, a date in full, a text as it was written; nothing where the question cannot read it. */
export function printAnswer({ field }: Question, value: Value): string {
  if (!canRead(field, value)) return '';
  if (field.kind === 'date') return DAY.format(new Date(`${String(value)}T00:00Z`));
  const print = (one: Value): string => {
    const printed = kindFor(field).print(one, field, { lang: 'id', today: '', agencies: [] });
    return typeof printed === 'string' ? printed.trim() : '';
  };
  return field.kind === 'choices' && Array.isArray(value) ? inSeries(value.map((one) => print([one]))) : print(value);
}

/** `a`, `a serta b`, `a, b, serta c`: names of goals have an "and" of their own, and some a comma. */
function inSeries(names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed();
  if (others.length === 0) return last;
  const apart = names.some((name) => name.includes(','));
  const before = others.toReversed().join(apart ? '; ' : ', ');
  return `${before}${apart ? '; ' : others.length > 1 ? ', ' : ' '}serta ${last}`;
}

function sentence(text: string): string {
  // `e-KTP` and `iSehat` are written so on purpose.
  const begun = /^\p{Ll}(?![-\p{Lu}])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return ENDED.test(begun) ? begun : `${begun}.`;
}
