import { type Audience, type AudienceChange, type AudienceSize, EVERYBODY } from '#aggregates/broadcast/audience.ts';
import { cut, type Paged } from '#core/paged.ts';
import type { Say } from '#core/words.ts';
import { type AudienceOptions, CHOICES, type Choice, type Option } from './audience-options.ts';
import type { ReadBroadcast } from './earlier.ts';
import type { GatherMeant, Meant } from './gather.ts';

/** Lines of one page in the chat, and names that are shown at once. */
const PAGE = 6;
const NAMES = 3;

/** Who is meant, and how many that are. `to`: who they are, where they are no participants. */
export type AudienceSummary = {
  readonly to: Audience['to'];
  readonly said: readonly Say[];
  readonly size: AudienceSize;
};

/** What was read, by what was asked. */
export type AudienceAnswer = { code: string; id: string } & (
  | ({ ask: 'home'; choices: Choice[] } & AudienceSummary)
  | ({ ask: 'choose'; choice: Choice; to: Audience['to']; people: number } & Paged<Option>)
  | ({ ask: 'names' } & Paged<Pick<Meant, 'name' | 'agency'>>)
  /** What a tap on an option changes. */
  | { ask: 'change'; change: AudienceChange; show: string }
  /** It is not there, not the reader's to change, or has been sent. */
  | { ask: 'gone' }
);
type Args = Readonly<Record<string, string>>;

/** Reads whom a broadcast means, when the workshop has granted it. */
export function createAudienceReading(deps: { read: ReadBroadcast; meant: GatherMeant; options: AudienceOptions }) {
  const { options } = deps;

  /** What is chosen, in words. */
  async function saidOf(code: string, audience: Audience): Promise<Say[]> {
    const about = new Set<Choice>(audience.to === 'members' ? audience.conditions.map(({ by }) => by) : ['to']);
    const chosen = await Promise.all([...about].map((choice) => options.of(choice, code, audience)));
    return chosen.flat().flatMap(({ on, said }) => (on ? [said] : []));
  }

  async function summary(code: string, audience: Audience): Promise<AudienceSummary> {
    const [all, said] = await Promise.all([deps.meant(code, audience), saidOf(code, audience)]);
    const reached = all.filter(({ chat }) => chat !== null).length;
    const names = all.slice(0, NAMES).map(({ name }) => name);
    return { to: audience.to, said, size: { people: all.length, reached, names } };
  }

  type Body<A extends AudienceAnswer['ask']> = Omit<Extract<AudienceAnswer, { ask: A }>, 'code' | 'id' | 'ask'>;

  async function home(code: string, audience: Audience): Promise<Body<'home'>> {
    const offered = await Promise.all(CHOICES.map((choice) => options.of(choice, code, audience)));
    // Others can always be added: a group or channel is linked from there.
    const choices = CHOICES.filter((choice, i) => choice === 'to' || (offered[i] ?? []).length > 0);
    return { choices, ...(await summary(code, audience)) };
  }

  async function choose(code: string, audience: Audience, args: Args): Promise<Body<'choose'> | null> {
    const choice = CHOICES.find((one) => one === args.choice);
    if (!choice) return null;
    const [all, people] = await Promise.all([options.of(choice, code, audience), deps.meant(code, audience)]);
    return { choice, to: audience.to, people: people.length, ...cut(all, args.page, PAGE) };
  }

  async function names(code: string, audience: Audience, args: Args): Promise<Body<'names'>> {
    const paged = cut(await deps.meant(code, audience), args.page, PAGE);
    return { ...paged, rows: paged.rows.map(({ name, agency }) => ({ name, agency })) };
  }

  async function change(code: string, audience: Audience, args: Args): Promise<Body<'change'> | null> {
    if (args.token === '') return { change: { become: EVERYBODY }, show: 'home' };
    const choice = CHOICES.find((one) => one === args.choice);
    const found = choice && (await options.of(choice, code, audience)).find(({ token }) => token === args.token);
    return found ? { change: found.change, show: `${choice}.${args.page ?? 0}` } : null;
  }

  const answers: Readonly<Record<string, (code: string, audience: Audience, args: Args) => Promise<object | null>>> = {
    home,
    choose,
    names,
    change,
  };

  return {
    summary,
    /** Args `code`, `id`, `by` (who asks), `ask` and what that needs. */
    async read({ code = '', id = '', by = '', ask = '', ...args }: Args): Promise<AudienceAnswer> {
      const found = await deps.read(code, id);
      const own = found?.state.stage === 'draft' && String(found.state.about.by) === by;
      const answer = own && Object.hasOwn(answers, ask) ? await answers[ask]?.(code, found.state.audience, args) : null;
      return { code, id, ...(answer ? { ask, ...answer } : { ask: 'gone' }) } as AudienceAnswer;
    },
  };
}

export type AudienceReading = ReturnType<typeof createAudienceReading>;
