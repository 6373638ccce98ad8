import { expect, test } from 'vitest';
import { countResponses } from '#aggregates/workshop/reading/response.ts';

const person = (asked: string[], answered: string[] = [], declined: string[] = [], isReached = true) => ({
  marks: { asked, answered, declined },
  isReached,
});

test('people are counted once an occasion, those who answered unasked as asked, and tests are no opinion', () => {
  const { end, any, occasions } = countResponses([
    person(['s1', 'end'], ['s1', 'end']),
    person(['s1', 'end'], ['s1'], ['end']),
    person(['end'], [], ['end']),
    person(['end']),
    person([], ['s1']),
    person(['pre'], ['pre']),
    person([]),
  ]);
  expect(end).toEqual({ asked: 4, answered: 1, declined: 2, unreached: 0 });
  expect(any).toEqual({ asked: 5, answered: 3, declined: 1, unreached: 0 });
  expect(Object.fromEntries(occasions)).toEqual({
    s1: { asked: 3, answered: 3, declined: 0, unreached: 0 },
    end: { asked: 4, answered: 1, declined: 2, unreached: 0 },
    pre: { asked: 1, answered: 1, declined: 0, unreached: 0 },
  });
});

test('whom the bot could not write to is counted apart, unless they answered before', () => {
  const { end, any } = countResponses([
    person(['end'], [], [], false),
    person(['s1', 'end'], ['s1'], [], false),
    person(['end'], ['end'], [], false),
  ]);
  expect(end).toEqual({ asked: 1, answered: 1, declined: 0, unreached: 2 });
  expect(any).toEqual({ asked: 2, answered: 2, declined: 0, unreached: 1 });
});

test('of nobody there is nothing', () => {
  const none = { asked: 0, answered: 0, declined: 0, unreached: 0 };
  expect(countResponses([])).toEqual({ end: none, any: none, occasions: new Map() });
});
