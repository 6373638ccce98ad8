import { fileURLToPath } from 'node:url';
import { startNode } from './cores.ts';

/** From the receipt of an update, in ms: until its reply went out, how much of that was waiting for Redis, and until Telegram had taken it. */
export type Reply = { sent: number; redis: number; taken: number };

/** What a measured bot tells of itself. */
export type Usage = { cpu: number; rss: number; heap: number; trips: number; replies: Reply[] };

/** A bot in a process of its own, on the measured core. */
export type RunningBot = {
  port: number;
  /** CPU in µs since the last time, memory in bytes, awaited Redis trips, and the replies (where BENCH_REPLIES asks for them), both since the last time. */
  usage(): Promise<Usage>;
  /** Lets it rest while another is measured, and go on. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
};

/** The secret that every bot here expects. */
export const SECRET = 'bench-secret';

/** Starts `bench/bots/<name>.ts`, which says `{ port }` when it is ready and answers each message with its usage. */
export async function startBot(
  name: string,
  env: Record<string, string>,
  nodeArgs: readonly string[] = [],
): Promise<RunningBot> {
  const file = fileURLToPath(new URL(`../bots/${name}.ts`, import.meta.url));
  const child = startNode(file, { env: { BENCH_SECRET: SECRET, ...env }, nodeArgs, pin: env.BENCH_PIN !== 'no' });
  const waiting: { resolve: (message: never) => void; reject: (error: Error) => void }[] = [];
  const next = <T>() => new Promise<T>((resolve, reject) => waiting.push({ resolve, reject }));
  child.on('message', (message) => waiting.shift()?.resolve(message as never));
  child.once('exit', (code) => {
    for (const { reject } of waiting) reject(new Error(`the bot ${name} ended with ${code}`));
  });
  const { port } = await next<{ port: number }>();
  return {
    port,
    usage() {
      child.send('usage');
      return next<Usage>();
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGCONT');
      child.send('stop');
      await ended;
    },
  };
}
