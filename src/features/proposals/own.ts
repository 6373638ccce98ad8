import type { OwnProposal } from '#aggregates/account/state.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { Looking } from '#aggregates/proposal/messages.ts';
import { proposalId } from '#aggregates/proposal/state.ts';

/** The proposals of a person, by their ids, as their account remembers them. */
export function ownProposals(turn: Turn): Readonly<Record<string, OwnProposal>> {
  return turn.get('proposals') ?? {};
}

/** Those that were touched last first. */
export function latestFirst(turn: Turn): (OwnProposal & { id: string })[] {
  return Object.entries(ownProposals(turn))
    .map(([id, own]) => ({ id, ...own }))
    .sort((a, b) => b.at - a.at);
}

/** Remembers what is new of a proposal; null: it is gone. When it was touched last never goes back. */
export function keepOwn(turn: Turn, id: string, change: Partial<OwnProposal> | null): void {
  const { [id]: before, ...others } = ownProposals(turn);
  if (change === null) turn.set('proposals', others);
  else if (before) {
    const at = Math.max(before.at, change.at ?? 0);
    turn.set('proposals', { ...others, [id]: { ...before, ...change, at } });
  }
}

/**
 * The order of what is told next, greater than all before: it may arrive late, and after what was told later. The time alone would not do, because
 * a message has Telegram's clock in whole seconds, and a tap has ours.
 */
function nextOrder(turn: Turn, id: string): number {
  const order = Math.max(turn.at, (ownProposals(turn)[id]?.at ?? 0) + 1);
  keepOwn(turn, id, { at: order });
  return order;
}

/** Tells a proposal something, and asks it to be shown afterwards. False when it is not this person's. */
export function tellProposal(
  turn: Turn,
  id: string,
  type: string,
  data: object,
  show?: NonNullable<Looking['show']>,
): boolean {
  if (!(id in ownProposals(turn))) {
    turn.toast({ key: 'proposal-unknown' });
    return false;
  }
  const order = type === 'look' ? {} : { order: nextOrder(turn, id) };
  turn.tell(proposalId(id), type, { ...data, ...order, by: turn.person, ...(show ? { show } : {}) });
  return true;
}

/** Asks for a card of a proposal: it comes as `proposal` with this `what`. */
export function look(turn: Turn, id: string, what: string, args: Readonly<Record<string, string>> = {}): boolean {
  return tellProposal(turn, id, 'look', {}, { what, args });
}
