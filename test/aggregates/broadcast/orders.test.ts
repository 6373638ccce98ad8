import { describe, expect, test } from 'vitest';
import type { BroadcastStage, Order } from '#aggregates/broadcast/broadcast.ts';
import {
  AUTHOR,
  at,
  counted,
  KEPT,
  MESSAGE,
  NOON,
  type OpenBroadcast,
  OTHER,
  openBroadcast,
  undone,
  worked,
  workshopTold,
} from './support/sent.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Ways into each stage. */
const STAGES: Readonly<Record<BroadcastStage, () => OpenBroadcast>> = {
  draft: () => openBroadcast(),
  scheduled() {
    const one = openBroadcast({ plan: { at: at('15:00'), insist: false } });
    one.order({ do: 'send' });
    return one;
  },
  gathering() {
    const one = openBroadcast();
    one.order({ do: 'send' });
    return one;
  },
  sending() {
    const one = STAGES.gathering();
    one.gathered(10);
    return one;
  },
  paused() {
    const one = STAGES.sending();
    one.order({ do: 'pause' });
    one.sliced({ end: 'stopped' }, counted(10, { sent: 4 }));
    return one;
  },
  stopped() {
    const one = STAGES.sending();
    one.order({ do: 'stop' });
    one.sliced({ end: 'stopped' }, counted(10, { sent: 4 }));
    return one;
  },
  sent() {
    const one = STAGES.sending();
    one.sliced({ end: 'done' }, counted(10, { sent: 9, unreachable: 1 }));
    return one;
  },
  mending() {
    const one = STAGES.sent();
    one.order({ do: 'mend', message: MESSAGE });
    return one;
  },
  deleting() {
    const one = STAGES.sent();
    one.order({ do: 'delete' });
    return one;
  },
  deleted() {
    const one = STAGES.deleting();
    one.slicedOver({ end: 'done' }, 9, 9);
    return one;
  },
};

const ORDERS: Readonly<Record<string, Order>> = {
  send: { do: 'send' },
  pause: { do: 'pause' },
  resume: { do: 'resume' },
  stop: { do: 'stop' },
  again: { do: 'again' },
  mend: { do: 'mend', message: { ...MESSAGE, text: { text: 'Tidak pindah.', entities: [] } } },
  delete: { do: 'delete' },
};

/** What each order makes of each stage; what is not named is too late for it. */
const AFTER: Readonly<Record<BroadcastStage, Partial<Record<string, BroadcastStage>>>> = {
  draft: { send: 'gathering' },
  scheduled: { send: 'gathering', stop: 'draft' },
  gathering: {},
  sending: { pause: 'paused', stop: 'stopped' },
  paused: { resume: 'sending', stop: 'stopped', mend: 'mending', delete: 'deleting' },
  stopped: { again: 'gathering', mend: 'mending', delete: 'deleting' },
  sent: { again: 'gathering', mend: 'mending', delete: 'deleting' },
  mending: { stop: 'sent' },
  deleting: { stop: 'sent' },
  deleted: {},
};

const CASES = Object.keys(STAGES).flatMap((stage) =>
  Object.keys(ORDERS).map((order) => ({
    stage: stage as BroadcastStage,
    order,
    after: AFTER[stage as BroadcastStage][order] ?? null,
  })),
);

test.each(CASES)('$order when it is $stage: $after', ({ stage, order, after }) => {
  const one = STAGES[stage]();
  expect(one.state.stage).toBe(stage);
  const effects = one.order(ORDERS[order] as Order);
  expect(one.state.stage).toBe(after ?? stage);
  expect(undone(effects)).toEqual([after === null ? 'late' : undefined]);
  // The workshop, which took it for one that is being sent, hears the truth.
  if (after === null && (order === 'send' || order === 'again')) {
    const running = ['scheduled', 'gathering', 'sending', 'paused'].includes(stage);
    expect(workshopTold(effects)).toEqual([{ id: 'b1', running, at: NOON, began: false }]);
  }
});

