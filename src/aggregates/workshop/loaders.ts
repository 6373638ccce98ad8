import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { ViewLoader } from '#core/views.ts';
import { type AgendaView, CHANGES_IN_VIEW, inOrder, NO_AGENDA, type Session } from './agenda/agenda.ts';
import { type AttendanceState, NO_ATTENDANCE } from './attendance/attendance.ts';
import { wentOut } from './broadcasts.ts';
import { directoryId, type Listed } from './directory.ts';
import { COLLECTIONS, DEFAULT_SETTINGS, NO_COUNTS, NO_PROGRESS, type WorkshopView, workshopId } from './state.ts';

/** How the views on workshops are read: `workshop:<code>`, `agencies:<code>` (names as they are written), `agenda:<code>`, `attendance:<code>` and `directory:workshops`. */
export function workshopLoaders(deps: { redis: RedisClient; keys: Keys }): Record<string, ViewLoader> {
  const { redis, keys } = deps;
  return {
    async workshop(code): Promise<WorkshopView | null> {
      const fields = ['card', 'counts', 'settings', 'progress', 'broadcasts'];
      const [card, counts, settings, progress, broadcasts] = await redis.hmget(keys.state(workshopId(code)), ...fields);
      if (!card || !counts) return null;
      return {
        card: JSON.parse(card),
        counts: { ...NO_COUNTS, ...JSON.parse(counts) },
        settings: { ...DEFAULT_SETTINGS, ...(settings ? JSON.parse(settings) : {}) },
        progress: { ...NO_PROGRESS, ...(progress ? JSON.parse(progress) : {}) },
        ...(broadcasts ? { broadcasts: wentOut(JSON.parse(broadcasts)) } : {}),
      };
    },
    async agencies(code): Promise<string[]> {
      return (await redis.hvals(keys.collection(workshopId(code), COLLECTIONS.agencies))).sort();
    },
    async agenda(code): Promise<AgendaView | null> {
      const id = workshopId(code);
      const [[agenda, groups], rows, changes] = await Promise.all([
        redis.hmget(keys.state(id), 'agenda', 'groups'),
        redis.hvals(keys.collection(id, COLLECTIONS.sessions)),
        redis.lrange(keys.collection(id, COLLECTIONS.agendaChanges), -CHANGES_IN_VIEW, -1),
      ]);
      if (rows.length === 0 && !agenda) return null;
      return {
        version: (agenda ? JSON.parse(agenda) : NO_AGENDA).version,
        groups: groups ? JSON.parse(groups) : {},
        sessions: rows.map((json) => JSON.parse(json) as Session).sort(inOrder),
        changes: changes.map((json) => JSON.parse(json)).reverse(),
      };
    },
    async attendance(code): Promise<AttendanceState> {
      const json = await redis.hget(keys.state(workshopId(code)), 'attendance');
      return json ? JSON.parse(json) : NO_ATTENDANCE;
    },
    async directory(): Promise<Listed[]> {
      const lines = await redis.hvals(keys.collection(directoryId, 'workshops'));
      return lines.map((json) => JSON.parse(json) as Listed).sort((a, b) => b.start.localeCompare(a.start));
    },
  };
}
