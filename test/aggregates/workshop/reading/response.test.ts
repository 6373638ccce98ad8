import { expect, test } from 'vitest';
import { countResponses } from '#aggregates/workshop/reading/response.ts';

const marks = (asked: string[], answered: string[] = [], declined: string[] = []) => ({ asked, answered, declined });

test('people are counted once an occasion, those who answered unasked as asked, and tests are no opinion', () => {
  const { end, any, occasions } = countResponses([
    marks(['s1', 'end'], ['s1', 'end']),
    marks(['s1', 'end'], ['s1'], ['end']),
    marks(['end'], [], ['end']),
    marks(['end']),
    marks([], ['s1']),
    marks(['pre'], ['pre']),
    marks([]),
  ]);
  expect(end).toEqual({ asked: 4, answered: 1, declined: 2 });
  expect(any).toEqual({ asked: 5, answered: 3, declined: 1 });
  expect(Object.fromEntries(occasions)).toEqual({
    s1: { asked: 3, answered: 3, declined: 0 },
    end: { asked: 4, answered: 1, declined: 2 },
    pre: { asked: 1, answered: 1, declined: 0 },
  });
});

test('of nobody there is nothing', () => {
  expect(countResponses([])).toEqual({
    end: { asked: 0, answered: 0, declined: 0 },
    any: { asked: 0, answered: 0, declined: 0 },
    occasions: new Map(),
  });
});
