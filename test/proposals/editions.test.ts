import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindFor } from '#forms/kinds/index.ts';
import { phraseIn, wordings } from '#forms/phrase.ts';
import { mostAsked } from '#proposals/asked.ts';
import { isTap } from '#proposals/bank.ts';
import type { Edition, Question } from '#proposals/definition.ts';
import { loadProposals } from '#proposals/load.ts';
import { isOfStage } from '#proposals/session.ts';

const ROOT = join(import.meta.dirname, '../..');
const { bank, editions } = loadProposals(join(ROOT, 'prompts/proposals'));

/** What the research of the formats found; kept beside the test, as the editions are held against it. */
type Facts = {
  id: string;
  legalBasis: string;
  minAgeYears?: number | null | Record<string, number>;
  groups?: string[];
  categories?: string[];
  sections?: { name: string; maxWords: number | number[] | null; weightPercent: number | null }[];
  weightsKnown?: boolean;
  limitsKnown?: boolean;
  rancangBangun?: { minWords: number; parts: string[] };
  implementationWindow?: { from: string; to: string };
  indicators?: { no: number; name: string; weight: number; mandatory: boolean; levels: string[] }[];
};
const FACTS = JSON.parse(
  readFileSync(join(import.meta.dirname, 'facts/proposal-formats.json'), 'utf8'),
) as readonly Facts[];

const editionOf = (id: string): Edition => editions.get(id) as Edition;
const questionOf = (id: string): Question => bank.questions.get(id) as Question;

test('every known format is an edition, and our own plan besides', () => {
  expect([...editions.keys()]).toEqual([...FACTS.map(({ id }) => id), 'rencana-inovasi'].sort());
  const full = [...editions.values()].filter(({ kind }) => kind === 'full').map(({ id }) => id);
  expect(full).toEqual(['iga-2026', 'kipp-2023', 'kipp-2025', 'rencana-inovasi']);
});

describe.each(FACTS)('$id says what is known of it', (facts) => {
  const edition = editionOf(facts.id);

  test('basis, confidence, age, groups and categories', () => {
    expect({
      basis: edition.basis,
      minAgeYears: edition.minAgeYears,
      groups: edition.groups,
      categories: edition.categories,
    }).toEqual({
      basis: facts.legalBasis,
      minAgeYears: facts.minAgeYears ?? null,
      groups: facts.groups ?? [],
      categories: (facts.categories ?? []).map((category) => category.replace(/ \(wording cut in the source\)$/, '')),
    });
  });

  test('what is unknown is said to the author', () => {
    const remarks = edition.remarks.map((remark) => phraseIn(remark, 'id')).join('\n');
    expect(facts.weightsKnown !== false || /[Bb]obot/.test(remarks)).toBe(true);
    expect(facts.limitsKnown !== false || /Batas kata/.test(remarks)).toBe(true);
    expect(edition.minAgeYears !== null || /[Uu]mur inovasi paling sedikit belum diketahui/.test(remarks)).toBe(true);
  });
});

test.each(FACTS.filter(({ sections }) => sections))(
  '$id: names, limits and weights of the sections, in the official order',
  (facts) => {
    const edition = editionOf(facts.id);
    const said = edition.sections.map(({ name, maxWords, weight, parts }) => ({
      name,
      maxWords: parts ? parts.map((part) => part.maxWords) : maxWords,
      weight,
    }));
    const known = (facts.sections ?? []).map(({ name, maxWords, weightPercent: weight }) => ({
      name,
      maxWords,
      weight,
    }));
    expect(said).toEqual(known);
  },
);

test.each(FACTS.filter(({ indicators }) => indicators))(
  '$id: the indicators with their levels, the window and the words of the design',
  (facts) => {
    const { indicators = [], implemented, sections } = editionOf(facts.id);
    expect(indicators.map(({ evidence: _evidence, ...rest }) => rest)).toEqual(
      facts.indicators?.map(({ mandatory: required, ...rest }) => ({ ...rest, required })),
    );
    expect(indicators.reduce((sum, { weight }) => sum + 3 * weight, 0)).toBe(111);
    expect(implemented).toEqual(facts.implementationWindow);
    const design = sections.find(({ id }) => id === 'design');
    expect(design?.minWords).toBe(facts.rancangBangun?.minWords);
    expect(design?.asks).toEqual(facts.rancangBangun?.parts);
  },
);

test('how sure it is, as the least sure of its parts', () => {
  expect(Object.fromEntries([...editions.values()].map(({ id, confidence }) => [id, confidence]))).toEqual({
    'iga-2026': 'high',
    'kipp-2017': 'medium-high',
    'kipp-2018-2020': 'medium',
    'kipp-2021': 'high',
    'kipp-2022': 'medium',
    'kipp-2023': 'medium-high',
    'kipp-2025': 'medium',
    'rencana-inovasi': null,
  });
});

