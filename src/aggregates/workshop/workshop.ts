import {
  type Aggregate,
  type Decision,
  defineAggregate,
  type Event,
  type Lookup,
  type Reading,
} from '#core/aggregate.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import { directoryId } from './directory.ts';
import { COLLECTIONS, type Member, type WorkshopCard, type WorkshopState } from './state.ts';

/** A wish for a seat. It belongs to a registration, so that asking twice gives the same seat. */
export type SeatAsked = { registration: AggregateId; agency: string };
export type SeatGiven = { workshop: string; status: Member['status']; number: number };

export type WorkshopAsked = { card: WorkshopCard };
export type WorkshopAnswered = { code: string };

/**
 * A workshop: gives seats in order of arrival and keeps its own list. Many write to it at once, so it is reached through its bucket's inbox.
 * @param mayCreate who may make one, by Telegram id: a right, checked here and not where the button is
 */
export function createWorkshopAggregate(deps: { mayCreate: (person: number) => boolean }): Aggregate {
  function create(state: Partial<WorkshopState>, event: Event<WorkshopAsked>): Decision<WorkshopState> {
    const { card } = event.data;
    const account: AggregateId = `account:${card.createdBy}`;
    if (!deps.mayCreate(card.createdBy)) return {};
    const same = state.card?.createdBy === card.createdBy && state.card.createdAt === card.createdAt;
    if (state.card && !same) return { effects: [{ kind: 'event', to: account, type: 'code-taken', data: { card } }] };
    const answer: WorkshopAnswered = { code: card.code };
    return {
      set: { card, counts: state.counts ?? { registered: 0, waiting: 0 } },
      effects: [
        { kind: 'publish', view: `workshop:${card.code}` },
        {
          kind: 'event',
          to: directoryId,
          type: 'listed',
          data: { code: card.code, title: card.title, start: card.start },
        },
        { kind: 'event', to: account, type: 'created', data: answer },
      ],
    };
  }

  function seat(state: Partial<WorkshopState>, event: Event<SeatAsked>, reading: Reading): Decision<WorkshopState> {
    const { registration, agency } = event.data;
    const { card, counts } = state;
    if (!card || !counts) return {};
    const stored = reading.found(memberLookup(registration)) as string | null;
    if (stored !== null) return { effects: [given(card, registration, JSON.parse(stored) as Member)] };
    const free = card.seats === null || counts.registered < card.seats;
    const member: Member = {
      status: free ? 'registered' : 'waiting',
      number: free ? counts.registered + 1 : counts.waiting + 1,
      at: event.at,
    };
    return {
      set: { counts: free ? { ...counts, registered: member.number } : { ...counts, waiting: member.number } },
      operations: [
        { do: 'HSET', collection: COLLECTIONS.members, args: [nameOf(registration), JSON.stringify(member)] },
        { do: 'HSET', collection: COLLECTIONS.agencies, args: [agency.toLowerCase(), agency] },
      ],
      effects: [
        { kind: 'publish', view: `workshop:${card.code}` },
        // The next person is to be offered this agency's name.
        { kind: 'publish', view: `agencies:${card.code}` },
        given(card, registration, member),
      ],
    };
  }

  return defineAggregate<WorkshopState>({
    kind: 'workshop',
    schema: 1,
    hot: true,
    fields: () => ['card', 'counts'],
    lookups: (event) => (event.type === 'seat' ? [memberLookup((event.data as SeatAsked).registration)] : []),
    decide(state, event, reading) {
      if (event.type === 'create') return create(state, event as Event<WorkshopAsked>);
      if (event.type === 'seat') return seat(state, event as Event<SeatAsked>, reading);
      return {};
    },
  });
}

function memberLookup(registration: AggregateId): Lookup {
  return { read: 'HGET', collection: COLLECTIONS.members, args: [nameOf(registration)] };
}

function given(
  card: WorkshopCard,
  to: AggregateId,
  member: Member,
): { kind: 'event'; to: AggregateId; type: string; data: SeatGiven } {
  return {
    kind: 'event',
    to,
    type: 'seated',
    data: { workshop: card.code, status: member.status, number: member.number },
  };
}
