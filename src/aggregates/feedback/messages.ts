/**
 * An answer without anybody: what it is about (see `topicKey`), the kelompok it came from ('' for none), and what was said. It carries neither a time nor
 * an id.
 */
export type Answer = {
  readonly topic: string;
  readonly group: string;
  /** By item: a whole number from 1. */
  readonly marks: Readonly<Record<string, number>>;
  /** Free text; '' for none. */
  readonly text: string;
};

/** What one person has said at once; it comes as a blind effect. Each answer goes its own way from here. */
export type AnswersGiven = {
  readonly answers: readonly Answer[];
  /** How speakers are written whom these are about, by their key. */
  readonly speakers: Readonly<Record<string, string>>;
  /** Until when the workshop takes answers, epoch ms. */
  readonly closes: number;
};

/** The view `feedback:<code>`: what has been gathered so far, as counts; null: nothing. */
export type FeedbackView = {
  /** By topic: how many answers with marks. */
  readonly counts: Readonly<Record<string, number>>;
  /** By topic: how many texts. */
  readonly texts: Readonly<Record<string, number>>;
  readonly tally: readonly Tallied[];
  readonly speakers: Readonly<Record<string, string>>;
};

/** So many of a topic's answers from a kelompok gave an item this mark. */
export type Tallied = {
  readonly topic: string;
  readonly group: string;
  readonly item: string;
  readonly mark: number;
  readonly count: number;
};
