import { GrammyError } from 'grammy';
import type { Outcome } from '#core/delivery.ts';

/** After this long a message has lost its sense, in ms; the failure is recorded. */
const GIVE_UP_MS = 24 * 60 * 60_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * What a failed call means for the message. 429 says itself when to try again; 400 and 403 will not become better; everything else
 * (5xx, a broken connection, a token that is refused for the moment) is tried again with a pause that grows with the message's age.
 * @param at when the message was decided, epoch ms
 */
export function outcomeOf(error: unknown, at: number, now: number): Outcome {
  const age = Math.max(now - at, 0);
  if (error instanceof GrammyError) {
    const { error_code: code, description, parameters } = error;
    if (code === 429) return { status: 'later', at: now + (parameters.retry_after ?? 1) * 1000 };
    if (code === 400 || code === 403) return { status: 'failed', reason: `${code} ${description}` };
  }
  if (age > GIVE_UP_MS) return { status: 'failed', reason: 'gave up after a day' };
  return { status: 'later', at: now + Math.min(Math.max(age / 4, 1_000), LONGEST_PAUSE_MS) };
}

/** The message is as it should be already. */
export function isNotModified(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('message is not modified');
}

/** The message to be changed is gone, or too old, or not ours. */
export function isUneditable(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/.test(error.description)
  );
}

/** The server doesn't know this kind of message, or not all that is in it: it is said another way. */
export function isRichUnknown(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 404 || (error.error_code === 400 && /rich|method|parse/i.test(error.description));
}
