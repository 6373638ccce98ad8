import type { Invited } from '../invited.ts';
import { COLLECTIONS } from '../state.ts';
import type { People } from './people.ts';

/**
 * Who was invited and has not registered. For the organizer's eyes alone, so that a phone that was typed, or a NIP, is enough to say that somebody came;
 * nobody else ever learns it.
 */
export async function findAbsent(people: People, code: string): Promise<{ invited: number; absent: Invited[] }> {
  const [stored, came] = await Promise.all([
    people.hash(code, COLLECTIONS.invited),
    people.hash(code, COLLECTIONS.invitedCame),
  ]);
  const invited = Object.values(stored).map((json) => JSON.parse(json) as Invited);
  if (invited.length === 0) return { invited: 0, absent: [] };
  const phones = new Set<unknown>();
  const nips = new Set<unknown>();
  for await (const { answers, certificate } of people.given(
    await people.listed(code, 'registered', 'waiting', 'approval', 'ended'),
  )) {
    phones.add(answers.phone);
    nips.add(certificate.nip);
  }
  const absent = invited
    .filter(({ id, phone, nip }) => !(id in came) && !(phone && phones.has(phone)) && !(nip && nips.has(nip)))
    .sort((a, b) => (a.agency ?? '').localeCompare(b.agency ?? '', 'id') || a.name.localeCompare(b.name, 'id'));
  return { invited: invited.length, absent };
}
