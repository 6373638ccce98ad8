import type { About } from '#aggregates/registration/registration.ts';
import type { ImportHead, RowFault } from '#aggregates/workshop/importing.ts';
import { findAbsent } from '#aggregates/workshop/reading/absent.ts';
import type { ListName, People, Person } from '#aggregates/workshop/reading/people.ts';
import { LISTS } from '#aggregates/workshop/reading/people.ts';
import type { Printed, Printing } from '#aggregates/workshop/reading/printing.ts';
import { type Presence, presenceOf, type ReadRoll } from '#aggregates/workshop/reading/roll.ts';
import { COLLECTIONS, type Member, type MemberStatus } from '#aggregates/workshop/state.ts';
import { cut, type Paged } from '#core/paged.ts';
import type { AgencyWords } from '#forms/agencies/words.ts';
import { fold } from '#forms/reading/clean.ts';
import { type Crowded, createAgencyReading } from './agency-reading.ts';
import type { CountedAgency } from './alike.ts';
import { findSameNip } from './same-nip.ts';
import { findUntold } from './untold.ts';

/** Lines of one page in the chat. */
export const PAGE = 6;
const ABSENT_PAGE = 5;
const UNTOLD_PAGE = 4;
/** So many faults are named in the chat; the file has all. */
const FAULTS = 3;

/** How somebody came into the list. */
export type Way = 'telegram' | 'page' | 'colleague' | 'team';
export type Row = {
  id: string;
  number: number;
  name: string;
  agency: string;
  status: MemberStatus;
  /** Registered without Telegram. */
  apart: boolean;
  /** Was there without being registered, and is still to be looked at. */
  walkIn: boolean;
  /** The name of their kelompok; empty: none. */
  group: string;
};
export type Counted = { name: string; count: number };
export type UntoldRow = { id: string; name: string; phone: string; status: MemberStatus; number: number };
export type AbsentRow = { name: string; agency: string; phone: string };
export type Shown = Omit<Printed, 'nip'> & {
  id: string;
  status: MemberStatus;
  number: number;
  way: Way;
  /** Somebody hears for the person in Telegram. */
  heard: boolean;
  behalf: boolean;
  walkIn: boolean;
  complete: boolean;
  /** The last digits; null when none was given. */
  nip: string | null;
  /** Names with the same NIP. */
  same: string[];
  /** Once the workshop has begun, what they have been present at; null: before that, and for who has no seat. */
  presence: ({ there: number } & Omit<Presence, 'there'>) | null;
  /** The name of their kelompok; empty: none; null: the workshop has none. */
  group: string | null;
};

/** What was read, by what was asked. */
export type Answer = { code: string } & (
  | ({ ask: 'home' } & Record<ListName | 'invited' | 'absent' | 'untold' | 'twins', number>)
  | ({ ask: 'list'; list: ListName } & Paged<Row>)
  | ({ ask: 'find' } & Paged<Row>)
  | ({ ask: 'groups'; by: GroupBy } & Paged<Counted>)
  | { ask: 'card'; person: Shown | null; goal: string }
  | ({ ask: 'agencies'; merged: number } & Paged<{ from: CountedAgency; to: CountedAgency; pair: string }>)
  | ({ ask: 'merged'; into: Crowded | null } & Paged<{ key: string; name: string; to: string; undo: string }>)
  | { ask: 'unmerge'; key: string | null }
  | { ask: 'pair'; from: CountedAgency | null; to: CountedAgency | null; goal: string }
  | ({ ask: 'absent' } & Paged<AbsentRow>)
  | ({ ask: 'twins' } & Paged<Row>)
  | ({ ask: 'untold'; first: number } & Paged<UntoldRow>)
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

/** Reads what an organizer asked to see, when their workshop has granted it. */
export function createReading(deps: {
  people: People;
  printing: Printing;
  agencyWords: AgencyWords;
  readRoll: ReadRoll;
  now: () => number;
}) {
  const { people, printing } = deps;

  type Args = Readonly<Record<string, string>>;
  const { agencyNames, ...agencies } = createAgencyReading({ people, words: deps.agencyWords });

  async function rowsOf(list: readonly Person[], code: string): Promise<Row[]> {
    const [names, groups] = [await agencyNames(code), await people.groups(code)];
    return list.map((person) => ({
      id: person.id,
      number: person.member.number,
      status: person.member.status,
      apart: person.about !== null && wayOf(person.about) !== 'telegram',
      walkIn: isWalkIn(person.member),
      group: groups[person.member.group ?? ''] ?? '',
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
        untold: (await findUntold(people, code)).length,
        twins: (await findSameNip(people, code)).length,
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

    async twins(code, { page }) {
      const paged = cut(await findSameNip(people, code), page, PAGE);
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
      const groups = await people.groups(code);
      const shown: Shown = {
        ...printed,
        id,
        status: member.status,
        number: member.number,
        way: wayOf(about),
        heard: about.account !== null || about.contact !== null,
        behalf: person.answers.attendance === 'behalf',
        walkIn: isWalkIn(person.member),
        complete: Object.keys(person.certificate).some((field) => field !== 'name'),
        nip: /^\d+$/.test(nip) ? nip.slice(-4) : null,
        same: /^\d+$/.test(nip) ? await sameNip(code, id, nip) : [],
        presence: member.status === 'registered' ? await presence(code, person) : null,
        group: Object.keys(groups).length === 0 ? null : (groups[member.group ?? ''] ?? ''),
      };
      return { person: shown, goal };
    },

    ...agencies,

    async absent(code, { page }) {
      const { absent } = await findAbsent(people, code);
      const rows = absent.map(({ name, agency, phone }) => ({ name, agency: agency ?? '', phone: phone ?? '' }));
      return cut(rows, page, ABSENT_PAGE);
    },

    async untold(code, { page }) {
      const paged = cut(await findUntold(people, code), page, UNTOLD_PAGE);
      const rows = (await people.all(paged.rows)).map((person): UntoldRow => {
        const { name, phone } = printing.print(person, 'id');
        return { id: person.id, name, phone, status: person.member.status, number: person.member.number };
      });
      return { ...paged, rows, first: paged.page * UNTOLD_PAGE + 1 };
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

  async function presence(code: string, person: Person): Promise<Shown['presence']> {
    const roll = await deps.readRoll(code);
    const { there, ...rest } = roll ? presenceOf(roll, person, deps.now()) : { there: [], due: 0, jp: null };
    return rest.due === 0 ? null : { there: there.length, ...rest };
  }

  async function sameNip(code: string, id: string, nip: string): Promise<string[]> {
    const same: string[] = [];
    const others = await people.listed(code, 'registered', 'waiting', 'approval');
    for await (const person of people.given(others.filter((other) => other.id !== id))) {
      if (person.certificate.nip === nip) same.push(String(person.answers.name ?? ''));
    }
    return same;
  }

  return async function read({ code = '', ask = '', ...args }: Args): Promise<Answer> {
    const answer = Object.hasOwn(answers, ask) ? answers[ask as Ask] : answers.home;
    return { code, ask: ask as Ask, ...(await answer(code, args)) } as Answer;
  };
}

function pick({ name, agency }: Printed): Pick<Row, 'name' | 'agency'> {
  return { name, agency };
}

function isWalkIn({ status, walkIn }: Member): boolean {
  return status === 'approval' && walkIn === true;
}
