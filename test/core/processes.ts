import { spawnSync } from 'node:child_process';

/** Whether a process runs. A zombie that nobody has collected yet counts as dead. */
export function isAlive(pid: number): boolean {
  return /^[^Z]/.test(ps('-o', 'stat=', '-p', String(pid)));
}

export function parentOf(pid: number): number {
  return Number(ps('-o', 'ppid=', '-p', String(pid)));
}

export function childrenOf(pid: number): number[] {
  const rows = ps('-A', '-o', 'ppid=,pid=').split('\n');
  return rows.flatMap((row) => {
    const [parent, child] = row.trim().split(/\s+/).map(Number);
    return parent === pid && child ? [child] : [];
  });
}

function ps(...args: string[]): string {
  return spawnSync('ps', args, { encoding: 'utf8' }).stdout.trim();
}
