import type { AccountState } from '#aggregates/account/state.ts';
import { VERSIONS } from '#aggregates/proposal/state.ts';
import { REGISTRATION_FIELDS } from '#aggregates/registration/state.ts';
import { type AttendanceState, presentAt } from '#aggregates/workshop/attendance/attendance.ts';
import { COLLECTIONS, workshopId } from '#aggregates/workshop/state.ts';
import { type AggregateId, kindOf, nameOf } from '#core/ids.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { Lang, Words } from '#core/words.ts';
import { createReceived } from './received.ts';

/** A question of this person that an organizer still can answer. */
export type Question = { workshop: string; text: string; keptBy: AggregateId };

/** The store's own marks in a hash of state begin with one of these. */
const OWN = /^[~#!]/;

/**
 * Reads everything that is held of a person: by the list that their account keeps of who keeps something of them. For the file of `/datasaya`
 * and for its part on questions; both are asked for by the person's own account alone.
 */
export function createHeld(deps: { redis: RedisClient; keys: Keys; words: Words }) {
  const { redis, keys, words } = deps;
  const receivedOf = createReceived(deps);

  async function stateOf(id: AggregateId): Promise<Record<string, unknown>> {
    const fields = Object.entries(await redis.hgetall(keys.state(id))).filter(([name]) => !OWN.test(name));
    return Object.fromEntries(fields.map(([name, json]) => [name, JSON.parse(json) as unknown]));
  }

  async function accountOf(person: string): Promise<Partial<AccountState>> {
    return (await stateOf(`account:${person}`)) as Partial<AccountState>;
  }

  /** What the organizer's list of invited people says of who came in answer to it. */
  async function invitationOf(code: string, id: AggregateId): Promise<unknown> {
    const came = await redis.hgetall(keys.collection(workshopId(code), COLLECTIONS.invitedCame));
    const row = Object.keys(came).find((invited) => came[invited] === nameOf(id));
    if (row === undefined) return null;
    const invited = await redis.hget(keys.collection(workshopId(code), COLLECTIONS.invited), row);
    return invited === null ? null : JSON.parse(invited);
  }

  /** Where its person was present, as the workshop keeps it. */
  async function marksOf(code: string, id: AggregateId): Promise<Record<string, unknown>> {
    const json = await redis.hget(keys.state(workshopId(code)), 'attendance');
    const units = json === null ? [] : Object.keys((JSON.parse(json) as AttendanceState).units);
    const marks = await Promise.all(
      units.map((unit) => redis.hget(keys.collection(workshopId(code), presentAt(unit)), nameOf(id))),
    );
    const kept = units.map((unit, i) => [unit, marks[i] ?? null] as const).filter(([, mark]) => mark !== null);
    return Object.fromEntries(kept.map(([unit, mark]) => [unit, JSON.parse(mark as string) as unknown]));
  }

  /** The registration with what its workshop's lists say of it. What was written of somebody else is theirs alone. */
  async function registrationOf(id: AggregateId, person: string): Promise<Record<string, unknown> | null> {
    const state = await stateOf(id);
    const about = state.about as { workshop: string; account: number | null } | undefined;
    if (!about) return null;
    const invitation = about.account === Number(person) ? await invitationOf(about.workshop, id) : null;
    const member = await redis.hget(keys.collection(workshopId(about.workshop), COLLECTIONS.members), nameOf(id));
    const attendance = await marksOf(about.workshop, id);
    const [feedback, tests] = await Promise.all(
      [COLLECTIONS.feedbackMarks, COLLECTIONS.tests].map((kept) =>
        redis.hget(keys.collection(workshopId(about.workshop), kept), nameOf(id)),
      ),
    );
    const broadcasts = await receivedOf(about.workshop, nameOf(id), about.account);
    const kept = REGISTRATION_FIELDS.filter((field) => field in state).map((field) => [field, state[field]]);
    return {
      id,
      ...Object.fromEntries(kept),
      ...(member === null ? {} : { inTheList: JSON.parse(member) as unknown }),
      ...(Object.keys(attendance).length === 0 ? {} : { attendance }),
      ...(feedback ? { feedback: JSON.parse(feedback) as unknown } : {}),
      ...(tests ? { tests: JSON.parse(tests) as unknown } : {}),
      ...(invitation === null ? {} : { invitation }),
      ...(broadcasts.length === 0 ? {} : { broadcasts }),
    };
  }

  /** A proposal with all that it is made of, and what it was before. */
  async function proposalOf(id: AggregateId): Promise<Record<string, unknown>> {
    const versions = await redis.lrange(keys.collection(id, VERSIONS), 0, -1);
    return { id, ...(await stateOf(id)), versions: versions.map((json) => JSON.parse(json) as unknown) };
  }

  async function questionsOf(person: string, named: readonly AggregateId[]): Promise<Question[]> {
    const accounts = named.filter((id) => kindOf(id) === 'account');
    const found = await Promise.all(
      accounts.map(async (keptBy) => {
        const json = await redis.hget(keys.state(keptBy), 'questions');
        const all = json ? (JSON.parse(json) as { from: number; workshop: string; text: string }[]) : [];
        return all
          .filter(({ from }) => from === Number(person))
          .map(({ workshop, text }): Question => ({ workshop, text, keptBy }));
      }),
    );
    return found.flat();
  }

  /** What they wrote to many as an organizer: sent, or waiting to be. */
  async function writtenBy(person: string, named: readonly AggregateId[]): Promise<Record<string, unknown>[]> {
    const ids = named.filter((id) => kindOf(id) === 'broadcast');
    const states = await Promise.all(
      ids.map(async (id) => ({ id, ...(await stateOf(id)) }) as Record<string, unknown>),
    );
    const own = states.filter(({ about }) => (about as { by: number } | undefined)?.by === Number(person));
    return own.map(({ id, about, message, audience, stage, plan }) => ({ id, about, message, audience, stage, plan }));
  }

  return {
    /** A worker: the questions that organizers keep. */
    async questions({ person = '' }: Readonly<Record<string, string>>): Promise<{ questions: Question[] }> {
      const { named = [] } = await accountOf(person);
      return { questions: await questionsOf(person, named) };
    },

    /** A document: everything, as JSON. */
    async file({
      person = '',
      lang: wanted,
    }: Readonly<Record<string, string>>): Promise<{ name: string; content: Buffer } | null> {
      const account = await accountOf(person);
      if (!account.me) return null;
      const lang: Lang = wanted === 'en' ? 'en' : 'id';
      const { named = [], others = {} } = account;
      const all = new Set<string>([
        ...Object.values(account.registrations ?? {}).map(({ id }) => id),
        ...Object.keys(others),
        ...named,
      ]);
      const ids = ([...all] as AggregateId[]).filter((id) => kindOf(id) === 'registration');
      const proposals = await Promise.all(named.filter((id) => kindOf(id) === 'proposal').map(proposalOf));
      const read = await Promise.all(ids.map((id) => registrationOf(id, person)));
      const questions = await questionsOf(person, named);
      const written = await writtenBy(person, named);
      const registrations = read.filter((r) => r !== null);
      const held = { telegramId: Number(person), account, registrations, proposals, questions, written };
      const content = Buffer.from(`${JSON.stringify(held, null, 2)}\n`);
      return { name: words.plain(lang, { key: 'mydata-file-name' }), content };
    },
  };
}
