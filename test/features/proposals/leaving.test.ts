import { describe, expect, test } from 'vitest';
import type { Stage } from '#proposals/definition.ts';
import { questionsOf, type Sitting } from '#proposals/session.ts';
import { createTalk, said, type Talk } from '../../aggregates/account/support/talk.ts';
import { wholeBank } from '../../forms/support/bank.ts';
import { validAnswer } from '../../forms/support/walk.ts';
import { PROMPTS } from '../../support/prompts.ts';

const { bank, editions } = PROMPTS.drafting;
const lines = (text: string) => text.split('\n');
const FORM = wholeBank.id;

/** Every sitting of every edition at every stage that asks anything. */
const sittings = [...editions.values()].flatMap((edition) =>
  edition.stages.flatMap((stage) =>
    [
      { what: 'core' } as const,
      ...edition.sections.map(({ id }) => ({ what: 'section', section: id }) as const),
    ].flatMap((sitting: Sitting) => {
      const asked = questionsOf(bank, edition, stage, sitting);
      const name = sitting.what === 'section' ? sitting.section : sitting.what;
      return asked.length > 0 ? [{ name, edition: edition.id, stage, sitting, asked }] : [];
    }),
  ),
);

/** At the first question of the sitting. */
function begin({ edition, stage, sitting, asked }: (typeof sittings)[number]): Talk {
  const talk = createTalk({ person: 8 });
  talk.forges(`pr.n.${stage}.${edition}`);
  if (sitting.what !== 'section') return talk;
  const [proposal = ''] = Object.keys(talk.state.proposals ?? {});
  talk.says('batal');
  talk.decide('proposal', {
    proposal,
    about: { edition, stage: stage as Stage },
    what: 'ask',
    args: { section: sitting.section },
    sections: [{ id: sitting.section, words: 0, light: 'empty', open: asked, written: false, parts: [] }],
    answers: { stage },
    set: {},
  });
  return talk;
}

/** Answers what is asked, until it stands. */
function answer(talk: Talk): void {
  const { at } = talk.state.run ?? { at: '' };
  const revision = talk.state.run?.id;
  for (let tries = 0; talk.state.run?.at === at && talk.state.run.id === revision; tries++) {
    expect(tries).toBeLessThan(4);
    const field = wholeBank.fields.find(({ id }) => id === at);
    const { run } = talk.state;
    if (run.proposal) talk.says('ya');
    else if (run.partial !== undefined) talk.says('selesai');
    else talk.says((field && validAnswer(field, 'id')) ?? '');
  }
}

describe.each(sittings)('$edition, $stage: $name', (sitting) => {
  test('is left and gone on with at every question, and then finished', () => {
    const talk = begin(sitting);
    expect(talk.state.run?.form).toBe(FORM);
    const seen: string[] = [];
    while (talk.state.run?.form === FORM) {
      const { run } = talk.state;
      seen.push(run.at);
      expect(seen.length).toBeLessThan(20);
      const question = lines(talk.says('lanjut').text).at(-1);
      const left = talk.says('batal');
      expect([lines(left.text)[0], left.buttons]).toEqual([said('leave-kept'), ['Lanjutkan isian', 'Buka menu']]);
      expect(talk.state.run).toBeUndefined();
      expect(lines(talk.taps('Lanjutkan isian').text).at(-1)).toBe(question);
      expect({ ...talk.state.run, revision: 0 }).toEqual({ ...run, revision: 0 });
      for (const label of talk.last.buttons) expect(Buffer.byteLength(talk.dataOf(label))).toBeLessThanOrEqual(64);
      answer(talk);
    }
    // The stage was chosen before; other questions are left out only where an answer makes them idle.
    const idle = (id: string) => id === 'stage' || (bank.questions.get(id)?.when !== undefined && !seen.includes(id));
    expect(seen).toEqual(sitting.asked.filter((id) => !idle(id)));
    expect(talk.last.events.map(({ type }) => type)).toEqual(['answer']);
  });

  test('is finished with every question passed over', () => {
    const talk = begin(sitting);
    for (let steps = 0; talk.state.run?.form === FORM; steps++) {
      expect(steps).toBeLessThan(20);
      talk.says('lewati');
    }
    expect(talk.last.events.map(({ type }) => type)).toEqual(['answer']);
  });
});
