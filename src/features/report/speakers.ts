import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { speakersOf } from '#feedback/speakers.ts';
import { speakerKey, speakersIn } from '#feedback/topics.ts';

/** A ceremony in which somebody opens the workshop is called so: `Pembukaan`, `Sambutan dan membuka acara`. */
const OPENING = /buka/i;

/** Who opened the workshop, as its agenda has it: the speaker of the first ceremony that is an opening; empty where nobody is named. */
export function openedBy(sessions: readonly Session[]): string {
  return (
    sessions.find(({ kind, title, speaker }) => kind === 'ceremony' && OPENING.test(title) && speaker.trim() !== '')
      ?.speaker ?? ''
  ).trim();
}

/** Somebody who speaks, with their sessions. */
export type Spoken = { readonly name: string; readonly sessions: readonly Session[] };

/** The speakers of an agenda in the order in which they come first, each once however their name is written. */
export function spokenBy(sessions: readonly Session[]): Spoken[] {
  return speakersOf(sessions).map(({ key, name }) => ({
    name,
    sessions: sessions.filter(
      ({ kind, speaker }) => kind === 'session' && speakersIn(speaker).some((one) => speakerKey(one) === key),
    ),
  }));
}
