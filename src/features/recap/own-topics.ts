import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { TeamMember } from '#aggregates/workshop/state.ts';
import type { TopicResult } from '#feedback/results.ts';
import { speakersOf } from '#feedback/speakers.ts';
import { readTopic, speakerKey, speakersIn } from '#feedback/topics.ts';

/**
 * The speaker of the agenda who this member of the team is, by key: whom an organizer has said, never whose name they typed. Null: nobody has been
 * said, or the agenda names them no more.
 */
export function speakerOf(member: TeamMember | undefined, sessions: readonly Session[]): string | null {
  const speaker = member?.speaker;
  return speaker !== undefined && speakersOf(sessions).some(({ key }) => key === speaker) ? speaker : null;
}

/** Of all that was said, what is about this speaker themselves, and the stars of their sessions. */
export function ownTopics(
  topics: readonly TopicResult[],
  speaker: string,
  sessions: readonly Session[],
): TopicResult[] {
  const given = new Set(
    sessions
      .filter((session) => speakersIn(session.speaker).some((name) => speakerKey(name) === speaker))
      .map(({ id }) => id),
  );
  return topics.filter(({ topic, instrument }) => {
    const { about } = readTopic(topic);
    return instrument.subject === 'speaker' ? about === speaker : instrument.subject === 'session' && given.has(about);
  });
}
