import type { Event } from '#core/aggregate.ts';

/** Which of two changes was said later: the one with the greater order. What a program before this one has told has its time instead. */
export function orderOf({ at, data }: Event<{ readonly order?: number }>): number {
  return data.order ?? at;
}
