import { type Aggregate, defineAggregate, type Event } from '#core/aggregate.ts';
import type { AggregateId } from '#core/ids.ts';
import { DEFAULT_SETTINGS, type WorkshopState } from './state.ts';

/** The list of all workshops of this bot, kept as it grows so that nothing ever scans for it. */
export const directoryId: AggregateId = 'directory:workshops';

/** A line of the list; the collection `workshops` holds it by code. */
export type Listed = {
  readonly code: string;
  readonly title: string;
  readonly start: string;
  /** The last day; not on lines of before it was kept. */
  readonly end?: string;
  readonly archived?: boolean;
  readonly open?: boolean;
  /** When registration ends, epoch ms. */
  readonly closes?: number | null;
};

/** A workshop's line of the list, to be kept there. */
export function listing({ card, settings }: Pick<WorkshopState, 'card' | 'settings'>) {
  const { archived, open, closes } = { ...DEFAULT_SETTINGS, ...settings };
  const data: Listed = { code: card.code, title: card.title, start: card.start, end: card.end, archived, open, closes };
  return { kind: 'event' as const, to: directoryId, type: 'listed', data };
}

/** Keeps the list of workshops. */
export const directory: Aggregate = defineAggregate({
  kind: 'directory',
  schema: 1,
  fields: () => [],
  decide(_state, event: Event) {
    if (event.type !== 'listed') return {};
    const listed = event.data as Listed;
    return {
      operations: [{ do: 'HSET', collection: 'workshops', args: [listed.code, JSON.stringify(listed)] }],
      effects: [{ kind: 'publish', view: 'directory:workshops' }],
    };
  },
});
