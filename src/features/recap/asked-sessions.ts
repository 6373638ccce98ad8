import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { Responses } from '#aggregates/workshop/reading/response.ts';
import type { Instrument } from '#feedback/definition.ts';
import type { TopicResult } from '#feedback/results.ts';
import { topicKey } from '#feedback/topics.ts';

const NOTHING = { n: 0, sum: null, marks: null, mean: null, spread: null, items: [], texts: 0 } as const;

/**
 * All sessions that people were asked about, in order of time: also those of which nothing can be shown yet, because answers wait until five are together
 * (and are counted nowhere until then).
 * @param topics what was said of sessions
 */
export function askedSessions(
  topics: readonly TopicResult[],
  stars: Instrument,
  sessions: readonly Session[],
  { occasions }: Pick<Responses, 'occasions'>,
): TopicResult[] {
  const known = new Map(topics.map((topic) => [topic.topic, topic]));
  const asked = sessions.flatMap(({ id, title, day }): TopicResult[] => {
    const topic = topicKey({ instrument: stars.id, about: id });
    const found = known.get(topic);
    if (found) return [found];
    return (occasions.get(id)?.asked ?? 0) > 0 ? [{ ...NOTHING, topic, instrument: stars, name: title, day }] : [];
  });
  // What was said of a session that the agenda no longer has comes last.
  return [...asked, ...topics.filter((topic) => !asked.includes(topic))];
}
