import { createHash } from 'node:crypto';
import type { About } from '#aggregates/registration/registration.ts';
import type { ImportHead, RowFault } from '#aggregates/workshop/importing.ts';
import type { Merged } from '#aggregates/workshop/ledger.ts';
import { COLLECTIONS, type MemberStatus } from '#aggregates/workshop/state.ts';
import { fold } from '#forms/reading/clean.ts';
import { findAbsent } from './absent.ts';
import { alikeAgencies, type CountedAgency } from './alike.ts';
import type { ListName, People, Person } from './people.ts';
import { LISTS } from './people.ts';
import type { Printed, Printing } from './printing.ts';

/** Lines of one page in the chat. */
export const PAGE = 6;
const ABSENT_PAGE = 5;
/** So many faults are named in the chat; the file has all. */
const FAULTS = 3;

/** How somebody came into the list. */
export type Way = 'telegram' | 'page' | 'colleague' | 'team';
export type Row = { id: string; number: number; name: string; agency: string; status: MemberStatus };
export type Paged<T> = { rows: T[]; page: number; pages: number; total: number };
export type Counted = { name: string; count: number };
export type AbsentRow = { name: string; agency: string; phone: string };
export type Shown = Omit<Printed, 'nip'> & {
  id: string;
  status: MemberStatus;
  number: number;
  way: Way;
  /** Somebody hears for the person in Telegram. */
  heard: boolean;
  behalf: boolean;
  complete: boolean;
  /** The last digits; null when none was given. */
  nip: string | null;
  /** Names with the same NIP. */
  same: string[];
};

/** What was read, by what was asked. */
export type Answer = { code: string } & (
  | ({ ask: 'home' } & Record<ListName | 'invited' | 'absent', number>)
  | ({ ask: 'list'; list: ListName } & Paged<Row>)
  | ({ ask: 'find' } & Paged<Row>)
  | ({ ask: 'groups'; by: GroupBy } & Paged<Counted>)
  | { ask: 'card'; person: Shown | null; goal: string }
  | ({ ask: 'agencies'; merged: number } & Paged<{ from: CountedAgency; to: CountedAgency; pair: string }>)
  | ({ ask: 'merged' } & Paged<{ key: string; name: string; to: string; undo: string }>)
  | { ask: 'unmerge'; key: string | null }
  | { ask: 'pair'; from: CountedAgency | null; to: CountedAgency | null; goal: string }
  | ({ ask: 'absent' } & Paged<AbsentRow>)
  | { ask: 'import'; head: ImportHead | null; faults: RowFault[]; more: number }
);
export type Ask = Answer['ask'];
export type GroupBy = 'agency' | 'region' | 'position';

/** How somebody came into the list. */
export function wayOf({ account, contact, team }: About): Way {
  if (account !== null) return 'telegram';
  if (contact !== null) return 'colleague';
  return team === undefined ? 'page' : 'team';
}

/** An agency's key in callback data. */
export function shortKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8);
}

