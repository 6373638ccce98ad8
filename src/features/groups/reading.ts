import type { Groups } from '#aggregates/workshop/agenda/agenda.ts';
import { groupIdOf } from '#aggregates/workshop/groups/groups.ts';
import type { Listed, People } from '#aggregates/workshop/reading/people.ts';
import { cut, type Paged } from '#core/paged.ts';

/** Names on one page in the chat. */
const PAGE = 8;

export type GroupCount = { id: string; name: string; count: number };
export type GroupRow = { id: string; number: number; name: string };

/** What was read, by what was asked. `news` is what has just been done, and `done` whether that is how it is now. */
export type GroupsAnswer = { code: string; news: string; done: boolean } & (
  | { ask: 'home'; groups: GroupCount[]; none: number; total: number }
  | ({ ask: 'group'; id: string; name: string | null } & Paged<GroupRow>)
  | ({ ask: 'none' } & Paged<GroupRow>)
  | { ask: 'person'; id: string; name: string | null; group: string | null; groups: GroupCount[] }
);
type Of<A extends GroupsAnswer['ask']> = Omit<Extract<GroupsAnswer, { ask: A }>, 'ask' | 'code' | 'news' | 'done'>;

/** Reads the groups of a workshop and who is in them, when the workshop has granted it. */
export function createGroupsReading({ people }: { people: People }) {
  const grouped = ({ member }: Listed, groups: Groups) =>
    member.group !== undefined && Object.hasOwn(groups, member.group) ? member.group : null;

  function counted(groups: Groups, listed: readonly Listed[]): GroupCount[] {
    return Object.entries(groups).map(([id, name]) => ({
      id,
      name,
      count: listed.filter((person) => grouped(person, groups) === id).length,
    }));
  }

  async function page(listed: readonly Listed[], wanted: string | undefined): Promise<Paged<GroupRow>> {
    const paged = cut(listed, wanted, PAGE);
    const rows = (await people.all(paged.rows)).map(({ id, member, answers }) => ({
      id,
      number: member.number,
      name: String(answers.name ?? ''),
    }));
    return { ...paged, rows };
  }

  type Args = Readonly<Record<string, string>>;
  type Read = { [A in GroupsAnswer['ask']]: (groups: Groups, listed: Listed[], args: Args) => Of<A> | Promise<Of<A>> };
  const answers: Read = {
    home: (groups, listed) => ({
      groups: counted(groups, listed),
      none: listed.filter((person) => grouped(person, groups) === null).length,
      total: listed.length,
    }),
    async group(groups, listed, { id = '', page: wanted }) {
      const own = listed.filter((person) => grouped(person, groups) === id);
      return { id, name: groups[id] ?? null, ...(await page(own, wanted)) };
    },
    none: (groups, listed, { page: wanted }) =>
      page(
        listed.filter((person) => grouped(person, groups) === null),
        wanted,
      ),
    async person(groups, listed, { id = '' }) {
      const found = listed.find((person) => person.id === id);
      const [person] = found ? await people.all([found]) : [];
      const name = person ? String(person.answers.name ?? '') : null;
      return { id, name, group: person ? grouped(person, groups) : null, groups: counted(groups, listed) };
    },
  };

  /** Whether what was to be done is so: others may have been at it meanwhile, and the workshop refuses what cannot be. */
  function isDone(groups: Groups, { news = '', names = '', id = '' }: Args): boolean {
    if (news === 'added') return names.split('\n').every((name) => groupIdOf(groups, name) !== null);
    if (news === 'renamed') return groups[id] === names;
    return news !== 'removed' || !Object.hasOwn(groups, id);
  }

  return async function read({ code = '', ask = '', ...args }: Args): Promise<GroupsAnswer> {
    const groups = await people.groups(code);
    const listed = await people.listed(code, 'registered');
    const asked = (Object.hasOwn(answers, ask) ? ask : 'home') as GroupsAnswer['ask'];
    const answer = await answers[asked](groups, listed, args);
    const { news = '' } = args;
    return { code, ask: asked, news, done: isDone(groups, args), ...answer } as GroupsAnswer;
  };
}
