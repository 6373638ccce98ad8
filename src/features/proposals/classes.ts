import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Classifying } from '#aggregates/proposal/messages.ts';
import { GATE } from '#aggregates/proposal/seeing.ts';
import { deriveNonce } from '#core/ids.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line } from '#core/view.ts';
import type { Edition } from '#proposals/definition.ts';
import { groupsOf } from '#proposals/eligibility.ts';
import { ownProposals, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import type { Reader } from './reader.ts';

/** What an author chooses among, by the letter on the button. */
const KINDS = {
  g: { of: groupsOf, head: 'proposal-choose-group', as: (group: string): Classifying['as'] => ({ group }) },
  c: {
    of: ({ categories }: Edition) => categories,
    head: 'proposal-choose-category',
    as: (category: string): Classifying['as'] => ({ category }),
  },
} as const;
type Kind = keyof typeof KINDS;

/** The group and the category that a proposal stands in, among those of its edition. */
export function createClasses(deps: { reader: Reader }): Part {
  const { reader } = deps;

  const optionsOf = (turn: Turn, id: string, kind: Kind): readonly string[] => {
    const own = ownProposals(turn)[id];
    return own ? KINDS[kind].of(reader.edition({ about: own })) : [];
  };

  function choose(turn: Turn, id: string, kind: Kind): void {
    const own = ownProposals(turn)[id];
    if (!own) return turn.toast({ key: 'proposal-unknown' });
    const options = optionsOf(turn, id, kind);
    if (options.length === 0) return turn.toast({ key: 'account-button-old' });
    const lines = options.map((name, i): Line => ({ key: 'proposal-option', args: { number: i + 1, name } }));
    const buttons = options.map(
      (name, i): Button => ({
        label: { key: 'btn-choose-number', args: { number: i + 1 } },
        data: `pr.kv.${id}.${kind}.${markOf(name)}`,
      }),
    );
    const head: Line = { key: KINDS[kind].head, args: { edition: reader.title(own.edition) } };
    const back: Button = { label: { key: 'btn-gate-back' }, data: `pr.k.${id}` };
    turn.show(card([head, '', ...lines], [...inPairs(buttons), [back]]));
  }

  return {
    taps: {
      kg: (turn, [id = '']) => choose(turn, id, 'g'),
      kc: (turn, [id = '']) => choose(turn, id, 'c'),
      kv(turn, [id = '', given = '', mark]) {
        const kind = given === 'g' || given === 'c' ? given : null;
        const chosen = kind && optionsOf(turn, id, kind).find((name) => markOf(name) === mark);
        if (!kind || chosen === undefined || chosen === null) return turn.toast({ key: 'account-button-old' });
        const classifying: Omit<Classifying, 'by'> = { as: KINDS[kind].as(chosen) };
        tellProposal(turn, id, 'classify', classifying, { what: GATE, args: { group: 'eligibility' } });
      },
    },
  };
}

/** A name on a button: the same in every version of an edition that has it, wherever it stands there. */
function markOf(name: string): string {
  return deriveNonce(name, 'option').slice(0, 8);
}
