import { z } from 'zod';

/** A variable whose text `read` turns into its value, or into `null` when it does not understand it. `problem`: what is wrong; what to write. */
export function variable<T>(read: (text: string) => T | null, problem: string) {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  });
}

/** A text of the given form. */
export function pattern(form: RegExp, problem: string) {
  return variable((text) => (form.test(text) ? text : null), problem);
}

/** One of several words. */
export function oneOf<const T extends string>(values: readonly T[]) {
  return variable(
    (text) => values.find((value) => value === text) ?? null,
    `unknown value; write one of ${values.join(', ')}`,
  );
}

/** A whole number within bounds, both included. */
export function whole(min: number, max: number, example: number) {
  return variable((text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return number >= min && number <= max ? number : null;
  }, `not a whole number from ${min} to ${max}; write for example ${example}`);
}

/** An http or https address without a slash at the end. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password)
    return null;
  return url.href.replace(/\/+$/, '');
}

/** A web address that Telegram and browsers may be given: https, or http on this machine. */
export function publicAddress(text: string): string | null {
  const address = webAddress(text);
  if (address === null) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) ? address : null;
}

/** Telegram user ids with commas between them. Ids of people are positive and fit 52 bits; ids of groups are negative and refused. */
export function userIds(text: string): number[] | null {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => /^[1-9]\d{0,15}$/.test(part) && Number(part) < 2 ** 52) ? parts.map(Number) : null;
}

/** A time zone that this Node knows. */
export function timeZone(text: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
