import type { SessionDraft } from '#aggregates/workshop/agenda/agenda.ts';
import { AGENDA_LIMITS } from '#aggregates/workshop/agenda/drafts.ts';
import type { FileRow } from '#aggregates/workshop/agenda/import/rows.ts';
import { type AgendaWords, kindOf, noonEnd } from '#aggregates/workshop/agenda/kind.ts';
import { GROUP_NAME_LENGTH, groupNamesIn } from '#aggregates/workshop/groups/names.ts';
import { shortened } from '#core/shortened.ts';
import { toEpoch, toLocal, zoneName } from '#core/zones.ts';
import type { TableCell } from '#documents/table.ts';
import { cleanLine, countCharacters, fold } from '#forms/reading/clean.ts';
import type { Column } from './columns.ts';
import { readDuration, readEnd, readJp, readSpan, type Span, type SpanRead, splitTitle } from './spans.ts';

/** What is known of the workshop when its file is read. Days `YYYY-MM-DD`, `time` `HH:MM`, an IANA zone. */
export type Where = { readonly start: string; readonly end: string; readonly time: string; readonly zone: string };

/** Says something of the row: taken all the same, unless it is `refused`. */
export type SayOf = (what: string, args?: Readonly<Record<string, string>>) => void;
export type RowVoice = { readonly refuse: SayOf; readonly remark: SayOf };

export type Cells = (column: Column) => TableCell | undefined;

const ZONES: Readonly<Record<string, string>> = { wib: 'Asia/Jakarta', wita: 'Asia/Makassar', wit: 'Asia/Jayapura' };
const EVERYBODY = /^(?:semua|seluruh|pleno|umum|all)(?: .*)?$/;
const NONE = /^[-–—]+$/;
/** Characters of what is quoted. */
const QUOTED = 40;
const TEXTS = { speaker: AGENDA_LIMITS.person, moderator: AGENDA_LIMITS.person, place: AGENDA_LIMITS.place } as const;

/** The time of a row, from whichever cells it stands in, and the title without it. Null: there is none. */
export function timeOf(cells: Cells, header: string | null, where: Where): { span: SpanRead; title: string } | null {
  const [start, end, duration] = (['start', 'end', 'duration'] as const).map((column) => textOf(cells(column)));
  const title = textOf(cells('title'));
  const own = zoneName(where.zone, toEpoch(where.start, where.time, where.zone)).toLowerCase();
  if (![start, end, duration].some(hasTime)) {
    const split = splitTitle(title);
    return split && { span: readSpan(split.time, own), title: split.title };
  }
  const first = readSpan(start ?? '', own);
  const last = readEnd(end ?? '', own);
  if ('fault' in first) return { span: first, title };
  if ('fault' in last) return { span: last, title };
  const span: Span = {
    start: first.start,
    end: first.end ?? last.end,
    minutes: first.minutes ?? last.minutes ?? readDuration(duration ?? ''),
    zone: first.zone ?? last.zone ?? header,
    day: first.day,
    unsure: first.unsure ?? last.unsure,
  };
  return { span, title };
}

/** Whether a cell may be about time: it has a figure, or writes one as a word does not end the table. */
function hasTime(text: string | undefined): boolean {
  return text !== undefined && /\d/.test(text);
}

/**
 * Makes a session of a row with its day and its time; null when it was refused.
 * @param before the session before it on its day, after which one that has a duration alone begins
 */
export function draftOf(
  cells: Cells,
  { day, span, title }: { day: string; span: Span; title: string },
  before: { end: string | null } | null,
  { where, words }: { where: Where; words: AgendaWords },
  { refuse, remark }: RowVoice,
): Pick<FileRow, 'draft' | 'groupsText'> | null {
  const time = placeTime(day, span, before, where, { refuse, remark });
  if (!time) return null;
  if (title.length > AGENDA_LIMITS.title) return refused(refuse, 'title-long', { most: String(AGENDA_LIMITS.title) });
  for (const [column, most] of Object.entries(TEXTS) as [keyof typeof TEXTS, number][])
    if (textOf(cells(column)).length > most) return refused(refuse, 'cell-long', { most: String(most) });
  const said = groupsText(textOf(cells('groups')));
  const groups = groupNamesIn(said);
  const long = groups.find((name) => countCharacters(name) > GROUP_NAME_LENGTH);
  if (long !== undefined) return refused(refuse, 'group', { said: long });
  const kind = kindOf(title, words);
  const end = time.end ?? (kind === 'break' ? noonEndOf(time, remark) : null);
  const draft = {
    ...time,
    end,
    title,
    kind,
    speaker: ownText(cells('speaker')),
    moderator: ownText(cells('moderator')),
    ...whereOf(cells, remark),
    jp: jpOf(cells('jp'), remark),
    groups,
  };
  return groups.length > 1 ? { draft, groupsText: said } : { draft };
}