describe('the work under way', () => {
  test('there is one at a time, and only its own result counts', () => {
    const one = STAGES.sending();
    expect(one.state.work).toEqual({ number: 2, running: true });
    expect(worked(one.sliced({ end: 'time' }, counted(10, { sent: 3 }), NOON, 1))).toEqual([]);
    expect(one.state.counts).toEqual(counted(10, {}));
    expect(worked(one.sliced({ end: 'time' }, counted(10, { sent: 3 })))).toEqual(['send-slice 3']);
    // The same again, and the audience once more: after a kill.
    expect(worked(one.sliced({ end: 'time' }, counted(10, { sent: 3 }), NOON, 2))).toEqual([]);
    expect(one.send('gathered', { number: 1, counts: counted(99, {}), others: 0 })).toEqual([]);
    expect(one.state.counts).toEqual(counted(10, { sent: 3 }));
    expect(one.state.work).toEqual({ number: 3, running: true });
  });

  test('a pause that is taken back at once begins nothing beside the slice under way', () => {
    const one = STAGES.sending();
    expect(worked(one.order({ do: 'pause' }))).toEqual([]);
    expect(one.status()).toBe('pause');
    expect(worked(one.order({ do: 'resume' }))).toEqual([]);
    expect(one.status()).toBe('go');
    // It has stopped all the same, or not: it is followed by the next.
    expect(worked(one.sliced({ end: 'stopped' }, counted(10, { sent: 3 })))).toEqual(['send-slice 3']);
  });

  test('while the last slice has not reported, it is too early for more', () => {
    const one = STAGES.sending();
    one.order({ do: 'stop' });
    for (const order of ['again', 'mend', 'delete']) {
      expect(undone(one.order(ORDERS[order] as Order))).toEqual(['late']);
    }
    one.sliced({ end: 'stopped' }, counted(10, { sent: 4 }));
    expect(one.state.stage).toBe('stopped');
    expect(worked(one.order({ do: 'again' }))).toEqual(['gather-audience 3']);
  });

  test('a slice that ends after a stop changes numbers alone', () => {
    const one = STAGES.sending();
    one.order({ do: 'stop' });
    expect(worked(one.sliced({ end: 'done' }, counted(10, { sent: 10 })))).toEqual([]);
    expect(one.state.stage).toBe('stopped');
    expect(one.state.counts?.sent).toBe(10);
  });

  test('nobody to send to is over at once', () => {
    const one = STAGES.gathering();
    const effects = one.gathered(0);
    expect(one.state.stage).toBe('sent');
    expect(worked(effects)).toEqual([]);
    expect(workshopTold(effects)).toEqual([{ id: 'b1', running: false, at: NOON, began: false }]);
  });
});

describe('waiting', () => {
  test('for Telegram, as long as it says, and a stop ends that', () => {
    const one = STAGES.sending();
    const until = NOON + 10_072_000;
    expect(worked(one.sliced({ end: 'wait', at: until }, counted(10, { sent: 9 })))).toEqual([]);
    expect(one.due.slice).toBe(until);
    expect(one.state.waits).toEqual({ from: NOON, until, for: 'telegram' });
    one.order({ do: 'stop' }, NOON + 5_000);
    expect([one.due.slice, one.state.waits, one.state.stage]).toEqual([null, undefined, 'stopped']);
    expect(one.time('slice', until)).toEqual([]);
  });

  test('it goes on when the time has come', () => {
    const one = STAGES.sending();
    one.sliced({ end: 'wait', at: NOON + 30_000 }, counted(10, { sent: 9 }));
    expect(worked(one.time('slice', NOON + 30_000))).toEqual(['send-slice 3']);
    expect([one.state.waits, one.state.waited]).toEqual([undefined, 30_000]);
    expect(worked(one.time('slice', NOON + 30_000))).toEqual([]);
  });

  test('at night for the morning, unless who sees that goes on', () => {
    const one = STAGES.sending();
    const night = at('21:00');
    expect(worked(one.sliced({ end: 'time' }, counted(10, { sent: 9 }), night))).toEqual([]);
    expect(one.state.waits).toEqual({ from: night, until: at('07:00', '2027-11-10'), for: 'morning' });
    expect(one.due.slice).toBe(at('07:00', '2027-11-10'));
    expect(worked(one.order({ do: 'resume' }, night + 60_000))).toEqual(['send-slice 3']);
    expect(one.state.plan).toEqual({ at: null, insist: true });
    expect(worked(one.sliced({ end: 'time' }, counted(10, { sent: 9 }), night + 70_000))).toEqual(['send-slice 4']);
  });
});

