import { join } from 'node:path';
import type { Button, View } from '#core/view.ts';
import { type Lang, loadWords } from '#core/words.ts';
import { askView, readTap } from '#forms/ask.ts';
import type { Form } from '#forms/definition.ts';
import type { Field } from '#forms/kinds/index.ts';
import { loadForms } from '#forms/load.ts';
import { phraseIn } from '#forms/phrase.ts';
import { refresh } from '#forms/refresh.ts';
import { fieldAt, type Run, SUMMARY, startRun } from '#forms/run.ts';
import { mendByEdit, type Step, type StepContext, step } from '#forms/step.ts';
import type { FileValue, Input } from '#forms/types.ts';
import { type RenderedMessage, renderView } from '#telegram/render.ts';

const ROOT = join(import.meta.dirname, '../../..');
export const words = loadWords(join(ROOT, 'locales'), (problem) => {
  throw new Error(problem);
});
export const repositoryForms = loadForms(join(ROOT, 'prompts/forms'));

export const PDF: FileValue = {
  fileId: 'f1',
  uniqueId: 'u1',
  media: 'document',
  name: 'surat.pdf',
  mime: 'application/pdf',
  size: 1000,
};

/** A file that the field takes. */
export function fileFor(field: Extract<Field, { kind: 'file' }>): FileValue {
  const mime = field.mime?.[0] ?? 'application/pdf';
  const extension = field.extensions?.[0] ?? mime.split('/')[1];
  return { ...PDF, media: field.media.includes('document') ? 'document' : 'photo', name: `berkas.${extension}`, mime };
}

export function contextIn(lang: Lang): StepContext {
  return {
    lang,
    today: '2027-10-20',
    agencies: ['Dinas Kesehatan Provinsi Jambi', 'Dinas Kesehatan Kota Jambi', 'Inspektorat Kota Jambi'],
    plain: (say) => words.plain(lang, say),
  };
}

/** Somebody who fills in one form by the engine alone, as the account would lead them. */
export function createWalk(form: Form, lang: Lang = 'id', answers?: Run['answers']) {
  const context = contextIn(lang);
  let run = startRun(form, { id: 'aB3_x9', subject: 'JMB27', ...(answers ? { answers } : {}) });
  let current = form;
  let message = 100;
  let view: View = askView(current, run, [], context);

  function after(result: Step): Step {
    run = result.run;
    if (!result.submitted) view = askView(current, run, result.news ? [result.news] : [], context);
    return result;
  }

  const walk = {
    get run() {
      return run;
    },
    get form() {
      return current;
    },
    get view() {
      return view;
    },
    get field() {
      return fieldAt(current, run);
    },
    /** What the person sees, as Telegram gets it. */
    rendered: (): RenderedMessage => renderView(view, words, lang),
    /** All buttons with callback data. */
    buttons: (): (Button & { data: string })[] => (view.buttons ?? []).flat().filter((b) => 'data' in b),
    take(input: Input): Step {
      run = refresh(current, run);
      return after(step(current, run, input, context));
    },
    types(text: string): Step {
      message += 1;
      return walk.take({ type: 'text', text, messageId: message });
    },
    edits(messageId: number, text: string): Step | null {
      run = refresh(current, run);
      const result = mendByEdit(current, run, messageId, text, context);
      return result && after(result);
    },
    /** Taps a button by its data; false when the account would call it old. */
    taps(data: string): boolean {
      const tap = readTap(data);
      run = refresh(current, run);
      if (!tap || tap.run !== run.id || tap.revision !== run.revision) return false;
      after(step(current, run, { type: 'option', id: tap.option }, context));
      return true;
    },
    /** As stored and read again, and gone on with later. */
    pauses(): void {
      const stored = JSON.parse(JSON.stringify(run)) as Run;
      run = refresh(current, { ...stored, revision: stored.revision + 1 });
      view = askView(current, run, [], context);
    },
    /** A new version of the form is put in place. */
    renews(newer: Form): void {
      current = newer;
      run = refresh(current, run);
      view = askView(current, run, [], context);
    },
    get lastMessage() {
      return message;
    },
  };
  return walk;
}

export type Walk = ReturnType<typeof createWalk>;

/** An answer to a field that it takes at once or after one confirmation; null where nothing typed can answer. */
export function validAnswer(field: Field, lang: Lang): string | null {
  switch (field.kind) {
    case 'text':
      return field.format === 'url' ? 'https://contoh.go.id/rapat' : 'Sekretaris Dinas'.slice(0, field.maxCharacters);
    case 'long-text':
      return Array.from({ length: Math.max(field.minWords ?? 1, 9) }, () => 'warga').join(' ');
    case 'number':
      return String(field.min ?? field.max ?? 20);
    case 'date':
      return field.max === 'today' ? '11 November 2026' : '11 November 2027';
    case 'time':
      return field.after === undefined ? '08.00' : '45 menit';
    case 'choice':
    case 'choices':
      return phraseIn((field.options[0] as { label: string }).label, lang);
    case 'rating':
      return '2';
    case 'name':
      return 'hj siti aminah skm mkes';
    case 'nip':
      return '197901012005012003';
    case 'agency':
      return 'Dinas Pariwisata Kota Jambi';
    case 'phone':
      return '0812 3456 7890';
    case 'confirm':
      return 'ya';
    case 'files':
      return 'https://contoh.go.id/berita';
    case 'message':
      return 'Selamat pagi, sampai jumpa besok.';
    case 'buttons':
      return 'Hadir | Tidak hadir';
    case 'file':
      return null;
  }
}

