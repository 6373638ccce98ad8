import { checkForm } from '#forms/check.ts';
import type { Form } from '#forms/definition.ts';

const TWELVE = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'];
/** As long as an id may be. */
const LONG_ID = `z${'9'.repeat(23)}`;

const field = (id: string, kind: string, more: object = {}) => ({
  id,
  kind,
  label: { id: `Label ${id}`, en: `Label of ${id}` },
  question: { id: `Pertanyaan ${id}?`, en: `Question ${id}?` },
  ...more,
});

/** A form that nobody would write: every kind of answer, conditions, options on pages, ids as long as they may be. */
export const everything: Form = formOf({
  id: 'everything',
  version: 3,
  title: 'Semua',
  fields: [
    field('name', 'name'),
    field('agency', 'agency'),
    field('title', 'text', { required: false }),
    field('mode', 'choice', {
      options: [
        { id: 'hall', label: { id: 'Tatap muka', en: 'In a hall' } },
        { id: 'online', label: { id: 'Daring', en: 'Online' } },
        { id: LONG_ID, label: 'Pagi' },
      ],
    }),
    field('link', 'text', { format: 'url', when: { mode: 'online' }, required: false }),
    field('head', 'text', { suggest: { from: 'agency', otherwise: 'Kepala {answer}' } }),
    field(LONG_ID, 'choice', {
      required: false,
      options: TWELVE.map((label, i) => ({
        id: `${LONG_ID.slice(0, 22)}${i.toString(36)}`,
        label: `Pilihan ${label}`,
      })),
    }),
    field('many', 'choices', { min: 2, max: 4, options: TWELVE.map((id) => ({ id, label: `Butir ${id}` })) }),
    field('story', 'long-text', { minWords: 3, maxWords: 400 }),
    field('note', 'long-text', { single: true, required: false, question: 'Tentang {name} dan {story}: apa lagi?' }),
    field('amount', 'number', { decimals: 2, min: 0, required: false, unit: 'Rp' }),
    field('start', 'date', { min: 'today' }),
    field('end', 'date', { notBefore: 'start' }),
    field('time', 'time'),
    field('stars', 'rating', { required: false }),
    field('nip', 'nip', { required: false, allowNone: true }),
    field('phone', 'phone', { required: false }),
    field('paper', 'file', { required: false }),
    field('sure', 'confirm'),
  ],
});

/** A form from what its file would say; throws with the mistakes. */
export function formOf(content: unknown): Form {
  const checked = checkForm(content);
  if ('form' in checked) return checked.form;
  throw new Error(checked.mistakes.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
