import type { Say } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { refresh } from '#forms/refresh.ts';
import { type Run, SUMMARY } from '#forms/run.ts';
import type { StepContext } from '#forms/step.ts';
import { createAskedForms } from './asked-form.ts';
import { bringNear, keepRun } from './far-answers.ts';
import type { FormHandler } from './feature.ts';
import type { Pausing } from './pausing.ts';
import type { Turn } from './turn.ts';

/** Brings the open run of a person into today's form, with what its questions may look at. */
export function createOpenRun(deps: {
  forms: ReadonlyMap<string, Form>;
  handlerOf: (form: string) => FormHandler | undefined;
  plain: (lang: Turn['lang'], say: Say) => string;
  today: (at: number) => string;
  pausing: Pausing;
}) {
  const formOf = createAskedForms(deps);

  function handlerOf(run: Run): FormHandler {
    const handler = deps.handlerOf(run.form);
    if (!handler) throw new Error(`nothing takes the answers of the form ${run.form}`);
    return handler;
  }

  function contextOf(turn: Turn, run: Run): StepContext {
    return {
      lang: turn.lang,
      today: deps.today(turn.at),
      agencies: [],
      ...handlerOf(run).context?.(turn, run),
      plain: (say) => deps.plain(turn.lang, say),
    };
  }

  return {
    formOf,
    handlerOf,

    /**
     * Null when none is open, or its form is no more (it is put aside, for a program that has it) or asks nothing.
     * @param whole with all its answers, also those that are kept apart
     */
    current(turn: Turn, whole = false): { form: Form; run: Run; context: StepContext } | null {
      const kept = turn.get('run');
      if (!kept) return null;
      const form = formOf(turn, kept.form, kept.subject);
      if (!form) {
        deps.pausing.pause(turn);
        return null;
      }
      if (form.fields.length === 0) return null;
      const all = whole || kept.at === SUMMARY || kept.version !== form.version;
      const near = bringNear(turn, kept, all ? kept.away : [kept.at]);
      const run = refresh(form, near);
      if (run !== near) keepRun(turn, form, run);
      return { form, run, context: contextOf(turn, run) };
    },
  };
}

export type OpenRun = ReturnType<typeof createOpenRun>;
