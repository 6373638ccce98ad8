import { describe, expect, test } from 'vitest';
import { createProposalAggregate, type Seen } from '#aggregates/proposal/proposal.ts';
import { proposalId } from '#aggregates/proposal/state.ts';
import type { Edition, Question } from '#proposals/definition.ts';
import type { Drafting } from '#proposals/open.ts';
import { createTalk } from '../../aggregates/account/support/talk.ts';
import { createDesk } from '../../aggregates/proposal/support/desk.ts';
import { PROMPTS } from '../../support/prompts.ts';

const OWNER = 8;
const drafting = PROMPTS.drafting;
const PROBLEM = 'Ibu hamil di daerah sungai harus menunggu lama untuk periksa';

/** The files as a newer version has them: the bank's version grows, unless only editions are changed. */
function changed(change: {
  questions?: (all: Map<string, Question>) => void;
  editions?: (all: Map<string, Edition>) => void;
}): Drafting {
  const questions = new Map(drafting.bank.questions);
  const editions = new Map(drafting.editions);
  change.questions?.(questions);
  change.editions?.(editions);
  return { ...drafting, bank: { version: drafting.bank.version + (change.questions ? 1 : 0), questions }, editions };
}

/** Without these questions, wherever an edition names them. */
function without(edition: Edition, gone: readonly string[]): Edition {
  const left = (ids: readonly string[]) => ids.filter((id) => !gone.includes(id));
  const sections = edition.sections.map((s) => ({ ...s, paragraphs: left(s.paragraphs), more: left(s.more) }));
  return { ...edition, core: left(edition.core), sections };
}

/** A draft at its fourth question, and all that was told of it. */
function begun(edition = 'kipp-2025') {
  const talk = createTalk({ person: OWNER });
  const told = [talk.forges(`pr.n.running.${edition}`), talk.says(PROBLEM), talk.says('lewati')].flatMap(
    (s) => s.events,
  );
  return { talk, told };
}

const questionOf = (text: string) => /\d+ dari \d+\. .*/.exec(text)?.[0];

describe('a draft under newer files', () => {
  test('goes on behind a question that is gone', () => {
    const { talk } = begun();
    expect(talk.state.run?.at).toBe('cause');
    const newer = createTalk({
      person: OWNER,
      drafting: changed({
        questions: (all) => all.delete('cause'),
        editions: (all) => all.set('kipp-2025', without(all.get('kipp-2025') as Edition, ['cause'])),
      }),
    });
    newer.adopt(talk.state);
    expect(questionOf(newer.says('lanjut').text)).toBe('4 dari 8. Apa cara baru untuk mengatasi masalah itu?');
  });

  test('goes on behind a question that its edition no longer asks', () => {
    const { talk } = begun();
    const newer = createTalk({
      person: OWNER,
      drafting: changed({
        editions: (all) => all.set('kipp-2025', without(all.get('kipp-2025') as Edition, ['cause'])),
      }),
    });
    newer.adopt(talk.state);
    expect(questionOf(newer.says('lanjut').text)).toBe('4 dari 8. Apa cara baru untuk mengatasi masalah itu?');
  });

  test('asks again what is asked in another way now', () => {
    const { talk } = begun();
    const asked = changed({
      questions: (all) =>
        all.set('problem', {
          ...(all.get('goals') as Question),
          id: 'problem',
          field: { ...(all.get('goals') as Question).field, id: 'problem' },
        }),
    });
    const newer = createTalk({ person: OWNER, drafting: asked });
    newer.adopt(talk.state);
    newer.says('lanjut');
    expect(questionOf(newer.says('lewati').text)).toMatch(/^2 dari 9\. Tujuan Pembangunan Berkelanjutan/);
  });

  test('of an edition that was taken away is read in the latest of the same competition', () => {
    const { talk } = begun('kipp-2023');
    const newer = createTalk({ person: OWNER, drafting: changed({ editions: (all) => all.delete('kipp-2023') }) });
    newer.adopt(talk.state);
    expect(questionOf(newer.says('lanjut').text)).toBe('4 dari 9. Apa penyebab utamanya?');
  });
});

/** The proposal itself under these files, with what was told before. */
function seenUnder(files: Drafting, told: readonly { type: string; data: unknown }[]): Seen {
  const before = createDesk(createProposalAggregate(drafting));
  const event = (type: string, data: unknown, i = 0) => ({
    id: `e${i}`,
    to: proposalId('p1'),
    type,
    at: 1_000 + i,
    nonce: 'n0nceN0nce',
    data,
  });
  for (const [i, { type, data }] of told.entries()) before.decide(event(type, data, i));
  const now = createDesk(createProposalAggregate(files));
  Object.assign(now.state, before.state);
  const effects =
    now.decide(event('look', { by: OWNER, show: { what: 'section', args: { section: 'idea' } } })).effects ?? [];
  return effects.flatMap((effect) => (effect.kind === 'event' ? [effect.data as Seen] : []))[0] as Seen;
}

describe('what a newer bank cannot read', () => {
  const novelty = { type: 'answer', data: { by: OWNER, answers: { novelty: 'modification' }, passed: [] } };

  test('is a gap again: an option that was taken out, another kind', () => {
    const { told } = begun();
    const files = changed({
      questions(all) {
        const choice = all.get('novelty') as Question;
        const goals = all.get('goals') as Question;
        if (choice.field.kind === 'choice')
          all.set('novelty', {
            ...choice,
            field: { ...choice.field, options: choice.field.options.filter(({ id }) => id !== 'modification') },
          });
        all.set('problem', { ...goals, id: 'problem', gap: 'masalah', field: { ...goals.field, id: 'problem' } });
      },
    });
    expect(seenUnder(drafting, [...told, novelty]).text).toMatch(new RegExp(`^${PROBLEM}\\.`));
    const { text, sections } = seenUnder(files, [...told, novelty]);
    expect(text).toMatch(/^\[isi: masalah\]/);
    expect(text).toContain('[isi: jenis kebaruan]');
    expect(sections.find(({ id }) => id === 'idea')?.open.slice(0, 2)).toEqual(['problem', 'size']);
  });

  test('is left out when its question is gone', () => {
    const { told } = begun();
    const files = changed({ questions: (all) => all.delete('problem') });
    expect(seenUnder(files, told).text).toMatch(/^\[isi: jumlah yang terdampak/);
  });
});