/** Finishes by typing alone (files are sent); throws when that doesn't come to an end. */
export function finishByTyping(walk: Walk, lang: Lang = 'id'): void {
  for (let steps = 0; steps < 90; steps++) {
    const { field, run } = walk;
    const result = typeOn(walk, field, run, lang);
    if (result.submitted) return;
  }
  throw new Error(`typing does not finish ${walk.form.id} at ${walk.run.at}: ${walk.rendered().text}`);
}

function typeOn(walk: Walk, field: Field | undefined, run: Run, lang: Lang): Step {
  if (!field) return run.choosing ? walk.types('kembali') : walk.types('ya');
  if (run.proposal) return walk.types(typedLabel(walk, lang));
  if (field.kind === 'choices' && run.partial !== undefined && chosenOf(run).length >= field.min)
    return walk.types('selesai');
  if (field.kind === 'long-text' && !field.single && wordsOf(run) >= Math.max(field.minWords ?? 0, 1))
    return walk.types('selesai');
  if (field.kind === 'files' && run.partial !== undefined) return walk.types('selesai');
  if (field.kind === 'date' && typeof run.answers[field.notBefore ?? ''] === 'string')
    return walk.types('hari yang sama');
  // In another version of the form, what it comes after may be gone or further on.
  if (field.kind === 'time' && field.after !== undefined && typeof run.answers[field.after] !== 'string')
    return walk.types('23.30');
  const text = field.kind === 'choices' ? unchosen(field, run, lang) : validAnswer(field, lang);
  return field.kind === 'file'
    ? walk.take({ type: 'file', file: fileFor(field), caption: '', messageId: 1 })
    : walk.types(text ?? '');
}

/** What is written on the first button of a proposal. */
function typedLabel(walk: Walk, lang: Lang): string {
  const [first] = walk.buttons();
  if (!first) throw new Error(`a proposal without buttons: ${walk.rendered().text}`);
  return typeof first.label === 'string' ? first.label : words.plain(lang, first.label);
}

/** How many words of a long text are there already. */
function wordsOf(run: Run): number {
  const parts = (run.partial as { parts?: [number, string][] } | undefined)?.parts ?? [];
  return parts.flatMap(([, text]) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))).length;
}

function chosenOf(run: Run): unknown[] {
  const chosen = (run.partial as { chosen?: unknown[] } | undefined)?.chosen;
  return Array.isArray(chosen) ? chosen : [];
}

/** Typing a chosen one would take it away. */
function unchosen(field: Extract<Field, { kind: 'choices' }>, run: Run, lang: Lang): string {
  const chosen = chosenOf(run);
  const option = field.options.find(({ id }) => !chosen.includes(id));
  return option ? phraseIn(option.label, lang) : 'selesai';
}

/** Finishes by taps wherever there is something to tap; the rest is typed, sent or shared. Gives how much had to be typed. */
export function finishByTaps(walk: Walk, lang: Lang = 'id'): { typed: number } {
  let typed = 0;
  for (let steps = 0; steps < 90; steps++) {
    const { field, run } = walk;
    const done = walk.buttons().find((b) => b.data.endsWith('._done'));
    const tap = field?.kind === 'choices' && done && chosenOf(run).length >= field.min ? done : answerButton(walk);
    if (tap?.data.endsWith('._submit')) {
      const { submitted } = walk.take({ type: 'option', id: '_submit' });
      if (submitted) return { typed };
    } else if (tap) walk.taps(tap.data);
    else if (walk.view.keyboard) walk.take({ type: 'contact', phone: '6281234567890', own: true });
    else if (field?.kind === 'file') walk.take({ type: 'file', file: fileFor(field), caption: '', messageId: 1 });
    else if (field) {
      typed += 1;
      walk.types(validAnswer(field, lang) ?? '');
    } else throw new Error(`nothing to tap at ${run.at}`);
  }
  throw new Error(`taps do not finish ${walk.form.id} at ${walk.run.at}: ${walk.rendered().text}`);
}

/** The first button that leads on: an answer, else a skip, else what is there. */
function answerButton(walk: Walk): (Button & { data: string }) | undefined {
  const option = (b: { data: string }) => readTap(b.data)?.option ?? '';
  const all = walk.buttons();
  if (walk.run.at === SUMMARY && walk.run.choosing) return all.at(-1);
  const chosen = chosenOf(walk.run);
  return (
    all.find((b) => !option(b).startsWith('_') && !chosen.includes(option(b))) ??
    all.find((b) => ['_keep', '_skip', '_done', '_submit'].includes(option(b)))
  );
}
