import { describe, expect, test } from 'vitest';
import type { Order } from '#aggregates/broadcast/broadcast.ts';
import { broadcastsOn, wentOut } from '#aggregates/workshop/broadcasts.ts';
import type { WorkshopCard } from '#aggregates/workshop/state.ts';
import type { Effect } from '#core/aggregate.ts';
import { toEpoch } from '#core/zones.ts';
import { OWNER, openWorkshop, wish } from './support/books.ts';

const at = (time: string, day = '2027-11-09') => toEpoch(day, time, 'Asia/Jakarta');
const NOON = at('12:00');

function open(card: Partial<WorkshopCard> = {}) {
  const workshop = openWorkshop(card);
  return {
    ...workshop,
    order: (order: Order, more: { id?: string; hash?: string; sure?: boolean; at?: number; by?: number } = {}) => {
      const { id = 'b1', hash = 'h1', sure = false, by = OWNER } = more;
      const next = { what: 'broadcast.show', args: {} };
      const data = { by, id, order, hash, sure, show: 'card', next };
      return workshop.send('broadcast', data, more.at ?? NOON);
    },
    told: (id: string, running: boolean, more: { at?: number; began?: boolean } = {}) =>
      workshop.send('sending-told', { id, running, at: more.at ?? NOON, began: more.began ?? false }),
    running: () => workshop.state.broadcasts?.running ?? [],
  };
}

/** Orders that went on to their broadcasts. */
const ordered = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'event' && effect.type === 'order' ? [effect.to] : []));
/** Who is told of as gone, and to which broadcast. */
const left = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === 'event' && effect.type === 'left' ? [`${effect.to} ${JSON.stringify(effect.data)}`] : [],
  );
/** What speaks against it. */
function against(effects: readonly Effect[]): string | undefined {
  for (const effect of effects) {
    if (effect.kind !== 'event' || effect.type !== 'desk') continue;
    return (effect.data as { args: Record<string, string> }).args.undone;
  }
  return undefined;
}

describe('an order to send', () => {
  test('is asked about when the same words went out within a day', () => {
    const workshop = open();
    workshop.order({ do: 'send' });
    workshop.told('b1', false, { at: NOON + 1_000 });
    const again = workshop.order({ do: 'send' }, { id: 'b2', at: NOON + 60_000 });
    expect([ordered(again), against(again)]).toEqual([[], 'same']);
    expect(workshop.running()).toEqual([]);
    expect(ordered(workshop.order({ do: 'send' }, { id: 'b2', at: NOON + 60_000, sure: true }))).toEqual([
      'broadcast:b2',
    ]);
    const later = workshop.order({ do: 'send' }, { id: 'b3', at: NOON + 24 * 60 * 60_000 + 60_001, sure: true });
    expect(against(later)).toBeUndefined();
  });

  test('is asked about while another goes out', () => {
    const workshop = open();
    workshop.order({ do: 'send' });
    expect(against(workshop.order({ do: 'send' }, { id: 'b2', hash: 'h2' }))).toBe('other');
    workshop.told('b1', false, { at: NOON + 1_000 });
    expect(ordered(workshop.order({ do: 'send' }, { id: 'b2', hash: 'h2' }))).toEqual(['broadcast:b2']);
  });

  test.each([
    ['hall', 6],
    ['online', 9],
  ] as const)('of a workshop in a %s is asked about over %i a day', (mode, budget) => {
    const workshop = open({ mode });
    for (let i = 0; i < budget; i++) {
      expect(against(workshop.order({ do: 'send' }, { id: `b${i}`, hash: `h${i}` }))).toBeUndefined();
      workshop.told(`b${i}`, true, { began: true });
      workshop.told(`b${i}`, false, { at: NOON + 1 });
    }
    const one = { id: 'more', hash: 'more' };
    expect(against(workshop.order({ do: 'send' }, one))).toBe('budget');
    expect(ordered(workshop.order({ do: 'send' }, { ...one, sure: true }))).toEqual(['broadcast:more']);
    expect(against(workshop.order({ do: 'send' }, { id: 'next', hash: 'n', at: at('07:00', '2027-11-10') }))).toBe(
      'other',
    );
  });

  test('by who may not goes nowhere', () => {
    const workshop = open();
    expect(ordered(workshop.order({ do: 'send' }, { by: 77 }))).toEqual([]);
    expect(workshop.running()).toEqual([]);
  });
});

