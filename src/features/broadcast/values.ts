import type { Variable } from '#aggregates/broadcast/message.ts';

/** What stands for the variables that are wanted, for one person of a workshop. */
export type Values = (
  workshop: string,
  registration: string,
  wanted: readonly Variable[],
) => Promise<Readonly<Record<Variable, string>>>;