test('registration is known of three editions', () => {
  const known = [...editions.values()].flatMap(({ id, registration }) =>
    registration?.closes || registration?.opens ? [[id, registration]] : [],
  );
  expect(Object.fromEntries(known)).toEqual({
    'kipp-2022': { opens: '2022-03-16', closes: '2022-04-16' },
    'kipp-2023': { opens: null, closes: '2023-05-06' },
    'kipp-2025': { opens: '2025-04-08', closes: '2025-06-03' },
  });
  expect(editionOf('rencana-inovasi').registration).toBe(null);
});

test('KIPP 2025 borrows its sub-questions from 2022', () => {
  const [borrower, lender] = [editionOf('kipp-2025'), editionOf('kipp-2022')];
  expect(borrower.sections.map(({ asksFrom, asks }) => ({ asksFrom, asks }))).toEqual(
    lender.sections.map(({ asks }) => ({ asksFrom: 'kipp-2022', asks })),
  );
});

describe.each([...editions.values()])('$id asks', (edition) => {
  test('a first draft that fits each of its stages: 9 questions, at least 3 of them by tap', () => {
    for (const stage of edition.stages) {
      const asked = edition.core.map(questionOf).filter((question) => isOfStage(question, stage));
      expect(asked.length).toBe(9);
      expect(asked.filter(isTap).length).toBeGreaterThanOrEqual(3);
    }
  });

  test('the stage first and a name, and nobody more than 30', () => {
    expect(edition.core[0]).toBe('stage');
    expect(edition.core).toContain('name');
    const ids = edition.sections.flatMap(({ more, deep }) => [...more, ...deep.map(({ question }) => question)]);
    for (const stage of edition.stages) {
      expect(mostAsked([...edition.core, ...ids], bank.questions, stage)).toBeLessThanOrEqual(30);
    }
  });

  test('nothing of the first draft that would not stand in it, but its facts and its name', () => {
    const stands = new Set(edition.sections.flatMap(({ paragraphs }) => paragraphs));
    expect(edition.core.filter((id) => !stands.has(id) && !['stage', 'name'].includes(id))).toEqual([]);
  });
});

test('of an idea nothing that has happened is asked, and of what runs no plan', () => {
  const of = (stage: 'idea' | 'running') =>
    [...bank.questions.values()].filter(({ stages }) => stages && !stages.includes(stage)).map(({ id }) => id);
  expect(of('running')).toEqual(['plan_90', 'plan_measure']);
  expect(
    of('idea')
      .filter((id) => /^(change|steps|figure_after|start_date|evaluation)$/.test(id))
      .sort(),
  ).toEqual(['change', 'evaluation', 'figure_after', 'start_date', 'steps']);
});

describe('the questions of the bank', () => {
  const questions = [...bank.questions.values()];
  const context = { lang: 'id' as const, today: '2027-11-10', agencies: [] };
  const written = questions.filter(({ examples }) => examples);

  test.each(written)('$id: both examples are answers that its own question takes', ({ field, examples }) => {
    for (const words of [examples?.weak, examples?.strong]) {
      const text = phraseIn(words ?? '', 'id');
      const parsed = kindFor(field).parse({ type: 'text', text, messageId: 1 }, field, context);
      expect(parsed).toEqual({ status: 'ok', value: text });
    }
  });

  test('only the stage must be answered', () => {
    expect(questions.filter(({ field }) => field.required).map(({ id }) => id)).toEqual(['stage']);
  });

  test('where a figure is asked, the strong example has one, with its year', () => {
    const lacking = written.filter(
      ({ expects, examples }) =>
        expects.includes('figure') && !/\b20\d\d\b/.test(phraseIn(examples?.strong ?? '', 'id')),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test('a weak example is short, and a strong one says more', () => {
    const length = (words: string) => words.split(/\s+/).length;
    for (const { id, examples } of written.filter(({ field }) => field.kind === 'long-text')) {
      const [weak, strong] = [phraseIn(examples?.weak ?? '', 'id'), phraseIn(examples?.strong ?? '', 'id')];
      expect([id, length(weak) <= 14, length(strong) >= 12 && length(strong) <= 70]).toEqual([id, true, true]);
    }
  });

  test('buttons have at most 24 characters, and a question and its hint fit into a message', () => {
    for (const { id, field } of questions) {
      const labels =
        field.kind === 'choice' || field.kind === 'choices'
          ? field.options.flatMap((o) =>
              wordings(o.label).map((label) => (field.kind === 'choices' ? `✓ ${label}` : label)),
            )
          : [];
      expect([id, labels.filter((label) => [...label].length > 24)]).toEqual([id, []]);
      expect([id, wordings(field.question).every((words) => words.length <= 120)]).toEqual([id, true]);
      expect([id, field.hint !== undefined && wordings(field.hint).every((words) => words.length <= 140)]).toEqual([
        id,
        true,
      ]);
    }
  });

  test('a kind of novelty has one follow-up each', () => {
    const novelty = questionOf('novelty').field;
    const kinds = novelty.kind === 'choice' ? novelty.options.map(({ id }) => id) : [];
    expect(questions.flatMap(({ when }) => when?.novelty ?? [])).toEqual(kinds);
  });
});
