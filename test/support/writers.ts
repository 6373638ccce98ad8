import type { Redis } from 'ioredis';
import { expect } from 'vitest';
import { proposalId, VERSIONS } from '#aggregates/proposal/state.ts';
import { createKeys } from '#core/keys.ts';
import { bankForm } from '#features/proposals/form.ts';
import type { Control } from '#rehearsal/control/types.ts';
import { TOKEN } from './bot-api.ts';
import { createGate } from './gate.ts';
import { countDoubles, type Heard } from './heard.ts';
import { PROMPTS } from './prompts.ts';
import { type Answer, allDone, createRespondent, type Plan } from './respondent.ts';

const FIRST_ID = 7_000;
const EDITION = 'kipp-2025';
/** The section that is completed after the first draft: the weightiest. */
const SECTION = 'significance';
/** Passed over, to be a gap. */
const PASSED = 'goals';

const { bank, editions } = PROMPTS.drafting;
const edition = editions.get(EDITION);
const asked = [
  ...(edition?.core ?? []).filter((id) => id !== 'stage'),
  ...(edition?.sections.find(({ id }) => id === SECTION)?.more ?? []),
];

/** Enough words that everybody's answer is their own. */
function answerOf(id: string, person: number): Answer {
  const field = bank.questions.get(id)?.field;
  if (id === PASSED) return 'lewati';
  if (field?.kind === 'choice') return { tap: (field.options[person % field.options.length] as { id: string }).id };
  if (field?.kind === 'text') return `Perahu ${id} ${person}`;
  return `Warga desa ke-${person} menjawab ${id}: perahu berangkat setiap Senin dan Kamis, tercatat ${person + 30} kali pada 2024.`;
}

function planOf(person: number): Plan {
  const questions = [...bank.questions.keys()];
  return {
    answers: Object.fromEntries(questions.map((id) => [id, answerOf(id, person)])),
    taps: [`pr.n.running.${EDITION}`, 'pr.n.running', 'pr.q.'],
    isDone: hasCompleted,
  };
}

/** The message that says that the section is kept. */
function hasCompleted({ text }: Heard): boolean {
  return /^✓ Bagian Signifikansi tersimpan: \d+ kata\./.test(text);
}

/** What is to be found of a proposal: its answers, what was passed over, and how much was ever replaced. */
function expectedOf(person: number) {
  const given = asked.filter((id) => id !== PASSED).map((id) => [id, answerOf(id, person)] as const);
  const answers = given.map(([id, answer]) => [
    id,
    typeof answer === 'object' && 'tap' in answer ? answer.tap : answer,
  ]);
  return {
    proposals: 1,
    answers: { stage: 'running', ...Object.fromEntries(answers) },
    passed: [PASSED],
    versions: 0,
  };
}

/** People who each write a proposal of their own, up to the first draft and the questions of one section; they act when the gate lets them. */
export function createWriters(control: Control, size: number) {
  const gate = createGate();
  const people = Array.from({ length: size }, (_, i) => i);
  const respondents = people.map((i) =>
    createRespondent({
      control,
      id: FIRST_ID + i,
      name: `Penulis ${i + 1}`,
      forms: [bankForm(bank)],
      plan: planOf(i),
      mayAct: gate.wish,
    }),
  );
  const trouble = Promise.race(respondents.map(({ done }) => done.then(() => new Promise<never>(() => {}))));
  trouble.catch(() => {});

  async function foundOf(redis: Redis, person: number) {
    const keys = createKeys(String(Number.parseInt(TOKEN, 10)));
    const own = JSON.parse((await redis.hget(keys.state(`account:${FIRST_ID + person}`), 'proposals')) ?? '{}');
    const id = proposalId(Object.keys(own)[0] ?? '');
    const state = await redis.hgetall(keys.state(id));
    const answers = Object.entries(state).filter(([field]) => field.startsWith('q:'));
    return {
      proposals: Object.keys(own).length,
      answers: Object.fromEntries(answers.map(([field, json]) => [field.slice(2), JSON.parse(json)])),
      passed: Object.keys(JSON.parse(state.standing ?? '{}').passed ?? {}),
      versions: await redis.llen(keys.collection(id, VERSIONS)),
    };
  }

  return {
    gate,
    begin(): void {
      for (const respondent of respondents) void respondent.begin({ type: 'text', text: '/proposal' });
    },
    /** Rejects when somebody meets what should not be. */
    trouble,
    allDone: () => allDone(respondents, 90),
    deeds: () => respondents.reduce((sum, { deeds }) => sum + deeds.length, 0),
    doubles: () => respondents.reduce((sum, respondent) => sum + countDoubles(respondent.heard()), 0),
    /** What people said without having heard anything since. */
    unanswered: () => respondents.flatMap(({ deeds }) => deeds.slice(-1)).filter((deed) => !deed.heard),
    /** Everybody has one proposal with each of their answers, none was replaced by another, and the last message is the answer to the last deed. */
    async expectAllRight(redis: Redis): Promise<void> {
      const found = await Promise.all(people.map((i) => foundOf(redis, i)));
      expect(found).toEqual(people.map(expectedOf));
      const heard = respondents.map((respondent) => respondent.heard().at(-1) as Heard);
      expect(heard.filter((last) => !hasCompleted(last)).map(({ text }) => text)).toEqual([]);
    },
  };
}
