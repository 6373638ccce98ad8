import type { WorkshopCard } from './state.ts';

/** So many messages a person and day that they did not ask for; with what an online workshop has to say, more. */
const BUDGET = 6;
const BUDGET_ONLINE = 9;

/** What people of a workshop may be sent in a day without having asked: reminders, changes and broadcasts together. */
export function budgetOf(...cards: readonly Pick<WorkshopCard, 'mode'>[]): number {
  return cards.some(({ mode }) => mode === 'online') ? BUDGET_ONLINE : BUDGET;
}
