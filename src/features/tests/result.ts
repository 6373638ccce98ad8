import type { Line } from '#core/view.ts';
import type { Lang } from '#core/words.ts';
import type { Test } from '#feedback/definition.ts';
import { phraseIn } from '#forms/phrase.ts';
import type { Marked } from './mark.ts';
import type { Sitting } from './sitting.ts';

/** The score, and what was right; after the second test also what would have been. */
export function resultLines(
  { test, title, occasion }: Pick<Sitting, 'test' | 'title' | 'occasion'>,
  { right, wrong }: Marked,
  before: Sitting['before'],
  lang: Lang,
): Line[] {
  const of = test.questions.length;
  const score = { title, right: right.length, of };
  const lines: Line[] = [{ key: occasion === 'pre' ? 'quiz-pre-done' : 'quiz-post-done', args: score }];
  if (before) lines.push({ key: 'quiz-before', args: before });
  if (right.length > 0 && wrong.length > 0)
    lines.push({ key: 'quiz-right', args: { questions: namesOf(test, right, lang) } });
  if (wrong.length === 0) return [...lines, { key: 'quiz-all-right' }];
  if (occasion === 'pre') return [...lines, { key: 'quiz-later' }];
  const answers = wrong.flatMap((id): Line[] => {
    const field = fieldOf(test, id);
    const key = test.questions.find((question) => question.id === id)?.key;
    const option = field?.kind === 'choice' ? field.options.find((one) => one.id === key) : undefined;
    if (!field || !option) return [];
    return [
      {
        key: 'quiz-answer',
        args: { label: phraseIn(field.label, lang), answer: phraseIn(option.print ?? option.label, lang) },
      },
    ];
  });
  return [...lines, '', { key: 'quiz-answers' }, ...answers];
}

function namesOf(test: Test, ids: readonly string[], lang: Lang): string {
  return ids.map((id) => phraseIn(fieldOf(test, id)?.label ?? id, lang)).join(', ');
}

function fieldOf({ form }: Test, id: string) {
  return form.fields.find((field) => field.id === id);
}
