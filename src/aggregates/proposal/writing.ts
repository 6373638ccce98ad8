import type { Decision, Event, Reading } from '#core/aggregate.ts';
import type { Value } from '#forms/types.ts';
import { takeAnswers } from './answering.ts';
import { keptVersions } from './history.ts';
import type { Answering, Restoring, Writing } from './messages.ts';
import { readFields } from './reading.ts';
import { type ProposalState, type Standing, textField } from './state.ts';
import { keepVersion } from './versions.ts';

type Made = Decision<ProposalState>;

/** A section gets a text of its own, or goes back to its answers; what stood there is kept as a version. */
export function writeSection(standing: Standing, { at, data }: Event<Writing>, reading: Reading): Made {
  const { section, text } = data;
  const [before] = section in standing.written ? readFields<string>(reading, [textField(section)]) : [];
  if ((before ?? null) === text) return {};
  const number = standing.versions + 1;
  const { [section]: _gone, ...others } = standing.written;
  const written = text === null ? others : { ...others, [section]: number };
  const after: Standing = { ...standing, written, versions: number, at };
  return {
    set: { standing: after, [textField(section)]: text } as Made['set'] & object,
    operations: keepVersion({ number, at, section, text: before ?? null }),
  };
}

/** Back to what a version kept; what stands there now becomes a version itself. */
export function restoreVersion(standing: Standing, event: Event<Restoring>, reading: Reading): Made {
  const version = keptVersions(reading).find(({ number }) => number === event.data.number);
  if (!version) return {};
  const { by } = event.data;
  if ('section' in version) {
    const data: Writing = { by, section: version.section, text: version.text };
    return writeSection(standing, { ...event, data }, reading);
  }
  const data: Answering = {
    by,
    // Newer than what stands there.
    order: Math.max(standing.answered[version.question] ?? 0, standing.passed[version.question] ?? 0) + 1,
    answers: { [version.question]: version.value as Value },
    passed: [],
  };
  return takeAnswers(standing, { ...event, data }, reading);
}
