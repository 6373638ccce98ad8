import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NODE = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

/** Where `npm start` and the image keep what Node compiles; the program would find it by itself, but only after its first file. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));

/** A line of the program's log. */
export type LogLine = { level: number; msg: string; [field: string]: unknown };

/**
 * Starts the program as a process of its own, with nothing of this process's environment but the path. `ownGroup` puts it, and what it starts,
 * into a process group that can be signalled as a terminal does.
 */
export function startProgram(
  env: Readonly<Record<string, string>>,
  { command = [NODE, 'src/main.ts'], ownGroup = false }: { command?: readonly string[]; ownGroup?: boolean } = {},
) {
  const startedAt = performance.now();
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const child = spawn(command[0] as string, command.slice(1), {
    cwd: ROOT,
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), NODE_COMPILE_CACHE: COMPILED, HOST: '127.0.0.1', ...env },
    detached: ownGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: LogLine[] = [];
  let errors = '';
  let rest = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<number>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        if (!part.startsWith('{')) continue;
        const line = JSON.parse(part) as LogLine;
        lines.push(line);
        if (line.msg === 'ready') resolve(performance.now() - startedAt);
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    void ended.then((code) => reject(new Error(`the program ended with ${code} before it was ready: ${errors}`)));
  });
  ready.catch(() => {});
  return {
    /** Milliseconds from the start until it takes updates. */
    ready,
    /** The exit code; null when a signal ended it. */
    ended,
    lines,
    errors: () => errors,
    pid: child.pid ?? 0,
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    signalGroup: (signal: NodeJS.Signals) => process.kill(-(child.pid ?? 0), signal),
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export type Program = ReturnType<typeof startProgram>;