describe('a time to begin', () => {
  test('is kept, and told to the workshop', () => {
    const one = openBroadcast({ plan: { at: at('15:00'), insist: false } });
    const effects = one.order({ do: 'send' });
    expect([one.due.go, one.due.kept, one.state.stage]).toEqual([at('15:00'), KEPT, 'scheduled']);
    expect(workshopTold(effects)).toEqual([{ id: 'b1', running: true, at: NOON, began: false }]);
    const began = one.time('go', at('15:00'));
    expect(worked(began)).toEqual(['gather-audience 1']);
    expect(workshopTold(began)).toEqual([{ id: 'b1', running: true, at: at('15:00'), began: true }]);
  });

  test.each([
    ['21:00', '07:00', '2027-11-10'],
    ['06:59', '07:00', '2027-11-09'],
    ['20:59', '20:59', '2027-11-09'],
    ['07:00', '07:00', '2027-11-09'],
  ])('at %s becomes %s of %s', (planned, time, day) => {
    const one = openBroadcast({ plan: { at: at(planned), insist: false } });
    one.order({ do: 'send' }, at('05:00'));
    expect(one.due.go).toBe(at(time, day));
  });

  test('in the night is kept by who insists', () => {
    const one = openBroadcast({ plan: { at: at('22:00'), insist: true } });
    one.order({ do: 'send' });
    expect(one.due.go).toBe(at('22:00'));
    const other = openBroadcast();
    other.order({ do: 'send', insist: true }, at('23:00'));
    expect(other.state.stage).toBe('gathering');
  });

  test('that was missed wakes nobody', () => {
    const one = STAGES.scheduled();
    expect(worked(one.time('go', at('23:30')))).toEqual([]);
    expect([one.state.stage, one.due.go]).toEqual(['scheduled', at('07:00', '2027-11-10')]);
  });

  test('that was taken back is none', () => {
    const one = STAGES.scheduled();
    const effects = one.order({ do: 'stop' });
    expect([one.due.go, one.state.plan]).toEqual([null, { at: null, insist: false }]);
    expect(workshopTold(effects)).toEqual([{ id: 'b1', running: false, at: NOON, began: false }]);
    expect(one.time('go', at('15:00'))).toEqual([]);
  });
});

describe('what was sent', () => {
  test('can be deleted for two days', () => {
    expect(undone(STAGES.sent().order({ do: 'delete' }, NOON + 2 * DAY_MS))).toEqual([undefined]);
    expect(undone(STAGES.sent().order({ do: 'delete' }, NOON + 2 * DAY_MS + 1))).toEqual(['late']);
  });

  test('is changed, slice by slice, and waits where Telegram says so', () => {
    const one = STAGES.mending();
    expect(one.state.work?.number).toBe(3);
    expect(worked(one.slicedOver({ end: 'time' }, 3, 9))).toEqual(['send-over 4']);
    expect(worked(one.slicedOver({ end: 'time' }, 3, 9, NOON, 3))).toEqual([]);
    expect(worked(one.slicedOver({ end: 'wait', at: NOON + 9_000 }, 8, 9))).toEqual([]);
    expect(one.due.over).toBe(NOON + 9_000);
    expect(worked(one.time('over', NOON + 9_000))).toEqual(['send-over 5']);
    one.slicedOver({ end: 'done' }, 9, 9);
    expect([one.state.stage, one.state.over]).toEqual(['sent', { stage: 'sent', done: 9, failed: 0, total: 9 }]);
  });

  test('a change in a pause is followed by the pause', () => {
    const one = STAGES.paused();
    one.order(ORDERS.mend as Order);
    one.slicedOver({ end: 'done' }, 4, 4);
    expect(one.state.stage).toBe('paused');
    expect(one.state.message?.text.text).toBe('Tidak pindah.');
    expect(worked(one.order({ do: 'resume' }))).toEqual(['send-slice 4']);
  });
});

test('who orders something watches it, in a message of their own', () => {
  const one = STAGES.sending();
  one.order({ do: 'watch' }, NOON, OTHER);
  expect(one.state.watching).toEqual([AUTHOR, OTHER]);
  const last = one.sliced({ end: 'done' }, counted(10, { sent: 10 }));
  const shown = last.flatMap((effect) => (effect.kind === 'notice' ? [`${effect.to} ${effect.slot}`] : []));
  expect(shown).toEqual([`${AUTHOR} w${AUTHOR}`, `${OTHER} w${OTHER}`]);
});

test('an order for another workshop is none', () => {
  const one = STAGES.sending();
  const stop = { do: 'stop', by: AUTHOR, workshop: 'LAIN2', next: '', kept: KEPT };
  expect(one.send('order', stop)).toEqual([]);
  expect(one.state.stage).toBe('sending');
});
