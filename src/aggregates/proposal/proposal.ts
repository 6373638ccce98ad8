import type { SameTitle } from '#aggregates/title/title.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import {
  type Aggregate,
  type Decision,
  defineAggregate,
  type Effect,
  type Event,
  type Reading,
} from '#core/aggregate.ts';
import { nameOf } from '#core/ids.ts';
import type { Bank, Edition, Stage } from '#proposals/definition.ts';
import type { Rules } from '#proposals/examine.ts';
import { findEdition } from '#proposals/find-edition.ts';
import type { Headings } from '#proposals/headings.ts';
import type { Material } from '#proposals/material.ts';
import { readable } from '#proposals/material.ts';
import { asSet, type SetByOrganizer } from '#proposals/organizer.ts';
import { takeAnswers } from './answering.ts';
import { hearSame, release, withTitle } from './bearing.ts';
import { checksOf, classify, fitting, setLevel, tick } from './checking.ts';
import { attach, detach } from './evidence.ts';
import { keptVersions, versionsOf } from './history.ts';
import { keepImport, partsSeen, passPart, takePart } from './importing.ts';
import type {
  Answering,
  Beginning,
  Carrying,
  Classifying,
  Gone,
  Importing,
  Levelling,
  Looking,
  PuttingOff,
  Restoring,
  Seen,
  Ticking,
  Writing,
} from './messages.ts';
import { orderOf } from './order.ts';
import { changedOr, readFields, readMaterial } from './reading.ts';
import { GATE, see } from './seeing.ts';
import {
  type About,
  answerField,
  type BornTitle,
  PROPOSAL_FIELDS,
  type ProposalState,
  type Standing,
} from './state.ts';
import { dropVersions } from './versions.ts';
import { restoreVersion, writeSection } from './writing.ts';

export type * from './messages.ts';
export type * from './state.ts';

type Known = Partial<ProposalState> & Pick<ProposalState, 'about' | 'standing'>;
type Made = Decision<ProposalState>;

/** The question that says how far the innovation is. */
const STAGE = 'stage';

