import { type FeedbackMarks, NO_MARKS } from '../feedback/messages.ts';
import { COLLECTIONS } from '../state.ts';
import type { People } from './people.ts';

/** How many people were asked, answered, and said that they would rather not. Who answered unasked counts as asked. */
export type Response = { readonly asked: number; readonly answered: number; readonly declined: number };

/** Who of the people with a seat has said something, never what. */
export type Responses = {
  /** With a seat. */
  readonly people: number;
  /** Of those, who has no Telegram, so that the bot asks them nothing. */
  readonly unreachable: number;
  /** At the end of the workshop. */
  readonly end: Response;
  /** At whatever occasion, tests apart: each person once. */
  readonly any: Response;
  /** By occasion, see `occasionKey`. */
  readonly occasions: ReadonlyMap<string, Response>;
};

const NONE: Response = { asked: 0, answered: 0, declined: 0 };
/** Tests are by name, and no opinion. */
const TESTS: ReadonlySet<string> = new Set(['pre', 'post']);

/** Reads how many answered. For who has been granted to see a workshop's people. */
export function createResponses(deps: { people: People }) {
  const { people } = deps;

  return async function readResponses(code: string): Promise<Responses> {
    const [seated, stored] = await Promise.all([
      people.listed(code, 'registered'),
      people.hash(code, COLLECTIONS.feedbackMarks),
    ]);
    let unreachable = 0;
    for await (const { about } of people.given(seated)) if (!about?.account) unreachable += 1;
    const marks = seated.map(({ id }) => (stored[id] ? (JSON.parse(stored[id]) as FeedbackMarks) : NO_MARKS));
    return { people: seated.length, unreachable, ...countResponses(marks) };
  };
}

export type ReadResponses = ReturnType<typeof createResponses>;

/** @param marks of each person once */
export function countResponses(marks: readonly FeedbackMarks[]): Pick<Responses, 'end' | 'any' | 'occasions'> {
  const occasions = new Map<string, Response>();
  let any = NONE;
  for (const { asked, answered, declined } of marks) {
    const all = [...new Set([...asked, ...answered, ...declined])];
    for (const one of all)
      occasions.set(one, counted(occasions.get(one) ?? NONE, answered.includes(one), declined.includes(one)));
    const opinions = all.filter((one) => !TESTS.has(one));
    if (opinions.length === 0) continue;
    const gave = opinions.some((one) => answered.includes(one));
    any = counted(any, gave, !gave && opinions.some((one) => declined.includes(one)));
  }
  return { end: occasions.get('end') ?? NONE, any, occasions };
}

function counted({ asked, answered, declined }: Response, gave: boolean, refused: boolean): Response {
  return { asked: asked + 1, answered: answered + (gave ? 1 : 0), declined: declined + (!gave && refused ? 1 : 0) };
}
