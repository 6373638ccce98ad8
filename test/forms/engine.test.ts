import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from '#forms/definition.ts';
import type { Field } from '#forms/kinds/index.ts';
import { type Run, SUMMARY } from '#forms/run.ts';
import { everything } from './support/everything.ts';
import { createWalk, finishByTaps, finishByTyping, PDF, repositoryForms, type Walk } from './support/walk.ts';

const forms = [...repositoryForms, everything];
const named = (id: string) => forms.find((f) => f.id === id) as Form;
const form = fc.constantFrom(...forms.map((f) => f.id));
const lang = fc.constantFrom('id' as const, 'en' as const);

/** What people type: answers good and bad, the words of the menu, and what nobody expects. */
const TEXTS = [
  ...[
    'ya',
    'Ya, benar',
    'tidak',
    'bukan',
    'ubah',
    'ubah nama',
    '1',
    '2',
    '9',
    '0',
    'selesai',
    'berikutnya',
    'sebelumnya',
  ],
  ...[
    'kembali',
    'Kembali.',
    'lewati',
    'belum tahu',
    'belum ada',
    '-',
    'tetap',
    'kosongkan',
    'lainnya',
    'Bukan, tulis lain',
  ],
  ...[
    '"kembali"',
    '“Hadir”',
    'constructor',
    '__proto__',
    'toString',
    '_submit',
    '=name',
    '',
    ' ',
    '\u200b',
    '😀',
    '<b>&',
    '{name}',
  ],
  ...[
    'Nama',
    'Label story',
    'hj siti aminah skm mkes',
    'H.Sudirman.SH.MH',
    'dinkes',
    'inspektorat',
    'Dinas Pariwisata',
  ],
  ...[
    '11 November 2027',
    '12-11-2027',
    '31 februari',
    'besok',
    'rabu 11 nov',
    '1.234,5',
    '12,5%',
    '20-30',
    'dua puluh',
  ],
  ...[
    '08.00',
    'jam 9 pagi',
    '25.00',
    '197901012005012003',
    '123',
    '081234567890',
    '0741 22',
    'https://a.go.id/x',
    'a.go.id',
  ],
  ...['1, 3 dan 5', 'semua', 'Butir satu, Butir dua', 'tatap muka', 'daring', 'pagi', 'III/b', 'jambi', '★★★', 'belum'],
  ...['Panjang sekali. '.repeat(250), 'x'.repeat(4096), '😀'.repeat(2000), `${'warga '.repeat(300)}.`, '9'.repeat(400)],
];

type Act =
  | { do: 'type'; text: string }
  | { do: 'tap' | 'old'; pick: number }
  | { do: 'forge'; option: string }
  | { do: 'edit'; back: number; text: string }
  | { do: 'contact'; own: boolean; phone: string }
  | { do: 'file' | 'sticker' | 'pause' };

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), text }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('tap' as const), pick: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('old' as const), pick: fc.nat(200) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('forge' as const),
      option: fc.constantFrom(
        '_submit',
        '_mend',
        '_back',
        '_skip',
        '_keep',
        '_done',
        '_other',
        '=name',
        '=x',
        '',
        'yes',
        '__proto__',
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), back: fc.nat(12), text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('contact' as const),
      own: fc.boolean(),
      phone: fc.constantFrom('6281234567890', '+62 812', '', 'abc'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('file' as const, 'sticker' as const, 'pause' as const) }) },
);

/** Telegram's limits on what is shown, and ours. */
function expectShowable(walk: Walk): void {
  const message = walk.rendered();
  const shown = message.text.replace(/<\/?[bi]>/g, '').replace(/&(?:amp|lt|gt|quot);/g, '.');
  expect(shown.length).toBeLessThanOrEqual(4096);
  expect(shown.trim()).not.toBe('');
  expect(shown.isWellFormed()).toBe(true);
  for (const button of walk.buttons()) expect(Buffer.byteLength(button.data)).toBeLessThanOrEqual(64);
  const markup = message.reply_markup;
  const labels = markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat().map((b) => b.text) : [];
  for (const row of walk.view.buttons ?? []) expect(row.length).toBeLessThanOrEqual(2);
  for (const label of labels) expect(label.trim()).not.toBe('');
}

/** What a button of this revision means: the same revision always means the same. */
const meaning = ({ at, partial, proposal, choosing, mending, answers, skipped }: Run) =>
  JSON.stringify({ at, partial, proposal, choosing, mending, answers, skipped });

