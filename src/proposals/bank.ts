import { z } from 'zod';
import { checkField, whyNoAnswer } from '#forms/check-field.ts';
import { explainIssues, type Mistake } from '#forms/mistakes.ts';
import { phrase, placesIn } from '#forms/phrase.ts';
import { nearest } from '#forms/reading/distance.ts';
import type { Expectation, Question, Stage } from './definition.ts';

export const STAGES = ['running', 'trial', 'idea'] as const satisfies readonly Stage[];
export const EXPECTATIONS = [
  'figure',
  'before-after',
  'results',
  'replication',
  'sustainability',
] as const satisfies readonly Expectation[];

const fileHead = z.strictObject({
  version: z.int().min(1),
  questions: z.array(z.unknown(), 'must be a list of questions').min(1, 'is empty; give at least one question'),
});

const values = z.union([z.string().transform((value) => [value]), z.array(z.string()).min(1)]);

/** What a question says besides its field. */
const own = z.object({
  examples: z.strictObject({ weak: phrase, strong: phrase }).optional(),
  evaluator: phrase.optional(),
  gap: phrase,
  keeper: phrase,
  leadIn: phrase
    .refine((words) => placesIn(words).every((place) => place === 'answer'), 'may have the place {answer} alone')
    .optional(),
  expects: z.array(z.enum(EXPECTATIONS)).default([]),
  thread: z.enum(['problem', 'action', 'result']).optional(),
  stages: z.array(z.enum(STAGES)).min(1, 'is empty; leave it out, or name a stage').optional(),
  when: z.record(z.string(), values).optional(),
});
const OWN_KEYS = Object.keys(own.shape);

/** Kinds that are answered with a tap, or with a date: quick, and with nothing to be shown as weak or strong. */
const TAPS: readonly string[] = ['choice', 'choices', 'confirm', 'rating', 'date'];

/** Whether a question takes no writing. */
export function isTap({ field }: Question): boolean {
  return TAPS.includes(field.kind);
}

/** A file of the bank as it was read: null where a question has a mistake. */
export type BankFile = { version: number; questions: (Question | null)[]; ids: string[]; mistakes: Mistake[] };

/**
 * Checks one file of the bank, each question by itself. A question may be passed over unless it says `required: true`, and one
 * message is a long answer unless it says `single: false`: that is how a chat asks, so the file needn't repeat it.
 */
export function checkBankFile(content: unknown): BankFile {
  const head = fileHead.safeParse(content);
  if (!head.success)
    return {
      version: 0,
      questions: [],
      ids: [],
      mistakes: explainIssues(head.error.issues, [], Object.keys(fileHead.shape)),
    };
  const mistakes: Mistake[] = [];
  const questions = head.data.questions.map((given, index) => {
    const checked = checkQuestion(given, ['questions', index]);
    if (Array.isArray(checked)) mistakes.push(...checked);
    return Array.isArray(checked) ? null : checked;
  });
  const ids = head.data.questions.map((given) =>
    String(given !== null && typeof given === 'object' ? Reflect.get(given, 'id') : ''),
  );
  return { version: head.data.version, questions, ids, mistakes };
}

function checkQuestion(given: unknown, path: (string | number)[]): Question | Mistake[] {
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    return [{ path, message: 'is no question; write id, kind, question, label, gap, keeper' }];
  const entries = Object.entries(given);
  const field = checkField(
    {
      required: false,
      ...(Reflect.get(given, 'kind') === 'long-text' ? { single: true } : {}),
      ...Object.fromEntries(entries.filter(([key]) => !OWN_KEYS.includes(key))),
    },
    path,
    OWN_KEYS,
  );
  const rest = own.safeParse(given);
  const mistakes = [
    ...(Array.isArray(field) ? field : []),
    ...(rest.success ? [] : explainIssues(rest.error.issues, path, OWN_KEYS)),
  ];
  if (mistakes.length > 0 || Array.isArray(field) || !rest.success) return mistakes;
  const question: Question = { id: field.id, field, ...rest.data };
  const lacks = lackOf(question);
  return lacks === null ? question : [{ path, message: lacks }];
}

function lackOf(question: Question): string | null {
  if (question.field.example !== undefined) return 'has an example; write examples with weak and strong instead';
  if (isTap(question)) return question.examples ? 'has examples, but is answered with a tap; remove them' : null;
  if (question.examples === undefined) return 'has no examples; write examples with weak and strong';
  return question.evaluator === undefined ? 'has no evaluator; write what an evaluator looks for' : null;
}

/** What the questions of all files say about each other: an id is given once, and `when` names an answer that can be. */
export function checkAmongQuestions(files: readonly BankFile[]): Mistake[][] {
  const all = new Map(files.flatMap(({ questions }) => questions.flatMap((q) => (q ? [[q.id, q] as const] : []))));
  const ids = files.flatMap((file) => file.ids);
  const seen = new Set<string>();
  return files.map(({ questions, ids: own }) =>
    questions.flatMap((question, index): Mistake[] => {
      const path = ['questions', index];
      const id = own[index] ?? '';
      const twice = seen.has(id);
      seen.add(id);
      return [
        ...(twice ? [{ path: [...path, 'id'], message: `the id "${id}" is given twice; choose another` }] : []),
        ...Object.entries(question?.when ?? {}).flatMap(([other, wanted]) => {
          const message = whyNever(other, wanted, all, ids);
          return message === null ? [] : [{ path: [...path, 'when', other], message }];
        }),
      ];
    }),
  );
}

function whyNever(
  id: string,
  wanted: readonly string[],
  all: ReadonlyMap<string, Question>,
  ids: readonly string[],
): string | null {
  if (!ids.includes(id)) return unknownQuestion(id, ids);
  const field = all.get(id)?.field;
  if (field === undefined) return null;
  if (field.kind !== 'choice') return `looks at "${id}", a ${field.kind}; only a choice can be looked at`;
  return wanted.map((value) => whyNoAnswer(value, field)).find((why) => why !== null) ?? null;
}

/** The sentence for a question that the bank does not have. */
export function unknownQuestion(id: string, ids: readonly string[]): string {
  const near = nearest(id, ids);
  return `names the unknown question "${id}"; ${near === null ? 'write the id of a question of the bank' : `did you mean "${near}"?`}`;
}
