import type { Desk } from '#aggregates/account/desk.ts';
import type { Feature } from '#aggregates/account/feature.ts';
import { ENDED } from '#aggregates/account/standing.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { broadcastId } from '#aggregates/broadcast/state.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import { workshopOf } from './ids.ts';

/** A reader's tap on a reply below a broadcast: counted for their registration, and changed as often as they like. */
export function createReplying(deps: { desk: Desk }): Feature {
  /** By what the broadcast's list knows the reader: their registration, or as one of the team. */
  function readerOf(turn: Turn, code: string): string | null {
    const own = turn.get('registrations')?.[code];
    if (own && !ENDED.includes(own.status)) return nameOf(own.id as AggregateId);
    const crew = turn.get('crew')?.[code] !== undefined || deps.desk.all(turn).some((one) => one.code === code);
    return crew ? `u${turn.person}` : null;
  }

  return {
    trial: true,
    taps: {
      sb(turn, [id = '', reply = '']) {
        const code = workshopOf(id);
        const registration = code === null ? null : readerOf(turn, code);
        if (registration === null) return turn.toast({ key: 'broadcast-reply-stranger' });
        turn.tell(broadcastId(id), 'reply', { registration, reply });
        const label = turn.tapped?.label;
        turn.toast(label === undefined ? { key: 'broadcast-noted' } : { key: 'broadcast-noted-as', args: { label } });
      },
    },
  };
}
