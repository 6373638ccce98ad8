import type { Reading } from '#core/aggregate.ts';
import type { Invited } from './invited.ts';
import type { Ledger } from './ledger.ts';
import type { InvitedOffer } from './seats.ts';
import { COLLECTIONS } from './state.ts';

/** What the list of invited people says of somebody whose phone Telegram vouches for; notes that they came. */
export function invitedAs(reading: Reading, ledger: Ledger, id: string, phone: string | null): InvitedOffer | null {
  const found = (collection: string, field: string) =>
    reading.found({ read: 'HGET', collection, args: [field] }) as string | null;
  const row = phone === null ? null : found(COLLECTIONS.invitedPhones, phone);
  if (row === null) return null;
  ledger.also({ do: 'HSET', collection: COLLECTIONS.invitedCame, args: [row, id] });
  const stored = found(COLLECTIONS.invited, row);
  const { name, position } = stored === null ? { name: '', position: null } : (JSON.parse(stored) as Invited);
  return { name, position };
}
