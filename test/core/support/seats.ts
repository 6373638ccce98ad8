import { type Aggregate, defineAggregate } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';

export const SEATS = 200;
export const HALL: AggregateId = 'hall:JMB27';

type Hall = { seated: number; waiting: number };
type Person = { place: string };

/** A person asks for a seat, and is told what he got; both through effects, as a registration is. */
export const person: Aggregate = defineAggregate<Person>({
  kind: 'person',
  schema: 1,
  fields: () => ['place'],
  decide(_state, event) {
    if (event.type === 'ask')
      return { effects: [{ kind: 'event', to: HALL, type: 'seat', data: { person: event.to } }] };
    const { place } = event.data as { place: string };
    const to = Number(event.to.slice('person:'.length));
    return { set: { place }, effects: [{ kind: 'screen', to, slot: 'screen', view: { lines: [place] } }] };
  },
});

/** Gives seats in order of arrival and keeps a waiting list; a seat belongs to a person, so that asking twice gives the same. */
export const hall: Aggregate = defineAggregate<Hall>({
  kind: 'hall',
  schema: 1,
  hot: true,
  fields: () => ['seated', 'waiting'],
  decide(state, event, reading) {
    const { person } = event.data as { person: AggregateId };
    const tell = (place: string) => ({ kind: 'event', to: person, type: 'seated', data: { place } }) as const;
    const had = reading.found({ read: 'HGET', collection: 'members', args: [person] }) as string | null;
    if (had !== null) return { effects: [tell(had)] };
    const { seated = 0, waiting = 0 } = state;
    const place = seated < SEATS ? `seat ${seated + 1}` : `waiting ${waiting + 1}`;
    return {
      set: seated < SEATS ? { seated: seated + 1 } : { waiting: waiting + 1 },
      operations: [
        { do: 'HSET', collection: 'members', args: [person, place] },
        ...(seated < SEATS ? [] : [{ do: 'ZADD', collection: 'waiting', args: [waiting + 1, person] } as const]),
      ],
      effects: [tell(place)],
    };
  },
  lookups: (event) => [{ read: 'HGET', collection: 'members', args: [(event.data as { person: string }).person] }],
});
