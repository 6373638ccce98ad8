import type { Decision, Event, Reading } from '#core/aggregate.ts';
import type { Value } from '#forms/types.ts';
import { takeAnswers } from './answering.ts';
import { keptVersions } from './history.ts';
import type { Answering, Restoring, Writing } from './messages.ts';
import { orderOf } from './order.ts';
import { readFields } from './reading.ts';
import { type ProposalState, type Standing, textField } from './state.ts';
import { keepVersion } from './versions.ts';

type Made = Decision<ProposalState>;

/**
 * A section gets a text of its own, or goes back to its answers; what stood there is kept as a version. What comes late does not undo what is
 * newer.
 */
export function writeSection(standing: Standing, event: Event<Writing>, reading: Reading): Made {
  const { at } = event;
  const { section, text } = event.data;
  const order = orderOf(event);
  const { [section]: written = 0, ...others } = standing.written;
  const { [section]: unwritten = 0, ...stillUnwritten } = standing.unwritten ?? {};
  if (order < Math.max(written, unwritten)) return {};
  const [before] = section in standing.written ? readFields<string>(reading, [textField(section)]) : [];
  const after: Standing = {
    ...standing,
    written: text === null ? others : { ...others, [section]: order },
    unwritten: text === null ? { ...stillUnwritten, [section]: order } : stillUnwritten,
  };
  // Nothing changes, but that it was said again.
  if ((before ?? null) === text) return { set: { standing: after } };
  const number = standing.versions + 1;
  return {
    set: { standing: { ...after, versions: number, at }, [textField(section)]: text } as Made['set'] & object,
    operations: keepVersion({ number, at, section, text: before ?? null }),
  };
}

/** Back to what a version kept; what stands there now becomes a version itself. */
export function restoreVersion(standing: Standing, event: Event<Restoring>, reading: Reading): Made {
  const version = keptVersions(reading).find(({ number }) => number === event.data.number);
  if (!version) return {};
  const { by } = event.data;
  const order = orderOf(event);
  if ('section' in version) {
    const data: Writing = { by, order, section: version.section, text: version.text };
    return writeSection(standing, { ...event, data }, reading);
  }
  const data: Answering = { by, order, answers: { [version.question]: version.value as Value }, passed: [] };
  return takeAnswers(standing, { ...event, data }, reading);
}
