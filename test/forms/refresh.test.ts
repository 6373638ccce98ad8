import { expect, test } from 'vitest';
import { refresh } from '#forms/refresh.ts';
import { startRun } from '#forms/run.ts';
import { type StepContext, step } from '#forms/step.ts';
import { formOf } from './support/everything.ts';

const field = (id: string) => ({ id, kind: 'text', label: { id, en: id }, question: { id: `${id}?`, en: `${id}?` } });
const form = (version: number, ...fields: string[]) =>
  formOf({ id: 'poll', version, title: 'Jajak', fields: fields.map(field) });
const context: StepContext = { lang: 'id', today: '2025-04-21', agencies: [], plain: String };
const says = (text: string) => ({ type: 'text', text, messageId: 1 }) as const;

test('words for a question that a newer form does not ask are no answer to the next one', () => {
  const before = startRun(form(1, 'food', 'drink'), { id: 'r', subject: '' });
  const newer = form(2, 'drink');
  const moved = refresh(newer, before);
  expect([before.at, moved.at]).toEqual(['food', 'drink']);
  const first = step(newer, moved, says('Nasi kuning'), context);
  expect([first.run.at, first.run.answers, first.news]).toEqual(['drink', {}, { key: 'form-renewed' }]);
  const second = step(newer, first.run, says('Teh manis'), context);
  expect(second.run.answers).toEqual({ drink: 'Teh manis' });
});

test('who has a newer form under a question that is still asked is heard at once', () => {
  const before = startRun(form(1, 'food', 'drink'), { id: 'r', subject: '' });
  const newer = form(2, 'food', 'place');
  const { run } = step(newer, refresh(newer, before), says('Nasi kuning'), context);
  expect([run.at, run.answers]).toEqual(['place', { food: 'Nasi kuning' }]);
});
