import type { Decision } from '#core/aggregate.ts';
import { COLLECTIONS, type WorkshopState } from './state.ts';

/** Somebody on the organizer's list of invited people. All of it is personal data; nobody but the team sees it. */
export type Invited = {
  readonly id: string;
  readonly name: string;
  readonly nip: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly agency: string | null;
  readonly region: string | null;
  /** As `+62…`. */
  readonly phone: string | null;
  readonly email: string | null;
};

/** A list that was shown to the organizer and confirmed; it is added to what is there, the same id replaces. */
export type InvitedAsked = { by: number; people: readonly Invited[]; remove: readonly Pick<Invited, 'id' | 'phone'>[] };

/** Puts a list of invited people into place, whole. */
export function importInvited({ people, remove }: InvitedAsked): Decision<WorkshopState> {
  const phones = people.filter((p) => p.phone !== null).flatMap((p) => [p.phone as string, p.id]);
  const gone = remove.flatMap((p) => (p.phone === null ? [] : [p.phone]));
  return {
    operations: [
      ...(remove.length > 0
        ? [{ do: 'HDEL' as const, collection: COLLECTIONS.invited, args: remove.map((p) => p.id) }]
        : []),
      ...(gone.length > 0 ? [{ do: 'HDEL' as const, collection: COLLECTIONS.invitedPhones, args: gone }] : []),
      ...(people.length > 0
        ? [
            {
              do: 'HSET' as const,
              collection: COLLECTIONS.invited,
              args: people.flatMap((p) => [p.id, JSON.stringify(p)]),
            },
          ]
        : []),
      ...(phones.length > 0 ? [{ do: 'HSET' as const, collection: COLLECTIONS.invitedPhones, args: phones }] : []),
    ],
  };
}
