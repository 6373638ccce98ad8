import { createHash } from 'node:crypto';
import type { Merged } from '#aggregates/workshop/ledger.ts';
import type { People } from '#aggregates/workshop/reading/people.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import { cut } from '#core/paged.ts';
import type { AgencyWords } from '#forms/agencies/words.ts';
import { alikeAgencies, type CountedAgency } from './alike.ts';

/** Lines of one page in the chat. */
const PAIRS_PAGE = 5;
const MERGED_PAGE = 6;

type Args = Readonly<Record<string, string>>;
/** An agency and the seats that its people have. */
export type Crowded = { readonly name: string; readonly seats: number };

/** An agency's key in callback data. */
export function shortKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8);
}

/** Reads the agencies of a workshop for its organizer: names that look alike, what was merged, two side by side. */
export function createAgencyReading({ people, words }: { people: People; words: AgencyWords }) {
  const agencyNames = async (code: string) => new Map(Object.entries(await people.hash(code, COLLECTIONS.agencies)));

  async function seatsOf(code: string, key: string, names: ReadonlyMap<string, string>): Promise<Crowded | null> {
    const name = names.get(key);
    if (name === undefined) return null;
    const seated = await people.listed(code, 'registered');
    return { name, seats: seated.filter(({ member }) => member.agency === key).length };
  }

  async function countedAgencies(code: string): Promise<CountedAgency[]> {
    const [names, listed] = await Promise.all([
      agencyNames(code),
      people.listed(code, 'registered', 'waiting', 'approval'),
    ]);
    const counts = new Map<string, number>();
    for (const { member } of listed) counts.set(member.agency, (counts.get(member.agency) ?? 0) + 1);
    return [...names].map(([key, name]) => ({ key, name, count: counts.get(key) ?? 0 }));
  }

  return {
    agencyNames,

    async agencies(code: string, { page }: Args) {
      const counted = await countedAgencies(code);
      const pairs = alikeAgencies(counted, words).map((pair) => ({
        ...pair,
        pair: `${shortKey(pair.from.key)}.${shortKey(pair.to.key)}`,
      }));
      const merged = Object.keys(await people.hash(code, COLLECTIONS.merges)).length;
      return { merged, ...cut(pairs, page, PAIRS_PAGE) };
    },

    async merged(code: string, { page, into = '' }: Args) {
      const names = await agencyNames(code);
      const merges = Object.entries(await people.hash(code, COLLECTIONS.merges)).map(([key, json]) => {
        const { to, name } = JSON.parse(json) as Merged;
        return { key, name, to: names.get(to) ?? to, undo: shortKey(key) };
      });
      return { ...cut(merges, page, MERGED_PAGE), into: into === '' ? null : await seatsOf(code, into, names) };
    },

    async unmerge(code: string, { short }: Args) {
      const keys = Object.keys(await people.hash(code, COLLECTIONS.merges));
      return { key: keys.find((key) => shortKey(key) === short) ?? null };
    },

    async pair(code: string, { from, to, goal = '' }: Args) {
      const counted = await countedAgencies(code);
      const named = (short: string | undefined) => counted.find(({ key }) => shortKey(key) === short) ?? null;
      return { from: named(from), to: named(to), goal };
    },
  };
}
