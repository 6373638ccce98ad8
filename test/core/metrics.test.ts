import { expect, test } from 'vitest';
import { createMetrics } from '#core/metrics.ts';

const own = async (metrics: ReturnType<typeof createMetrics>) =>
  (await metrics.text()).split('\n').filter((line) => line.startsWith('tuntun_') && !line.includes('_bucket'));

test('everything is counted', async () => {
  const metrics = createMetrics();
  metrics.update('message');
  metrics.update('message');
  metrics.update('callback_query');
  metrics.replied(3);
  metrics.replied(300);
  metrics.sent('sendMessage', 'ok');
  metrics.sent('sendMessage', 'ok');
  metrics.sent('sendMessage', '429');
  metrics.sent('editMessageText', '400');
  metrics.redisTrips(2);
  metrics.redisTrips(3);
  metrics.conflict();
  metrics.watchPending(async () => 7);
  const expected = [
    'tuntun_updates_total{kind="message"} 2',
    'tuntun_updates_total{kind="callback_query"} 1',
    'tuntun_sends_total{method="sendMessage",result="ok"} 2',
    'tuntun_sends_total{method="sendMessage",result="429"} 1',
    'tuntun_sends_total{method="editMessageText",result="400"} 1',
    'tuntun_rate_limited_total 1',
    'tuntun_redis_trips_total 5',
    'tuntun_commit_conflicts_total 1',
    'tuntun_reply_seconds_sum 0.303',
    'tuntun_reply_seconds_count 2',
    'tuntun_effects_pending 7',
  ];
  expect(await own(metrics)).toEqual(expected);
  expect(await own(metrics)).toEqual(expected);
});

test('a histogram has the reply in its bucket', async () => {
  const metrics = createMetrics();
  metrics.replied(3);
  const buckets = (await metrics.text()).split('\n').filter((line) => line.startsWith('tuntun_reply_seconds_bucket'));
  expect(buckets.slice(0, 4)).toEqual([
    'tuntun_reply_seconds_bucket{le="0.001"} 0',
    'tuntun_reply_seconds_bucket{le="0.0025"} 0',
    'tuntun_reply_seconds_bucket{le="0.005"} 1',
    'tuntun_reply_seconds_bucket{le="0.01"} 1',
  ]);
});

test('two programs count apart, and nothing yet is 0', async () => {
  createMetrics().conflict();
  expect(await own(createMetrics())).toEqual([
    'tuntun_rate_limited_total 0',
    'tuntun_redis_trips_total 0',
    'tuntun_commit_conflicts_total 0',
    'tuntun_reply_seconds_sum 0',
    'tuntun_reply_seconds_count 0',
    'tuntun_effects_pending 0',
  ]);
});

test.each([
  ['fails', () => Promise.reject(new Error('Redis is away'))],
  [
    'throws',
    () => {
      throw new Error('Redis is away');
    },
  ],
  ['never comes', () => new Promise<number>(() => {})],
])('a count that %s leaves the rest of the page', async (_, count) => {
  const metrics = createMetrics();
  metrics.watchPending(count);
  expect((await own(metrics)).at(-1)).toMatch(/^tuntun_effects_pending nan$/i);
});

test('the process tells about itself', async () => {
  const metrics = createMetrics();
  expect(await metrics.text()).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(metrics.contentType).toMatch(/^text\/plain/);
});
