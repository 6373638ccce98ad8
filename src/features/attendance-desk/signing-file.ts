import { endOf, inOrder } from '#aggregates/workshop/agenda/agenda.ts';
import type { AttendanceLine } from '#aggregates/workshop/forgetting.ts';
import type { People, Person } from '#aggregates/workshop/reading/people.ts';
import type { Printing } from '#aggregates/workshop/reading/printing.ts';
import { daysOf, type ReadRoll, type Roll } from '#aggregates/workshop/reading/roll.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';
import { sayClock, sayDate, sayDay } from '#core/dates.ts';
import type { SayArg, Words } from '#core/words.ts';
import { toEpoch, zoneName } from '#core/zones.ts';
import { fileName } from '#documents/file-name.ts';
import type { Signer, SigningDay, SigningList } from '#documents/signing-list.ts';
import type { FileValue } from '#forms/types.ts';

/** Fetches a file that Telegram keeps; of at most so many bytes. */
type Download = (fileId: string, most: number) => Promise<{ bytes: Uint8Array } | { refused: 'size' | 'gone' }>;

/** Rows for who comes without having registered. */
const BLANK = 5;
const LETTERHEAD_BYTES = 5 * 1024 * 1024;
/** Stand where the two numbers come. */
const [PAGE, PAGES] = ['\ue000', '\ue001'];

/**
 * Makes the list to be signed by hand when it is sent: args `code`, and `day` (`YYYY-MM-DD`; `all`: one list after another). Everybody with a seat is on
 * it, by the number that they know; who had their data deleted after the first day stays by name and agency. Always Indonesian: it is for the accounts.
 */
export function createSigningFile(deps: {
  readRoll: ReadRoll;
  people: People;
  printing: Printing;
  words: Words;
  download: Download;
  now: () => number;
  /** Everything is a rehearsal, and says so. */
  rehearsal: boolean;
}) {
  const { people, printing, now, rehearsal } = deps;
  const say = (key: string, args: Readonly<Record<string, SayArg>> = {}) => deps.words.plain('id', { key, args });
  const said = (line: Parameters<Words['plain']>[1]) => deps.words.plain('id', line);
  let write: ((list: SigningList, at: number) => Promise<Buffer>) | undefined;

  function signer(person: Person, { agencies }: Roll): Signer {
    const { name, nip, rank, position, agency } = printing.print(person, 'id', agencies[person.member.agency]);
    const confirmed = person.certificate.name;
    return {
      number: String(person.member.number),
      name: typeof confirmed === 'string' && confirmed !== '' ? confirmed : name,
      nip: /^\d+$/.test(nip) ? say('signing-nip', { nip }) : '',
      rank,
      position,
      agency,
    };
  }

  async function signers(roll: Roll): Promise<Signer[]> {
    const kept = Object.values(await people.hash(roll.card.code, COLLECTIONS.kept)).map(
      (json) => JSON.parse(json) as AttendanceLine,
    );
    const gone = kept.map(
      ({ name, agency, number }): Signer => ({ number: String(number), name, nip: '', rank: '', position: '', agency }),
    );
    const all = [...(await people.all(roll.seated)).map((person) => signer(person, roll)), ...gone];
    return all.sort((a, b) => Number(a.number) - Number(b.number));
  }

  /** From the first thing of the day to the end of the last, as the agenda has it. */
  function hours({ sessions, card }: Roll, day: string): string {
    const ordered = [...sessions].sort(inOrder);
    const today = ordered.filter((session) => session.day === day);
    const start = today[0]?.start ?? card.time;
    const ends = today.map((session) => endOf(session, ordered));
    const last = ends
      .filter((end) => end !== null)
      .sort()
      .at(-1);
    const zone = zoneName(card.zone, toEpoch(day, start, card.zone));
    if (last === undefined || ends.at(-1) === null) return say('signing-hours-open', { start: sayClock(start), zone });
    return say('signing-hours', { start: sayClock(start), end: sayClock(last), zone });
  }

  function dayOf(roll: Roll, day: string): SigningDay {
    const { card, identity } = roll;
    const text = (id: string) => (typeof identity[id] === 'string' ? (identity[id] as string) : '');
    const place = text('sign_place') || say('signing-blank');
    const position = text('signatory_position');
    return {
      title: say('signing-title'),
      event: card.title,
      facts: [
        { label: say('signing-day'), value: said(sayDay(day)) },
        { label: say('signing-time'), value: hours(roll, day) },
        { label: say('signing-place'), value: card.mode === 'hall' ? card.place : say('signing-online') },
      ],
      signature: {
        above: [
          say('signing-place-date', { place, date: sayDate(day) }),
          position === '' ? say('signing-position') : `${position},`,
        ],
        below: [
          text('signatory') || say('signing-blank'),
          say('signing-nip', { nip: text('signatory_nip') || say('signing-blank') }),
        ],
      },
    };
  }

  async function letterhead({ card, identity }: Roll): Promise<SigningList['letterhead']> {
    const picture = identity.letterhead as FileValue | null | undefined;
    const came = picture?.fileId ? await deps.download(picture.fileId, LETTERHEAD_BYTES) : null;
    const address = typeof identity.address === 'string' ? [identity.address] : [];
    return { picture: came && 'bytes' in came ? Buffer.from(came.bytes) : null, lines: [card.organizer], address };
  }

  return async function signingFile({
    code = '',
    day = 'all',
  }: Readonly<Record<string, string>>): Promise<{ name: string; content: Buffer } | null> {
    const roll = await deps.readRoll(code);
    if (!roll) return null;
    const days = daysOf(roll.card, roll.sessions).filter((one) => day === 'all' || one === day);
    if (days.length === 0) return null;
    const { card } = roll;
    const mark = rehearsal ? say('paper-rehearsal') : '';
    const [before = '', between = '', behind = ''] = say('paper-page', { page: PAGE, pages: PAGES }).split(
      /[\ue000\ue001]/,
    );
    const list: SigningList = {
      title: `${say('signing-file')} ${card.title}`,
      footer: [mark, say('signing-file'), card.title].filter((part) => part !== '').join(' · '),
      numbering: [before, between, behind],
      mark: rehearsal ? say('paper-rehearsal-only') : '',
      letterhead: await letterhead(roll),
      head: [
        say('participants-column-number'),
        say('signing-column-name'),
        say('signing-column-rank'),
        say('participants-column-position'),
        say('participants-column-agency'),
        say('signing-column-sign'),
      ],
      people: await signers(roll),
      blank: BLANK,
      days: days.map((one) => dayOf(roll, one)),
    };
    // Read from the disk when the first list is wanted: it would make every start slower.
    write ??= (await import('#documents/signing-list.ts')).createSigningLists();
    const content = await write(list, now());
    return { name: fileName([mark, say('signing-file'), card.title, day === 'all' ? '' : day], 'pdf'), content };
  };
}
