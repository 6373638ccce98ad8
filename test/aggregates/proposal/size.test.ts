import { expect, test } from 'vitest';
import { ACCOUNT_FIELDS, type AccountState } from '#aggregates/account/state.ts';
import { createProposalAggregate } from '#aggregates/proposal/proposal.ts';
import { PROPOSAL_FIELDS, proposalId } from '#aggregates/proposal/state.ts';
import { PROMPTS } from '../../support/prompts.ts';
import { createTalk } from '../account/support/talk.ts';
import { createDesk } from './support/desk.ts';

const OWNER = 8;
/** What an aggregate's own state may take. */
const MOST = 16 * 1024;
const drafting = PROMPTS.drafting;
const bytes = (state: object, fields: readonly string[]) =>
  Buffer.byteLength(JSON.stringify(fields.map((field) => [field, Reflect.get(state, field)])));

test('the 60th answer costs what the 2nd does, and what is read every time stays small', () => {
  const desk = createDesk(createProposalAggregate(drafting));
  const about = { owner: OWNER, workshop: 'JMB27', edition: 'kipp-2025', editionVersion: 1, stage: 'running' };
  const at = Date.UTC(2027, 10, 11);
  let told = 0;

  /** Which fields are asked for besides those that every event needs, and which are written. */
  function tell(type: string, data: object) {
    const asked: string[][] = [];
    const order = at + told++;
    const event = {
      id: `e${told}`,
      to: proposalId('p1'),
      type,
      at,
      nonce: 'n0nceN0nce',
      data: { by: OWNER, order, ...data },
    };
    const { set = {} } = desk.decide(event, asked);
    return { asked, written: Object.keys(set) };
  }

  tell('begin', { about, answers: { stage: 'running' } });
  const questions = [...drafting.bank.questions.keys()].filter((id) => id !== 'stage' && id !== 'name');
  const costs = Array.from({ length: 60 }, (_, i) => {
    const question = questions[i] ?? `later_question_${i}`;
    return { question, ...tell('answer', { answers: { [question]: 'kata '.repeat(200) }, passed: [] }) };
  });
  for (const { question, ...cost } of costs)
    expect(cost).toEqual({ asked: [], written: [`q:${question}`, 'standing'] });
  // Every section was written as a whole once, and every finding put off.
  for (const { id } of drafting.editions.get('kipp-2025')?.sections ?? []) {
    tell('write', { section: id, text: 'kata '.repeat(200) });
    tell('write', { section: id, text: null });
    for (let rule = 0; rule < 15; rule++) tell('put-off', { section: id, rule: `a-rule-of-the-mentor-${rule}` });
  }
  expect(bytes(desk.state, PROPOSAL_FIELDS)).toBeLessThan(MOST / 2);
});

test('an account with twenty proposals stays small', () => {
  const talk = createTalk({ person: OWNER });
  for (let i = 0; i < 20; i++) {
    talk.forges('pr.n.running.kipp-2025');
    for (let question = 0; question < 4; question++) talk.says('lewati');
    talk.says(`${i} ${'Nama inovasi yang sangat panjang sekali '.repeat(3)}`.slice(0, 120));
    talk.says('batal');
  }
  const { proposals = {}, paused = [] } = talk.state as AccountState;
  expect([Object.keys(proposals).length, paused.length]).toEqual([20, 20]);
  expect(Object.values(proposals).every(({ name }) => name.length > 110)).toBe(true);
  expect(bytes(talk.state, ACCOUNT_FIELDS)).toBeLessThan(MOST);
});
