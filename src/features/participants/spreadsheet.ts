import type { RegistrationState } from '#aggregates/registration/registration.ts';
import { COLLECTIONS, type Member, type WorkshopCard, workshopId } from '#aggregates/workshop/state.ts';
import { sayMoment } from '#core/dates.ts';
import type { AggregateId } from '#core/ids.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { Lang, Say, Words } from '#core/words.ts';
import type { XlsxColumn } from '#documents/xlsx.ts';
import type { Form } from '#forms/definition.ts';
import { kindFor } from '#forms/kinds/index.ts';
import type { Value } from '#forms/types.ts';

/** So many registrations are read in one trip. */
const CHUNK = 200;

/** The columns, in the order in which agencies hand their lists in. A form's field gives its answer as it is printed, except where noted. */
const COLUMNS = [
  'number',
  'name',
  'nip',
  'rank',
  'position',
  'agency',
  'unit',
  'attendance',
  'phone',
  'status',
  'registered-at',
] as const;
const WIDTHS: Record<(typeof COLUMNS)[number], number> = {
  number: 6,
  name: 36,
  nip: 22,
  rank: 24,
  position: 30,
  agency: 36,
  unit: 28,
  attendance: 30,
  phone: 18,
  status: 14,
  'registered-at': 40,
};

const HEADERS = {
  number: 'participants-column-number',
  name: 'participants-column-name',
  nip: 'participants-column-nip',
  rank: 'participants-column-rank',
  position: 'participants-column-position',
  agency: 'participants-column-agency',
  unit: 'participants-column-unit',
  attendance: 'participants-column-attendance',
  phone: 'participants-column-phone',
  status: 'participants-column-status',
  'registered-at': 'participants-column-registered-at',
} as const;
const STATUS = {
  registered: 'participants-status-registered',
  waiting: 'participants-status-waiting',
  approval: 'participants-status-approval',
  withdrawn: 'participants-status-withdrawn',
  refused: 'participants-status-refused',
  replaced: 'participants-status-replaced',
  closed: 'participants-status-closed',
} as const;

/** Makes the list of a workshop's participants as a spreadsheet, straight from the registrations. */
export function createParticipantsFile(deps: {
  redis: RedisClient;
  keys: Keys;
  words: Words;
  forms: ReadonlyMap<string, Form>;
}) {
  const { redis, keys, words, forms } = deps;

  async function members(code: string): Promise<[AggregateId, Member][]> {
    const all = await redis.hgetall(keys.collection(workshopId(code), COLLECTIONS.members));
    const list = Object.entries(all).map(([id, json]): [AggregateId, Member] => [
      `registration:${id}`,
      JSON.parse(json),
    ]);
    const rank = (m: Member) => (m.status === 'registered' ? 0 : 1);
    return list.sort(([, a], [, b]) => rank(a) - rank(b) || a.number - b.number);
  }

  async function* rows(code: string, card: WorkshopCard, lang: Lang): AsyncGenerator<(string | number)[]> {
    const list = await members(code);
    for (let i = 0; i < list.length; i += CHUNK) {
      const chunk = list.slice(i, i + CHUNK);
      const read = await Promise.all(chunk.map(([id]) => redis.hmget(keys.state(id), 'answers', 'certificate')));
      for (const [j, [, member]] of chunk.entries()) {
        const [answers, certificate] = (read[j] ?? []).map((json) => (json ? JSON.parse(json) : {}));
        yield row({ answers, certificate }, member, card, lang);
      }
    }
  }

  /** Names, numbers and texts as they were given; choices by their labels. */
  function answerOf(form: string, id: string, given: Readonly<Record<string, Value>>, lang: Lang): string {
    const value = given[id];
    if (value === undefined || value === null) return '';
    const field = forms.get(form)?.fields.find((f) => f.id === id);
    if (!field || field.kind === 'nip' || field.kind === 'phone') return String(value);
    const printed = kindFor(field).print(value, field, { lang, today: '', agencies: [] });
    return typeof printed === 'string' ? printed : words.plain(lang, printed);
  }

  function row(
    { answers, certificate }: Pick<RegistrationState, 'answers' | 'certificate'>,
    member: Member,
    card: WorkshopCard,
    lang: Lang,
  ): (string | number)[] {
    const plain = (say: Say) => words.plain(lang, say);
    const of = (id: string) => answerOf('registration', id, answers, lang);
    const later = (id: string) => answerOf('certificate', id, certificate, lang);
    const represented = of('representing');
    const cells: Record<(typeof COLUMNS)[number], string | number> = {
      number: member.number,
      name: of('name'),
      nip: later('nip'),
      rank: later('rank_other') || later('rank'),
      position: of('position'),
      agency: of('agency'),
      unit: later('unit'),
      attendance: represented
        ? plain({ key: 'participants-representing', args: { whom: represented } })
        : of('attendance'),
      phone: of('phone'),
      status: plain({ key: STATUS[member.status] }),
      'registered-at': plain(sayMoment(member.at, card.zone)),
    };
    return COLUMNS.map((column) => cells[column]);
  }

  return async function participantsFile({
    code = '',
    lang: wanted,
  }: Readonly<Record<string, string>>): Promise<{ name: string; content: Buffer } | null> {
    const json = await redis.hget(keys.state(workshopId(code)), 'card');
    if (!json) return null;
    const card = JSON.parse(json) as WorkshopCard;
    const lang: Lang = wanted === 'en' ? 'en' : 'id';
    const columns: XlsxColumn[] = COLUMNS.map((column) => ({
      header: words.plain(lang, { key: HEADERS[column] }),
      width: WIDTHS[column],
      type: column === 'number' ? 'number' : 'text',
    }));
    // Read from the disk when the first list is wanted: it would make every start slower.
    const { writeXlsx } = await import('#documents/xlsx.ts');
    const content = await writeXlsx({
      title: words.plain(lang, { key: 'participants-sheet' }),
      columns,
      rows: rows(code, card, lang),
    });
    return { name: words.plain(lang, { key: 'participants-file-name', args: { code } }), content };
  };
}
