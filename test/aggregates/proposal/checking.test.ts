import { describe, expect, test } from 'vitest';
import { createProposalAggregate, type Seen } from '#aggregates/proposal/proposal.ts';
import { proposalId } from '#aggregates/proposal/state.ts';
import { titleId } from '#aggregates/title/title.ts';
import type { Effect } from '#core/aggregate.ts';
import { PROMPTS } from '../../support/prompts.ts';
import { createDesk } from './support/desk.ts';

const OWNER = 8;
const ID = proposalId('p1');
const drafting = PROMPTS.drafting;
const words = (count: number) => Array.from({ length: count }, (_, i) => `kata${i}`).join(' ');

function draft(edition = 'kipp-2025', trial = false) {
  const desk = createDesk(createProposalAggregate(drafting));
  const tell = (type: string, data: object, at = 1_000): readonly Effect[] =>
    desk.decide({ id: `e${at}`, to: ID, type, at, nonce: 'n0nceN0nce', data: { by: OWNER, ...data } }).effects ?? [];
  const about = { owner: OWNER, workshop: null, edition, editionVersion: 1, stage: 'running', ...(trial && { trial }) };
  tell('begin', { about, answers: { stage: 'running' } });
  let order = 2_000;
  return {
    ...desk,
    tell,
    answers: (answers: object, passed: string[] = []) => tell('answer', { order: ++order, answers, passed }, order),
    sees(what: string, args = {}): Seen {
      const shown = tell('look', { show: { what, args } }, ++order).find((e) => 'type' in e && e.type === 'proposal');
      return (shown as { data: Seen }).data;
    },
  };
}
const told = (effects: readonly Effect[]) => effects.flatMap((e) => (e.kind === 'event' ? [[e.to, e.type]] : []));

describe('group and category', () => {
  test('are those of the edition, kept with what the proposal is, and left behind by another form', () => {
    const one = draft();
    one.tell('classify', { as: { group: 'replikasi' } });
    one.tell('classify', { as: { category: 'penyediaan pelayanan kesehatan' } });
    expect(one.state.about).toMatchObject({ group: 'replikasi', category: 'penyediaan pelayanan kesehatan' });
    one.tell('classify', { as: { group: 'yang tidak ada' } });
    expect(one.state.about).not.toHaveProperty('group');
    one.tell('classify', { as: { group: 'umum' } });
    one.tell('carry', { edition: 'kipp-2023', stage: 'running' });
    expect(one.state.about).toMatchObject({ edition: 'kipp-2023', group: 'umum' });
    expect(one.state.about).not.toHaveProperty('category');
  });
});

describe('what is said to be ready', () => {
  test('is of the edition’s attachments, once', () => {
    const one = draft();
    for (const [attachment, ready] of [
      ['video', true],
      ['video', true],
      ['identity', true],
      ['nothing', true],
      ['identity', false],
    ] as const)
      one.tell('tick', { attachment, ready });
    expect(one.sees('gate').checks).toEqual({ ready: ['video'], levels: {} });
  });

  test('levels are of the edition’s indicators, from 0 to 3', () => {
    const one = draft('iga-2026');
    for (const [no, level] of [
      [16, 2],
      [16, 3],
      [20, 0],
      [99, 1],
      [17, 4],
      [17, -1],
      [17, 1.5],
    ])
      one.tell('level', { no, level });
    expect(one.sees('gate').checks.levels).toEqual({ 16: 3, 20: 0 });
    const other = draft('kipp-2025');
    other.tell('level', { no: 16, level: 3 });
    expect(other.sees('gate').checks.levels).toEqual({});
  });
});

test.each(['classify', 'tick', 'level'])('%s by somebody else does nothing', (type) => {
  const one = draft('iga-2026');
  const before = structuredClone(one.state);
  const data = { by: 9, as: { group: 'umum' }, attachment: 'video', ready: true, no: 16, level: 3 };
  expect(one.tell(type, { ...data, show: { what: 'gate' } })).toEqual([]);
  expect(one.state).toEqual(before);
});

describe('the title', () => {
  const [sungai, darat] = [titleId('Bidan Sungai'), titleId('Bidan Darat')];

  test('is taken with the name, given back for another, and with the proposal', () => {
    const one = draft();
    expect(told(one.answers({ name: 'Bidan Sungai' }))).toEqual([[sungai, 'claim']]);
    expect(told(one.answers({ name: 'BIDAN sungai!' }))).toEqual([]);
    expect(told(one.answers({ name: 'Bidan Darat' }))).toEqual([
      [sungai, 'release'],
      [darat, 'claim'],
    ]);
    expect(told(one.answers({}, ['name']))).toEqual([[darat, 'release']]);
    one.answers({ name: 'Bidan Sungai' });
    expect(told(one.tell('erase-person', {}))).toEqual([[sungai, 'release']]);
  });

  test('of another proposal is heard of while it is the same', () => {
    const one = draft();
    one.answers({ name: 'Bidan Sungai' });
    one.tell('same-title', { by: undefined, title: darat, same: ['proposal:z'] });
    expect(one.sees('gate').same).toEqual([]);
    one.tell('same-title', { by: undefined, title: sungai, same: ['proposal:z'] });
    expect(one.sees('gate').same).toEqual(['proposal:z']);
    one.answers({ name: 'Bidan Darat' });
    expect(one.sees('gate').same).toEqual([]);
  });

  test('of a trial stands beside nobody’s', () => {
    expect(told(draft('kipp-2025', true).answers({ name: 'Bidan Sungai' }))).toEqual([]);
  });
});

test('a part over its own limit makes a section weak, though the whole is within its', () => {
  const one = draft('kipp-2023');
  one.answers({ replicated: words(130), potential: words(60), replication_help: words(10) });
  const seen = one.sees('section', { section: 'adaptability' });
  const section = seen.sections.find(({ id }) => id === 'adaptability');
  expect(section).toMatchObject({ light: 'weak' });
  expect(section?.parts.map(({ maxWords }) => maxWords)).toEqual([100, 200]);
  expect(seen.findings.find(({ rule }) => rule === 'over-limit')?.args).toMatchObject({
    part: 'Sudah direplikasi',
    max: 100,
  });
});
