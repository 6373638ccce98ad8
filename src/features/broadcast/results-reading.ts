import { variablesOf } from '#aggregates/broadcast/message.ts';
import type { BroadcastStage } from '#aggregates/broadcast/state.ts';
import type { People } from '#aggregates/workshop/reading/people.ts';
import { cut, type Paged } from '#core/paged.ts';
import type { Earlier, ReadBroadcast, Sent } from './earlier.ts';
import type { GatherMeant } from './gather.ts';
import { firstWords } from './parts.ts';
import {
  countReplies,
  countStates,
  isReached,
  STATES,
  type State,
  type Table,
  type TableRow,
  type Who,
} from './table.ts';
import type { Values } from './values.ts';
import { whatsappText } from './whatsapp-text.ts';

/** Lines of one page in the chat. */
const PAGE = 6;
const EARLIER_PAGE = 5;
const BY_HAND_PAGE = 4;

/** Somebody of a list; null: their data was deleted. */
export type Named = { who: Who | null; reason: string; reply: string };
/** Somebody to write to by WhatsApp, with what to write. `reason` is empty for who has no Telegram. */
export type ByHand = { name: string; agency: string; phone: string; reason: string; text: string };
export type EarlierRow = {
  id: string;
  about: string;
  at: number;
  stage: BroadcastStage;
  reached: number;
  total: number;
};
export type ReplyCount = { reply: string; label: string; count: number };

/** What was read, by what was asked. */
export type ResultsAnswer = { code: string; zone: string; id: string } & (
  | ({ ask: 'earlier' } & Paged<EarlierRow>)
  | {
      ask: 'home';
      about: string;
      at: number;
      stage: BroadcastStage;
      counts: Record<State, number>;
      total: number;
      given: ReplyCount[];
      none: number;
      byHand: number;
    }
  | ({ ask: 'list'; state: State } & Paged<Named>)
  | { ask: 'replies'; given: ReplyCount[]; none: number }
  | ({ ask: 'reply'; reply: string; label: string } & Paged<Named>)
  | ({ ask: 'by-hand'; first: number } & Paged<ByHand>)
  | { ask: 'text'; text: string }
  | { ask: 'gone' }
);
type Args = Readonly<Record<string, string>>;
type Ask = Exclude<ResultsAnswer['ask'], 'gone'>;
type Body<A extends Ask> = Omit<Extract<ResultsAnswer, { ask: A }>, 'code' | 'zone' | 'id' | 'ask'>;

/** Whom a button means who has given no reply; no reply's id is so long. */
export const NO_REPLY = 'none';

