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

/** Remembers what is new of a proposal; null: it is gone. */
export function keepOwn(turn: Turn, id: string, change: Partial<OwnProposal> | null): void {
  const { [id]: before, ...others } = ownProposals(turn);
  if (change === null) turn.set('proposals', others);
  else if (before) turn.set('proposals', { ...others, [id]: { ...before, ...change } });
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
  turn.tell(proposalId(id), type, { ...data, by: turn.person, ...(show ? { show } : {}) });
  return true;
}

/** Asks for a card of a proposal: it comes as `proposal` with this `what`. */
export function look(turn: Turn, id: string, what: string, args: Readonly<Record<string, string>> = {}): boolean {
  return tellProposal(turn, id, 'look', {}, { what, args });
}