/** Does everything in turn, checking what must hold after each; true when the form was submitted on the way. */
function wander(walk: Walk, acts: readonly Act[]): boolean {
  const meanings = new Map([[walk.run.revision, meaning(walk.run)]]);
  const old: string[] = [];
  for (const doing of acts) {
    const before = walk.run.revision;
    const shown = walk.buttons().map((b) => b.data);
    old.push(...shown);
    if (perform(walk, doing, shown, old)) return true;
    const { run } = walk;
    expect(run.revision).toBeGreaterThanOrEqual(before);
    expect(meanings.get(run.revision) ?? meaning(run)).toBe(meaning(run));
    meanings.set(run.revision, meaning(run));
    expect([SUMMARY, ...walk.form.fields.map((f) => f.id)]).toContain(run.at);
    expect(JSON.parse(JSON.stringify(run))).toEqual(run);
    expectShowable(walk);
  }
  return false;
}

function perform(walk: Walk, doing: Act, shown: readonly string[], old: readonly string[]): boolean {
  switch (doing.do) {
    case 'type':
      return walk.types(doing.text).submitted;
    case 'tap': {
      const data = shown[doing.pick % Math.max(shown.length, 1)];
      // A submission by a tap is not wandering any more.
      if (data === undefined || data.endsWith('._submit')) return false;
      expect(walk.taps(data)).toBe(true);
      return false;
    }
    case 'old': {
      const data = old[doing.pick % Math.max(old.length, 1)];
      if (data === undefined || data.endsWith('._submit') || shown.includes(data)) return false;
      const before = meaning(walk.run);
      if (!walk.taps(data)) expect(meaning(walk.run)).toBe(before);
      return false;
    }
    case 'forge':
      return walk.take({ type: 'option', id: doing.option }).submitted;
    case 'edit':
      walk.edits(walk.lastMessage - doing.back, doing.text);
      return false;
    case 'contact':
      return walk.take({ type: 'contact', phone: doing.phone, own: doing.own }).submitted;
    case 'file':
      return walk.take({ type: 'file', file: PDF, caption: '', messageId: 3 }).submitted;
    case 'sticker':
      return walk.take({ type: 'other', what: 'sticker' }).submitted;
    case 'pause':
      walk.pauses();
      return false;
  }
}

describe('every form', () => {
  test.each(forms.map((f) => [f.id, f] as const))('%s is finished by typing alone', (_id, f) => {
    for (const l of ['id', 'en'] as const) finishByTyping(createWalk(f, l), l);
  });

  test.each(forms.map((f) => [f.id, f] as const))('%s is finished by taps where there are any', (_id, f) => {
    for (const l of ['id', 'en'] as const) finishByTaps(createWalk(f, l), l);
  });

  test('is finished, by typing or by taps, from wherever people got to', () => {
    fc.assert(
      fc.property(form, lang, fc.array(act, { maxLength: 40 }), fc.boolean(), (id, l, acts, byTyping) => {
        const walk = createWalk(named(id), l);
        if (wander(walk, acts)) return;
        walk.pauses();
        if (byTyping) finishByTyping(walk, l);
        else finishByTaps(walk, l);
      }),
      { numRuns: 400 },
    );
  });

  test('lives on in any newer version of it', () => {
    fc.assert(
      fc.property(form, lang, fc.array(act, { maxLength: 25 }), fc.infiniteStream(fc.nat(99)), (id, l, acts, dice) => {
        const f = named(id);
        const walk = createWalk(f, l);
        if (wander(walk, acts)) return;
        const { answers } = walk.run;
        const old = walk.buttons().map((b) => b.data);
        const newer = newVersion(f, () => dice.next().value as number);
        walk.renews(newer);
        expectShowable(walk);
        for (const data of old) expect(walk.taps(data)).toBe(false);
        for (const { id } of f.fields.filter((was) => !newer.fields.some((now) => now.id === was.id)))
          expect(walk.run.answers[id]).toEqual(answers[id]);
        if (wander(walk, acts.slice(0, 8))) return;
        finishByTyping(walk, l);
      }),
      { numRuns: 300 },
    );
  });
});

/** Fields taken out, put in and moved, options taken out, one field that becomes another kind. */
function newVersion(f: Form, dice: () => number): Form {
  const kept = f.fields.filter(() => dice() > 20);
  const fields = (kept.length > 0 ? kept : f.fields.slice(0, 1)).map((field): Field => {
    if (!('options' in field) || field.options.length < 4) return field;
    return { ...field, options: field.options.filter((_, i) => i < 3 || dice() > 40) } as Field;
  });
  const [changed] = fields;
  if (changed && dice() > 70) {
    const { id, label, question, when } = changed;
    fields[0] = { id, label, question, when, required: true, kind: 'confirm' } as Field;
  }
  const added: Field = {
    id: 'added',
    kind: 'rating',
    label: 'Tambahan',
    question: 'Berapa nilainya?',
    required: dice() > 50,
    max: 5,
  };
  const all = dice() > 30 ? [...fields, added] : fields;
  return {
    ...f,
    version: f.version + 1,
    fields: all
      .map((x) => [dice(), x] as const)
      .sort(([a], [b]) => a - b)
      .map(([, x]) => x),
  };
}