/** Reads what became of a workshop's broadcasts, when the workshop has granted it. */
export function createResultsReading(deps: {
  people: People;
  earlier: Earlier;
  read: ReadBroadcast;
  table: Table;
  meant: GatherMeant;
  values: Values;
}) {
  const { table } = deps;

  async function named(code: string, sent: Sent, rows: readonly TableRow[]): Promise<Named[]> {
    const who = await table.whoOf(
      code,
      rows.flatMap(({ registration }) => registration ?? []),
    );
    const { audience } = sent.state;
    const chat: Who | null = audience.to === 'chat' ? { number: 0, name: audience.title, agency: '', phone: '' } : null;
    return rows.map(({ registration, reason, reply }) => ({
      who: registration === 'chat' ? chat : (registration !== null && who.get(registration)) || null,
      reason,
      reply: sent.replies.find((one) => one.reply === reply)?.label ?? '',
    }));
  }

  async function paged(code: string, sent: Sent, rows: readonly TableRow[], page: string | undefined) {
    const shown = cut(rows, page, PAGE);
    return { ...shown, rows: await named(code, sent, shown.rows) };
  }

  function repliesOf(sent: Sent, rows: readonly TableRow[]): { given: ReplyCount[]; none: number } {
    const { given, none } = countReplies(rows, sent.replies);
    const labelOf = (reply: string) => sent.replies.find((one) => one.reply === reply)?.label ?? reply;
    return { given: given.map((one) => ({ ...one, label: labelOf(one.reply) })), none };
  }

  /** Who is to be told by hand: whom it could not reach, and who is meant and has no Telegram. */
  async function byHand(code: string, sent: Sent, rows: readonly TableRow[]) {
    const { audience } = sent.state;
    if (audience.to === 'chat') return [];
    const missed = rows.filter(({ state }) => state === 'unreachable' || state === 'failed');
    const [known, meant] = await Promise.all([named(code, sent, missed), deps.meant(code, audience)]);
    const without = meant.filter(({ chat }) => chat === null);
    return [
      ...known.flatMap(({ who, reason }, i) =>
        who === null ? [] : [{ registration: missed[i]?.registration ?? '', ...who, reason }],
      ),
      ...without.map(({ registration, name, agency, phone }) => ({
        registration,
        name,
        agency,
        phone: phone ?? '',
        reason: '',
      })),
    ];
  }

  /** Those whose replies are counted. */
  const heard = ({ id, state }: Sent, rows: readonly TableRow[]) =>
    state.audience.to === 'chat' ? table.repliers(id) : rows;

  const answers: {
    [A in Exclude<Ask, 'earlier'>]: (code: string, sent: Sent, rows: TableRow[], args: Args) => Promise<Body<A> | null>;
  } = {
    async home(code, sent, rows) {
      const { about, stage, began } = sent.state;
      const others = await byHand(code, sent, rows);
      return {
        about: firstWords(sent.text),
        at: began ?? about.at,
        stage,
        counts: countStates(rows),
        total: rows.length,
        ...repliesOf(sent, await heard(sent, rows)),
        byHand: others.length,
      };
    },

    async list(code, sent, rows, args) {
      const state = STATES.find((one) => one === args.state);
      if (!state) return null;
      const own = rows.filter((row) => row.state === state);
      return { state, ...(await paged(code, sent, own, args.page)) };
    },

    async replies(_code, sent, rows) {
      return repliesOf(sent, await heard(sent, rows));
    },

    async reply(code, sent, rows, { reply = '', page }) {
      const label = sent.replies.find((one) => one.reply === reply)?.label ?? '';
      const own = (await heard(sent, rows)).filter((row) =>
        reply === NO_REPLY ? row.reply === null && isReached(row.state) : row.reply === reply,
      );
      return { reply, label, ...(await paged(code, sent, own, page)) };
    },

    async 'by-hand'(code, sent, rows, { page }) {
      const shown = cut(await byHand(code, sent, rows), page, BY_HAND_PAGE);
      const wanted = variablesOf(sent.state.message.text);
      const texts = shown.rows.map(async ({ registration, name, agency, phone, reason }): Promise<ByHand> => {
        const given = await deps.values(code, registration, wanted);
        const values = { ...given, nama: name || given.nama, instansi: agency || given.instansi };
        return { name, agency, phone, reason, text: whatsappText(sent.state.message, values) };
      });
      return { ...shown, first: shown.page * BY_HAND_PAGE + 1, rows: await Promise.all(texts) };
    },

    async text(code, sent) {
      const { message } = sent.state;
      return { text: whatsappText(message, await deps.values(code, '', variablesOf(message.text))) };
    },
  };

  async function listEarlier(code: string, page: string | undefined): Promise<Body<'earlier'>> {
    const shown = cut(await deps.earlier(code), page, EARLIER_PAGE);
    const rows = shown.rows.map(({ id, text, state }): EarlierRow => {
      const { about, began, stage, counts } = state;
      const reached = counts.sent + counts.uncertain;
      return { id, about: firstWords(text), at: began ?? about.at, stage, reached, total: counts.total };
    });
    return { ...shown, rows };
  }

  /** Args `code`, `by` (who asks), `id`, `ask` and what that needs. A draft is its author's alone. */
  return async function read({ code = '', id = '', by = '', ask = '', ...args }: Args): Promise<ResultsAnswer> {
    const card = await deps.people.card(code);
    const common = { code, zone: card?.zone ?? 'Asia/Jakarta', id };
    if (ask === 'earlier') return { ...common, ask, ...(await listEarlier(code, args.page)) };
    const sent = await deps.read(code, id);
    const hidden = sent?.state.stage === 'draft' && String(sent.state.about.by) !== by;
    const answer = Object.hasOwn(answers, ask) ? answers[ask as keyof typeof answers] : undefined;
    const body = sent && !hidden && answer ? await answer(code, sent, await table.rows(id), args) : null;
    return { ...common, ...(body ? { ask, ...body } : { ask: 'gone' }) } as ResultsAnswer;
  };
}
