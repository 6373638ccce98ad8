import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const NODE = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
const FILE = fileURLToPath(new URL('clocked-process.ts', import.meta.url));

export type ClockedOptions = {
  /** The socket of Redis, and what all keys begin with. */
  redis: string;
  prefix: string;
  apiRoot: string;
  token: string;
  organizers: readonly number[];
  /** How far its clock is ahead of the machine's, in ms. */
  ahead: number;
};
export type ClockOrder = { order: number; ahead: number };

/** Starts the program in a process that can be killed, with a clock that can be moved. */
export function startClocked(options: ClockedOptions) {
  const child: ChildProcess = fork(FILE, [JSON.stringify(options)], {
    execPath: NODE,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const waiting = new Map<number, () => void>();
  let orders = 0;
  child.on('message', ({ done }: { done: number }) => {
    waiting.get(done)?.();
    waiting.delete(done);
  });
  const heard = (order: number) =>
    Promise.race([
      new Promise<void>((resolve) => waiting.set(order, resolve)),
      ended.then(() => Promise.reject(new Error(`the program has ended: ${output}`))),
    ]);
  const ready = heard(0);
  ready.catch(() => {});

  return {
    /** Resolves when it takes updates. */
    ready,
    /** What it logged as an error. */
    output: () => output,
    /** Moves its clock; resolves when it has looked at what is due by the new time. */
    async move(ahead: number): Promise<void> {
      const order = ++orders;
      const done = heard(order);
      child.send({ order, ahead } satisfies ClockOrder);
      await done;
    },
    /** It is dead in this moment. */
    strike: () => void child.kill('SIGKILL'),
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export type Clocked = ReturnType<typeof startClocked>;
