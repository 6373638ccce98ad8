import type { Decision, Effect } from '#core/aggregate.ts';
import type { Then } from './desk.ts';
import { NO_PROGRESS, type WorkshopState } from './state.ts';

/** An organizer tries the participant's way: begins, reaches its end, leaves it. Nothing of it is counted or listed here. */
export type RehearsalTold = Then & { by: number; stage: 'begun' | 'tried' | 'over' };

/** What an account is told when the trying is over for everybody. */
export type RehearsalOver = { workshop: string };

/** Trials end by themselves when there are more. */
const MOST = 20;

/** Notes who is trying, so that their trial can be wiped when registration is opened, and that it was tried. */
export function rehearse(state: WorkshopState, { by, stage }: RehearsalTold, at: number): Decision<WorkshopState> {
  const others = (state.rehearsing ?? []).filter((person) => person !== by);
  if (stage === 'over') return { set: { rehearsing: others } };
  const rehearsing = [...others, by].slice(-MOST);
  if (stage === 'begun' || state.progress?.tried) return { set: { rehearsing } };
  return {
    set: { rehearsing, progress: { ...NO_PROGRESS, ...state.progress, tried: at } },
    effects: [{ kind: 'publish', view: `workshop:${state.card.code}` }],
  };
}

/** The joining link is given away: from now on registration is real. */
export function share(state: WorkshopState, at: number): Decision<WorkshopState> {
  const over = endRehearsals(state);
  if (state.progress?.shared) return over;
  return {
    set: { ...over.set, progress: { ...NO_PROGRESS, ...state.progress, shared: at } },
    effects: [...(over.effects ?? []), { kind: 'publish', view: `workshop:${state.card.code}` }],
  };
}

/** Everybody's trial is wiped. */
export function endRehearsals(state: WorkshopState): Decision<WorkshopState> {
  const { rehearsing = [], card } = state;
  if (rehearsing.length === 0) return {};
  const data: RehearsalOver = { workshop: card.code };
  const effects = rehearsing.map((to): Effect => ({ kind: 'event', to: `account:${to}`, type: 'gladi-over', data }));
  return { set: { rehearsing: null }, effects };
}
