import type { Form } from '#forms/definition.ts';
import type { Bank } from '#proposals/definition.ts';
import { FORM } from './subject.ts';

/** The bank as a form. What is passed over is a gap of the draft, so nothing has to be answered. */
export function bankForm({ version, questions }: Bank): Form {
  return {
    id: FORM,
    version,
    title: { id: 'Proposal inovasi', en: 'Innovation proposal' },
    gaps: true,
    fields: [...questions.values()].map(({ field, when }) => (when ? { ...field, when } : field)),
  };
}
