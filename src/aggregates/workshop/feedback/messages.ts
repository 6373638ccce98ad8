import type { AggregateId } from '#core/ids.ts';

/** What a registration is told when its workshop asks: an occasion (see `occasionKey`), and from when until when, epoch ms. */
export type AskTold = {
  readonly occasion: string;
  /** 0: for the first time; 1 and 2: a reminder. */
  readonly again: 0 | 1 | 2;
  readonly from: number;
  readonly until: number;
};

/** A person has answered an occasion, or would rather not; what they answered is told to nobody. */
export type FeedbackTold = { registration: AggregateId; occasion: string; did: 'answered' | 'declined' };

/** Somebody has taken a test; it is by name, and says so. */
export type TestTaken = {
  registration: AggregateId;
  occasion: 'pre' | 'post';
  test: string;
  version: number;
  /** By question: the option that was chosen. */
  given: Readonly<Record<string, string>>;
  right: number;
  of: number;
};
/** What is kept of it: a value of the collection `tests`, by registration id. */
export type TestResults = Partial<Record<'pre' | 'post', Omit<TestTaken, 'registration' | 'occasion'>>>;

/** Who was asked what, and did what: a value of the collection `feedback-marks`, by registration id. Occasions, and no time. */
export type FeedbackMarks = {
  readonly asked: readonly string[];
  readonly answered: readonly string[];
  readonly declined: readonly string[];
};

export const NO_MARKS: FeedbackMarks = { asked: [], answered: [], declined: [] };
