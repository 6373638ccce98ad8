import type { Decision } from '#core/aggregate.ts';
import { COLLECTIONS, type WorkshopCard, type WorkshopState } from '../state.ts';
import { type Groups, inOrder, NO_AGENDA, type Session } from './agenda.ts';
import { AGENDA_LIMITS, faultOf } from './drafts.ts';
import { movedByDays } from './shifting.ts';
import { storeSessions } from './stored.ts';

/** The agenda of the workshop that a new one is made after. */
export type AgendaCopy = {
  readonly sessions: readonly Session[];
  readonly groups: Groups;
  /** So many days later the new workshop begins. */
  readonly later: number;
};

/** An agenda that a workshop begins with: what is to be kept of it, and the sessions themselves for what follows from them. */
export type CopiedAgenda = { readonly decision: Decision<WorkshopState>; readonly sessions: readonly Session[] };

/**
 * The same agenda on the new workshop's days. What falls outside of them is left out, and so are links: a room of the last time is not where people meet
 * now. Nobody is told of it, for nobody has a seat yet.
 */
export function copyAgenda(card: WorkshopCard, { sessions, groups, later }: AgendaCopy): CopiedAgenda {
  const copied = sessions
    .map((session): Session => ({ ...movedByDays(session, later), link: '' }))
    .filter((session) => session.day >= card.start && session.day <= card.end && faultOf(session, groups) === null)
    .sort(inOrder)
    .slice(0, AGENDA_LIMITS.sessions)
    .map((session, i): Session => ({ ...session, id: `s${i + 1}` }));
  const kept = new Map(copied.map((session) => [session.id, session]));
  return {
    sessions: copied,
    decision: {
      set: { agenda: { ...NO_AGENDA, next: copied.length + 1 }, groups },
      operations: [COLLECTIONS.sessions, COLLECTIONS.sessionsTold].flatMap((collection) =>
        storeSessions(collection, new Map(), kept),
      ),
      effects: [{ kind: 'publish', view: `agenda:${card.code}` }],
    },
  };
}
