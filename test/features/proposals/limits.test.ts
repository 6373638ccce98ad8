import { describe, expect, test } from 'vitest';
import type { Seen } from '#aggregates/proposal/messages.ts';
import { createProposalAggregate } from '#aggregates/proposal/proposal.ts';
import { proposalId } from '#aggregates/proposal/state.ts';
import type { Value } from '#forms/types.ts';
import type { Edition, Question } from '#proposals/definition.ts';
import { createTalk, type Shown, type Talk } from '../../aggregates/account/support/talk.ts';
import { createDesk } from '../../aggregates/proposal/support/desk.ts';
import { PROMPTS } from '../../support/prompts.ts';

const OWNER = 8;
/** As long as the names of proposals are: what a button carries has to hold it. */
const ID = 'aBcDeFgHiJ';
const NAME = `<b>Bidan & "Sungai"</b> {nama} ${'panjang '.repeat(20)}`.slice(0, 120).trim();
const LONG = 'Sebanyak 62 <orang> & {angka} "dirujuk" pada 2022. '.repeat(24).trim();
const drafting = PROMPTS.drafting;

/** The longest that a question takes. */
function longest({ id, field }: Question): Value {
  switch (field.kind) {
    case 'choice':
      return field.options[0]?.id ?? '';
    case 'choices':
      return field.options.map((option) => option.id);
    case 'date':
      return '2024-01-31';
    case 'long-text':
      return LONG;
    default:
      return id === 'name' ? NAME : LONG.slice(0, 200);
  }
}

/** A proposal in this form with these answers, and its author's side of the conversation. */
function draft(
  edition: Edition,
  answers: Record<string, Value>,
): { talk: Talk; show(what: string, args?: object): Shown } {
  const desk = createDesk(createProposalAggregate(drafting));
  const [stage = 'running'] = edition.stages;
  const about = { owner: OWNER, workshop: null, edition: edition.id, editionVersion: edition.version, stage };
  const tell = (type: string, data: object) =>
    desk.decide({ id: 'e', to: proposalId(ID), type, at: 1_000, nonce: 'n0nceN0nce', data: { by: OWNER, ...data } });
  tell('begin', { about, answers: { ...answers, stage } });
  const talk = createTalk({ person: OWNER });
  talk.says('halo');
  talk.adopt({ ...talk.state, proposals: { [ID]: { name: NAME, edition: edition.id, stage, at: 1 } } });
  return {
    talk,
    show(what, args = {}) {
      const effects = tell('look', { show: { what, args } }).effects ?? [];
      const seen = effects.flatMap((effect) => (effect.kind === 'event' ? [effect.data as Seen] : []));
      return talk.decide('proposal', seen[0]);
    },
  };
}

const all = Object.fromEntries(
  [...drafting.bank.questions.values()].map((question) => [question.id, longest(question)]),
);

/** Those with the most sections, the most indicators, and the most questions. */
const editions = ['kipp-2017', 'iga-2026', 'kipp-2025'].map((id) => drafting.editions.get(id) as Edition);

describe.each(editions)('$id', (edition) => {
  /** The talk itself refuses a text of over 4,096 characters. */
  test.each([
    ['with nothing', {}],
    ['with the longest of all answers', all],
  ])('fits into messages and buttons: %s', (_, answers) => {
    const { talk, show } = draft(edition, answers);
    const cards = [
      show('map'),
      show('finished', { sitting: 'core' }),
      ...edition.sections.flatMap(({ id }) => [
        show('section', { section: id }),
        show('answers', { section: id }),
        show('finished', { sitting: `s-${id}`, section: id }),
      ]),
    ];
    for (const { text, buttons } of cards) {
      expect(text).not.toBe('');
      for (const label of buttons) {
        expect(Buffer.byteLength(talk.dataOf(label))).toBeLessThanOrEqual(64);
        expect([...label].length).toBeLessThanOrEqual(40);
      }
    }
  });

  test('shows what its author wrote as it was written', () => {
    const { show } = draft(edition, all);
    expect(show('map').text).toContain(NAME);
    const texts = edition.sections.map(({ id }) => show('section', { section: id }).text);
    expect(texts.join('\n')).toContain('62 <orang> & {angka} "dirujuk"');
  });
});
