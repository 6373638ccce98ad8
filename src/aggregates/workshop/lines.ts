import { sayDays, sayMoment, sayTime } from '#core/dates.ts';
import type { Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toEpoch } from '#core/zones.ts';
import { seatsLeft, type WorkshopCard, type WorkshopView } from './state.ts';

/** `Kamis–Jumat, 11–12 November 2027, pukul 08.00 WIB`; with the reader's own clock beside it where that differs. */
export function sayWhen(card: Pick<WorkshopCard, 'start' | 'end' | 'time' | 'zone'>, readerZone = card.zone): Say {
  const time = sayTime(toEpoch(card.start, card.time, card.zone), card.zone, readerZone);
  return { key: 'workshop-when', args: { days: sayDays(card.start, card.end), time } };
}

/** The hall; online the link, or that it follows. The link is for those who have a place. */
export function sayPlace(card: WorkshopCard, reader: 'member' | 'anybody'): Say {
  if (card.mode === 'hall') return { key: 'workshop-place', args: { place: card.place } };
  if (card.place === '') return { key: 'workshop-online-later' };
  return reader === 'member'
    ? { key: 'workshop-online', args: { place: card.place } }
    : { key: 'workshop-online-members' };
}

/** `20 JP · tersisa 12 kursi · paling banyak 2 per instansi`, or null where none of it is stated. */
export function sayRoom(view: WorkshopView): Say | null {
  const { jp } = view.card;
  const left = seatsLeft(view);
  const seats: Say | null =
    left === null ? null : { key: left > 0 ? 'workshop-seats-left' : 'workshop-seats-none', args: { left } };
  const hours: Say | null = jp === null ? null : { key: 'workshop-jp', args: { jp } };
  const { seatsPerAgency } = view.settings;
  const each: Say | null =
    seatsPerAgency === null ? null : { key: 'workshop-seats-each', args: { seats: seatsPerAgency } };
  return [hours, seats, each].reduce((one, other) =>
    one && other ? { key: 'workshop-jp-and-seats', args: { jp: one, seats: other } } : (one ?? other),
  );
}

/** Until when one can register, or that one no longer can; null while nothing ends it. */
function sayClosing({ card, settings: { open, closes } }: WorkshopView): Say | null {
  if (!open) return { key: 'workshop-closed' };
  return closes === null ? null : { key: 'workshop-closes', args: { when: sayMoment(closes, card.zone) } };
}

/** Title, day, place, organizer, room and closing. */
export function cardLines(view: WorkshopView, reader: 'member' | 'anybody'): Line[] {
  const { card } = view;
  const room = sayRoom(view);
  const closing = sayClosing(view);
  return [
    { key: 'workshop-title', args: { title: card.title } },
    sayWhen(card),
    sayPlace(card, reader),
    { key: 'workshop-organizer', args: { organizer: card.organizer } },
    ...(room ? [room] : []),
    ...(closing ? [closing] : []),
  ];
}
