import type { Opined } from '#aggregates/account/opinions.ts';
import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import { isToldToo } from '#aggregates/account/told-together.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { endOf, isFor, type Session } from '#aggregates/workshop/agenda/agenda.ts';
import { sayShortDay, sayTime } from '#core/dates.ts';
import { urlIn } from '#core/url-in.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toEpoch } from '#core/zones.ts';

/** What comes after a session, in one line with the door to it; nothing where that is said already, or nothing comes. */
export type Next = { readonly lines: readonly Line[]; readonly buttons: readonly Button[] };

const NOTHING: Next = { lines: [], buttons: [] };

/** What comes after a session for this person: when, what and where; rests need nobody's attention. */
export function createNext(deps: { readerZone: ReaderZone }) {
  return function next(turn: Turn, { workshop: { card }, sessions, own, code }: Opined, after: Session): Next {
    if (isToldToo(turn, 'reminder', code)) return NOTHING;
    const coming = sessions.find(
      (one) => one.kind !== 'break' && isFor(one, own.group) && isAfter(one, after) && !isOver(one),
    );
    if (!coming) return NOTHING;
    const at = toEpoch(coming.day, coming.start, card.zone);
    const time = sayTime(at, card.zone, deps.readerZone(turn, code));
    const link = coming.link || (card.mode === 'online' ? card.place : '');
    const where = coming.place || link || (card.mode === 'hall' ? card.place : '');
    const day = sayShortDay(coming.day);
    const when: Say = coming.day === after.day ? time : { key: 'opinion-next-when', args: { day, time } };
    const args = { when, title: coming.title, where };
    const line: Line = { key: where === '' ? 'opinion-next' : 'opinion-next-at', args };
    const url = coming.day === after.day ? urlIn(link) : null;
    return { lines: ['', line], buttons: url === null ? [] : [{ label: { key: 'btn-enter-room' }, url }] };

    function isOver(one: Session): boolean {
      const end = endOf(one, sessions);
      return toEpoch(one.day, end ?? '23:59', card.zone) <= turn.at;
    }
  };
}

function isAfter(one: Session, other: Session): boolean {
  return one.day > other.day || (one.day === other.day && one.start > other.start);
}
