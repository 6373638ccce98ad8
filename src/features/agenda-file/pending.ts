import type { ImportPlan } from '#aggregates/workshop/agenda/import/matching.ts';
import { COLLECTIONS, workshopId } from '#aggregates/workshop/state.ts';
import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { PreviewRead } from './preview-view.ts';

/** Reads the preview that waits for its organizer, when their workshop has granted it. */
export function createPendingReading(deps: { redis: RedisClient; keys: Keys }) {
  return async function readPending({
    code = '',
    id = '',
    page = '0',
    stale = '',
  }: Readonly<Record<string, string>>): Promise<PreviewRead> {
    const key = deps.keys.collection(workshopId(code), COLLECTIONS.agendaImport);
    const [now, plan] = await deps.redis.hmget(key, 'id', 'plan');
    return {
      code,
      id,
      page: Number.parseInt(page, 10) || 0,
      stale: stale !== '',
      plan: now === id && plan ? (JSON.parse(plan) as ImportPlan) : null,
    };
  };
}
