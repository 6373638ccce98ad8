import type { SectionSeen, Seen } from '#aggregates/proposal/messages.ts';
import type { Bank, Edition, Section, Stage } from '#proposals/definition.ts';
import { findEdition } from '#proposals/find-edition.ts';
import { asSet, type SetByOrganizer } from '#proposals/organizer.ts';
import { isOfStage, isWanted } from '#proposals/session.ts';

/** Reads what a proposal has shown of itself against the bank and its edition. */
export function createReader(deps: { bank: Bank; editions: ReadonlyMap<string, Edition> }) {
  const { bank, editions } = deps;

  const reader = {
    /** The newest file of the edition, as it holds in the author's workshop. */
    edition: ({ about, set }: { about: { edition: string; stage?: Stage }; set?: SetByOrganizer }): Edition =>
      asSet(findEdition(editions, about.edition, about.stage), set),

    title: (edition: string) => editions.get(edition)?.title ?? edition,

    section: (seen: Seen, id: string | undefined): Section | undefined =>
      reader.edition(seen).sections.find((section) => section.id === id),

    state: (seen: Seen, id: string): SectionSeen =>
      seen.sections.find((s) => s.id === id) ?? { id, words: 0, light: 'empty', open: [], written: false, parts: [] },

    /** What completes a section and has no answer yet. */
    toAsk: (seen: Seen, section: Section): string[] =>
      section.more.filter((id) => reader.state(seen, section.id).open.includes(id)),

    /** Whether a question fits the stage and what was answered so far. */
    isAsked(seen: Seen, id: string): boolean {
      const question = bank.questions.get(id);
      return question !== undefined && isOfStage(question, seen.about.stage) && isWanted(question, seen.answers);
    },

    /** The same, and it has no answer. */
    isToAsk: (seen: Seen, id: string): boolean => !(id in seen.answers) && reader.isAsked(seen, id),

    /** The section that would gain most: the weightiest that is not enough and still has questions, but for one. */
    next: (seen: Seen, but?: string): Section | undefined =>
      reader
        .edition(seen)
        .sections.filter(({ id }) => id !== but && reader.state(seen, id).light !== 'enough')
        .filter((section) => reader.toAsk(seen, section).length > 0)
        .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))[0],
  };
  return reader;
}

export type Reader = ReturnType<typeof createReader>;

/** A section's name without what its brackets add. */
export function headOf(name: string): string {
  return name.replace(/\s*[(/].*$/, '');
}

/** The same on a button, as much as fits: enough of it that who types the whole name is understood. */
export function shortName(name: string): string {
  const head = headOf(name);
  return head.length <= 18 ? head : `${head.slice(0, 17).trimEnd()}…`;
}
