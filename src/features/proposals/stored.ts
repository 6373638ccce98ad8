import type { AccountState } from '#aggregates/account/state.ts';
import {
  type About,
  answerField,
  type Checks,
  NO_CHECKS,
  proposalId,
  type Standing,
  textField,
} from '#aggregates/proposal/state.ts';
import { DEFAULT_SETTINGS, type WorkshopSettings, workshopId } from '#aggregates/workshop/state.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { Value } from '#forms/types.ts';
import { assemble, type DraftSection } from '#proposals/assemble.ts';
import type { Bank, Edition, Question } from '#proposals/definition.ts';
import { findEdition } from '#proposals/find-edition.ts';
import { type Evidence, type Material, readable } from '#proposals/material.ts';
import { asSet, type SetByOrganizer } from '#proposals/organizer.ts';
import { printAnswer } from '#proposals/prose.ts';

/** A proposal with all that its files say. Personal. */
export type StoredProposal = {
  readonly about: About;
  readonly checks: Checks;
  /** As it holds in the author's workshop, and what of it the organizer has set. */
  readonly edition: Edition;
  readonly set: SetByOrganizer;
  readonly material: Material;
  readonly drafted: readonly DraftSection[];
  /** From the author's profile; empty where it is not known. */
  readonly author: { readonly name: string; readonly position: string; readonly agency: string };
  /** An answer as it is printed; empty when there is none. */
  printed(question: string): string;
};

const QUESTION = answerField('');
const SECTION = textField('');

/** Reads proposals as they are when a file is made, straight from where they are kept. */
export function createStored(deps: {
  redis: RedisClient;
  keys: Keys;
  bank: Bank;
  editions: ReadonlyMap<string, Edition>;
}) {
  const { redis, keys, bank, editions } = deps;

  /** The author's words about themselves; what an organizer gave who tries the participant's way is kept apart. */
  async function authorOf({ owner, trial }: About): Promise<StoredProposal['author']> {
    const [profile, tried] = await redis.hmget(keys.state(`account:${owner}`), 'profile', 'trial');
    const json = trial ? (tried ?? null) : (profile ?? null);
    const read = json === null ? {} : (JSON.parse(json) as object);
    const kept = (trial ? (read as AccountState['trial']).fields?.profile : read) as
      | AccountState['profile']
      | undefined;
    const text = (field: string) => (typeof kept?.[field] === 'string' ? kept[field] : '');
    return { name: text('name'), position: text('position'), agency: text('agency') };
  }

  async function setFor({ edition, workshop }: About): Promise<SetByOrganizer> {
    const json = workshop === null ? null : await redis.hget(keys.state(workshopId(workshop)), 'settings');
    const { proposals }: WorkshopSettings = { ...DEFAULT_SETTINGS, ...(json === null ? {} : JSON.parse(json)) };
    return proposals.editions[edition] ?? {};
  }

  /** The proposal, if it is this person's; null: there is no such thing, or not any more. */
  return async function stored(proposal: string, person: number): Promise<StoredProposal | null> {
    const fields = await redis.hgetall(keys.state(proposalId(proposal)));
    const read = <T>(name: string): T | undefined =>
      name in fields ? (JSON.parse(fields[name] ?? '') as T) : undefined;
    const about = read<About>('about');
    const standing = read<Standing>('standing');
    if (!about || !standing || about.owner !== person) return null;
    const named = <T>(prefix: string, among: Readonly<Record<string, unknown>>): Record<string, T> =>
      Object.fromEntries(
        Object.keys(among).flatMap((id): [string, T][] => {
          const value = read<T>(prefix + id);
          return value === undefined ? [] : [[id, value]];
        }),
      );
    const material: Material = readable(bank, {
      stage: about.stage,
      answers: named<Value>(QUESTION, standing.answered),
      passed: Object.keys(standing.passed),
      written: named<string>(SECTION, standing.written),
      evidence: read<readonly Evidence[]>('evidence') ?? [],
    });
    const [set, author] = await Promise.all([setFor(about), authorOf(about)]);
    const edition = asSet(findEdition(editions, about.edition, about.stage), set);
    return {
      about,
      checks: { ...NO_CHECKS, ...read<Checks>('checks') },
      edition,
      set,
      material,
      drafted: assemble(bank, edition, material),
      author,
      printed(id) {
        const question: Question | undefined = bank.questions.get(id);
        const value = material.answers[id];
        return question && value !== undefined ? printAnswer(question, value) : '';
      },
    };
  };
}

export type ReadStored = ReturnType<typeof createStored>;
