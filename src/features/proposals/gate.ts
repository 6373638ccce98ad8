import { card, type Turn } from '#aggregates/account/turn.ts';
import type { Seen, Ticking } from '#aggregates/proposal/messages.ts';
import { GATE, START } from '#aggregates/proposal/seeing.ts';
import { nameOf } from '#core/ids.ts';
import { inPairs } from '#core/in-pairs.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { toLocal } from '#core/zones.ts';
import { GATE_GROUPS, type GateGroup, type GateItem, gate } from '#proposals/gate.ts';
import type { TitleWords } from '#proposals/title.ts';
import { nameOf as nameOrNone } from './choosing.ts';
import { sayItem, wayTo } from './gate-lines.ts';
import { look, ownProposals, tellProposal } from './own.ts';
import type { Part } from './part.ts';
import type { Reader } from './reader.ts';

const NAMES: Readonly<Record<GateGroup, readonly [name: string, button: string]>> = {
  eligibility: ['gate-eligibility', 'btn-gate-eligibility'],
  title: ['gate-title', 'btn-gate-title'],
  sections: ['gate-sections', 'btn-gate-sections'],
  limits: ['gate-limits', 'btn-gate-limits'],
  attachments: ['gate-attachments', 'btn-gate-attachments'],
  indicators: ['gate-indicators', 'btn-gate-indicators'],
};
/** So many things of a group are shown at once: those above are seen to first. */
const SHOWN = 6;

/**
 * "Periksa kelengkapan": what a proposal could fail for before it is read, each with what to do and the way there. It warns and never blocks.
 */
export function createGate(deps: { reader: Reader; titles: TitleWords; defaultZone: string }): Part {
  const { reader, titles, defaultZone } = deps;

  function itemsOf(turn: Turn, seen: Seen): GateItem[] {
    const { about, checks, same, answers } = seen;
    const start = answers[START];
    const own = ownProposals(turn);
    const others = same.filter((id) => !(nameOf(id) in own));
    return gate({
      edition: reader.edition(seen),
      stage: about.stage,
      group: about.group ?? null,
      category: about.category ?? null,
      today: toLocal(turn.at, defaultZone).day,
      start: typeof start === 'string' ? start : null,
      name: seen.name,
      same: same.length === 0 ? null : others.length > 0 ? 'other' : 'own',
      sections: seen.sections,
      evidence: seen.evidence,
      ready: checks.ready,
      levels: checks.levels,
      titles,
    });
  }

  const aroundOf = (seen: Seen) => ({
    proposal: seen.proposal,
    name: seen.name,
    edition: reader.edition(seen),
    set: seen.set,
  });

  function show(turn: Turn, seen: Seen): void {
    const items = itemsOf(turn, seen);
    const group = GATE_GROUPS.find((id) => id === seen.args.group);
    if (group) return showGroup(turn, seen, group, items);
    // That every section is filled in is said, too.
    const groups = GATE_GROUPS.filter((id) => id === 'sections' || items.some((item) => item.group === id));
    const first = items.find(({ state }) => state === 'todo');
    const way = first && wayTo(first, aroundOf(seen));
    const lines: Line[] = [
      { key: 'gate-head', args: { name: nameOrNone(seen.name), edition: reader.edition(seen).title } },
      '',
      ...groups.map((id) => groupLine(id, items)),
      '',
      first ? { key: 'gate-first', args: { what: sayItem(first, aroundOf(seen)) } } : { key: 'gate-all-right' },
    ];
    const buttons = groups.map((id): Button => ({ label: { key: NAMES[id][1] }, data: `pr.k.${seen.proposal}.${id}` }));
    turn.show(
      card(lines, [...(way ? [[{ ...way, style: 'primary' as const }]] : []), ...inPairs(buttons), [map(seen)]]),
    );
  }

  function groupLine(group: GateGroup, items: readonly GateItem[]): Line {
    const count = (state: GateItem['state']) =>
      items.filter((item) => item.group === group && item.state === state).length;
    const [todo, unknown] = [count('todo'), count('unknown')];
    const said: Say =
      todo > 0
        ? { key: 'gate-todo', args: { count: todo } }
        : unknown > 0
          ? { key: 'gate-unknown', args: { count: unknown } }
          : { key: 'gate-right' };
    return { key: 'gate-group', args: { name: { key: NAMES[group][0] }, said } };
  }

  function showGroup(turn: Turn, seen: Seen, group: GateGroup, all: readonly GateItem[]): void {
    const items = inOrder(all.filter((item) => item.group === group));
    const shown = items.slice(0, SHOWN);
    const around = aroundOf(seen);
    const ways = shown.flatMap((item) => wayTo(item, around) ?? []);
    const { requirements } = reader.edition(seen);
    const lines: Line[] = [
      { key: 'gate-detail', args: { group: { key: NAMES[group][0] }, name: nameOrNone(seen.name) } },
      ...shown.map((item): Line => ({ key: 'gate-item', args: { what: sayItem(item, around) } })),
      ...(items.length > SHOWN ? [{ key: 'gate-more', args: { count: items.length - SHOWN } }] : []),
      ...(group === 'attachments' && requirements.length > 0
        ? [
            '',
            { key: 'gate-requirements' },
            ...requirements.map((text): Line => ({ key: 'gate-item', args: { what: text } })),
          ]
        : []),
      ...(items.length === 0 ? [{ key: 'gate-nothing' }] : []),
    ];
    const back: Button = { label: { key: 'btn-gate-back' }, data: `pr.k.${seen.proposal}` };
    const beside = group === 'attachments' ? besideAttachments(seen) : [];
    turn.show(card(lines, [...inPairs(ways.filter(firstOfItsKind)), ...beside, [back, map(seen)]]));
  }

  /** The evidence, which may be what is asked for, and the letters that are filled from the answers. */
  function besideAttachments(seen: Seen): Button[][] {
    const evidence: Button = { label: { key: 'btn-all-evidence' }, data: `pr.b.${seen.proposal}` };
    const letters: Button = { label: { key: 'btn-proposal-letters' }, data: `pr.ws.${seen.proposal}` };
    const written = reader.edition(seen).attachments.some(({ statement }) => statement !== undefined);
    return [written ? [letters, evidence] : [evidence]];
  }

  return {
    taps: {
      k: (turn, [id = '', group = '']) => void look(turn, id, GATE, { group }),
      kt(turn, [id = '', attachment = '', on]) {
        const ticking: Omit<Ticking, 'by'> = { attachment, ready: on === '1' };
        tellProposal(turn, id, 'tick', ticking, { what: GATE, args: { group: 'attachments' } });
      },
    },
    seen: { [GATE]: show },
  };
}

/** What is to be done first; what nobody knows last but what is right. Attachments keep their numbers. */
function inOrder(items: readonly GateItem[]): GateItem[] {
  if (items.some(({ what }) => what === 'attachment')) return [...items];
  const rank = { todo: 0, unknown: 1, right: 2 };
  return items.toSorted((a, b) => rank[a.state] - rank[b.state]);
}

/** Two findings may lead to one place. */
function firstOfItsKind(button: Button, at: number, all: readonly Button[]): boolean {
  return !('data' in button) || all.findIndex((other) => 'data' in other && other.data === button.data) === at;
}

function map({ proposal }: Seen): Button {
  return { label: { key: 'btn-map' }, data: `pr.m.${proposal}` };
}
