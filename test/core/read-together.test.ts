import { expect, test } from 'vitest';
import { Need } from '#core/aggregate.ts';
import { readTogether } from '#core/read-together.ts';

/** A reading that has these alone. */
const having = (has: readonly string[]) => (name: string) => {
  if (!has.includes(name)) throw new Need({ fields: [name], views: [`view of ${name}`] });
  return name.toUpperCase();
};

test('what is loaded is read, in its order', () => {
  expect(readTogether(['b', 'a'], having(['a', 'b', 'c']))).toEqual(['B', 'A']);
});

test('what is missing is asked for at once', () => {
  const read = () => readTogether(['a', 'b', 'c'], having(['b']));
  expect(read).toThrow(Need);
  try {
    read();
  } catch (error) {
    expect(error).toMatchObject({ fields: ['a', 'c'], lookups: [], views: ['view of a', 'view of c'] });
  }
});

test('another error goes its way', () => {
  const broken = () => {
    throw new RangeError('broken');
  };
  expect(() => readTogether(['a'], broken)).toThrow(RangeError);
});
