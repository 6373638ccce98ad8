import { expect, test } from 'vitest';
import { fittingFeedback } from '#aggregates/workshop/feedback/checking.ts';
import { DEFAULT_FEEDBACK, type FeedbackSettings } from '#feedback/settings.ts';

test('all that is kept fits', () => {
  expect(fittingFeedback(DEFAULT_FEEDBACK)).toEqual(DEFAULT_FEEDBACK);
  const chosen = { sessions: ['s1', 's2'], instruments: ['organisation'], daily: ['day'], test: 'dasar', scale: 'lan' };
  expect(fittingFeedback(chosen)).toEqual(chosen);
});

test.each([
  { on: 'yes' },
  { sessions: 's1' },
  { sessions: [1] },
  { sessions: Array.from({ length: 51 }, (_, i) => `s${i}`) },
  { instruments: ['x'.repeat(25)] },
  { daily: null },
  { test: { id: 'x' } },
  { scale: null },
  { reminders: 1 },
  { forged: true },
])('%j is left out', (forged) => {
  expect(fittingFeedback({ ...forged, condition: true } as unknown as Partial<FeedbackSettings>)).toEqual({
    condition: true,
  });
});
