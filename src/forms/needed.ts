import { StartError } from '#core/start-error.ts';
import type { Form } from './definition.ts';

/**
 * Checks that a form asks what cannot be done without: each of these fields, of everybody, and not to be skipped.
 * @throws {StartError} with the line to mend, so that a form which was edited too far stops the start and no conversation
 */
export function checkNeeds(form: Form, needs: readonly string[]): void {
  for (const id of needs) {
    const field = form.fields.find((f) => f.id === id);
    const wrong =
      field === undefined
        ? 'is missing; what the form is for needs its answer'
        : field.when !== undefined
          ? 'must be asked always; take its "when" out'
          : field.required
            ? null
            : 'must not be skipped; take "required: false" out';
    if (wrong !== null) throw new StartError(`prompts/forms/${form.id}.yaml: the field "${id}" ${wrong}`);
  }
}
