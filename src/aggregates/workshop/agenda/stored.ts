import type { Operation, Reading } from '#core/aggregate.ts';
import { inParts } from '../invited.ts';
import type { COLLECTIONS } from '../state.ts';
import type { Session } from './agenda.ts';
import type { Sessions } from './differing.ts';

type Kept = typeof COLLECTIONS.sessions | typeof COLLECTIONS.sessionsTold;

/** An agenda as it is, or as people were told it last. */
export function readSessions(reading: Reading, collection: Kept): Map<string, Session> {
  const flat = reading.found({ read: 'HGETALL', collection, args: [] }) as string[];
  const rows = flat.filter((_, i) => i % 2 === 1).map((json) => JSON.parse(json) as Session);
  return new Map(rows.map((session) => [session.id, session]));
}

/** What makes one agenda out of another, where it is kept. */
export function storeSessions(collection: Kept, before: Sessions, after: Sessions): Operation[] {
  const put = [...after.values()].filter((s) => JSON.stringify(before.get(s.id)) !== JSON.stringify(s));
  const gone = [...before.keys()].filter((id) => !after.has(id));
  return [
    ...inParts(
      'HSET',
      collection,
      put.flatMap((session) => [session.id, JSON.stringify(session)]),
      2,
    ),
    ...inParts('HDEL', collection, gone, 1),
  ];
}
