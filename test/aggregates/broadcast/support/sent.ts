import { EVERYBODY } from '#aggregates/broadcast/audience.ts';
import type { BroadcastCounts, BroadcastState, Order } from '#aggregates/broadcast/broadcast.ts';
import { broadcast } from '#aggregates/broadcast/broadcast.ts';
import type { BroadcastMessage } from '#aggregates/broadcast/message.ts';
import type { Effect } from '#core/aggregate.ts';
import type { SliceEnd } from '#core/fanout.ts';
import { toEpoch } from '#core/zones.ts';
import { CARD } from '../../workshop/support/books.ts';
import { createAlone } from '../../workshop/support/memory.ts';

export const AUTHOR = 900;
export const OTHER = 901;
export const MESSAGE: BroadcastMessage = {
  text: { text: 'Acara pindah.', entities: [] },
  media: [],
  buttons: [
    [
      { label: 'Hadir', reply: '1' },
      { label: 'Tidak', reply: '2' },
    ],
  ],
};

/** A moment of the day on which these tests happen, at the workshop's place. */
export const at = (time: string, day = '2027-11-09') => toEpoch(day, time, 'Asia/Jakarta');
export const NOON = at('12:00');
export const KEPT = at('00:00', '2029-01-01');

/** A broadcast that was written, and what happens to it. */
export function openBroadcast(more: { plan?: BroadcastState['plan'] } = {}) {
  const views = { 'workshop:JMB27': { card: CARD } };
  const one = createAlone<BroadcastState>(broadcast, 'broadcast:b1', views);
  one.send('draft', { by: AUTHOR, workshop: 'JMB27', message: MESSAGE, audience: EVERYBODY, next: '' }, NOON);
  if (more.plan) one.send('redraft', { by: AUTHOR, plan: more.plan, next: '' }, NOON);
  const number = () => one.state.work?.number ?? 0;

  return {
    ...one,
    order: (order: Order, when = NOON, by = AUTHOR) =>
      one.send('order', { ...order, by, workshop: 'JMB27', next: 'card', kept: KEPT }, when),
    gathered: (total: number, when = NOON) =>
      one.send('gathered', { number: number(), counts: counted(total, {}), others: 0 }, when),
    sliced: (end: SliceEnd, counts: BroadcastCounts, when = NOON, of = number()) =>
      one.send('sliced', { number: of, end, counts }, when),
    slicedOver: (end: SliceEnd, done: number, total: number, when = NOON, of = number()) =>
      one.send('sliced-over', { number: of, end, done, failed: 0, total }, when),
    time: (what: string, when: number) => one.send('due', { what, version: when }, when),
    status: () => one.collections.hash('progress').get('st'),
  };
}

export type OpenBroadcast = ReturnType<typeof openBroadcast>;

export function counted(total: number, more: Partial<BroadcastCounts>): BroadcastCounts {
  return { total, sent: 0, uncertain: 0, unreachable: 0, failed: 0, left: 0, ...more };
}

/** The slow work among effects: its name and number. */
export function worked(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) => (effect.kind === 'work' ? [`${effect.work} ${effect.args.number ?? ''}`] : []));
}

/** What the workshop is told among effects. */
export function workshopTold(effects: readonly Effect[]): object[] {
  return effects.flatMap((effect) =>
    effect.kind === 'event' && effect.type === 'sending-told' ? [effect.data as object] : [],
  );
}

/** What stands in the way, as the organizer is told. */
export function undone(effects: readonly Effect[]): unknown[] {
  return effects.flatMap((effect) =>
    effect.kind === 'event' && effect.type === 'outgoing-seen' ? [(effect.data as { undone?: string }).undone] : [],
  );
}
