import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

const CHILD = fileURLToPath(new URL('./private-redis-child.ts', import.meta.url));

/** Programs with a private Redis on the data in `<folder>/data`; their temporary folders are in `folder` too. */
export function createPrograms(folder: string) {
  const programs: ReturnType<typeof start>[] = [];

  function start({ ownGroup = false, path = process.env.PATH } = {}) {
    // A file, because what is written to it before a kill is there after it; a pipe loses its last lines.
    const said = join(folder, `said.${programs.length}`);
    const output = openSync(said, 'w');
    const child = spawn(process.execPath, [CHILD, join(folder, 'data')], {
      detached: ownGroup,
      stdio: ['ignore', output, 'inherit'],
      env: { ...process.env, PATH: path, TMPDIR: folder },
    });
    closeSync(output);
    const values = (word: string): string[] => {
      const lines = readFileSync(said, 'utf8').split('\n').slice(0, -1);
      return lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
    };
    return {
      pid: child.pid ?? 0,
      kill: (signal: NodeJS.Signals) => child.kill(signal),
      ended: new Promise<number | null>((resolve) => child.once('exit', resolve)),
      logs: () => values('log'),
      numbers: (word: string) => values(word).map(Number),
      last: (word: string) => Number(values(word).at(-1)),
      /** Waits until the program has said the word, with a number that fits if one is asked for. */
      async says(word: string, fits: (number: number) => boolean = () => true): Promise<string> {
        const found = () => values(word).find((value) => fits(Number(value)));
        await until(() => found() !== undefined);
        return found() ?? '';
      },
    };
  }

  return {
    start(options?: { ownGroup?: boolean; path?: string }) {
      const program = start(options);
      programs.push(program);
      return program;
    },
    killAll() {
      for (const program of programs) program.kill('SIGKILL');
    },
    redisPid: () => Number(readFileSync(join(folder, 'data', 'redis.pid'), 'utf8')),
    appendOnlyFile() {
      const home = join(folder, 'data', 'redis', 'appendonlydir');
      return join(home, readdirSync(home).find((name) => name.endsWith('.incr.aof')) ?? '');
    },
    temporaryFolders: () => readdirSync(folder).filter((name) => name.startsWith('tuntun-')),
  };
}