/** Reads what an organizer asked to see, when their workshop has granted it. */
export function createReading(deps: { people: People; printing: Printing }) {
  const { people, printing } = deps;

  type Args = Readonly<Record<string, string>>;
  const agencyNames = async (code: string) => new Map(Object.entries(await people.hash(code, COLLECTIONS.agencies)));

  async function rowsOf(list: readonly Person[], code: string): Promise<Row[]> {
    const names = await agencyNames(code);
    return list.map((person) => ({
      id: person.id,
      number: person.member.number,
      status: person.member.status,
      ...pick(printing.print(person, 'id', names.get(person.member.agency))),
    }));
  }

  const answers: Record<Ask, (code: string, args: Args) => Promise<Omit<Answer, 'code' | 'ask'>>> = {
    async home(code) {
      const list = await people.listed(code, 'registered', 'waiting', 'approval', 'ended');
      const count = (name: ListName) =>
        list.filter(({ member }) => (LISTS[name] as readonly string[]).includes(member.status)).length;
      const { invited, absent } = await findAbsent(people, code);
      return {
        registered: count('registered'),
        waiting: count('waiting'),
        approval: count('approval'),
        ended: count('ended'),
        invited,
        absent: absent.length,
      };
    },

    async list(code, { list = '', page }) {
      const name: ListName = list in LISTS ? (list as ListName) : 'registered';
      const paged = cut(await people.listed(code, name), page, PAGE);
      return { list: name, ...paged, rows: await rowsOf(await people.all(paged.rows), code) };
    },

    async find(code, { text = '', page }) {
      const words = fold(text).split(' ');
      const listed = await people.listed(code, 'registered', 'waiting', 'approval', 'ended');
      const found: Person[] = [];
      for await (const person of people.given(listed)) {
        const own = fold(String(person.answers.name ?? '')).split(' ');
        if (words.every((word) => own.some((part) => part.startsWith(word)))) found.push(person);
      }
      const paged = cut(found, page, PAGE);
      return { ...paged, rows: await rowsOf(paged.rows, code) };
    },

    async groups(code, { by = 'agency', page }) {
      const names = await agencyNames(code);
      const counts = new Map<string, Counted>();
      for await (const person of people.given(await people.listed(code, 'registered'))) {
        const printed = printing.print(person, 'id', names.get(person.member.agency));
        const name = by === 'region' || by === 'position' ? printed[by] : printed.agency;
        const key = by === 'agency' ? person.member.agency : fold(name);
        const known = counts.get(key);
        counts.set(key, { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
      }
      const sorted = [...counts.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'id'));
      return { by: by as GroupBy, ...cut(sorted, page, PAGE) };
    },

    async card(code, { id = '', goal = '' }) {
      const person = await people.one(code, id);
      if (!person?.about) return { person: null, goal };
      const names = await agencyNames(code);
      const { nip, ...printed } = printing.print(person, 'id', names.get(person.member.agency));
      const { about, member } = person;
      const shown: Shown = {
        ...printed,
        id,
        status: member.status,
        number: member.number,
        way: wayOf(about),
        heard: about.account !== null || about.contact !== null,
        behalf: person.answers.attendance === 'behalf',
        complete: Object.keys(person.certificate).some((field) => field !== 'name'),
        nip: /^\d+$/.test(nip) ? nip.slice(-4) : null,
        same: /^\d+$/.test(nip) ? await sameNip(code, id, nip) : [],
      };
      return { person: shown, goal };
    },

    async agencies(code, { page }) {
      const counted = await countedAgencies(code);
      const pairs = alikeAgencies(counted).map((pair) => ({
        ...pair,
        pair: `${shortKey(pair.from.key)}.${shortKey(pair.to.key)}`,
      }));
      const merged = Object.keys(await people.hash(code, COLLECTIONS.merges)).length;
      return { merged, ...cut(pairs, page, ABSENT_PAGE) };
    },

    async merged(code, { page }) {
      const names = await agencyNames(code);
      const merges = Object.entries(await people.hash(code, COLLECTIONS.merges)).map(([key, json]) => {
        const { to, name } = JSON.parse(json) as Merged;
        return { key, name, to: names.get(to) ?? to, undo: shortKey(key) };
      });
      return cut(merges, page, PAGE);
    },

    async unmerge(code, { short }) {
      const keys = Object.keys(await people.hash(code, COLLECTIONS.merges));
      return { key: keys.find((key) => shortKey(key) === short) ?? null };
    },

    async pair(code, { from, to, goal = '' }) {
      const counted = await countedAgencies(code);
      const named = (short: string | undefined) => counted.find(({ key }) => shortKey(key) === short) ?? null;
      return { from: named(from), to: named(to), goal };
    },

    async absent(code, { page }) {
      const { absent } = await findAbsent(people, code);
      const rows = absent.map(({ name, agency, phone }) => ({ name, agency: agency ?? '', phone: phone ?? '' }));
      return cut(rows, page, ABSENT_PAGE);
    },

    async import(code, { id }) {
      const pending = await people.hash(code, COLLECTIONS.pendingImport);
      const head = pending.head === undefined ? null : (JSON.parse(pending.head) as ImportHead);
      if (head?.id !== id) return { head: null, faults: [], more: 0 };
      const faults = JSON.parse(pending.faults ?? '[]') as RowFault[];
      const first = [...faults].sort((a, b) => Number(b.refused) - Number(a.refused)).slice(0, FAULTS);
      return { head, faults: first, more: faults.length - first.length };
    },
  };

  async function sameNip(code: string, id: string, nip: string): Promise<string[]> {
    const same: string[] = [];
    const others = await people.listed(code, 'registered', 'waiting', 'approval');
    for await (const person of people.given(others.filter((other) => other.id !== id))) {
      if (person.certificate.nip === nip) same.push(String(person.answers.name ?? ''));
    }
    return same;
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

  return async function read({ code = '', ask = '', ...args }: Args): Promise<Answer> {
    const answer = Object.hasOwn(answers, ask) ? answers[ask as Ask] : answers.home;
    return { code, ask: ask as Ask, ...(await answer(code, args)) } as Answer;
  };
}

function pick({ name, agency }: Printed): Pick<Row, 'name' | 'agency'> {
  return { name, agency };
}

/** One page, from 0; a page that is no longer there is the last. */
function cut<T>(rows: readonly T[], page = '0', size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(Math.max(0, Number.parseInt(page, 10) || 0), pages - 1);
  return { rows: rows.slice(at * size, (at + 1) * size), page: at, pages, total: rows.length };
}
