import { type SameTitle, titleId } from '#aggregates/title/title.ts';
import type { Decision, Effect, Event, Reading } from '#core/aggregate.ts';
import type { Value } from '#forms/types.ts';
import type { Bank } from '#proposals/definition.ts';
import { printAnswer } from '#proposals/prose.ts';
import { changedOr, readFields } from './reading.ts';
import { NAME } from './seeing.ts';
import { type About, answerField, type BornTitle, type ProposalState } from './state.ts';

type Made = Decision<ProposalState>;

/**
 * A decision with what it means for the title that the proposal bears: the old one is given back, the new one taken. Looked at when the name
 * changes, and at the gate, where a title of before this was kept is taken.
 */
export function withTitle(bank: Bank, about: About, made: Made, event: Event, reading: Reading, atGate: boolean): Made {
  const field = answerField(NAME);
  const question = bank.questions.get(NAME);
  // What is tried stands beside nobody's.
  if (about.trial || !question || !(field in (made.set ?? {}) || atGate)) return made;
  const value = changedOr<Value>(made, field, reading);
  const now = value === undefined ? null : titleId(printAnswer(question, value));
  const [before] = readFields<BornTitle>(reading, ['title']);
  if ((before?.id ?? null) === now) return made;
  const told = { proposal: event.to };
  const effects: Effect[] = [...(made.effects ?? []), ...release(before, event)];
  if (now !== null) effects.push({ kind: 'event', to: now, type: 'claim', data: told });
  return { ...made, set: { ...made.set, title: now === null ? null : { id: now, same: [] } }, effects };
}

/** The title is free for others. */
export function release(before: BornTitle | undefined, { to }: Event): Effect[] {
  return before ? [{ kind: 'event', to: before.id, type: 'release', data: { proposal: to } }] : [];
}

/** Who else bears the title; news of one that was given back is old. */
export function hearSame({ data }: Event<SameTitle>, reading: Reading): Made {
  const [now] = readFields<BornTitle>(reading, ['title']);
  return now?.id === data.title ? { set: { title: { ...now, same: data.same } } } : {};
}
