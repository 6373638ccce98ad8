import type { Value } from '#forms/types.ts';

type Answers = Readonly<Record<string, Value>>;

/** Answers that serve every workshop, asked once. What certificates need besides is kept by each registration alone, and goes with it. */
const PROFILE_FIELDS = ['name', 'agency', 'position', 'phone'] as const;

/** The number that Telegram has vouched for stays vouched for in the next workshop. */
const VOUCHED = 'vouched_phone';

/** The profile after a form was answered. @param verified fields that came by Telegram's own button */
export function profileOf(answers: Answers, before: Answers = {}, verified: readonly string[] = []): Answers {
  const known = PROFILE_FIELDS.filter((id) => id in answers).map((id) => [id, answers[id] as Value]);
  const vouched = verified.includes('phone') && answers.phone !== undefined ? { [VOUCHED]: answers.phone } : {};
  return { ...before, ...Object.fromEntries(known), ...vouched };
}

/** The phone among the answers, if Telegram has vouched for it; null when it was typed, which proves nothing. */
export function vouchedPhone(answers: Answers, profile: Answers = {}): string | null {
  return typeof answers.phone === 'string' && answers.phone === profile[VOUCHED] ? answers.phone : null;
}
