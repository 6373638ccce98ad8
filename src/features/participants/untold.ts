import type { Listed, People } from '#aggregates/workshop/reading/people.ts';
import { COLLECTIONS } from '#aggregates/workshop/state.ts';

/** Who has no Telegram, and whose place has changed without an organizer having told them; in the order of the lists. */
export async function findUntold(people: People, code: string): Promise<Listed[]> {
  const untold = await people.hash(code, COLLECTIONS.untold);
  if (Object.keys(untold).length === 0) return [];
  const listed = await people.listed(code, 'registered', 'waiting', 'approval', 'ended');
  return listed.filter(({ id }) => id in untold);
}