/** A proposal: keeps what its author answers, section by section, and says how it stands. One author; every event says who it is from. */
export function createProposalAggregate(given: {
  bank: Bank;
  editions: ReadonlyMap<string, Edition>;
  rules: Rules;
  headings: Headings;
}): Aggregate {
  const { editions } = given;

  const editionOf = ({ edition, stage }: About): Edition => findEdition(editions, edition, stage);

  const BY_AUTHOR: Readonly<Record<string, (state: Known, event: Event<never>, reading: Reading) => Made>> = {
    answer,
    write: (state, event: Event<Writing>, reading) => writeSection(state.standing, event, reading),
    restore: (state, event: Event<Restoring>, reading) => restoreVersion(state.standing, event, reading),
    attach: (_state, event, reading) => attach(event, reading),
    detach: (_state, event, reading) => detach(event, reading),
    import: ({ about }, event: Event<Importing>) => keepImport(editionOf(about), given.headings, event),
    'take-part': (state, event, reading) => takePart(state.standing, event, reading),
    'pass-part': (_state, event, reading) => passPart(event, reading),
    'drop-import': () => ({ set: { imported: null } }),
    classify: ({ about }, event: Event<Classifying>) => classify(about, editionOf(about), event),
    tick: ({ about }, event: Event<Ticking>, reading) => tick(event, editionOf(about), reading),
    level: ({ about }, event: Event<Levelling>, reading) => setLevel(event, editionOf(about), reading),
    'put-off': ({ standing }, { data }: Event<PuttingOff>) => ({
      set: { standing: { ...standing, putOff: [...new Set([...standing.putOff, `${data.section}:${data.rule}`])] } },
    }),
    carry(state, event: Event<Carrying>, reading) {
      const { by, edition: id, stage } = event.data;
      const edition = editions.get(id);
      if (!edition) return {};
      const order = orderOf(event);
      // It was carried elsewhere since.
      if (order < (state.standing.answered[STAGE] ?? 0)) return {};
      const data: Answering = { by, order, answers: { [STAGE]: stage }, passed: [] };
      const taken = takeAnswers(state.standing, { ...event, data }, reading);
      const about = fitting(edition, { ...state.about, edition: id, editionVersion: edition.version, stage });
      return { ...taken, set: { ...taken.set, about } };
    },
    look: () => ({}),
  };

  /** The stage is known to all that is shown, so it is kept twice. */
  function answer({ about, standing }: Known, event: Event<Answering>, reading: Reading): Made {
    const made = takeAnswers(standing, event, reading);
    const stage = made.set?.[answerField(STAGE) as 'about'] as unknown as Stage | undefined;
    return stage === undefined ? made : { ...made, set: { ...made.set, about: { ...about, stage } } };
  }

  function begin(begun: Event<Beginning>, reading: Reading): Made {
    const { to, at, data, nonce } = begun;
    const about: About = { ...data.about, since: at };
    const standing: Standing = { answered: {}, passed: {}, written: {}, putOff: [], versions: 0, at };
    const answering: Answering = { by: data.by, order: at, answers: data.answers, passed: [] };
    const taken = takeAnswers(standing, { id: '', to, type: 'answer', at, nonce, data: answering }, reading);
    return withTitle(given.bank, about, { ...taken, set: { ...taken.set, about } }, begun, reading, false);
  }

  /** What was asked to be shown, as it is after this event. */
  function shown(before: Known, made: Made, event: Event, reading: Reading): Effect[] {
    const { show } = event.data as Looking;
    if (!show) return [];
    const state = { ...before, ...made.set } as Known;
    const after: Reading = { ...reading, more: (field) => changedOr(made, field, reading) };
    const { about, standing } = state;
    const { what, args = {} } = show;
    const { into, stage = about.stage } = args;
    const there: About = into === undefined ? about : { ...about, edition: into, stage: stage as Stage };
    const material = readable(given.bank, { ...readMaterial(state, standing, after), stage: there.stage });
    const set = setBy(there, reading);
    const edition = asSet(editionOf(there), set);
    const [title] = readFields<BornTitle>(after, ['title']);
    const seen: Seen = {
      proposal: nameOf(event.to),
      ...see({ ...given, edition }, there, standing, material, show),
      set,
      checks: checksOf(after),
      same: title?.same ?? [],
      ...(what === 'versions' && {
        versions: versionsOf(
          { ...given, edition },
          args.section ?? '',
          keptVersions(reading),
          material,
          Number(args.number),
        ),
      }),
      ...(what === 'carry' && { left: leftBehind(edition, standing, material) }),
      ...(what === 'import' && { parts: partsSeen(after, Number(args.part)) }),
    };
    return tell(about, 'proposal', seen);
  }

  return defineAggregate<ProposalState>({
    kind: 'proposal',
    schema: 1,
    fields: () => PROPOSAL_FIELDS,
    decide(state, event, reading) {
      if (event.type === 'begin') return state.about ? {} : begin(event as Event<Beginning>, reading);
      const { about, standing } = state;
      if (!about || !standing) return {};
      if (event.type === 'same-title') return hearSame(event as Event<SameTitle>, reading);
      if ((event.data as { by?: number }).by !== about.owner) return {};
      if (event.type === 'forget' || event.type === 'erase-person') {
        const gone: Gone = { proposal: nameOf(event.to) };
        const told = event.type === 'forget' ? tell(about, 'ended-proposal', gone) : [];
        const [title] = readFields<BornTitle>(reading, ['title']);
        return { tombstone: true, operations: dropVersions(), effects: [...told, ...release(title, event)] };
      }
      const known: Known = { ...state, about, standing };
      const asked = BY_AUTHOR[event.type]?.(known, event as Event<never>, reading) ?? {};
      const atGate = (event.data as Looking).show?.what === GATE;
      const made = withTitle(given.bank, about, asked, event, reading, atGate);
      return { ...made, effects: [...(made.effects ?? []), ...shown(known, made, event, reading)] };
    },
  });
}

/** What the organizer of its workshop has set for its edition. */
function setBy({ workshop, edition }: About, reading: Reading): SetByOrganizer {
  const view = workshop === null ? null : reading.view<WorkshopView>(workshopId(workshop));
  return view?.settings.proposals.editions[edition] ?? {};
}

/** What has no place in the sections of a form. */
function leftBehind({ sections }: Edition, standing: Standing, { evidence }: Material): NonNullable<Seen['left']> {
  const has = (id: string) => sections.some((section) => section.id === id);
  return {
    sections: Object.keys(standing.written).filter((id) => !has(id)),
    evidence: evidence.filter(({ section }) => !has(section)).length,
  };
}

function tell(about: About, type: string, data: object): Effect[] {
  const marked = about.trial ? { ...data, trial: true } : data;
  return [{ kind: 'event', to: `account:${about.owner}`, type, data: marked }];
}