type Time = Pick<SessionDraft, 'day' | 'start' | 'end'>;

function placeTime(
  day: string,
  span: Span,
  before: { end: string | null } | null,
  where: Where,
  { refuse, remark }: RowVoice,
): Time | null {
  if (span.unsure !== null && span.start !== null)
    remark(span.end === null ? 'hour-unsure' : 'hour-unsure-both', {
      said: span.unsure,
      time: span.start,
      ...(span.end === null ? {} : { end: span.end }),
    });
  const start = span.start ?? chained(day, before, where);
  if (start === null) return refused(refuse, span.minutes === null ? 'no-start' : 'no-chain');
  if (span.start === null) remark(before ? 'chained' : 'chained-first', { time: start });
  const ended = span.end ?? (span.minutes === null ? null : plus(start, span.minutes));
  if (ended === 'midnight') return refused(refuse, 'midnight');
  if (ended !== null && ended <= start) return refused(refuse, 'end-first', { start, end: ended });
  const zone = ZONES[span.zone ?? ''];
  if (zone === undefined || span.start === null) return { day, start, end: ended };
  const there = toLocal(toEpoch(day, start, zone), where.zone);
  const until = ended === null ? null : toLocal(toEpoch(day, ended, zone), where.zone);
  if (there.time === start && there.day === day) return { day, start, end: ended };
  if (until !== null && until.day !== there.day) return refused(refuse, 'midnight');
  const said = zoneName(zone, toEpoch(day, start, zone));
  remark('zone', { from: start, said, time: there.time, zone: zoneName(where.zone, toEpoch(day, start, zone)) });
  return { day: there.day, start: there.time, end: until?.time ?? null };
}

/** Of a day that begins with a duration, only the first of the workshop has a known beginning. */
function chained(day: string, before: { end: string | null } | null, where: Where): string | null {
  if (before) return before.end;
  return day === where.start ? where.time : null;
}

function noonEndOf({ day, start }: Time, remark: SayOf): string | null {
  const end = noonEnd(day, start);
  if (end !== null) remark('noon', { time: end });
  return end;
}

function whereOf(cells: Cells, remark: SayOf): Pick<SessionDraft, 'place' | 'link'> {
  const place = ownText(cells('place'));
  const typed = ownText(cells('link'));
  const link = linkIn(typed);
  if (typed !== '' && link === '') remark('link', { said: quoted(typed) });
  if (link === '' && typed === '' && linkIn(place) !== '') {
    remark('place-link');
    return { place: '', link: linkIn(place) };
  }
  return { place, link };
}

/** The address in a cell; where it has no scheme, the one that browsers would add. Empty: there is none. */
function linkIn(text: string): string {
  const [found] = /https?:\/\/\S+/i.exec(text) ?? [];
  const bare = found ?? (/^[\w-]+(?:\.[\w-]+)+\/\S+$/.test(text) ? `https://${text}` : '');
  return URL.canParse(bare) && bare.length <= AGENDA_LIMITS.link ? bare : '';
}

function jpOf(cell: TableCell | undefined, remark: SayOf): number | null {
  const jp = readJp(textOf(cell), cell?.number === true, AGENDA_LIMITS.jp);
  if (jp !== 'unread') return jp;
  remark('jp', { said: quoted(textOf(cell)) });
  return null;
}

/** What names kelompok; empty for everybody. */
function groupsText(text: string): string {
  return NONE.test(text) || EVERYBODY.test(fold(text)) ? '' : text;
}

function plus(start: string, minutes: number): string | 'midnight' {
  const total = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + minutes;
  if (total >= 24 * 60) return 'midnight';
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

export function textOf(cell: TableCell | undefined): string {
  return cleanLine(cell?.text ?? '');
}

function ownText(cell: TableCell | undefined): string {
  const text = textOf(cell);
  return NONE.test(text) ? '' : text;
}

/** What was written there, for a message. */
export function quoted(text: string): string {
  return shortened(text, QUOTED);
}

function refused(refuse: SayOf, what: string, args: Readonly<Record<string, string>> = {}): null {
  refuse(what, args);
  return null;
}
