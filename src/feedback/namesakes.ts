import { bareName } from '#forms/names/bare.ts';
import type { Speaker } from './speakers.ts';
import { speakerKey } from './topics.ts';

const keyOf = (name: string) => speakerKey(bareName(name));

/**
 * Those of an agenda's speakers whose name is this one, however its titles are written. For offering them to an organizer, never for taking somebody
 * for one of them: anybody can type any name.
 */
export function namesakesOf(name: string, speakers: readonly Speaker[]): Speaker[] {
  const own = keyOf(name);
  return own === keyOf('') ? [] : speakers.filter((speaker) => keyOf(speaker.name) === own);
}
