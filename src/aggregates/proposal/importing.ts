import type { Decision, Event, Reading } from '#core/aggregate.ts';
import { countWords } from '#forms/reading/clean.ts';
import type { Edition } from '#proposals/definition.ts';
import type { Headings } from '#proposals/headings.ts';
import { matchHeading } from '#proposals/match-heading.ts';
import { firstWords } from './history.ts';
import type { Importing, PartPassing, PartTaking } from './messages.ts';
import { orderOf } from './order.ts';
import { readFields } from './reading.ts';
import type { ImportedPart, ProposalState, Standing } from './state.ts';
import { writeSection } from './writing.ts';

type Made = Decision<ProposalState>;

/** A part of the file as its author is shown it. */
export type PartSeen = Omit<ImportedPart, 'text'> & {
  readonly words: number;
  /** The first words; more of them where this part was asked for. */
  readonly text: string;
};

/** Characters of a part in the list, and in its own card. */
const FIRST = 60;
const SHOWN = 900;

/** Keeps a file that was taken apart, each part with the section that its heading names, until the author has decided. */
export function keepImport(edition: Edition, headings: Headings, { data }: Event<Importing>): Made {
  const imported = data.parts.map(({ heading, text }): ImportedPart => {
    return { heading, text, section: matchHeading(edition, headings, heading), state: 'open' };
  });
  return { set: { imported } };
}

/** A part becomes the text of a section. */
export function takePart(standing: Standing, event: Event<PartTaking>, reading: Reading): Made {
  const { part: index, section, by } = event.data;
  const kept = keptImport(reading);
  const part = kept[index];
  if (!part) return {};
  const written = writeSection(
    standing,
    { ...event, data: { by, order: orderOf(event), section, text: part.text } },
    reading,
  );
  return { ...written, set: { ...written.set, imported: changed(kept, index, { state: 'taken', section }) } };
}

/** A part is left out. */
export function passPart({ data }: Event<PartPassing>, reading: Reading): Made {
  return { set: { imported: changed(keptImport(reading), data.part, { state: 'passed' }) } };
}

/** @param whole the part of which more is wanted */
export function partsSeen(reading: Reading, whole: number): PartSeen[] {
  return keptImport(reading).map(({ text, ...part }, i) => {
    const shown = i === whole ? cut(text) : firstWords(text, FIRST);
    return { ...part, words: countWords(text), text: shown };
  });
}

function keptImport(reading: Reading): readonly ImportedPart[] {
  return readFields<readonly ImportedPart[]>(reading, ['imported'])[0] ?? [];
}

function changed(kept: readonly ImportedPart[], index: number, change: Partial<ImportedPart>): ImportedPart[] {
  return kept.map((part, i) => (i === index ? { ...part, ...change } : part));
}

function cut(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/, '')} …`;
}
