import type { Effect } from '#core/aggregate.ts';
import { workshopId } from '../workshop/state.ts';
import type { About } from './state.ts';

/** To the workshop that it is for. */
export function toWorkshop(about: About, type: string, data: unknown): Effect {
  return { kind: 'event', to: workshopId(about.workshop), type, data };
}

/** To the person's account, or to that of who registered them; to nobody when they did so on the page. */
export function tell(about: About, type: string, data: unknown): Effect[] {
  const hearer = about.account ?? about.contact;
  return hearer === null ? [] : [{ kind: 'event', to: `account:${hearer}`, type, data }];
}
