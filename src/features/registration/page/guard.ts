import { createNonce } from '#core/ids.ts';
import type { Signer } from '#core/signer.ts';
import type { Say } from '#core/words.ts';
import { readNumber } from '#forms/reading/numbers.ts';
import { HOUR, type Limit, type Limiter, MINUTE } from '#web/limiter.ts';

/** Nobody fills in six answers faster; a page that lay open for longer is shown anew. In ms. */
export const FASTEST = 3_000;
export const OLDEST = 2 * HOUR;

/** Registrations from one address: an agency's whole staff may stand behind it, so that first a small sum is asked. */
const ADDRESS_ASKS: readonly Limit[] = [
  { within: MINUTE, most: 5 },
  { within: HOUR, most: 20 },
];
const ADDRESS_REFUSES: readonly Limit[] = [
  { within: MINUTE, most: 60 },
  { within: HOUR, most: 300 },
];
/** Registrations for one workshop, wherever from. */
const WORKSHOP_ASKS: readonly Limit[] = [{ within: MINUTE, most: 120 }];
const WORKSHOP_REFUSES: readonly Limit[] = [{ within: MINUTE, most: 1_000 }];
/** Whatever is sent from one address. */
const SENDS: readonly Limit[] = [{ within: MINUTE, most: 300 }];

export type Verdict = 'pass' | 'ask' | 'refuse';

/** Keeps robots from filling a workshop, without a third party and without locking an office out. Addresses are kept as a keyed hash, for an hour. */
export function createGuard({ limiter, signer }: { limiter: Limiter; signer: Signer }) {
  const fromAddress = (address: string) => `page:${signer.sign('address', address)}`;
  const forWorkshop = (code: string) => `page:w:${code}`;

  return {
    /** Counts what was sent, and tells whether it is too much. */
    async isFlood(address: string): Promise<boolean> {
      const name = `${fromAddress(address)}:sends`;
      if (await limiter.isFull(name, SENDS)) return true;
      await limiter.add(name, createNonce(), SENDS);
      return false;
    },
    /** Whether another registration may come from here now. */
    async verdict(address: string, code: string): Promise<Verdict> {
      const [from, to] = [fromAddress(address), forWorkshop(code)];
      const [refused, tooBusy, asks, busy] = await Promise.all([
        limiter.isFull(from, ADDRESS_REFUSES),
        limiter.isFull(to, WORKSHOP_REFUSES),
        limiter.isFull(from, ADDRESS_ASKS),
        limiter.isFull(to, WORKSHOP_ASKS),
      ]);
      if (refused || tooBusy) return 'refuse';
      return asks || busy ? 'ask' : 'pass';
    },
    /** A registration was made; sent again, it counts once. */
    async registered(address: string, code: string, id: string): Promise<void> {
      await Promise.all([
        limiter.add(fromAddress(address), id, ADDRESS_ASKS),
        limiter.add(forWorkshop(code), id, WORKSHOP_ASKS),
      ]);
    },
    /** The sum that a form asks: its own, and always the same. */
    sum(id: string): Say {
      const [first, second] = numbersOf(id);
      return {
        key: 'page-sum',
        args: {
          first: { key: 'page-number', args: { number: first } },
          second: { key: 'page-number', args: { number: second } },
        },
      };
    },
    isRight(id: string, answer: string): boolean {
      const [first, second] = numbersOf(id);
      const reading = readNumber(answer);
      return 'sure' in reading && reading.sure === first + second;
    },
  };

  /** Two from 2 to 9. */
  function numbersOf(id: string): [number, number] {
    const signature = signer.sign('sum', id);
    return [2 + (signature.charCodeAt(0) % 8), 2 + (signature.charCodeAt(1) % 8)];
  }
}

export type Guard = ReturnType<typeof createGuard>;
