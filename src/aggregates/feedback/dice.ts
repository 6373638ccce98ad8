import { hash } from 'node:crypto';

/** Chance from a nonce: the same at every retry, and unknown to whoever sees what came of it. */
export function createDice(nonce: string) {
  let drawn = 0;
  const digits = () => hash('sha256', `dice.${nonce}.${drawn++}`, 'hex');

  /** A whole number below 2⁵². */
  function number(): number {
    return Number.parseInt(digits().slice(0, 13), 16);
  }

  return {
    number,
    /** 12 characters that nothing else has. */
    id: () => digits().slice(0, 12),
    /** The same in another order (Fisher and Yates). */
    shuffled<T>(list: readonly T[]): T[] {
      const cards = [...list];
      for (let i = cards.length - 1; i > 0; i--) {
        const j = number() % (i + 1);
        [cards[i], cards[j]] = [cards[j] as T, cards[i] as T];
      }
      return cards;
    },
  };
}
