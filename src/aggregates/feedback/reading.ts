import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { ViewLoader } from '#core/views.ts';
import { answersOf, type FeedbackState, feedbackId, SPEAKERS, TALLY, textsOf } from './feedback.ts';
import type { FeedbackView, Tallied } from './messages.ts';

/** An answer as the raw table has it. */
export type RawAnswer = { readonly group: string; readonly marks: Readonly<Record<string, number>> };
export type RawText = { readonly group: string; readonly text: string };

/** In front of each kept answer stands a random id of so many characters, see `createDice`. */
const ID = 12;

/** Reads what was said of a workshop. Who may see it, and from how many answers on, is for the caller to keep. */
export function createFeedbackReading(deps: { redis: RedisClient; keys: Keys }) {
  const { redis, keys } = deps;
  const key = (code: string, name: string) => keys.collection(feedbackId(code), name);

  async function members<T>(code: string, collection: string): Promise<T[]> {
    const kept = await redis.zrange(key(code, collection), '0', '-1');
    return kept.map((member) => JSON.parse(member.slice(ID)) as T);
  }

  /** The loader of the view `feedback:<code>`. */
  const load: ViewLoader = async (code): Promise<FeedbackView | null> => {
    const state = keys.state(feedbackId(code));
    const [[counts, texts], tally, speakers] = await Promise.all([
      redis.hmget(state, 'counts', 'texts'),
      redis.hgetall(key(code, TALLY)),
      redis.hgetall(key(code, SPEAKERS)),
    ]);
    if (!counts && !texts) return null;
    return {
      counts: counts ? (JSON.parse(counts) as FeedbackState['counts']) : {},
      texts: texts ? (JSON.parse(texts) as FeedbackState['texts']) : {},
      tally: Object.entries(tally).map(([field, count]) => readTally(field, Number(count))),
      speakers,
    };
  };

  return {
    load,
    /** Every answer to a topic, in no order. */
    answers: (code: string, topic: string) => members<RawAnswer>(code, answersOf(topic)),
    /** Every text on a topic, in no order. */
    texts: (code: string, topic: string) => members<RawText>(code, textsOf(topic)),
  };
}

export type FeedbackReading = ReturnType<typeof createFeedbackReading>;

function readTally(field: string, count: number): Tallied {
  const [topic = '', group = '', item = '', mark = ''] = field.split('|');
  return { topic, group, item, mark: Number(mark), count };
}
