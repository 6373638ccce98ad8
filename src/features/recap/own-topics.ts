import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import type { TeamMember } from '#aggregates/workshop/state.ts';
import type { TopicResult } from '#feedback/results.ts';
import { speakersOf } from '#feedback/speakers.ts';
import { readTopic, speakerKey, speakersIn } from '#feedback/topics.ts';
import { bareName } from '#forms/names/bare.ts';

const keyOf = (name: string) => speakerKey(bareName(name));

/**
 * The speakers of the agenda who are this member of the team, by key: whose name is theirs, however its titles are written. None where another speaker of
 * the team has that name, too: then only the organizer knows who is who.
 */
export function speakersNamed(
  member: number,
  team: Readonly<Record<string, TeamMember>>,
  sessions: readonly Session[],
): ReadonlySet<string> {
  const own = team[member];
  if (!own || keyOf(own.name) === keyOf('')) return new Set();
  const namesakes = Object.values(team).filter(({ name }) => keyOf(name) === keyOf(own.name));
  if (namesakes.length > 1) return new Set();
  const speakers = speakersOf(sessions).filter(({ name }) => keyOf(name) === keyOf(own.name));
  return new Set(speakers.map(({ key }) => key));
}

/** Of all that was said, what is about these speakers themselves, and the stars of their sessions. */
export function ownTopics(
  topics: readonly TopicResult[],
  speakers: ReadonlySet<string>,
  sessions: readonly Session[],
): TopicResult[] {
  const given = new Set(
    sessions
      .filter(({ speaker }) => speakersIn(speaker).some((name) => speakers.has(speakerKey(name))))
      .map((s) => s.id),
  );
  return topics.filter(({ topic, instrument }) => {
    const { about } = readTopic(topic);
    return instrument.subject === 'speaker'
      ? speakers.has(about)
      : instrument.subject === 'session' && given.has(about);
  });
}
