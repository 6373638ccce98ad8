import type { Runs } from '#aggregates/account/runs.ts';
import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Carrying } from '#aggregates/proposal/messages.ts';
import type { Button } from '#core/view.ts';
import type { Edition, Stage } from '#proposals/definition.ts';
import { dropRuns } from './managing.ts';
import { keepOwn, ownProposals, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import { FORM } from './subject.ts';

/**
 * A stage that the form of a draft does not take: it is only an idea after all, or the idea has run meanwhile. The same answers go to a form that
 * takes it; where several do, the author chooses, and until then nothing is changed.
 */
export function createStageChange(deps: { runs: Runs; editions: ReadonlyMap<string, Edition> }) {
  const { runs, editions } = deps;

  /** True when the person is led on. */
  function leadOn(turn: Turn, proposal: string, { stages, title }: Edition, stage: Stage): boolean {
    if (stages.includes(stage)) return false;
    const fitting = [...editions.values()].filter((e) => e.kind === 'full' && e.stages.includes(stage));
    const [only] = fitting;
    if (!only) return false;
    if (fitting.length === 1) carry(turn, proposal, only, stage);
    else {
      const buttons = fitting.map((e): Button[] => [
        { label: { key: 'btn-edition-title', args: { title: e.title } }, data: `pr.cs.${proposal}.${stage}.${e.id}` },
      ]);
      turn.show(card([{ key: 'proposal-stage-choose', args: { title } }], buttons));
    }
    return true;
  }

  /** The first draft goes on in the other form, with what is known. */
  function carry(turn: Turn, proposal: string, { id, title }: Edition, stage: Stage): void {
    dropRuns(turn, runs, proposal, FORM);
    keepOwn(turn, proposal, { edition: id, stage });
    const asked: Omit<Carrying, 'by'> = { edition: id, stage };
    tellProposal(turn, proposal, 'carry', asked, { what: 'core', args: { carried: title } });
  }

  const part: Part = {
    taps: {
      cs(turn, [proposal = '', stage = '', id = '']) {
        const edition = editions.get(id);
        const wanted = edition?.stages.find((one) => one === stage);
        if (!(proposal in ownProposals(turn))) return turn.toast({ key: 'proposal-unknown' });
        if (!edition || !wanted) return turn.toast({ key: 'account-button-unknown' });
        turn.clearButtons();
        carry(turn, proposal, edition, wanted);
      },
    },
  };
  return { part, leadOn };
}

export type StageChange = ReturnType<typeof createStageChange>;
