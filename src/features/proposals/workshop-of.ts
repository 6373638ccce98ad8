import type { Turn } from '#aggregates/account/turn.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import { NO_PROPOSAL_SETTINGS, type ProposalSettings } from '#proposals/organizer.ts';

/** The workshop that a proposal which is begun now belongs to: the one on the screen, else the one registered for last; null: none. */
export function workshopOf(turn: Turn): string | null {
  return turn.get('seen') ?? Object.keys(turn.get('registrations') ?? {}).at(-1) ?? null;
}

/** What its organizer has set for proposals. */
export function settingsOf(turn: Turn): ProposalSettings {
  const code = workshopOf(turn);
  const workshop = code === null ? null : turn.reading.view<WorkshopView>(workshopId(code));
  return workshop?.settings.proposals ?? NO_PROPOSAL_SETTINGS;
}
