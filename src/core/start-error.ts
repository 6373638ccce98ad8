/**
 * Why the program cannot start, as one line for the person at the terminal: what is wrong and what to type.
 * Only the message is shown, so it must never hold a secret.
 */
export class StartError extends Error {
  override name = 'StartError';
}
