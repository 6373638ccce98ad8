import type { DeskGranted } from '#aggregates/workshop/workshop.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import type { Run } from '#forms/run.ts';
import type { StepContext } from '#forms/step.ts';
import type { Value } from '#forms/types.ts';
import type { Turn } from './turn.ts';
import type { UnaskedPart } from './unasked.ts';

/** What happens with a form's answers, and what its questions may look at. */
export type FormHandler = {
  /** What the kinds may read: the known agencies, the day of the event. Default: none, today. `places`: what stands in {places} of questions. */
  context?(
    turn: Turn,
    run: Run,
  ): Partial<Pick<StepContext, 'agencies' | 'today' | 'province' | 'zone' | 'places' | 'names'>>;
  /** The fields that are asked about this subject, where the form has more than is wanted. Default: all. */
  fields?(turn: Turn, subject: string): readonly string[];
  /** Fields without whose answer nothing could be done: checked at the start, so that `submit` can count on them. */
  needs?: readonly string[];
  /** Nothing is kept of the answers: submitted with the last of them, without a summary. */
  atOnce?: true;
  /** Whoever taps sees the next question in the place of the former. */
  inPlace?: true;
  /** What comes of it is shown by an event that follows: what was put aside for it is open again then, and the card leads back to it. */
  shownLater?: true;
  /**
   * Told of each answer as soon as it stands, also of those that were mended, but for the last, which comes with `submit`. True: it leads elsewhere,
   * and neither the run nor its question is touched.
   */
  kept?(turn: Turn, run: Run, changed: Changes): boolean;
  /** Told of what an open question has collected so far, whenever it grows. */
  collected?(turn: Turn, run: Run, partial: Value, before: Value | undefined): void;
  /** What is said first in the next message, where the engine's own words are not enough. */
  news?(turn: Turn, run: Run, news: Say, field: string): readonly Line[];
  /** Buttons below the open question besides its own ways. */
  ways?(turn: Turn, run: Run): readonly Button[];
  /** Buttons below the question for who comes back to it. */
  waysBack?(turn: Turn, run: Run): readonly Button[];
  /** One line that says what is being filled in, for the way back to it. */
  recap(turn: Turn, run: Run): Line;
  /** The person has confirmed the summary; the run has ended. `last`: what this very step has brought. */
  submit(turn: Turn, run: Run, answers: Readonly<Record<string, Value>>, form: Form, last: Changes): void;
};

/** What one step of a run has brought: answers that are new or others, and questions that were passed over. */
export type Changes = { readonly answers: Readonly<Record<string, Value>>; readonly passed: readonly string[] };

/** What one folder of `features/` adds to an account's conversation. Everything is looked up by name; nothing depends on an order. */
export type Feature = {
  /** Belongs to the participant's way, all of it or the handlers of these names: an organizer who tries that goes on trying it. All else ends the trial. */
  trial?: true | readonly string[];
  /** By the command without its slash. */
  commands?: Readonly<Record<string, (turn: Turn, rest: string) => void>>;
  /** By the first part of the callback data; gets the parts behind it. */
  taps?: Readonly<Record<string, (turn: Turn, parts: readonly string[]) => void>>;
  /** By the letter before the dash of a joining link's payload (`w-JMB27`); gets what is behind the dash. */
  starts?: Readonly<Record<string, (turn: Turn, payload: string) => void>>;
  /** Events from other aggregates, by type. */
  inbound?: Readonly<Record<string, (turn: Turn, data: never) => void>>;
  /**
   * What an organizer asked to see, by `<feature>.<thing>`: called when the workshop has granted it, and only then. Asked by telling
   * `workshop:<code>` the event `desk` (`DeskAsked`).
   */
  desk?: Readonly<Record<string, (turn: Turn, answer: DeskGranted) => void>>;
  /** What the bot says by itself, by {@link Unasked.what}: made when its time has come; null: there is nothing to say any more. */
  unasked?: Readonly<Record<string, (turn: Turn, args: Readonly<Record<string, string>>) => UnaskedPart | null>>;
  /** By the form's id. */
  forms?: Readonly<Record<string, FormHandler>>;
  /** A text that is no command, no bare word and no answer; true when it was taken. */
  text?(turn: Turn, text: string): boolean;
  /**
   * A text that came beside: put in the place of another message's, below a file; or (`unanswered`) something without words that answers nothing.
   * True when it was taken.
   */
  beside?(turn: Turn, text: string, where: 'edited' | 'caption' | 'unanswered'): boolean;
};
