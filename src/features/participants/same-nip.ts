import type { People, Person } from '#aggregates/workshop/reading/people.ts';

/** Everybody who gave a NIP that somebody else gave too, those of one NIP together. For the organizer's eyes alone; nobody else ever learns it. */
export async function findSameNip(people: People, code: string): Promise<Person[]> {
  const byNip = new Map<string, Person[]>();
  for await (const person of people.given(await people.listed(code, 'registered', 'waiting', 'approval'))) {
    const { nip } = person.certificate;
    // "None" is an answer too.
    if (typeof nip === 'string' && /^\d+$/.test(nip)) byNip.set(nip, [...(byNip.get(nip) ?? []), person]);
  }
  return [...byNip.values()].filter((same) => same.length > 1).flat();
}
