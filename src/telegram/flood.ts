/** So many messages at once are taken from one person (a text of 60,000 characters comes in 15 parts), and so many a second after that. */
const BURST = 60;
const PER_SECOND = 1;
/** So many people are remembered before those who have been quiet are looked for. */
const CROWD = 10_000;

/**
 * Keeps one person who floods from holding up the others. What is over the limit is not processed, and the person is told once.
 * Counted in this process alone.
 */
export function createFloodLimit(now: () => number) {
  const people = new Map<number, { left: number; at: number; told: boolean }>();
  let crowd = CROWD;

  function sweep(time: number): void {
    for (const [person, entry] of people) if (time - entry.at > (BURST / PER_SECOND) * 1000) people.delete(person);
    // Doubled, so that a crowd which stays is not looked through at every message.
    crowd = Math.max(CROWD, people.size * 2);
  }

  return {
    /** Counts a message: `take` it, `tell` the person that it was not taken (once a flood), or `drop` it. */
    check(person: number): 'take' | 'tell' | 'drop' {
      const time = now();
      if (people.size > crowd) sweep(time);
      const entry = people.get(person) ?? { left: BURST, at: time, told: false };
      entry.left = Math.min(BURST, entry.left + ((time - entry.at) / 1000) * PER_SECOND);
      entry.at = time;
      people.set(person, entry);
      if (entry.left >= 1) {
        entry.left -= 1;
        if (entry.left > BURST / 2) entry.told = false;
        return 'take';
      }
      if (entry.told) return 'drop';
      entry.told = true;
      return 'tell';
    },
  };
}
