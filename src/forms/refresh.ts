import type { Form } from './definition.ts';
import { readableAnswers } from './readable.ts';
import { fieldAt, isAsked, nextAt, type Run, SUMMARY } from './run.ts';
import type { Value } from './types.ts';

/**
 * Brings a run to today's form. Under a newer version, a cursor on a question that is gone moves to the first open one, an answer that the
 * form can no longer read (an option that was taken out, another kind) is asked again, and buttons of before are old. What was typed of a long
 * text stays, and so do the answers of questions that are gone: a later version may ask them again. A cursor that has moved is said to have.
 */
export function refresh(form: Form, run: Run): Run {
  const field = fieldAt(form, run);
  const here = run.at === SUMMARY || (field !== undefined && isAsked(field, run.answers));
  if (run.version === form.version && here) return run;
  const { partial, proposal: _proposal, ...rest } = run;
  const renewed: Run = {
    ...rest,
    version: form.version,
    revision: run.revision + 1,
    answers: readableAnswers(form, run.answers),
  };
  const stays = field !== undefined && isAsked(field, renewed.answers);
  if (!stays) {
    const { mending: _mending, choosing: _choosing, ...elsewhere } = renewed;
    const at = nextAt(form, renewed);
    return { ...elsewhere, at, ...(at === run.at ? {} : { moved: true }) };
  }
  return partial === undefined ? renewed : { ...renewed, partial: fromFirstPage(partial) };
}

/** The page that was open may no longer be there. */
function fromFirstPage(partial: Value): Value {
  if (partial === null || typeof partial !== 'object' || Array.isArray(partial)) return partial;
  const { page: _page, ...rest } = partial as { readonly [key: string]: Value };
  return rest;
}
