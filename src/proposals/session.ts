import type { Bank, Edition, Question, Stage } from './definition.ts';

/** What one sitting asks: the first draft, what completes a section, or one question. */
export type Sitting =
  | { readonly what: 'core' }
  | { readonly what: 'section'; readonly section: string }
  /** `answered`: it has an answer, which is to be written anew. */
  | { readonly what: 'question'; readonly question: string; readonly answered?: true };

/** The questions of a sitting in the order in which they are asked; those of other stages are left out. */
export function questionsOf(bank: Bank, edition: Edition, stage: Stage, sitting: Sitting): string[] {
  return listed(edition, sitting).filter((id) => {
    const question = bank.questions.get(id);
    return question !== undefined && isOfStage(question, stage);
  });
}

/** Whether a question is asked of innovations that have come this far. */
export function isOfStage({ stages }: Question, stage: Stage): boolean {
  return stages === undefined || stages.includes(stage);
}

/** Whether the answers so far ask for this question. */
export function isWanted({ when = {} }: Question, answers: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(when).every(([id, values]) => values.includes(String(answers[id])));
}

function listed(edition: Edition, sitting: Sitting): readonly string[] {
  switch (sitting.what) {
    case 'core':
      return edition.core;
    case 'section':
      return edition.sections.find(({ id }) => id === sitting.section)?.more ?? [];
    case 'question':
      return [sitting.question];
  }
}

/** A sitting in a word, for the subject of a run: `core`, `s-<section>`, `q-<question>`, `a-<question>` where it has an answer. */
export function sittingKey(sitting: Sitting): string {
  if (sitting.what === 'core') return 'core';
  if (sitting.what === 'section') return `s-${sitting.section}`;
  return `${sitting.answered ? 'a' : 'q'}-${sitting.question}`;
}

/** The sitting that the word stands for. */
export function readSitting(key: string): Sitting {
  if (key.startsWith('s-')) return { what: 'section', section: key.slice(2) };
  if (key.startsWith('a-')) return { what: 'question', question: key.slice(2), answered: true };
  return key.startsWith('q-') ? { what: 'question', question: key.slice(2) } : { what: 'core' };
}
