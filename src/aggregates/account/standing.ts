import { type AggregateId, nameOf } from '#core/ids.ts';
import type { OwnRegistration } from './state.ts';
import type { Turn } from './turn.ts';

/**
 * A registration as its person, or who registered them, sees it. `ref` is what buttons and forms carry: the workshop's code for one's own, the
 * registration's name for somebody else's.
 */
export type Standing = {
  readonly ref: string;
  readonly workshop: string;
  readonly own: OwnRegistration;
  /** Of somebody else; null for one's own. */
  readonly name: string | null;
};

/** A registration that is over can be followed by a new one. */
export const ENDED: readonly OwnRegistration['status'][] = ['withdrawn', 'refused', 'replaced', 'closed'];

/** The registration behind a button, if it is this person's, or of somebody whom they registered. */
export function findStanding(turn: Turn, ref: string): Standing | null {
  const own = turn.get('registrations')?.[ref];
  if (own) return { ref, workshop: ref, own, name: null };
  const other = turn.get('others')?.[`registration:${ref}`];
  return other ? { ref, workshop: other.workshop, own: other, name: other.name } : null;
}

/** All that are not over: one's own first. */
export function standings(turn: Turn): Standing[] {
  const refs = [...Object.keys(turn.get('registrations') ?? {}), ...Object.keys(turn.get('others') ?? {}).map(refOf)];
  return refs.flatMap((ref) => findStanding(turn, ref) ?? []);
}

/** The same by the registration's id, for what comes from it; null when it is no longer this person's. */
export function standingOf(turn: Turn, registration: AggregateId, workshop: string): Standing | null {
  if (turn.get('registrations')?.[workshop]?.id === registration) return findStanding(turn, workshop);
  return findStanding(turn, nameOf(registration));
}

/** Keeps what is new of it; null: it is gone. */
export function keepStanding(turn: Turn, standing: Standing, now: Partial<Omit<OwnRegistration, 'id'>> | null): void {
  const field = standing.name === null ? 'registrations' : 'others';
  const key = standing.name === null ? standing.ref : standing.own.id;
  const { [key]: before, ...rest } = (turn.get(field) ?? {}) as Record<string, OwnRegistration>;
  turn.set(field, (now === null ? rest : { ...rest, [key]: { ...before, ...now } }) as never);
}

/** One's own registration for a workshop, perhaps after one that is over: who has said what they think of it has said it. */
export function keepNew(turn: Turn, code: string, registration: OwnRegistration): void {
  const before = turn.get('registrations') ?? {};
  const { feedback } = before[code] ?? {};
  turn.set('registrations', { ...before, [code]: { ...registration, ...(feedback ? { feedback } : {}) } });
}

function refOf(registration: string): string {
  return nameOf(registration as AggregateId);
}
