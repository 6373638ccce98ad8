import {
  type Aggregate,
  type Decision,
  defineAggregate,
  type Effect,
  type Event,
  type Reading,
} from '#core/aggregate.ts';
import { deriveNonce, nameOf } from '#core/ids.ts';
import type { Bank, Edition } from '#proposals/definition.ts';
import type { Rules } from '#proposals/examine.ts';
import { takeAnswers } from './answering.ts';
import type {
  Answering,
  Attaching,
  Beginning,
  Carrying,
  Detaching,
  Gone,
  Looking,
  PuttingOff,
  Restoring,
  Seen,
  Writing,
} from './messages.ts';
import { readMaterial } from './reading.ts';
import { see } from './seeing.ts';
import { type About, PROPOSAL_FIELDS, type ProposalState, type Standing } from './state.ts';
import { restoreVersion, writeSection } from './writing.ts';

export type * from './messages.ts';
export type * from './state.ts';

type Known = Partial<ProposalState> & Pick<ProposalState, 'about' | 'standing'>;
type Made = Decision<ProposalState>;

/** Files and links at most, so that the state stays small. */
const EVIDENCE_KEPT = 60;

/** A proposal: keeps what its author answers, section by section, and says how it stands. One author; every event says who it is from. */
export function createProposalAggregate(given: {
  bank: Bank;
  editions: ReadonlyMap<string, Edition>;
  rules: Rules;
}): Aggregate {
  const { editions } = given;

  /** The newest file of the edition; one that was taken away is read as the first that is left. */
  function editionOf({ edition }: About): Edition {
    const found = editions.get(edition) ?? [...editions.values()][0];
    if (!found) throw new Error('there is no edition');
    return found;
  }

  const BY_AUTHOR: Readonly<Record<string, (state: Known, event: Event<never>, reading: Reading) => Made>> = {
    answer: (state, event: Event<Answering>, reading) => takeAnswers(state.standing, event, reading),
    write: (state, event: Event<Writing>, reading) => writeSection(state.standing, event, reading),
    restore: (state, event: Event<Restoring>, reading) => restoreVersion(state.standing, event, reading),
    attach({ evidence = [] }, { data, nonce }: Event<Attaching>) {
      const id = deriveNonce(nonce, 'evidence').slice(0, 8).replace(/\W/g, '0');
      return evidence.length >= EVIDENCE_KEPT ? {} : { set: { evidence: [...evidence, { ...data.evidence, id }] } };
    },
    detach: ({ evidence = [] }, { data }: Event<Detaching>) => ({
      set: { evidence: evidence.filter(({ id }) => id !== data.id) },
    }),
    'put-off': ({ standing }, { data }: Event<PuttingOff>) => ({
      set: { standing: { ...standing, putOff: [...new Set([...standing.putOff, `${data.section}:${data.rule}`])] } },
    }),
    carry: ({ about }, { data }: Event<Carrying>) => {
      const edition = editions.get(data.edition);
      if (!edition) return {};
      return { set: { about: { ...about, edition: edition.id, editionVersion: edition.version, stage: data.stage } } };
    },
    look: () => ({}),
  };

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
    const material = readMaterial(state, state.standing, after);
    const { about, standing } = state;
    const seen = see({ ...given, edition: editionOf(about) }, about, standing, material, show);
    return tell(about, 'proposal', { proposal: nameOf(event.to), ...seen } satisfies Seen);
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
