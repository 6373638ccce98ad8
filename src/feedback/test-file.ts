import { z } from 'zod';
import type { Lang } from '#core/words.ts';
import type { Form } from '#forms/definition.ts';
import { explainIssues, type Mistake } from '#forms/mistakes.ts';
import { type Phrase, phrase, phraseIn } from '#forms/phrase.ts';
import type { Test } from './definition.ts';

/** What stands on the buttons, and before the options in the question. */
const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

const question = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]{0,11}$/, 'must be [a-z][a-z0-9], at most 12 characters'),
  question: phrase,
  label: phrase,
  options: z
    .array(phrase, 'must be a list of options')
    .min(2, 'must have at least 2 options')
    .max(LETTERS.length, `must have at most ${LETTERS.length} options`),
  right: z.enum(LETTERS),
});

const file = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,18}$/, 'must be [a-z][a-z0-9-], at most 19 characters'),
  version: z.int().min(1),
  title: phrase,
  source: phrase.optional(),
  questions: z
    .array(question, 'must be a list of questions')
    .min(1, 'is empty; give at least one question')
    .max(20, 'must have at most 20 questions'),
});

type Question = z.infer<typeof question>;

/** The form that asks a test. */
export function testForm(id: string): string {
  return `test-${id}`;
}

/** Checks what a file of `prompts/feedback/tests` says, and makes the form of it. */
export function checkTest(content: unknown): { test: Test } | { mistakes: Mistake[] } {
  const read = file.safeParse(content);
  if (!read.success) return { mistakes: explainIssues(read.error.issues, [], Object.keys(file.shape)) };
  const { id, version, title, source, questions } = read.data;
  const mistakes = questions.flatMap((one, index) => checkQuestion(one, index, questions));
  if (mistakes.length > 0) return { mistakes };
  const form: Form = { id: testForm(id), version, title, fields: questions.map(fieldOf) };
  return {
    test: {
      id,
      version,
      title,
      source,
      form,
      questions: questions.map((q) => ({ id: q.id, key: q.right.toLowerCase() })),
    },
  };
}

function checkQuestion({ id, options, right }: Question, index: number, questions: readonly Question[]): Mistake[] {
  const path = ['questions', index];
  const mistakes: Mistake[] = [];
  if (questions.findIndex((other) => other.id === id) < index)
    mistakes.push({ path: [...path, 'id'], message: `the id "${id}" is given twice; choose another` });
  if (LETTERS.indexOf(right) >= options.length)
    mistakes.push({
      path: [...path, 'right'],
      message: `names option ${right}, but there are ${options.length}; write A to ${LETTERS[options.length - 1]}`,
    });
  const texts = options.map((words) => phraseIn(words, 'id'));
  const again = texts.findIndex((text, at) => texts.indexOf(text) < at);
  if (again >= 0) mistakes.push({ path: [...path, 'options', again], message: 'is written twice; choose another' });
  return mistakes;
}

/** Options are too long for a phone's buttons: they stand below the question, and the buttons carry letters. */
function fieldOf({ id, question: asked, label, options }: Question): Form['fields'][number] {
  const listed = (lang: Lang) =>
    [phraseIn(asked, lang), '', ...options.map((words, at) => `${LETTERS[at]}. ${phraseIn(words, lang)}`)].join('\n');
  return {
    id,
    kind: 'choice',
    required: true,
    question: { id: listed('id'), en: listed('en') },
    label,
    options: options.map((words, at) => ({
      id: letterId(at),
      label: LETTERS[at] as Phrase,
      print: words,
      also: wordsOf(words),
    })),
  };
}

function letterId(at: number): string {
  return String(LETTERS[at]).toLowerCase();
}

function wordsOf(words: Phrase): string[] {
  return [...new Set([phraseIn(words, 'id'), phraseIn(words, 'en')])];
}
