import type { Decision, Event, Operation, Reading } from '#core/aggregate.ts';
import type { Value } from '#forms/types.ts';
import type { Answering } from './messages.ts';
import { orderOf } from './order.ts';
import { readFields } from './reading.ts';
import { answerField, type ProposalState, type Standing } from './state.ts';
import { keepVersion } from './versions.ts';

/**
 * Takes answers and what was passed over. What comes late does not undo what is newer: of two answers to one question the one with the
 * greater order stays.
 */
export function takeAnswers(standing: Standing, event: Event<Answering>, reading: Reading): Decision<ProposalState> {
  const { at, data } = event;
  const order = orderOf(event);
  const isNewer = (question: string) =>
    order >= Math.max(standing.answered[question] ?? 0, standing.passed[question] ?? 0);
  const given = Object.entries(data.answers).filter(([question]) => isNewer(question));
  const passed = data.passed.filter((question) => isNewer(question) && !(question in data.answers));
  if (given.length === 0 && passed.length === 0) return {};

  const known = [...given.map(([question]) => question), ...passed].filter((question) => question in standing.answered);
  const before = readFields<Value>(reading, known.map(answerField));
  const operations: Operation[] = [];
  let { versions } = standing;
  known.forEach((question, i) => {
    const value = before[i];
    if (value === undefined || same(value, data.answers[question])) return;
    versions++;
    operations.push(...keepVersion({ number: versions, at, question, value }));
  });

  const answered = { ...standing.answered };
  const open = { ...standing.passed };
  const set: Record<string, unknown> = {};
  for (const [question, value] of given) {
    answered[question] = order;
    delete open[question];
    set[answerField(question)] = value;
  }
  for (const question of passed) {
    if (question in answered) set[answerField(question)] = null;
    delete answered[question];
    open[question] = order;
  }
  set.standing = { ...standing, answered, passed: open, versions, at } satisfies Standing;
  return { set: set as Decision<ProposalState>['set'] & object, operations };
}

function same(a: Value, b: Value | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
