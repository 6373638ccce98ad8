import type { Event, Lookup } from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import { AGENDA_LOOKUPS, AGENDA_TYPES } from './agenda/acts.ts';
import { ATTEND_TYPES, attendanceLookups } from './attendance/acts.ts';
import { OF_GROUPS } from './groups/groups.ts';
import type { SeatAsked } from './seating.ts';
import { agencyKey, COLLECTIONS, type WorkshopState } from './state.ts';

type Fields = readonly (keyof WorkshopState)[];

/** Loaded for every event. */
const ALWAYS: Fields = [
  'card',
  'settings',
  'counts',
  'team',
  'invites',
  'progress',
  'identity',
  'rehearsing',
  'broadcasts',
  'reminding',
];
/** What some events need besides, by {@link handlerName}. */
const MORE: Readonly<Record<string, Fields>> = {
  ...Object.fromEntries([...OF_GROUPS].map((type) => [type, ['groups'] satisfies Fields])),
  ...Object.fromEntries(ATTEND_TYPES.map((type) => [type, ['attendance'] satisfies Fields])),
  ...Object.fromEntries(AGENDA_TYPES.map((type) => [type, ['agenda', 'groups'] satisfies Fields])),
};

/** By which name the handler of an event is found: its type; of a due time `due:<what>`, without what stands behind a second colon. */
export function handlerName({ type, data }: Event): string {
  return type === 'due' ? `due:${(data as { what: string }).what.split(':')[0]}` : type;
}

export function fieldsOf(event: Event): Fields {
  return [...ALWAYS, ...(MORE[handlerName(event)] ?? [])];
}

/** What most seats, codes of attendance, and all changes of the agenda need, read in the trip of the load. */
export function lookupsOf(event: Event): readonly Lookup[] {
  if (event.type === 'attend') return attendanceLookups(event);
  if (event.type !== 'seat') return AGENDA_TYPES.includes(handlerName(event)) ? AGENDA_LOOKUPS : [];
  const { registration, agency, office, phone } = event.data as SeatAsked;
  const key = agencyKey(agency);
  const one = (collection: string, field: string): Lookup => ({ read: 'HGET', collection, args: [field] });
  return [
    one(COLLECTIONS.forgotten, nameOf(registration)),
    one(COLLECTIONS.members, nameOf(registration)),
    one(COLLECTIONS.merges, key),
    one(COLLECTIONS.agencies, key),
    one(COLLECTIONS.taken, key),
    ...(office === null ? [] : [one(COLLECTIONS.offices, office)]),
    ...(phone === null ? [] : [one(COLLECTIONS.invitedPhones, phone)]),
  ];
}
