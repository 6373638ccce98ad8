import { type Aggregate, type Decision, type Event, type Lookup, Need, type Reading } from '#core/aggregate.ts';

/** A proposal in memory: what is asked for is loaded as the store would load it, and what is decided is kept. */
export function createDesk(aggregate: Aggregate) {
  const state: Record<string, unknown> = {};
  const versions: string[] = [];

  /** @param asked how often more was asked for, and which fields */
  function decide(event: Event, asked: string[][] = []): Decision<Record<string, unknown>> {
    const extra = new Set<string>();
    const views = new Set<string>();
    const reading: Reading = {
      found: ({ collection }: Lookup) => (collection === 'versions' ? versions : null),
      view<T>(name: string): T | null {
        if (!views.has(name)) throw new Need({ views: [name] });
        return null;
      },
      more<T>(field: string): T | undefined {
        if (!extra.has(field)) throw new Need({ fields: [field] });
        return state[field] as T | undefined;
      },
      hasSlot: () => false,
      failure: null,
    };
    for (;;) {
      const loaded = Object.fromEntries(aggregate.fields(event).map((field) => [field, state[field]]));
      try {
        const made = aggregate.decide(loaded, event, reading);
        keep(made);
        return made;
      } catch (error) {
        if (!(error instanceof Need)) throw error;
        asked.push([...error.fields]);
        for (const field of error.fields) extra.add(field);
        for (const view of error.views) views.add(view);
      }
    }
  }

  function keep({ set = {}, operations = [] }: Decision<Record<string, unknown>>): void {
    for (const [field, value] of Object.entries(set)) {
      if (value === null) delete state[field];
      else state[field] = value;
    }
    for (const { do: command, args } of operations) if (command === 'RPUSH') versions.push(String(args[0]));
  }

  return { state, versions, decide };
}
