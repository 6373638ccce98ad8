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
import type { Headings } from '#proposals/headings.ts';
import { takeAnswers } from './answering.ts';
import { attach, detach } from './evidence.ts';
import { keptVersions, versionsOf } from './history.ts';
import { keepImport, partsSeen, passPart, takePart } from './importing.ts';
import type {
  Answering,
  Beginning,
  Carrying,
  Gone,
  Importing,
  Looking,
  PuttingOff,
  Restoring,
  Seen,
  Writing,
} from './messages.ts';
import { readMaterial } from './reading.ts';
import { see } from './seeing.ts';
import { type About, answerField, PROPOSAL_FIELDS, type ProposalState, type Standing } from './state.ts';
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

  /** The newest file of the edition; one that was taken away is read as the first that is left. */
  function editionOf({ edition }: About): Edition {
    const found = editions.get(edition) ?? [...editions.values()][0];
    if (!found) throw new Error('there is no edition');
    return found;
  }

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
    'put-off': ({ standing }, { data }: Event<PuttingOff>) => ({
      set: { standing: { ...standing, putOff: [...new Set([...standing.putOff, `${data.section}:${data.rule}`])] } },
    }),
    carry(state, event: Event<Carrying>, reading) {
      const { by, edition: id, stage } = event.data;
      const edition = editions.get(id);
      if (!edition) return {};
      const data: Answering = { by, order: event.at, answers: { [STAGE]: stage }, passed: [] };
      const taken = takeAnswers(state.standing, { ...event, data }, reading);
      const about: About = { ...state.about, edition: id, editionVersion: edition.version, stage };
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

  function begin({ to, at, data, nonce }: Event<Beginning>, reading: Reading): Made {
    const about: About = { ...data.about, since: at };
    const standing: Standing = { answered: {}, passed: {}, written: {}, putOff: [], versions: 0, at };
    const answering: Answering = { by: data.by, order: at, answers: data.answers, passed: [] };
    const taken = takeAnswers(standing, { id: '', to, type: 'answer', at, nonce, data: answering }, reading);
    return { ...taken, set: { ...taken.set, about } };
  }

  /** What was asked to be shown, as it is after this event. */
  function shown(before: Known, made: Made, event: Event, reading: Reading): Effect[] {
    const { show } = event.data as Looking;
    if (!show) return [];
    const state = { ...before, ...made.set } as Known;
    const after: Reading = { ...reading, more: (field) => changedOr(made, field, reading) };
    const { about, standing } = state;
    const { what, args = {} } = show;
    const there: About = { ...about, edition: args.into ?? about.edition, stage: (args.stage as Stage) ?? about.stage };
    const material = { ...readMaterial(state, standing, after), stage: there.stage };
    const edition = editionOf(there);
    const seen: Seen = {
      proposal: nameOf(event.to),
      ...see({ ...given, edition }, about, standing, material, show),
      ...(what === 'versions' && {
        versions: versionsOf(
          { ...given, edition },
          args.section ?? '',
          keptVersions(reading),
          material,
          Number(args.number),
        ),
      }),
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
      if ((event.data as { by?: number }).by !== about.owner) return {};
      if (event.type === 'forget' || event.type === 'erase-person') {
        const gone: Gone = { proposal: nameOf(event.to) };
        return { tombstone: true, effects: event.type === 'forget' ? tell(about, 'ended-proposal', gone) : [] };
      }
      const known: Known = { ...state, about, standing };
      const made = BY_AUTHOR[event.type]?.(known, event as Event<never>, reading) ?? {};
      return { ...made, effects: [...(made.effects ?? []), ...shown(known, made, event, reading)] };
    },
  });
}

/** A field as this decision leaves it. */
function changedOr<T>(made: Made, field: string, reading: Reading): T | undefined {
  const set = (made.set ?? {}) as Record<string, unknown>;
  return field in set ? ((set[field] ?? undefined) as T | undefined) : reading.more<T>(field);
}

function tell(about: About, type: string, data: object): Effect[] {
  const marked = about.trial ? { ...data, trial: true } : data;
  return [{ kind: 'event', to: `account:${about.owner}`, type, data: marked }];
}
