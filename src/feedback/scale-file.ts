import { z } from 'zod';
import { explainIssues, type Mistake } from '#forms/mistakes.ts';
import { phrase } from '#forms/phrase.ts';
import type { Scale } from './definition.ts';
import { DEFAULT_FEEDBACK } from './settings.ts';

const band = z.strictObject({ above: z.number().min(0), inclusive: z.boolean().default(false), name: phrase });

const file = z.strictObject({
  scales: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]{0,23}$/, 'must be [a-z][a-z0-9-], at most 24 characters'),
        title: phrase,
        of: z.int('must be the scale that averages are brought to, such as 5 or 100').min(2).max(100),
        source: phrase,
        bands: z.array(band, 'must be a list of bands'),
      }),
      'must be a list of scales',
    )
    .min(1, 'is empty; give at least one scale'),
});

/** Checks what `prompts/feedback/scales.yaml` says: bands from the best to the worst, within the scale, and the scale that is used unless another is chosen. */
export function checkScales(content: unknown): { scales: Scale[] } | { mistakes: Mistake[] } {
  const read = file.safeParse(content);
  if (!read.success) return { mistakes: explainIssues(read.error.issues, [], Object.keys(file.shape)) };
  const { scales } = read.data;
  const mistakes = scales.flatMap((scale, index) => checkScale(scale, index, scales));
  if (!scales.some(({ id }) => id === DEFAULT_FEEDBACK.scale))
    mistakes.push({
      path: ['scales'],
      message: `lacks the scale "${DEFAULT_FEEDBACK.scale}", which is used unless another is chosen`,
    });
  return mistakes.length > 0 ? { mistakes } : { scales };
}

function checkScale({ id, of, bands }: Scale, index: number, scales: readonly Scale[]): Mistake[] {
  const path = ['scales', index];
  const mistakes: Mistake[] = [];
  if (scales.findIndex((other) => other.id === id) < index)
    mistakes.push({ path: [...path, 'id'], message: `the id "${id}" is given twice; choose another` });
  bands.forEach(({ above }, at) => {
    const before = bands[at - 1];
    if (before && above >= before.above)
      mistakes.push({
        path: [...path, 'bands', at],
        message: `begins at ${above}, not below the one before it; write the best first`,
      });
    if (above >= of)
      mistakes.push({
        path: [...path, 'bands', at],
        message: `begins at ${above}, which the scale of ${of} never passes`,
      });
  });
  return mistakes;
}
