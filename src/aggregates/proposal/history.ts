import type { Reading } from '#core/aggregate.ts';
import { countWords } from '#forms/reading/clean.ts';
import type { Value } from '#forms/types.ts';
import { assembleSection, sectionText } from '#proposals/assemble.ts';
import type { Bank, Edition } from '#proposals/definition.ts';
import { GAP } from '#proposals/gaps.ts';
import type { Material } from '#proposals/material.ts';
import { printAnswer } from '#proposals/prose.ts';
import { VERSIONS, type Version } from './state.ts';

/** What stood in a section before a change, or what one of its answers was. */
export type VersionSeen = {
  readonly number: number;
  /** When it was replaced, epoch ms. */
  readonly at: number;
  /** The question whose answer it was; null: the section as a whole. */
  readonly question: string | null;
  /** The section stood as its answers then. */
  readonly answers: boolean;
  readonly words: number;
  /** The first words; the whole where this version was asked for. */
  readonly text: string;
};

/** Characters of a version in a list. */
const FIRST = 70;

/** The versions that a change replaced, oldest first. */
export function keptVersions(reading: Reading): Version[] {
  const kept = reading.found({ read: 'LRANGE', collection: VERSIONS, args: [0, -1] }) as string[];
  return kept.map((json) => JSON.parse(json) as Version);
}

/**
 * The versions of a section, the newest first: of its own text, and of the answers that it is made of. Where it was its answers, they are
 * shown as they are today; their own versions stand beside.
 * @param whole the number of the version that is wanted as a whole
 */
export function versionsOf(
  given: { bank: Bank; edition: Edition },
  id: string,
  kept: readonly Version[],
  material: Material,
  whole: number,
): VersionSeen[] {
  const { bank, edition } = given;
  const section = edition.sections.find((s) => s.id === id);
  if (!section) return [];

  function textOf(version: Version): string {
    if ('question' in version) {
      const question = bank.questions.get(version.question);
      return question ? printAnswer(question, version.value as Value) : '';
    }
    if (version.text !== null) return version.text;
    const { [id]: _own, ...written } = material.written;
    return sectionText(assembleSection(bank, edition, section as typeof section & object, { ...material, written }));
  }

  const own = kept.filter((version) =>
    'question' in version ? section.paragraphs.includes(version.question) : version.section === id,
  );
  return own.reverse().map((version) => {
    const text = textOf(version);
    return {
      number: version.number,
      at: version.at,
      question: 'question' in version ? version.question : null,
      answers: 'section' in version && version.text === null,
      words: countWords(text.replace(GAP, ' ')),
      text: version.number === whole ? text : firstWords(text, FIRST),
    };
  });
}

/** The beginning of a text on one line, at most so many characters, with a mark where something is left out. */
export function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
