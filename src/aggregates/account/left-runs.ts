import type { Form } from '#forms/definition.ts';
import { nextAt, type Run, SUMMARY } from '#forms/run.ts';
import type { Value } from '#forms/types.ts';
import type { Pausing } from './pausing.ts';
import { answerField, pausedField } from './state.ts';
import type { Turn } from './turn.ts';

/** What happens to runs that were left while something else goes on. */
export function createLeftRuns(deps: {
  formOf: (turn: Turn, id: string, subject: string) => Form | undefined;
  pausing: Pausing;
}) {
  const { formOf, pausing } = deps;

  function learnOne(turn: Turn, form: Form, key: string, known: readonly (readonly [string, Value])[]): void {
    const run = turn.more<Run>(pausedField(key));
    if (!run) return;
    const ids = known.map(([id]) => id);
    const answers = { ...run.answers };
    for (const [id, value] of known) {
      if (run.away?.includes(id)) turn.setMore(answerField(run.id, id), { value });
      else answers[id] = value;
    }
    const learnt: Run = { ...run, answers, skipped: run.skipped.filter((id) => !ids.includes(id)) };
    const goesOn = ids.includes(run.at) && run.partial === undefined && run.proposal === undefined;
    const at = goesOn ? nextAt(form, learnt) : run.at;
    if (at === SUMMARY && run.at !== SUMMARY) pausing.drop(turn, run.form, run.subject);
    else turn.setMore(pausedField(key), { ...learnt, at });
  }

  return {
    /** Runs of this form that were left learn answers that came elsewhere, so that nothing is asked twice. One without a question left ends. */
    learn(
      turn: Turn,
      formId: string,
      isAbout: (subject: string) => boolean,
      answers: Readonly<Record<string, Value>>,
    ): void {
      for (const { key, form: id, subject } of turn.get('paused') ?? []) {
        const form = id === formId && isAbout(subject) ? formOf(turn, id, subject) : undefined;
        const known = Object.entries(answers).filter(([field]) => form?.fields.some((f) => f.id === field));
        if (form && known.length > 0) learnOne(turn, form, key, known);
      }
    },
  };
}
