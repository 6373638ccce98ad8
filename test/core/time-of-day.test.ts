import { expect, test } from 'vitest';
import { minutesOf, timeOf } from '#core/time-of-day.ts';

test.each(['00:00', '07:05', '23:59'])('%s is the same there and back', (time) => {
  expect(timeOf(minutesOf(time))).toBe(time);
});

test.each([-1, 24 * 60, 0.5])('%s minutes are no time of this day', (minutes) => {
  expect(timeOf(minutes)).toBeNull();
});
