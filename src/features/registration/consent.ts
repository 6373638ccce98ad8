import type { Consent } from '#aggregates/account/state.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { PRIVACY_VERSION } from './privacy.ts';

/** The agreement to today's notice of one workshop, unless it was taken back. */
export function consentFor(turn: Turn, workshop: string): Consent | undefined {
  return (turn.get('consents') ?? []).find(
    (consent) =>
      consent.what === 'registration' &&
      consent.workshop === workshop &&
      consent.version === PRIVACY_VERSION &&
      consent.withdrawn === undefined,
  );
}

/** The person tapped "Saya setuju": kept with version and time, because it must be provable (UU 27/2022 article 24). */
export function giveConsent(turn: Turn, workshop: string): void {
  if (consentFor(turn, workshop)) return;
  const consent: Consent = { what: 'registration', workshop, version: PRIVACY_VERSION, at: turn.at };
  turn.set('consents', [...(turn.get('consents') ?? []), consent]);
}
