import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Seen } from '#aggregates/proposal/messages.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line } from '#core/view.ts';
import type { Bank, Section } from '#proposals/definition.ts';
import { nameOf } from './choosing.ts';
import { LIGHTS } from './lights.ts';
import { keepOwn, look } from './own.ts';
import type { Part } from './part.ts';
import { headOf, type Reader, shortName } from './reader.ts';
import { countingOf } from './section-count.ts';
import type { OpenSitting } from './sitting.ts';

/** The map of a proposal: its sections with their lights, in the official order, and the ways from there. */
export function createMap(deps: { bank: Bank; reader: Reader; open: OpenSitting }): Part & {
  /** Shows the map of the proposal that was touched last. */
  readonly showMap: (turn: Turn, seen: Seen, before?: readonly Line[]) => void;
} {
  const { bank, reader, open } = deps;

  function showMap(turn: Turn, seen: Seen, before: readonly Line[] = []): void {
    const edition = reader.edition(seen);
    keepOwn(turn, seen.proposal, {
      name: seen.name,
      edition: seen.about.edition,
      stage: seen.about.stage,
      at: turn.at,
    });
    const lines: Line[] = [
      ...before,
      { key: 'proposal-map', args: { name: nameOf(seen.name), edition: edition.title } },
      '',
      ...edition.sections.map((section, i) => sectionLine(seen, section, i + 1)),
      '',
      { key: 'proposal-lights' },
    ];
    const buttons = edition.sections.map(
      (section, i): Button => ({
        label: { key: 'btn-section', args: { number: i + 1, name: shortName(section.name) } },
        data: `pr.s.${seen.proposal}.${section.id}`,
      }),
    );
    turn.show(card(lines, [...firstDraft(seen), ...inPairs(buttons), ...indicators(seen), ...ways(seen)]));
  }

  function sectionLine(seen: Seen, section: Section, number: number): Line {
    const { words, light } = reader.state(seen, section.id);
    return {
      key: 'proposal-section-line',
      args: { light: { key: LIGHTS[light] }, number, name: headOf(section.name), words },
    };
  }

  /** The first draft is finished first. */
  function firstDraft({ core, proposal }: Seen): Button[][] {
    if (core.answered + core.passed >= core.total) return [];
    return [[{ label: { key: 'btn-first-draft' }, data: `pr.g.${proposal}`, style: 'primary' }]];
  }

  /** An index has indicators beside its sections. */
  function indicators(seen: Seen): Button[][] {
    if (!reader.edition(seen).indicators) return [];
    return [[{ label: { key: 'btn-indicators' }, data: `pr.i.${seen.proposal}` }]];
  }

  return {
    showMap,
    taps: {
      m: (turn, [id = '']) => void look(turn, id, 'map'),
      q: (turn, [id = '', section = '']) => void look(turn, id, 'ask', { section }),
      g: (turn, [id = '']) => void look(turn, id, 'core'),
      p: (turn, [id = '', question = '']) => void look(turn, id, 'question', { question }),
    },
    seen: {
      map: (turn, seen) => showMap(turn, seen),
      ask(turn, seen) {
        const section = reader.section(seen, seen.args.section);
        if (!section || reader.toAsk(seen, section).length === 0) return showMap(turn, seen);
        keepOwn(turn, seen.proposal, { counting: countingOf(bank, reader, seen, section) ?? null });
        open(turn, seen.proposal, { what: 'section', section: section.id }, { answers: seen.answers });
      },
      core(turn, seen) {
        const { carried } = seen.args;
        const before: Line[] =
          carried === undefined ? [] : [{ key: 'proposal-stage-carried', args: { title: carried } }, ''];
        if (seen.core.answered >= seen.core.total) return showMap(turn, seen, before);
        open(turn, seen.proposal, { what: 'core' }, { answers: seen.answers, before });
      },
      question(turn, seen) {
        const { question = '' } = seen.args;
        if (!reader.isAsked(seen, question)) return turn.toast({ key: 'account-button-old' });
        open(turn, seen.proposal, { what: 'question', question }, { answers: seen.answers, mend: true });
      },
    },
    inbound: {
      'ended-proposal': (turn, { proposal }: { proposal: string }) => keepOwn(turn, proposal, null),
    },
  };
}

/** What can be done with the whole of it. */
function ways({ proposal }: Seen): Button[][] {
  return [
    [
      { label: { key: 'btn-see-draft' }, data: `pr.d.${proposal}` },
      { label: { key: 'btn-download-word' }, data: `pr.w.${proposal}` },
    ],
    [
      { label: { key: 'btn-check-proposal' }, data: `pr.k.${proposal}` },
      { label: { key: 'btn-proposal-more' }, data: `pr.u.${proposal}` },
    ],
    [{ label: { key: 'btn-menu' }, data: 'm.menu' }],
  ];
}
