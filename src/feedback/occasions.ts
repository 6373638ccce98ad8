/**
 * When people are asked: after a session (its id), at the end of a day (`d` and the day), at the end of the workshop (`end`), and by name
 * before and after it (`pre`, `post`). Somebody answers an occasion once.
 */
export type Occasion =
  | { readonly asks: 'session'; readonly session: string }
  | { readonly asks: 'day'; readonly day: string }
  | { readonly asks: 'end' | 'pre' | 'post' };

/** An occasion as it is stored and as buttons carry it. */
export function occasionKey(occasion: Occasion): string {
  if (occasion.asks === 'session') return occasion.session;
  return occasion.asks === 'day' ? `d${occasion.day}` : occasion.asks;
}

/** Null: it is none. */
export function readOccasion(key: string): Occasion | null {
  if (key === 'end' || key === 'pre' || key === 'post') return { asks: key };
  if (/^d\d{4}-\d{2}-\d{2}$/.test(key)) return { asks: 'day', day: key.slice(1) };
  return /^s\d{1,9}$/.test(key) ? { asks: 'session', session: key } : null;
}
