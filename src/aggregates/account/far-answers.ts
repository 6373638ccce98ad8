import { readTogether } from '#core/read-together.ts';
import { boundFields } from '#forms/bound.ts';
import type { Form } from '#forms/definition.ts';
import type { Run } from '#forms/run.ts';
import type { Value } from '#forms/types.ts';
import { answerField } from './state.ts';
import type { Turn } from './turn.ts';

/**
 * A long run keeps its answers apart, each in a field of its own, so that the 60th answer costs what the 2nd does: the run itself holds only the
 * answers that other questions look at, the one under the cursor, and the names of the rest.
 */

/** Forms of so many questions are kept whole: reading and writing them at once costs less than apart. */
const SHORT = 12;

type Far = { readonly value: Value; readonly sources?: readonly number[] };

/**
 * The run with these answers in it again.
 * @throws {Need} for all that was not loaded
 */
export function bringNear(turn: Turn, run: Run, ids: readonly string[] = run.away ?? []): Run {
  const { away = [] } = run;
  const wanted = ids === away ? away : ids.filter((id) => away.includes(id));
  if (wanted.length === 0) return run;
  const answers = { ...run.answers };
  const sources = { ...run.sources };
  const read = readTogether(wanted, (id) => turn.more<Far>(answerField(run.id, id)));
  read.forEach((far, i) => {
    const id = wanted[i] as string;
    if (!far) return;
    answers[id] = far.value;
    if (far.sources) sources[id] = far.sources;
  });
  return { ...run, answers, sources, away: away.filter((id) => !wanted.includes(id)) };
}

/** Makes this the open run; what no question needs goes apart, and what was mended or cleared there follows. */
export function keepRun(turn: Turn, form: Form, run: Run): void {
  const before = turn.get('run')?.away ?? [];
  if (form.fields.length <= SHORT && before.length === 0) return turn.set('run', run);
  const bound = boundFields(form);
  const away = [...(run.away ?? [])];
  const answers: Record<string, Value> = {};
  const sources: Record<string, readonly number[]> = {};
  for (const [id, value] of Object.entries(run.answers)) {
    const from = run.sources[id];
    if (bound.has(id) || id === run.at) {
      answers[id] = value;
      if (from) sources[id] = from;
    } else {
      away.push(id);
      const stored = before.includes(id) ? turn.more<Far>(answerField(run.id, id)) : undefined;
      if (stored?.value !== value || stored.sources !== from)
        turn.setMore(answerField(run.id, id), { value, ...(from ? { sources: from } : {}) } satisfies Far);
    }
  }
  // Messages that were refused, so far.
  for (const [id, from] of Object.entries(run.sources)) if (!(id in run.answers)) sources[id] = from;
  before.forEach((id, i) => {
    // Mostly in the same places.
    if (away[i] !== id && !away.includes(id)) turn.setMore(answerField(run.id, id), null);
  });
  turn.set('run', { ...run, answers, sources, away });
}

/** The end of a run: what was kept apart goes too. */
export function dropFar(turn: Turn, run: Run | undefined): void {
  for (const id of run?.away ?? []) turn.setMore(answerField((run as Run).id, id), null);
}
