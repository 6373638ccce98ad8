import type { WorkshopState } from './state.ts';

/** What somebody may do in one workshop. */
export type Act = 'edit' | 'see-people' | 'decide' | 'team' | 'review' | 'speak';

const ACTS: Readonly<Record<'organizer' | 'speaker' | 'reviewer', readonly Act[]>> = {
  organizer: ['edit', 'see-people', 'decide', 'team', 'review', 'speak'],
  speaker: ['speak'],
  reviewer: ['review'],
};

/**
 * Whether a person may do something in this workshop. Asked where the state is, at the moment of the act: a member who was removed has lost the
 * right on every process with the commit that removed them.
 * @param owns who has every right everywhere (`ORGANIZER_IDS`)
 */
export function may(
  state: Partial<WorkshopState>,
  person: number,
  act: Act,
  owns: (person: number) => boolean,
): boolean {
  if (owns(person)) return true;
  const role = state.team?.[person]?.role;
  return role !== undefined && ACTS[role].includes(act);
}
