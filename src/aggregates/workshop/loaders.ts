import type { Keys } from '#core/keys.ts';
import type { RedisClient } from '#core/redis.ts';
import type { ViewLoader } from '#core/views.ts';
import { directoryId, type Listed } from './directory.ts';
import { COLLECTIONS, DEFAULT_SETTINGS, NO_COUNTS, NO_PROGRESS, type WorkshopView, workshopId } from './state.ts';

/** How the views on workshops are read: `workshop:<code>`, `agencies:<code>` (names as they are written) and `directory:workshops`. */
export function workshopLoaders(deps: { redis: RedisClient; keys: Keys }): Record<string, ViewLoader> {
  const { redis, keys } = deps;
  return {
    async workshop(code): Promise<WorkshopView | null> {
      const fields = ['card', 'counts', 'settings', 'progress'];
      const [card, counts, settings, progress] = await redis.hmget(keys.state(workshopId(code)), ...fields);
      if (!card || !counts) return null;
      return {
        card: JSON.parse(card),
        counts: { ...NO_COUNTS, ...JSON.parse(counts) },
        settings: { ...DEFAULT_SETTINGS, ...(settings ? JSON.parse(settings) : {}) },
        progress: { ...NO_PROGRESS, ...(progress ? JSON.parse(progress) : {}) },
      };
    },
    async agencies(code): Promise<string[]> {
      return (await redis.hvals(keys.collection(workshopId(code), COLLECTIONS.agencies))).sort();
    },
    async directory(): Promise<Listed[]> {
      const lines = await redis.hvals(keys.collection(directoryId, 'workshops'));
      return lines.map((json) => JSON.parse(json) as Listed).sort((a, b) => b.start.localeCompare(a.start));
    },
  };
}
