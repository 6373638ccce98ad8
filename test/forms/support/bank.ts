import { join } from 'node:path';
import { bankForm } from '#features/proposals/form.ts';
import type { Form } from '#forms/definition.ts';
import { openDrafting } from '#proposals/open.ts';
import { questionsOf } from '#proposals/session.ts';

const { bank, editions } = openDrafting(join(import.meta.dirname, '../../../prompts'));

/** Every question that a proposal can be asked, as one form. */
export const wholeBank: Form = bankForm(bank);

/** The first drafts, one form for each set of questions that an edition asks at a stage. */
export const firstDrafts: readonly Form[] = [
  ...new Map(
    [...editions.values()]
      .flatMap((edition) => edition.stages.map((stage) => ({ id: `${edition.id}-${stage}`, edition, stage })))
      .map(({ id, edition, stage }): [string, Form] => {
        const asked = questionsOf(bank, edition, stage, { what: 'core' });
        const fields = asked.flatMap((question) => wholeBank.fields.find((field) => field.id === question) ?? []);
        return [asked.join(), { ...wholeBank, id: `draft-${id}`, fields }];
      }),
  ).values(),
];
