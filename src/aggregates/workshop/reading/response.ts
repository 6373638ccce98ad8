import { type FeedbackMarks, NO_MARKS } from '../feedback/messages.ts';
import { COLLECTIONS } from '../state.ts';
import type { People } from './people.ts';
import type { Unreachable } from './reach.ts';

/** How many people were asked and reached, answered, and said that they would rather not. Who answered unasked counts as asked. */
export type Response = {
  readonly asked: number;
  readonly answered: number;
  readonly declined: number;
  /** Were to be asked, and have no Telegram or have blocked the bot: not among the asked. */
  readonly unreached: number;
};

/** Who of the people with a seat has said something, never what. */
export type Responses = {
  /** With a seat. */
  readonly people: number;
  /** At the end of the workshop. */
  readonly end: Response;
  /** At whatever occasion, tests apart: each person once. */
  readonly any: Response;
  /** By occasion, see `occasionKey`. */
  readonly occasions: ReadonlyMap<string, Response>;
};

/** What is known of one person: what they were asked and did, and whether the bot can write to them. */
export type Asked = { readonly marks: FeedbackMarks; readonly isReached: boolean };

export const NO_RESPONSE: Response = { asked: 0, answered: 0, declined: 0, unreached: 0 };
/** Tests are by name, and no opinion. */
const TESTS: ReadonlySet<string> = new Set(['pre', 'post']);

/** Reads how many answered. For who has been granted to see a workshop's people. */
export function createResponses(deps: { people: People; unreachable: Unreachable }) {
  const { people } = deps;

  /** @param group only the people of this kelompok */
  return async function readResponses(code: string, { group }: { group?: string } = {}): Promise<Responses> {
    const [all, stored] = await Promise.all([
      people.listed(code, 'registered'),
      people.hash(code, COLLECTIONS.feedbackMarks),
    ]);
    const seated = all.filter(({ member }) => group === undefined || member.group === group);
    const accounts = new Map<string, number>();
    for await (const { id, about } of people.given(seated)) if (about?.account) accounts.set(id, about.account);
    const gone = await deps.unreachable([...accounts.values()]);
    const asked = seated.map(({ id }): Asked => {
      const account = accounts.get(id);
      return {
        marks: stored[id] ? JSON.parse(stored[id]) : NO_MARKS,
        isReached: account !== undefined && !gone.has(account),
      };
    });
    return { people: seated.length, ...countResponses(asked) };
  };
}

export type ReadResponses = ReturnType<typeof createResponses>;

/** @param people each once */
export function countResponses(people: readonly Asked[]): Omit<Responses, 'people'> {
  const occasions = new Map<string, Response>();
  let any = NO_RESPONSE;
  for (const { marks, isReached } of people) {
    const { asked, answered, declined } = marks;
    const all = [...new Set([...asked, ...answered, ...declined])];
    for (const one of all) {
      const did = answered.includes(one) ? 'answered' : declined.includes(one) ? 'declined' : null;
      occasions.set(one, counted(occasions.get(one) ?? NO_RESPONSE, did, isReached));
    }
    const opinions = all.filter((one) => !TESTS.has(one));
    if (opinions.length === 0) continue;
    const gave = opinions.some((one) => answered.includes(one));
    const refused = opinions.some((one) => declined.includes(one));
    any = counted(any, gave ? 'answered' : refused ? 'declined' : null, isReached);
  }
  return { end: occasions.get('end') ?? NO_RESPONSE, any, occasions };
}

function counted(before: Response, did: 'answered' | 'declined' | null, isReached: boolean): Response {
  // Who did something was reached then.
  if (did === null && !isReached) return { ...before, unreached: before.unreached + 1 };
  const asked = before.asked + 1;
  return did === null ? { ...before, asked } : { ...before, asked, [did]: before[did] + 1 };
}
