import type { AggregateId } from '#core/ids.ts';

/** What a workshop is, as its organizer gave it. */
export type WorkshopCard = {
  readonly code: string;
  readonly title: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  /** When it begins, `HH:MM` at the workshop's place. */
  readonly time: string;
  readonly mode: 'hall' | 'online';
  /** Where, for a hall; the link, online. */
  readonly place: string;
  /** The province's code, see prompts/provinces.yaml. */
  readonly province: string;
  /** IANA zone of the place. */
  readonly zone: string;
  /** Credit hours as the organizer states them, never computed; null is not stated. */
  readonly jp: number | null;
  /** Null is no limit. */
  readonly seats: number | null;
  readonly organizer: string;
  /** The organizer's account, by its Telegram id. */
  readonly createdBy: number;
  /** Epoch ms. */
  readonly createdAt: number;
};

export type WorkshopCounts = { readonly registered: number; readonly waiting: number };

/** A workshop: its card and how many there are. Its members are a collection beside it. */
export type WorkshopState = { card: WorkshopCard; counts: WorkshopCounts };

/** A member of the list, by registration id in the collection `members`. */
export type Member = {
  readonly status: 'registered' | 'waiting';
  /** The number in the list, or the place on the waiting list, in order of arrival. */
  readonly number: number;
  readonly at: number;
};

/** What every process knows of a workshop, through the view `workshop:<code>`. */
export type WorkshopView = { readonly card: WorkshopCard; readonly counts: WorkshopCounts };

/** Collections beside a workshop. */
export const COLLECTIONS = { members: 'members', agencies: 'agencies' } as const;

export function workshopId(code: string): AggregateId {
  return `workshop:${code}`;
}

/** The letters and digits of a code: none that are taken for another when read from paper. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A text as a workshop's code, or null when it cannot be one: 5 characters, capitals or not, with or without "kode" before it. */
export function readCode(text: string): string | null {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/^(?:KODE|CODE)(?: WORKSHOP)?(?:NYA)?[\s:]+/, '');
  return code.length === 5 && [...code].every((c) => CODE_ALPHABET.includes(c)) ? code : null;
}

/** Seats that are left; null is no limit. */
export function seatsLeft({ card, counts }: WorkshopView): number | null {
  return card.seats === null ? null : Math.max(card.seats - counts.registered, 0);
}
