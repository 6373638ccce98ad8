import type { Form } from '#forms/definition.ts';
import type { Run } from '#forms/run.ts';
import { dropFar } from './far-answers.ts';
import { type Paused, pausedField } from './state.ts';
import type { Turn } from './turn.ts';

/** So many runs that were left are kept; the oldest goes when one more comes. */
const KEPT = 30;

/** What names a run among those of one person. */
export function keyOf(form: string, subject: string): string {
  return subject === '' ? form : `${form}:${subject}`;
}

/** Puts runs aside and fetches them again: the open one is a field of the account, each of the others one of its own. */
export function createPausing(forms: ReadonlyMap<string, Form>) {
  const pausedBy = (turn: Turn) => turn.get('paused') ?? [];

  const pausing = {
    isPaused: (turn: Turn, key: string) => pausedBy(turn).some((p) => p.key === key),

    /** Puts the open question aside, until the run `until` ends if one is named; everything answered is kept. */
    pause(turn: Turn, until?: string): Run | null {
      const run = turn.get('run');
      if (!run) return null;
      const key = keyOf(run.form, run.subject);
      const paused: Paused = { key, form: run.form, subject: run.subject, ...(until === undefined ? {} : { until }) };
      const list = [...pausedBy(turn).filter((p) => p.key !== key), paused];
      for (const old of list.slice(0, -KEPT)) {
        dropFar(turn, turn.more<Run>(pausedField(old.key)));
        turn.setMore(pausedField(old.key), null);
      }
      turn.setMore(pausedField(key), run);
      turn.set('run', null);
      turn.set('paused', list.slice(-KEPT));
      return run;
    },

    /** Ends a run, open or left, without its answers. */
    drop(turn: Turn, formId: string, subject: string): void {
      const key = keyOf(formId, subject);
      const open = turn.get('run');
      if (open && keyOf(open.form, open.subject) === key) {
        dropFar(turn, open);
        turn.set('run', null);
      }
      if (!pausing.isPaused(turn, key)) return;
      dropFar(turn, turn.more<Run>(pausedField(key)));
      forget(turn, key);
    },

    /** Makes what was left the open run again: the given one, or the last. False when there is nothing. */
    fetch(turn: Turn, key?: string): boolean {
      const list = pausedBy(turn).filter((p) => forms.has(p.form));
      const wanted = key === undefined ? list.at(-1) : list.find((p) => p.key === key);
      if (!wanted) return false;
      const run = turn.more<Run>(pausedField(wanted.key));
      pausing.pause(turn);
      forget(turn, wanted.key);
      if (!run) return false;
      turn.set('run', { ...run, revision: run.revision + 1 });
      return true;
    },

    /** What was put aside until this run ended. */
    waitingFor: (turn: Turn, ended: Run): string | undefined =>
      pausedBy(turn).findLast((p) => p.until === ended.id)?.key,
  };

  function forget(turn: Turn, key: string): void {
    turn.set(
      'paused',
      pausedBy(turn).filter((p) => p.key !== key),
    );
    turn.setMore(pausedField(key), null);
  }

  return pausing;
}

export type Pausing = ReturnType<typeof createPausing>;
