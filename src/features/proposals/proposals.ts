import type { Feature } from '#aggregates/account/feature.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import { table } from '#core/table.ts';
import type { Lang, Say } from '#core/words.ts';
import type { Bank, Edition } from '#proposals/definition.ts';
import type { TitleWords } from '#proposals/title.ts';
import { createAfter } from './after.ts';
import { createCarrying } from './carrying.ts';
import { createChoosing } from './choosing.ts';
import { createClasses } from './classes.ts';
import { createCopying } from './copying.ts';
import { createDownloads } from './downloads.ts';
import { createDraft } from './draft.ts';
import { createEditing } from './editing.ts';
import { createEvidence } from './evidence.ts';
import { bankForm } from './form.ts';
import { createGate } from './gate.ts';
import { createHistory } from './history.ts';
import { createImporting } from './importing.ts';
import { createLevels } from './levels.ts';
import { createManaging } from './managing.ts';
import { createMap } from './map.ts';
import { latestFirst, look, ownProposals } from './own.ts';
import type { Part } from './part.ts';
import { createReader } from './reader.ts';
import { createSectionCard } from './section-card.ts';
import { createSitting } from './sitting.ts';
import { createStageChange } from './stage-change.ts';

/** From an idea to a draft proposal, question by question. */
export function createProposals(deps: {
  runs: Runs;
  bank: Bank;
  editions: ReadonlyMap<string, Edition>;
  titles: TitleWords;
  defaultZone: string;
  plain: (lang: Lang, say: Say) => string;
}) {
  const { runs, bank, editions, titles, defaultZone } = deps;
  const reader = createReader({ bank, editions });
  const stages = createStageChange({ runs, editions });
  const sitting = createSitting({ runs, bank, editions, leadOn: stages.leadOn });
  const { open } = sitting;
  const map = createMap({ bank, reader, open });
  const parts: readonly Part[] = [
    createChoosing({ runs, bank, editions, open, defaultZone }),
    sitting.part,
    stages.part,
    map,
    createSectionCard({ bank, reader }),
    createAfter({ bank, reader, showMap: map.showMap }),
    createEditing({ runs, reader }),
    createDraft({ reader }),
    createDownloads({ reader }),
    createCopying({ reader }),
    createGate({ reader, titles, defaultZone }),
    createClasses({ reader }),
    createLevels({ reader }),
    createHistory({ bank, reader, defaultZone }),
    createEvidence({ runs, reader, plain: deps.plain }),
    createManaging({ runs, reader }),
    createImporting({ runs, reader, showMap: map.showMap }),
    createCarrying({ runs, reader, editions, showMap: map.showMap }),
  ];
  const taps = merged(parts, 'taps');
  const seen = merged(parts, 'seen');

  const feature: Feature = {
    trial: true,
    commands: merged(parts, 'commands'),
    taps: {
      pr(turn, [name = '', ...rest]) {
        const tap = taps[name];
        if (tap) tap(turn, rest);
        else turn.toast({ key: 'account-button-unknown' });
      },
    },
    forms: merged(parts, 'forms'),
    text: (turn, text) => parts.some((part) => part.text?.(turn, text)),
    inbound: {
      ...merged(parts, 'inbound'),
      proposal(turn, shown: Seen) {
        // It was deleted while it was being shown.
        if (shown.proposal in ownProposals(turn)) seen[shown.what]?.(turn, shown);
      },
    },
  };
  return {
    feature,
    form: bankForm(bank),
    /** `/lanjut` where no question is open: back to the proposal that was touched last. False when there is none. */
    goOn(turn: Turn): boolean {
      const [last] = latestFirst(turn);
      return last !== undefined && look(turn, last.id, 'map');
    },
  };
}

/** What the parts bring, under their names; two parts cannot claim one. */
function merged<K extends Exclude<keyof Part, 'text'>>(parts: readonly Part[], which: K): NonNullable<Part[K]> {
  const all = parts.flatMap((part) => Object.entries<unknown>(part[which] ?? {}));
  const names = all.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`two parts of the drafting take the ${which} "${twice}"`);
  return table(Object.fromEntries(all)) as NonNullable<Part[K]>;
}
