import { CODE_ALPHABET, type WorkshopCard } from '#aggregates/workshop/state.ts';
import type { Value } from '#forms/types.ts';

type Answers = Readonly<Record<string, Value>>;
/** What an organizer gives; whose it is, since when and under which code comes from elsewhere. */
export type Described = Omit<WorkshopCard, 'code' | 'createdBy' | 'createdAt'>;

/** What a workshop cannot be without. */
export const DESCRIBED = ['title', 'start', 'end', 'time', 'mode', 'province', 'organizer'] as const;

/** A workshop's card of the answers of the form `workshop`. */
export function describe(answers: Answers, zoneOf: (province: string) => string): Described {
  const province = String(answers.province);
  return {
    title: String(answers.title),
    start: String(answers.start),
    end: String(answers.end),
    time: String(answers.time),
    mode: answers.mode === 'online' ? 'online' : 'hall',
    place: String(answers.place ?? answers.link ?? ''),
    province,
    zone: zoneOf(province),
    jp: typeof answers.jp === 'number' ? answers.jp : null,
    seats: typeof answers.seats === 'number' ? answers.seats : null,
    organizer: String(answers.organizer),
  };
}

/** The answers that give this card. */
export function answersOf(card: WorkshopCard): Record<string, Value> {
  const { title, start, end, time, mode, place, province, jp, seats, organizer } = card;
  return {
    ...{ title, start, end, time, mode, province, organizer },
    ...(mode === 'hall' ? { place } : place === '' ? {} : { link: place }),
    ...(jp === null ? {} : { jp }),
    ...(seats === null ? {} : { seats }),
  };
}

/** What differs between two descriptions: the fields of the later one. */
export function changes(before: Described, after: Described): Partial<Described> {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof Described] !== value);
  return Object.fromEntries(changed) as Partial<Described>;
}

/** A code from randomness: 31⁵, over 28 million. */
export function drawCode(random: string): string {
  const bytes = Buffer.from(random, 'base64url');
  return Array.from({ length: 5 }, (_, i) => CODE_ALPHABET[(bytes[i] as number) % CODE_ALPHABET.length]).join('');
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** `… Angkatan II` after a title without a number, `… Angkatan III` after that, `… Angkatan 4` after 3. */
export function nextTitle(title: string): string {
  const numbered = /^(.*\bAngkatan )(?:(\d{1,3})|([IVX]+))$/i.exec(title);
  const [, start = '', digits, roman] = numbered ?? [];
  if (digits !== undefined) return `${start}${Number(digits) + 1}`;
  const number = roman === undefined ? -1 : ROMAN.indexOf(roman.toUpperCase());
  if (number < 0) return `${title} Angkatan II`;
  return `${start}${ROMAN[number + 1] ?? number + 1}`;
}
