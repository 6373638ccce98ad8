import type { AgendaChange, AgendaState, SessionChange } from '#aggregates/workshop/agenda/agenda.ts';
import { isConcerned } from '#aggregates/workshop/agenda/telling.ts';
import type { Listed, People, Person } from '#aggregates/workshop/reading/people.ts';
import { COLLECTIONS, workshopId } from '#aggregates/workshop/state.ts';
import type { Keys } from '#core/keys.ts';
import { cut, type Paged } from '#core/paged.ts';
import type { RedisClient } from '#core/redis.ts';

/** Names on one page, and people to be written to. */
const SILENT_PAGE = 6;
const UNHEARD_PAGE = 4;
/** So many parts of a change are shown on its board, and in a text to be sent. */
const ITEMS = 4;
const TEXT_ITEMS = 15;

export type SilentRow = { readonly name: string; readonly agency: string; readonly unheard: boolean };
export type UnheardRow = { readonly id: string; readonly name: string; readonly phone: string };
type Items = { readonly items: readonly SessionChange[]; readonly more: number };

/** A change and who has read it. */
export type ChangeAnswer =
  | ({
      ask: 'change';
      number: number;
      newest: number;
      at: number;
      told: number;
      read: number;
      silent: number;
      unheard: number;
      mayRemind: boolean;
    } & Items)
  | ({ ask: 'silent'; number: number; first: number } & Paged<SilentRow>)
  | ({ ask: 'unheard'; number: number; first: number } & Paged<UnheardRow> & Items)
  | ({ ask: 'text'; number: number } & Items);

/** Reads what people were told, who has said that they read it, and whom nothing in Telegram reaches. */
export function createChangeReading(deps: {
  redis: RedisClient;
  keys: Keys;
  people: People;
  unreachable: (accounts: readonly number[]) => Promise<ReadonlySet<number>>;
}) {
  const { redis, keys, people } = deps;

  async function stored(code: string, from: number, to: number): Promise<AgendaChange[]> {
    const rows = await redis.lrange(keys.collection(workshopId(code), COLLECTIONS.agendaChanges), from, to);
    return rows.map((json) => JSON.parse(json) as AgendaChange);
  }

  /** Whom a change concerned, with what they gave, who have not read it; and how many have. */
  async function audience(code: string, change: AgendaChange) {
    const [listed, concerned, read] = await Promise.all([
      people.listed(code, 'registered'),
      people.hash(code, COLLECTIONS.concerned),
      people.hash(code, COLLECTIONS.read),
    ]);
    const hearers = listed.filter(
      ({ id, member }) => Number(concerned[id] ?? 0) >= change.number && isConcerned(change, member),
    );
    const hasRead = ({ id }: Listed) => Number(read[id] ?? 0) >= change.number;
    const silent = await people.all(hearers.filter((one) => !hasRead(one)));
    const accounts = silent.flatMap((person) => hearerOf(person) ?? []);
    const blocked = await deps.unreachable(accounts);
    const isUnheard = (person: Person) => blocked.has(hearerOf(person) ?? -1) || hearerOf(person) === null;
    return { read: hearers.length - silent.length, silent, unheard: silent.filter(isUnheard), concerned };
  }

  const answers: Readonly<
    Record<
      ChangeAnswer['ask'],
      (code: string, change: AgendaChange, agenda: AgendaState, page: string | undefined) => Promise<ChangeAnswer>
    >
  > = {
    async change(code, { number, at, told, items }, { version, reminded }) {
      const { read, silent, unheard, concerned } = await audience(code, { number, at, told, items });
      const left = silent.filter(({ id }) => Number(concerned[id]) === number && !unheard.some((u) => u.id === id));
      const mayRemind = left.length > 0 && !reminded.includes(number);
      const counts = { told, read, silent: silent.length, unheard: unheard.length, mayRemind };
      return { ask: 'change', number, newest: version, at, ...counts, ...first(items, ITEMS) };
    },
    async silent(code, change, _agenda, page) {
      const { silent, unheard } = await audience(code, change);
      const names = await people.hash(code, COLLECTIONS.agencies);
      const paged = cut(silent, page, SILENT_PAGE);
      const rows = paged.rows.map((person) => ({
        name: String(person.answers.name ?? ''),
        agency: names[person.member.agency] ?? String(person.answers.agency ?? ''),
        unheard: unheard.includes(person),
      }));
      return { ask: 'silent', number: change.number, ...paged, rows, first: paged.page * SILENT_PAGE + 1 };
    },
    async unheard(code, { items, ...change }, _agenda, page) {
      const { unheard } = await audience(code, { ...change, items });
      const paged = cut(unheard, page, UNHEARD_PAGE);
      const rows = paged.rows.map(({ id, answers }) => ({
        id,
        name: String(answers.name ?? ''),
        phone: typeof answers.phone === 'string' ? answers.phone : '',
      }));
      const text = first(items, TEXT_ITEMS);
      return { ask: 'unheard', number: change.number, ...paged, rows, first: paged.page * UNHEARD_PAGE + 1, ...text };
    },
    text: async (_code, { number, items }) => ({ ask: 'text', number, ...first(items, TEXT_ITEMS) }),
  };

  async function read(
    code: string,
    ask: string,
    { number = '', page }: Readonly<Record<string, string>>,
    agenda: AgendaState,
  ): Promise<ChangeAnswer | null> {
    if (!Object.hasOwn(answers, ask)) return null;
    const wanted = Number(number === '' ? agenda.version : number);
    if (!Number.isInteger(wanted) || wanted < 1) return null;
    const [change] = await stored(code, wanted - 1, wanted - 1);
    return change ? answers[ask as ChangeAnswer['ask']](code, change, agenda, page) : null;
  }

  /** The last change, if there is one. */
  read.latest = (code: string) => stored(code, -1, -1);
  return read;
}

/** Who hears for somebody in Telegram. */
function hearerOf({ about }: Person): number | null {
  return about?.account ?? about?.contact ?? null;
}

function first(items: readonly SessionChange[], count: number): Items {
  return { items: items.slice(0, count), more: Math.max(0, items.length - count) };
}
