import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bringNear } from '#aggregates/account/far-answers.ts';
import { createTurn } from '#aggregates/account/gathering-turn.ts';
import { Need, type Reading } from '#core/aggregate.ts';
import { finalAnswers, type Run } from '#forms/run.ts';
import { mendByEdit, type Step, type StepContext, step } from '#forms/step.ts';
import { formOf } from '../../forms/support/everything.ts';
import { CARD, createTalk, repositoryForms, said, type Talk } from './support/talk.ts';

/** 24 questions; some look at others, most do not. */
const LONG = formOf({
  id: 'registration',
  version: 1,
  title: 'Panjang',
  fields: [
    { id: 'begin', kind: 'date', label: 'Mulai', question: 'Mulai?' },
    { id: 'end', kind: 'date', label: 'Selesai', question: 'Selesai?', notBefore: 'begin' },
    ...Array.from({ length: 20 }, (_, i) => ({
      id: `t${i}`,
      kind: 'text',
      label: `Isian ${i}`,
      question: i === 9 ? 'Setelah {t4}?' : `Pertanyaan ${i}?`,
      required: i % 3 !== 0,
    })),
    {
      id: 'kind',
      kind: 'choice',
      label: 'Jenis',
      question: 'Jenis?',
      options: [
        { id: 'a', label: 'Alfa' },
        { id: 'b', label: 'Beta' },
      ],
    },
    { id: 'more', kind: 'text', label: 'Lagi', question: 'Lagi?', when: { kind: 'b' } },
  ],
});

const context: StepContext = {
  lang: 'id',
  today: CARD.start,
  agencies: [],
  plain: (say) => said(say.key, say.args ?? {}),
};

function open(): Talk {
  const talk = createTalk({ forms: repositoryForms.map((form) => (form.id === LONG.id ? LONG : form)) });
  talk.says('/start w-JMB27');
  talk.taps('Daftar (± 2 menit)');
  return talk;
}

const apart = (talk: Talk) => Object.entries(talk.state).filter(([name]) => name.startsWith('a:'));

/** The run with all its answers, wherever they are kept. */
function wholeRun(talk: Talk): Partial<Run> | undefined {
  const { run } = talk.state;
  if (!run) return undefined;
  const { away = [], answers, sources, ...rest } = run;
  const far = away.map((id) => [id, talk.state[`a:${run.id}:${id}` as keyof typeof talk.state]] as const) as [
    string,
    { value: string; sources?: number[] },
  ][];
  return {
    ...rest,
    answers: { ...answers, ...Object.fromEntries(far.map(([id, { value }]) => [id, value])) },
    sources: { ...sources, ...Object.fromEntries(far.flatMap(([id, f]) => (f.sources ? [[id, f.sources]] : []))) },
  };
}

function answerAll(talk: Talk): void {
  for (let i = 0; i < 40 && talk.state.run?.at !== 'summary'; i++) {
    const at = talk.state.run?.at;
    talk.says(at === 'begin' || at === 'end' ? '11 November 2027' : at === 'kind' ? 'Beta' : `Jawaban ${at}`);
  }
}

describe('a long run', () => {
  test('holds few answers itself, however many there are, and shows all at the end', () => {
    const talk = open();
    answerAll(talk);
    expect(Object.keys(talk.state.run?.answers ?? {})).toEqual(['begin', 'end', 't4', 't9', 'kind', 'more']);
    expect(apart(talk).length).toBe(18);
    expect(talk.last.text.match(/Jawaban t\d+/g)?.length).toBe(20);
  });

  test('hands over all answers, and leaves nothing behind', () => {
    const talk = open();
    answerAll(talk);
    const { events } = talk.taps('Simpan');
    const answers = (events[0]?.data as { answers?: Record<string, string> } | undefined)?.answers ?? {};
    expect(Object.keys(answers)).toEqual(LONG.fields.map((f) => f.id));
    expect(answers.t13).toBe('Jawaban t13');
    expect(apart(talk)).toEqual([]);
  });

  test('writes an answer that was kept apart again only when it is another', () => {
    const talk = open();
    answerAll(talk);
    const before = apart(talk);
    talk.taps('Ubah');
    talk.taps('Isian 7');
    expect(talk.last.text).toContain('Jawaban t7');
    talk.says('Lain');
    const changed = apart(talk).filter(([name, far]) => {
      const former = before.find(([other]) => other === name)?.[1];
      return JSON.stringify(former) !== JSON.stringify(far);
    });
    expect(changed.map(([, far]) => (far as { value: string }).value)).toEqual(['Lain']);
  });

  test('is left and gone on with', () => {
    const talk = open();
    for (const text of ['11 November 2027', '12 November 2027', 'nol', 'satu', 'dua']) talk.says(text);
    const before = wholeRun(talk);
    talk.says('batal');
    talk.says('lanjut');
    expect({ ...wholeRun(talk), revision: 0 }).toEqual({ ...before, revision: 0 });
  });

  test('goes the way of a run that is kept whole, whatever is said', () => {
    const word = fc.constantFrom(
      ...['kembali', 'lewati', 'tetap', 'kosongkan', 'ubah isian 3', 'ubah selesai', 'Beta', 'Alfa'],
      ...['11 November 2027', '9 November 2027', 'ubah'],
    );
    const act = fc.oneof(
      { weight: 6, arbitrary: fc.constant('answer') },
      { weight: 3, arbitrary: word },
      { weight: 1, arbitrary: fc.nat(40) },
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const talk = open();
        let run = talk.state.run as Run;
        for (const [i, given] of acts.entries()) {
          let next: Step | null;
          if (typeof given === 'number') {
            talk.edits(given, `Mended ${i}`);
            next = mendByEdit(LONG, run, given, `Mended ${i}`, context);
          } else {
            const text = given === 'answer' ? answerFor(run, i) : given;
            talk.says(text);
            next = step(LONG, run, { type: 'text', text, messageId: talk.lastMessage }, context);
          }
          if (next) run = next.run;
          const { away: _none, ...whole } = run;
          expect(wholeRun(talk)).toEqual(JSON.parse(JSON.stringify(whole)));
        }
        expect(finalAnswers(LONG, wholeRun(talk) as Run)).toEqual(finalAnswers(LONG, run));
      }),
      { numRuns: 150 },
    );
  });
});

test('what is not loaded is asked for at once', () => {
  const reading = {
    more(field: string): never {
      throw new Need({ fields: [field] });
    },
  } as unknown as Reading;
  const event = { id: 'tg:1', to: 'account:8', type: 'telegram', at: 1, nonce: 'n', data: {} } as const;
  const run = { id: 'r', answers: {}, sources: {}, away: ['t1', 't2', 't3'] } as unknown as Run;
  const turn = createTurn({}, event, reading, null);
  expect(() => bringNear(turn, run)).toThrow(expect.objectContaining({ fields: ['a:r:t1', 'a:r:t2', 'a:r:t3'] }));
  expect(() => bringNear(turn, run, ['t2'])).toThrow(expect.objectContaining({ fields: ['a:r:t2'] }));
  expect(bringNear(turn, run, ['other'])).toBe(run);
});

function answerFor(run: Run, i: number): string {
  if (run.at === 'begin' || run.at === 'end') return '11 November 2027';
  return run.at === 'kind' ? 'Beta' : `Jawaban ${i}`;
}
