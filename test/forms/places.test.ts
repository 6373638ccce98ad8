import { expect, test } from 'vitest';
import { askView } from '#forms/ask.ts';
import type { Form } from '#forms/definition.ts';
import { startRun } from '#forms/run.ts';
import type { StepContext } from '#forms/step.ts';
import { context, field } from './support/kinds.ts';

const about = { ...field('text'), id: 'about', question: 'Tentang siapa?' };
const asked = { ...field('rating'), question: { id: '{speaker}, {about}: jelas?', en: '{speaker}, {about}: clear?' } };
const form: Form = { id: 'small', version: 1, title: 'Kecil', fields: [about, asked] };

/** The question of the rating as it is asked. */
function question(places?: StepContext['places']): unknown {
  const run = startRun(form, { id: 'r', answers: { about: 'materi' } });
  const [line] = askView(form, run, [], { ...context(), plain: ({ key }) => key, ...(places ? { places } : {}) }).lines;
  return typeof line === 'object' ? (line as { args?: { question?: string } }).args?.question : line;
}

test('places of a question are filled by whoever asks, and by earlier answers first', () => {
  expect(question({ speaker: 'Dr. Siti' })).toBe('Dr. Siti, materi: jelas?');
  expect(question({ speaker: '{about}', about: 'lain' })).toBe('{about}, materi: jelas?');
  expect(question()).toBe('{speaker}, materi: jelas?');
});