describe('what is being sent', () => {
  test('is known from the order on, until it is over', () => {
    const workshop = open();
    workshop.order({ do: 'send' });
    expect(workshop.running()).toEqual(['b1']);
    workshop.told('b1', false, { at: NOON + 60_000 });
    expect(workshop.running()).toEqual([]);
    workshop.order({ do: 'again' }, { at: NOON + 90_000 });
    expect(workshop.running()).toEqual(['b1']);
  });

  test('an end that is told late does not end what was ordered since', () => {
    const workshop = open();
    workshop.order({ do: 'send' });
    workshop.order({ do: 'again' }, { at: NOON + 90_000 });
    workshop.told('b1', false, { at: NOON + 60_000 });
    expect(workshop.running()).toEqual(['b1']);
  });

  test('that it went out counts on its day, whenever it was ordered', () => {
    const workshop = open();
    workshop.order({ do: 'send' }, { at: at('20:00') });
    workshop.told('b1', true, { at: at('20:00') });
    expect(wentOut(workshop.state.broadcasts as never)).toEqual([]);
    workshop.told('b1', true, { at: at('07:00', '2027-11-10'), began: true });
    const times = wentOut(workshop.state.broadcasts as never);
    expect(broadcastsOn(times, at('08:00'), 'Asia/Jakarta')).toBe(0);
    expect(broadcastsOn(times, at('23:59', '2027-11-10'), 'Asia/Jakarta')).toBe(1);
    // Its sending again counts no day: it goes to few.
    workshop.order({ do: 'again' }, { at: at('09:00', '2027-11-11') });
    expect(wentOut(workshop.state.broadcasts as never)).toEqual(times);
  });
});

describe('whoever leaves', () => {
  function seated() {
    const workshop = open({ seats: 2 });
    for (const id of ['r1', 'r2', 'r3']) workshop.send('seat', wish(id, `Dinas ${id}`));
    workshop.order({ do: 'send' }, { id: 'old' });
    workshop.told('old', false, { at: NOON + 1 });
    workshop.order({ do: 'send' }, { id: 'now', hash: 'h2', at: NOON + 2 });
    return workshop;
  }
  const gone = (id: string, more = {}) => JSON.stringify({ registration: id, forget: false, ...more });

  test('by withdrawing is told to what is being sent', () => {
    expect(left(seated().send('release', { registration: 'registration:r1' }))).toEqual([
      `broadcast:now ${gone('r1')}`,
    ]);
  });

  test('by blocking the bot, too', () => {
    expect(left(seated().send('blocked', { registration: 'registration:r1' }))).toEqual([
      `broadcast:now ${gone('r1', { blocked: true })}`,
    ]);
  });

  test('by having their data deleted is told to all that was ever sent', () => {
    const effects = seated().send('forget', { registration: 'registration:r1', line: null });
    const forgotten = JSON.stringify({ registration: 'r1', forget: true });
    expect(left(effects)).toEqual([`broadcast:old ${forgotten}`, `broadcast:now ${forgotten}`]);
  });

  test('who moves up leaves nothing', () => {
    const workshop = seated();
    workshop.told('now', false, { at: NOON + 3 });
    expect(left(workshop.send('release', { registration: 'registration:r2' }))).toEqual([]);
  });

  test('an organizer is named no more', () => {
    const workshop = seated();
    const effects = workshop.send('erase-person', { by: OWNER });
    const erased = effects.flatMap((effect) =>
      effect.kind === 'event' && effect.type === 'erase-person' ? [effect.to] : [],
    );
    expect(erased).toEqual(['broadcast:old', 'broadcast:now']);
    expect(workshop.state.broadcasts?.recent.map(({ by }) => by)).toEqual([0, 0]);
  });
});
