import { hash } from 'node:crypto';
import { speakerKey, speakersIn } from './topics.ts';

/** Somebody who speaks in an agenda, by the first writing of their name. */
export type Speaker = {
  readonly key: string;
  readonly name: string;
  /** The first day on which they speak, `YYYY-MM-DD`. */
  readonly day: string;
};

/** What this needs to know of a row of an agenda. */
export type SpokenSession = {
  readonly day: string;
  readonly kind: string;
  readonly speaker: string;
  readonly groups: readonly string[];
};

/** At the end, a person is asked about so many speakers at most. */
export const DRAWN = 2;

/**
 * The speakers of the sessions that somebody could hear.
 * @param sessions in order of time
 * @param group the kelompok of who heard them; undefined: everybody's
 */
export function speakersOf(sessions: Iterable<SpokenSession>, group?: string): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const { kind, speaker, day, groups } of sessions) {
    if (kind !== 'session' || !(groups.length === 0 || group === undefined || groups.includes(group))) continue;
    for (const name of speakersIn(speaker)) {
      const key = speakerKey(name);
      if (!speakers.has(key)) speakers.set(key, { key, name, day });
    }
  }
  return [...speakers.values()];
}

/**
 * Whom of the speakers this person is asked about: always the same ones, evenly spread over people, and another speaker in the agenda changes it
 * for few (each speaker's lot is their own, and the smallest are drawn).
 */
export function drawSpeakers(registrationId: string, speakers: readonly Speaker[], count = DRAWN): Speaker[] {
  const lots = new Map(speakers.map(({ key }) => [key, hash('sha256', `${registrationId}.${key}`, 'hex')]));
  const drawn = speakers
    .map(({ key }) => key)
    .sort((a, b) => String(lots.get(a)).localeCompare(String(lots.get(b)), 'en'))
    .slice(0, count);
  return speakers.filter(({ key }) => drawn.includes(key));
}
