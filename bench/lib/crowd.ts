import { openBulk } from './bulk.ts';
import { cast, type Mold, type Names } from './clone.ts';
import type { Storage } from './storage.ts';

/** People of a workshop. */
export const PEOPLE = 100;

/** The names of a made-up workshop and its people, as long as real ones: Telegram's ids have ten digits by now. */
export function namesOf(workshop: number): Names {
  const first = workshop * PEOPLE;
  return {
    code: `K${workshop.toString(36).toUpperCase().padStart(4, '0')}`,
    accounts: Array.from({ length: PEOPLE }, (_, i) => String(6_000_000_000 + first + i)),
    registrations: Array.from({ length: PEOPLE }, (_, i) => `n${(first + i).toString(36).padStart(15, '0')}`),
  };
}

/** Writes so many workshops with all their people. */
export async function castMany({ socket }: Storage, mold: Mold, from: number, count: number): Promise<void> {
  const bulk = await openBulk(socket);
  for (let workshop = from; workshop < from + count; workshop++) await cast(mold, namesOf(workshop), bulk);
  await bulk.close();
}
