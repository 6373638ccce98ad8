import type { Reply, Usage } from '../lib/bot.ts';

/** What a bot counts for the bench besides what the process knows. */
export const counted = { trips: 0, replies: [] as Reply[] };

/** Tells the bench that the bot is ready, and from then on its usage when it asks; ends the process when it says so. */
export function reportReady(port: number): void {
  let before = process.cpuUsage();
  // The bench is gone.
  process.on('disconnect', () => process.exit(1));
  process.on('message', (message) => {
    // By exit, so that a profile is written.
    if (message === 'stop') process.exit(0);
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    process.send?.({ cpu: user + system, rss, heap: heapUsed, ...counted } satisfies Usage);
    counted.trips = 0;
    counted.replies = [];
  });
  process.send?.({ port });
}

/** A variable that the bench sets. */
export function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: bots are started by bench/run.ts`);
  return value;
}
