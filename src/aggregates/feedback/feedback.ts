import { hash } from 'node:crypto';
import {
  type Aggregate,
  type Decision,
  defineAggregate,
  type Effect,
  type Event,
  type Lookup,
  type Operation,
} from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import { nameOf } from '#core/ids.ts';
import { createDice } from './dice.ts';
import type { Answer, AnswersGiven } from './messages.ts';

export function feedbackId(code: string): AggregateId {
  return `feedback:${code}`;
}

/** An answer leaves what links it to others of its hour in the company of at least four (design 9). */
export const BATCH = 5;
/** So long after a batch the append-only file is rewritten, with all batches of that time, in ms: by then no trace of it is under way. */
const REWRITE_MS = 60_000;

/** What a workshop's people have said of it. Nothing in it says who, or when. */
export type FeedbackState = {
  /** Answers that wait for company: what they share once they have left, see `companyOf`. */
  waiting: Readonly<Record<string, readonly Answer[]>>;
  /** How many of each topic have left, with marks and with text. */
  counts: Readonly<Record<string, number>>;
  texts: Readonly<Record<string, number>>;
  /** When whatever still waits leaves all the same, epoch ms. */
  closes: number;
  rewrites: boolean;
};

/**
 * Collections beside it: `seen`, what stands for the ids of what has come, until the time to answer is over; `answers:<topic>` and `texts:<topic>`, each answer behind a random number by which they are ordered; `tally`, what they add up to,
 * by {@link tallyField}; `speakers` key → name.
 */
export const answersOf = (topic: string) => `answers:${topic}`;
export const textsOf = (topic: string) => `texts:${topic}`;
const SEEN = 'seen';
export const TALLY = 'tally';
export const SPEAKERS = 'speakers';

export function tallyField({ topic, group }: Pick<Answer, 'topic' | 'group'>, item: string, mark: number): string {
  return [topic, group, item, mark].join('|');
}

/**
 * Keeps what was said of a workshop apart from who said it. An answer comes as a blind effect, waits until five of its topic are together or the time to
 * answer is over, and goes with them, shuffled, into a set whose order is chance.
 */
export const feedback: Aggregate = defineAggregate<FeedbackState>({
  kind: 'feedback',
  schema: 1,
  hot: true,
  fields: () => ['waiting', 'counts', 'texts', 'closes', 'rewrites'],
  lookups: (event) => (event.type === 'answers' ? [hasSeen(event)] : []),
  decide(state, event, reading) {
    if (event.type === 'answers') {
      // After a kill 250 can come once more: the ring remembers 32, and nothing in an answer tells it from another.
      return reading.found(hasSeen(event)) === 1 ? {} : take(state, event as Event<AnswersGiven>);
    }
    if (event.type === 'texts-gone') return { set: { texts: null, waiting: null }, operations: textsGone(state) };
    const what = event.type === 'due' ? (event.data as { what: string }).what : '';
    if (what === 'close') return closed(state, event);
    if (what === 'rewrite') return { set: { rewrites: null }, effects: [rewrite(event.to)] };
    return {};
  },
});

function hasSeen({ id }: Event): Lookup {
  return { read: 'SISMEMBER', collection: SEEN, args: [seenAs(id)] };
}

/** An id holds the nonce from which the order was thrown: whoever read it here could throw again, and put answers back in the order they came in. */
function seenAs(id: string): string {
  return hash('sha256', `seen.${id}`, 'base64url').slice(0, 16);
}

/** The time to answer is over: whatever waits goes, and nothing comes once more. */
function closed(state: Partial<FeedbackState>, event: Event): Decision<FeedbackState> {
  const released = release(state, event, state.waiting ?? {}, 1);
  return { ...released, operations: [...(released.operations ?? []), { do: 'DEL', collection: SEEN, args: [] }] };
}

