import type { Runs } from '#aggregates/account/runs.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import { proposalId } from '#aggregates/proposal/state.ts';
import type { Button } from '#core/view.ts';
import { nameOf } from './choosing.ts';
import { keepOwn, look, ownProposals, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import type { Reader } from './reader.ts';

/** "Atur proposal": what is done with a proposal as a whole, its end among it. */
export function createManaging(deps: { runs: Runs; reader: Reader }): Part {
  const { runs, reader } = deps;

  function show(turn: Turn, seen: Seen): void {
    const to = (key: string, data: string): Button => ({ label: { key }, data: `pr.${data}` });
    const id = seen.proposal;
    const args = { name: nameOf(seen.name), edition: reader.edition(seen).title };
    turn.show(
      card(
        [{ key: 'proposal-manage', args }, { key: 'proposal-manage-how' }],
        [
          [to('btn-rename', `p.${id}.name`), to('btn-carry', `uc.${id}`)],
          [to('btn-paste', `t.${id}`), to('btn-from-word', `uw.${id}`)],
          [to('btn-all-evidence', `b.${id}`), to('btn-delete-proposal', `ux.${id}`)],
          [to('btn-proposal-new', 'n'), to('btn-map', `m.${id}`)],
        ],
      ),
    );
  }

  function askEnd(turn: Turn, id: string): void {
    const own = ownProposals(turn)[id];
    if (!own) return turn.toast({ key: 'proposal-unknown' });
    runs.confirm(
      turn,
      [
        { key: 'proposal-delete-sure', args: { name: nameOf(own.name), edition: reader.title(own.edition) } },
        { key: 'proposal-delete-what' },
      ],
      { label: { key: 'btn-yes-delete' }, data: `pr.ux.${id}.y`, style: 'danger' },
      { label: { key: 'btn-keep-proposal' }, data: `pr.u.${id}` },
    );
  }

  function end(turn: Turn, id: string): void {
    if (!tellProposal(turn, id, 'forget', {})) return;
    keepOwn(turn, id, null);
    const named = (turn.get('named') ?? []).filter((other) => other !== proposalId(id));
    turn.set('named', named);
    dropRuns(turn, runs, id);
    turn.clearButtons();
    const left = Object.keys(ownProposals(turn)).length > 0;
    const others: Button[][] = left ? [[{ label: { key: 'btn-proposals' }, data: 'pr.l' }]] : [];
    turn.show(card([{ key: 'proposal-deleted' }], [...others, ...TO_MENU]));
  }

  return {
    taps: {
      u: (turn, [id = '']) => void look(turn, id, 'manage'),
      ux: (turn, [id = '', sure]) => (sure === 'y' ? end(turn, id) : askEnd(turn, id)),
    },
    seen: { manage: show },
  };
}

/** Questions about a proposal that were left open, of all forms or of one, end without an answer. */
export function dropRuns(turn: Turn, runs: Runs, id: string, form?: string): void {
  const open = turn.get('run');
  for (const run of [...(turn.get('paused') ?? []), ...(open ? [open] : [])]) {
    const about = run.subject === id || run.subject.startsWith(`${id}.`);
    if (about && (form === undefined || run.form === form)) runs.drop(turn, run.form, run.subject);
  }
}
