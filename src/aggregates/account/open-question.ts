import { isOffered, takesText } from '#forms/offered.ts';
import { fieldAt } from '#forms/run.ts';
import type { OpenRun } from './open-run.ts';
import type { Turn } from './turn.ts';

/** What the open question would take, for telling an answer from all else that a message may be. */
export function createOpenQuestion(current: OpenRun['current']) {
  return {
    /** Whether a text is one of the answers that it itself offers, whatever else it may be. */
    offers(turn: Turn, text: string): boolean {
      const now = current(turn);
      return now !== null && isOffered(now.form, now.run, text, now.context);
    },

    /** Whether it takes any words, so that a word of the menu could be meant as the answer. */
    takesText(turn: Turn): boolean {
      const now = current(turn);
      return now !== null && takesText(now.form, now.run);
    },

    /** Whether it takes several files, so that each part of an album is one. */
    takesFiles(turn: Turn): boolean {
      const now = current(turn);
      const kind = now && fieldAt(now.form, now.run)?.kind;
      return kind === 'files' || kind === 'message';
    },

    /** Whether it takes a whole message as it is: a greeting in it is meant for others. */
    takesMessage(turn: Turn): boolean {
      const now = current(turn);
      return now !== null && now.run.proposal === undefined && fieldAt(now.form, now.run)?.kind === 'message';
    },
  };
}
