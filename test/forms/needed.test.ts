import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StartError } from '#core/start-error.ts';
import { loadForms } from '#forms/load.ts';
import { checkNeeds } from '#forms/needed.ts';

const closing = loadForms(join(import.meta.dirname, '../../prompts/forms')).find((form) => form.id === 'closing');
if (!closing) throw new Error('the form closing is gone');
const [day, ...others] = closing.fields;
if (day?.id !== 'day') throw new Error('the form closing begins otherwise');

test('a form that asks what is needed passes', () => {
  expect(() => checkNeeds(closing, ['day'])).not.toThrow();
});

test.each([
  ['is gone', { ...closing, fields: others }, 'the field "day" is missing; what the form is for needs its answer'],
  [
    'may be skipped',
    { ...closing, fields: [{ ...day, required: false }, ...others] },
    'the field "day" must not be skipped; take "required: false" out',
  ],
  [
    'is asked of some',
    { ...closing, fields: [...others, { ...day, when: { time: ['16:00'] } }] },
    'the field "day" must be asked always; take its "when" out',
  ],
])('a form whose needed field %s stops the start', (_case, form, message) => {
  expect(() => checkNeeds(form, ['day'])).toThrow(new StartError(`prompts/forms/closing.yaml: ${message}`));
});
