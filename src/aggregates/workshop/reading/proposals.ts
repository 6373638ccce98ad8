import { type About, proposalId, type Standing } from '#aggregates/proposal/state.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { Bank, Edition } from '#proposals/definition.ts';
import { findEdition } from '#proposals/find-edition.ts';
import { questionsOf } from '#proposals/session.ts';
import { COLLECTIONS } from '../state.ts';
import type { People } from './people.ts';

/** How many proposals were begun in a workshop, and of how many the first draft is finished: all its questions are answered or left as marked gaps. */
export type ProposalCount = { readonly begun: number; readonly finished: number };

/** Counts alone: no more of a proposal than its author shares. */
export type ProposalCounts = ProposalCount & {
  /** How many people have begun one. */
  readonly authors: number;
  /** By the name of the authors' agency as the workshop writes it, in alphabetical order; agencies without any are left out. */
  readonly agencies: readonly (ProposalCount & { readonly name: string })[];
};

/** So many accounts are looked at in one trip. */
const CHUNK = 200;

/** Counts the proposals that people with a seat have begun in a workshop. For who has been granted to see its people. */
export function createProposalCounts(deps: {
  redis: RedisClient;
  keys: Keys;
  people: People;
  bank: Bank;
  editions: ReadonlyMap<string, Edition>;
}) {
  const { redis, keys, people, bank, editions } = deps;
  const firstDrafts = new Map<string, readonly string[]>();

  function isFinished({ edition, stage }: About, { answered, passed }: Standing): boolean {
    const key = `${edition} ${stage}`;
    const asked =
      firstDrafts.get(key) ?? questionsOf(bank, findEdition(editions, edition, stage), stage, { what: 'core' });
    firstDrafts.set(key, asked);
    return asked.every((question) => question in answered || question in passed);
  }

  /** Of one person, in this workshop: whether each is finished. */
  async function begunBy(account: number, code: string): Promise<boolean[]> {
    const json = await redis.hget(keys.state(`account:${account}`), 'proposals');
    const ids = json === null ? [] : Object.keys(JSON.parse(json));
    const all = await Promise.all(
      ids.map(async (id) => {
        const [about, standing] = await redis.hmget(keys.state(proposalId(id)), 'about', 'standing');
        return about && standing
          ? { about: JSON.parse(about) as About, standing: JSON.parse(standing) as Standing }
          : null;
      }),
    );
    return all.flatMap((one) =>
      one && one.about.workshop === code && !one.about.trial ? [isFinished(one.about, one.standing)] : [],
    );
  }

  return async function readProposals(code: string): Promise<ProposalCounts> {
    const [seated, agencies] = await Promise.all([
      people.listed(code, 'registered'),
      people.hash(code, COLLECTIONS.agencies),
    ]);
    const accounts: { account: number; agency: string }[] = [];
    for await (const { about, member } of people.given(seated))
      if (about?.account) accounts.push({ account: about.account, agency: agencies[member.agency] ?? member.agency });
    const byAgency = new Map<string, ProposalCount>();
    const total = { begun: 0, finished: 0, authors: 0 };
    for (let i = 0; i < accounts.length; i += CHUNK) {
      const chunk = accounts.slice(i, i + CHUNK);
      const begun = await Promise.all(chunk.map(({ account }) => begunBy(account, code)));
      for (const [j, { agency }] of chunk.entries()) {
        const own = begun[j] ?? [];
        if (own.length === 0) continue;
        const finished = own.filter(Boolean).length;
        const before = byAgency.get(agency) ?? { begun: 0, finished: 0 };
        byAgency.set(agency, { begun: before.begun + own.length, finished: before.finished + finished });
        total.begun += own.length;
        total.finished += finished;
        total.authors += 1;
      }
    }
    const named = [...byAgency].map(([name, count]) => ({ name, ...count }));
    return { ...total, agencies: named.sort((a, b) => a.name.localeCompare(b.name, 'id')) };
  };
}

export type ReadProposalCounts = ReturnType<typeof createProposalCounts>;
