import type { RegistrationState } from '#aggregates/registration/registration.ts';
import { COLLECTIONS, type Member, workshopId } from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { FileValue } from '#forms/types.ts';

/** So many registrations are read in one trip. */
const CHUNK = 200;
/** Telegram takes 50 MB from a bot; what an archive adds is little. */
const PART_BYTES = 40 * 1024 * 1024;
/** What Telegram does not tell the size of, is taken for this. */
const UNKNOWN_BYTES = 5 * 1024 * 1024;

/** Somebody with a seat, and the letter of assignment that they sent. Personal. */
export type Letter = {
  number: number;
  name: string;
  agency: string;
  /** Registered without Telegram. */
  apart: boolean;
  letter: FileValue | null;
};
/** What an organizer is shown; `parts`: so many archives hold all letters. */
export type LettersRead = { code: string; sent: number; lacking: Omit<Letter, 'letter'>[]; parts: number };

/** Reads who of a workshop has sent the letter of assignment, in the order of the list. */
export function createLetters(deps: { redis: RedisClient; keys: Keys }) {
  const { redis, keys } = deps;

  async function all(code: string): Promise<Letter[]> {
    const members = await redis.hgetall(keys.collection(workshopId(code), COLLECTIONS.members));
    const seated = Object.entries(members)
      .map(([id, json]): [string, Member] => [id, JSON.parse(json)])
      .filter(([, member]) => member.status === 'registered')
      .sort(([, a], [, b]) => a.number - b.number);
    const letters: Letter[] = [];
    for (let i = 0; i < seated.length; i += CHUNK) {
      const chunk = seated.slice(i, i + CHUNK);
      const read = await Promise.all(
        chunk.map(([id]) => redis.hmget(keys.state(`registration:${id}` as AggregateId), 'answers', 'letter', 'about')),
      );
      for (const [j, [, { number }]] of chunk.entries()) {
        const [answers = null, letter = null, about = null] = read[j] ?? [];
        const { name = '', agency = '' } = answers ? (JSON.parse(answers) as RegistrationState['answers']) : {};
        const sent = letter ? (JSON.parse(letter) as FileValue) : null;
        const apart = about !== null && (JSON.parse(about) as RegistrationState['about']).account === null;
        letters.push({ number, name: String(name), agency: String(agency), apart, letter: sent });
      }
    }
    return letters;
  }

  return {
    all,
    /** A worker: who has sent it, and who has not. */
    async read({ code = '' }: Readonly<Record<string, string>>): Promise<LettersRead> {
      const letters = await all(code);
      const lacking = letters.filter(({ letter }) => letter === null).map(({ letter: _none, ...who }) => who);
      return { code, sent: letters.length - lacking.length, lacking, parts: inParts(letters).length };
    },
  };
}

/** Letters that fit into one archive each, because of what Telegram takes. */
export function inParts(letters: readonly Letter[]): Letter[][] {
  const parts: Letter[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of letters) {
    if (one.letter === null) continue;
    const size = one.letter.size ?? UNKNOWN_BYTES;
    if (bytes + size > PART_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(one);
    bytes += size;
  }
  return parts;
}
