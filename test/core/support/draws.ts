import fc from 'fast-check';
import { DIARIES, type NotePlan } from './universe.ts';

/** Notes of three diaries, few enough that each aggregate remembers all: `tell` is another diary, or the board that all write to. */
export const notes: fc.Arbitrary<NotePlan[]> = fc.array(
  fc.record({
    diary: fc.nat(DIARIES - 1),
    notice: fc.boolean(),
    tell: fc.constantFrom<NotePlan['tell'][]>(null, 0, 1, 2, 'board'),
  }),
  { minLength: 1, maxLength: 21 },
);

/** Who gets a delivery, after how many turns of the event loop, whether the next waits for it, and which event. */
export type Delivery = { to: number; turns: number; wait: boolean; pick: number };
export const delivery: fc.Arbitrary<Delivery> = fc.record({
  to: fc.nat(1),
  turns: fc.nat(4),
  wait: fc.boolean(),
  pick: fc.nat(),
});

/** What sends meet: usually success, at times a pause of up to 20 s. */
export const pauses: fc.Arbitrary<(number | null)[]> = fc.array(fc.option(fc.nat(20_000), { freq: 2 }), {
  maxLength: 20,
});

export async function turn(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(setImmediate);
}