function take(state: Partial<FeedbackState>, event: Event<AnswersGiven>): Decision<FeedbackState> {
  const { answers, speakers, closes } = event.data;
  const waiting: Record<string, readonly Answer[]> = { ...state.waiting };
  for (const answer of answers) {
    for (const part of partsOf(answer)) {
      const key = companyOf(part);
      waiting[key] = [...(waiting[key] ?? []), part];
    }
  }
  const until = Math.max(state.closes ?? 0, closes);
  const released = release(state, event, waiting, until > event.at ? BATCH : 1);
  const names = Object.entries(speakers).flat();
  const known: Operation[] = [
    { do: 'SADD', collection: SEEN, args: [seenAs(event.id)] },
    ...(names.length === 0 ? [] : [{ do: 'HSET' as const, collection: SPEAKERS, args: names }]),
  ];
  return {
    ...released,
    set: { ...released.set, closes: until },
    due: { ...released.due, ...(until > event.at ? { close: until } : {}) },
    operations: [...known, ...(released.operations ?? [])],
  };
}

/** Marks and text of one person part here: what somebody wrote is often enough to know them by, and needs no kelompok. */
function partsOf(answer: Answer): Answer[] {
  const marks = Object.keys(answer.marks).length > 0 ? [{ ...answer, text: '' }] : [];
  return answer.text === '' ? marks : [...marks, { ...answer, group: '', marks: {} }];
}

/** Among whom an answer is one of at least five: the topic and the kelompok that stand beside it. */
function companyOf({ topic, group, text }: Answer): string {
  return text === '' ? `a:${topic}|${group}` : `t:${topic}`;
}

/** Lets those go of which at least `fewest` are together. */
function release(
  state: Partial<FeedbackState>,
  event: Event,
  waiting: Readonly<Record<string, readonly Answer[]>>,
  fewest: number,
): Decision<FeedbackState> {
  const dice = createDice(event.nonce);
  const going = Object.entries(waiting).filter(([, answers]) => answers.length >= fewest);
  const staying = Object.entries(waiting).filter(([, answers]) => answers.length > 0 && answers.length < fewest);
  const counts = { ...state.counts };
  const texts = { ...state.texts };
  const operations: Operation[] = [];
  const tally = new Map<string, number>();
  for (const [, waited] of going) {
    // Who is left over in the end is counted with all others who are: what their kelompok had said before tells nobody apart.
    const answers = waited.length >= BATCH ? waited : waited.map((answer) => ({ ...answer, group: '' }));
    for (const answer of dice.shuffled(answers)) {
      const { topic, group, marks, text } = answer;
      const member = `${dice.id()}${JSON.stringify(text === '' ? { group, marks } : { group, text })}`;
      const collection = text === '' ? answersOf(topic) : textsOf(topic);
      operations.push({ do: 'ZADD', collection, args: [dice.number(), member] });
      const counted = text === '' ? counts : texts;
      counted[topic] = (counted[topic] ?? 0) + 1;
      for (const [item, mark] of Object.entries(marks)) {
        const field = tallyField(answer, item, mark);
        tally.set(field, (tally.get(field) ?? 0) + 1);
      }
    }
  }
  for (const [field, count] of tally) operations.push({ do: 'HINCRBY', collection: TALLY, args: [field, count] });
  const left = { waiting: Object.fromEntries(staying) };
  if (going.length === 0) return { set: left };
  return {
    set: { ...left, counts, texts, rewrites: true },
    operations,
    ...(state.rewrites ? {} : { due: { rewrite: event.at + REWRITE_MS } }),
    effects: [{ kind: 'publish', view: `feedback:${nameOf(event.to)}` }],
  };
}

/** What Redis has written down in the meantime is to go, too. */
function rewrite(to: AggregateId): Effect {
  return { kind: 'work', work: 'rewrite-log', args: {}, to, type: 'file-rewritten' };
}

function textsGone({ texts = {} }: Partial<FeedbackState>): Operation[] {
  return Object.keys(texts).map((topic) => ({ do: 'DEL', collection: textsOf(topic), args: [] }));
}
