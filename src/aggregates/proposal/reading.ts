import type { Decision, Reading } from '#core/aggregate.ts';
import { readTogether } from '#core/read-together.ts';
import type { Value } from '#forms/types.ts';
import type { Evidence, Material } from '#proposals/material.ts';
import { answerField, type ProposalState, type Standing, textField } from './state.ts';

type Known = Partial<ProposalState> & Pick<ProposalState, 'about'>;

/**
 * Fields that are not loaded with every event, by their names; all that is missing is asked for at once.
 * @throws {Need} for what was not loaded
 */
export function readFields<T>(reading: Reading, names: readonly string[]): (T | undefined)[] {
  return readTogether(names, (name) => reading.more<T>(name));
}

/** A field as a decision leaves it. */
export function changedOr<T>(made: Decision<ProposalState>, field: string, reading: Reading): T | undefined {
  const set = (made.set ?? {}) as Record<string, unknown>;
  return field in set ? ((set[field] ?? undefined) as T | undefined) : reading.more<T>(field);
}

/** Everything that the draft is made of. */
export function readMaterial(state: Known, standing: Standing, reading: Reading): Material {
  const questions = Object.keys(standing.answered);
  const sections = Object.keys(standing.written);
  const names = ['evidence', ...questions.map(answerField), ...sections.map(textField)];
  const [evidence, ...read] = readFields<unknown>(reading, names);
  return {
    stage: state.about.stage,
    answers: pairs(questions, read as (Value | undefined)[]),
    passed: Object.keys(standing.passed),
    written: pairs(sections, read.slice(questions.length) as (string | undefined)[]),
    evidence: (evidence as readonly Evidence[] | undefined) ?? [],
  };
}

function pairs<T>(names: readonly string[], values: readonly (T | undefined)[]): Record<string, T> {
  return Object.fromEntries(
    names.flatMap((name, i): [string, T][] => {
      const value = values[i];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
