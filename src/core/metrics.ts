import { setTimeout as wait } from 'node:timers/promises';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the program counts of itself, for Prometheus. Every method is cheap enough to be called for each update. */
export type Metrics = {
  /** An update came; `kind` is its field in the Bot API (`message`, `callback_query`, …). */
  update(kind: string): void;
  /** Between receipt of an update and Telegram's acceptance of the reply, in milliseconds. */
  replied(milliseconds: number): void;
  /** A call of the Bot API ended; `result` is `ok`, Telegram's error code, or `network`. 429s are counted for themselves too. */
  sent(method: string, result: string): void;
  /** Awaited round trips to Redis. */
  redisTrips(count: number): void;
  /** A commit found another version of the state. */
  conflict(): void;
  /** Where the number of effects not yet delivered is asked, at each scrape. */
  watchPending(count: () => number | Promise<number>): void;
  /** The page, in Prometheus' text format. */
  text(): Promise<string>;
  contentType: string;
};

/** Counts into a registry of its own, so that two programs in one process (as in tests) are apart. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const updates = tally(registry, 'tuntun_updates_total', 'Updates received, by kind', ['kind']);
  const sends = tally(registry, 'tuntun_sends_total', 'Calls of the Bot API, by method and result', [
    'method',
    'result',
  ]);
  const limited = tally(registry, 'tuntun_rate_limited_total', 'Calls that Telegram answered with 429', []);
  const trips = tally(registry, 'tuntun_redis_trips_total', 'Awaited round trips to Redis', []);
  const conflicts = tally(registry, 'tuntun_commit_conflicts_total', 'Commits that met a newer state', []);
  const reply = new Histogram({
    name: 'tuntun_reply_seconds',
    help: 'From receipt of an update to the accepted reply',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  let pending: () => number | Promise<number> = () => 0;
  async function ask(): Promise<number> {
    try {
      return await pending();
    } catch {
      return Number.NaN;
    }
  }
  new Gauge({
    name: 'tuntun_effects_pending',
    help: 'Effects that wait to be delivered',
    registers,
    async collect() {
      // A Redis that is away must not take the whole page with it.
      const count = await Promise.race([ask(), wait(1000, Number.NaN, { ref: false })]);
      this.set(count);
    },
  });

  return {
    update: (kind) => updates(1, kind),
    replied: (milliseconds) => reply.observe(milliseconds / 1000),
    sent(method, result) {
      sends(1, method, result);
      if (result === '429') limited(1);
    },
    redisTrips: (count) => trips(count),
    conflict: () => conflicts(1),
    watchPending(count) {
      pending = count;
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** A counter that adds numbers in a map and speaks to prom-client only at a scrape, which is several times cheaper than its labels. */
function tally(
  registry: Registry,
  name: string,
  help: string,
  labelNames: string[],
): (by: number, ...labels: string[]) => void {
  const counts = new Map<string, { labels: string[]; count: number }>();
  const register = (labels: string[]) => {
    const entry = { labels, count: 0 };
    counts.set(labels.join('\n'), entry);
    return entry;
  };
  if (labelNames.length === 0) register([]);
  new Counter({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      this.reset();
      for (const { labels, count } of counts.values()) {
        if (labels.length === 0) this.inc(count);
        else this.labels(...labels).inc(count);
      }
    },
  });
  return function add(by, ...labels) {
    const key = labels.length === 1 ? (labels[0] ?? '') : labels.join('\n');
    (counts.get(key) ?? register(labels)).count += by;
  };
}
