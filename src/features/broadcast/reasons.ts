/** What Telegram said, or what we made of its silence, and how it is told to an organizer. */
const REASONS: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/blocked by the user/i, 'results-why-blocked'],
  [/deactivated/i, 'results-why-inactive'],
  [/initiate conversation|chat not found|user not found|peer_id_invalid/i, 'results-why-never'],
  [/kicked|not a member|upgraded|group chat was/i, 'results-why-no-member'],
  [/rights|administrator|write_forbidden/i, 'results-why-no-right'],
  [/^gave up$/, 'results-why-gave-up'],
  [/^uncertain$/, 'results-why-uncertain'],
];

/** The key of the words for why a message did not reach somebody. */
export function reasonKey(reason: string): string {
  return REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'results-why-refused';
}
