import { startBot } from './bot.ts';
import { openStorage, type Storage } from './storage.ts';
import { openTelegram, type Telegram } from './telegram.ts';

/** What every row stands on: a Redis, a fake Telegram, bots, people, and how much time there is. */
export type Stand = {
  storage: Storage;
  telegram: Telegram;
  quick: boolean;
  /** Starts a bot of `bench/bots` on this stand. */
  start(name: string, env?: Record<string, string>): ReturnType<typeof startBot>;
  /** People that no row has used. */
  people(count: number): number[];
  /** Says on the terminal what is being done. */
  say(text: string): void;
};

export async function openStand(quick: boolean): Promise<Stand & { close(): Promise<void> }> {
  const storage = await openStorage();
  const telegram = await openTelegram();
  let person = 10_000_000;
  return {
    storage,
    telegram,
    quick,
    start: (name, env = {}) => startBot(name, { BENCH_REDIS: storage.socket, BENCH_TELEGRAM: telegram.root, ...env }),
    people: (count) => Array.from({ length: count }, () => ++person),
    say: (text) => void process.stderr.write(`${text}\n`),
    async close() {
      telegram.close();
      await storage.close();
    },
  };
}
