import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Button } from '#core/view.ts';
import type { Form } from '#forms/definition.ts';
import type { Field } from '#forms/kinds/index.ts';
import { type Run, SUMMARY } from '#forms/run.ts';
import { type Act, act } from './support/acts.ts';
import { firstDrafts, wholeBank } from './support/bank.ts';
import { everything } from './support/everything.ts';
import { createWalk, finishByTaps, finishByTyping, PDF, repositoryForms, type Walk } from './support/walk.ts';

const forms = [...repositoryForms, everything, wholeBank, ...firstDrafts];
const named = (id: string) => forms.find((f) => f.id === id) as Form;
const form = fc.constantFrom(...forms.map((f) => f.id));
const lang = fc.constantFrom('id' as const, 'en' as const);

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
  // Marks of one figure stand in one row.
  const isMark = ({ label }: Button) => typeof label === 'string' && /^★ \d+$/.test(label);
  for (const row of walk.view.buttons ?? []) expect(row.length).toBeLessThanOrEqual(row.every(isMark) ? 5 : 2);
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
