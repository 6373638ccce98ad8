import type { Feature } from '#aggregates/account/feature.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';

/** A part of the drafting. Its buttons are `pr.<tap>.<…>`; what a proposal was asked to show comes to `seen` by its `what`. */
export type Part = Pick<Feature, 'commands' | 'forms' | 'inbound' | 'text'> & {
  readonly taps?: Readonly<Record<string, (turn: Turn, parts: readonly string[]) => void>>;
  readonly seen?: Readonly<Record<string, (turn: Turn, seen: Seen) => void>>;
};
