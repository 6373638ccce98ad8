/** A line of the result: what was measured, the figure, what it is compared with, and the goal with whether it is reached (null: no goal). */
export type Row = { what: string; figure: string; beside?: string; goal?: string; reached?: boolean };

/** The result as it is read in a terminal. */
export function printTable(rows: readonly Row[]): void {
  const cells = rows.map((r) => [
    r.what,
    r.figure,
    r.beside ?? '',
    r.goal ?? '',
    r.reached === undefined ? '' : r.reached ? 'reached' : 'NOT REACHED',
  ]);
  const all = [['what', 'measured', 'beside', 'goal', ''], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => [...(line[column] ?? '')].length)));
  const text = (line: string[]) =>
    line
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join(' │ ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('─┼─');
  const lines = all.map(text);
  process.stdout.write(`\n${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`);
}

/** The value in the middle, and at a share (0.99) of a list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A cost as it is when nobody else uses the machine: others only ever make it larger. */
export function undisturbed(costs: readonly number[]): number {
  return quantile(costs, 0.1);
}
