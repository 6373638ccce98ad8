import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

type Row = { pid: number; parent: number; state: string };

/** Whether a process runs. A zombie that nobody has collected yet counts as dead. */
export function isAlive(pid: number): boolean {
  return processes().some((row) => row.pid === pid && row.state !== 'Z');
}

export function parentOf(pid: number): number {
  return processes().find((row) => row.pid === pid)?.parent ?? 0;
}

export function childrenOf(pid: number): number[] {
  return processes().flatMap((row) => (row.parent === pid ? [row.pid] : []));
}

/** From `/proc`, because a small Linux has no `ps`; from `ps` elsewhere. */
function processes(): Row[] {
  if (process.platform === 'linux')
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(fromProc);
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, state = ''] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), state: state.slice(0, 1) };
    });
}

function fromProc(pid: string): Row[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ pid: Number(pid), parent: Number(parent), state }];
  } catch {
    return []; // It ended between the listing and the reading.
  }
}
