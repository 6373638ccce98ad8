import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StartError } from '#core/start-error.ts';
import { checkForm } from './check.ts';
import type { Form } from './definition.ts';
import { createAgencyFiller } from './fill-agencies.ts';
import { type Mistake, mistakeLine } from './mistakes.ts';
import { parseProvinces } from './provinces.ts';
import { readSource } from './source.ts';

/**
 * Reads every form of a folder (`*.yaml`, the file named after the form's id), ordered by id.
 *
 * Throws one error that lists every mistake of every file, each with its line, field and mend.
 */
export function loadForms(folder: string): Form[] {
  const forms: Form[] = [];
  const found: string[] = [];
  const fillAgencies = createAgencyFiller(join(folder, '..'));
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const source = readSource(`prompts/${basename(folder)}/${file}`, readFileSync(join(folder, file), 'utf8'));
    const mistakes: Mistake[] = [];
    const written = fillOptions(fillFields(source.content, folder, mistakes), folder, mistakes);
    const content = fillAgencies(written, mistakes);
    const checked = source.broken.length > 0 ? { mistakes: [] } : checkForm(content);
    if ('form' in checked) {
      forms.push(checked.form);
      if (checked.form.id !== basename(file, '.yaml'))
        mistakes.push({ path: ['id'], message: `the id "${checked.form.id}" is not the file's name` });
    } else {
      mistakes.push(...checked.mistakes);
    }
    found.push(
      ...source.broken.map(({ line, message }) => `${source.name}:${line} ${message}`),
      ...mistakes.map((mistake) => mistakeLine(mistake, source, { fields: 'field' })),
    );
  }
  if (found.length > 0) throw new StartError(`the forms need mending:\n${found.join('\n')}`);
  return forms;
}

/** `fieldsFrom: workshop.yaml`, of the same folder, stands for the fields of that form: what is asked once more is written once. */
function fillFields(content: unknown, folder: string, mistakes: Mistake[]): unknown {
  if (content === null || typeof content !== 'object' || !Object.hasOwn(content, 'fieldsFrom')) return content;
  const { fieldsFrom, ...rest } = content as Record<string, unknown>;
  const path = join(folder, basename(String(fieldsFrom)));
  if (!existsSync(path)) {
    mistakes.push({ path: ['fieldsFrom'], message: `there is no ${String(fieldsFrom)} beside it` });
    return rest;
  }
  const other = readSource(basename(path), readFileSync(path, 'utf8')).content;
  return { ...rest, fields: other !== null && typeof other === 'object' ? Reflect.get(other, 'fields') : undefined };
}

/** `optionsFrom: provinces.yaml`, beside the folder of the forms, stands for the options of its entries. */
function fillOptions(content: unknown, folder: string, mistakes: Mistake[]): unknown {
  if (content === null || typeof content !== 'object') return content;
  const fields: unknown = Reflect.get(content, 'fields');
  if (!Array.isArray(fields)) return content;
  const filled = fields.map((field: unknown, index) => {
    if (field === null || typeof field !== 'object' || !Object.hasOwn(field, 'optionsFrom')) return field;
    const { optionsFrom, ...rest } = field as Record<string, unknown>;
    const path = join(folder, '..', basename(String(optionsFrom)));
    if (!existsSync(path)) {
      mistakes.push({ path: ['fields', index, 'optionsFrom'], message: `there is no prompts/${String(optionsFrom)}` });
      return { ...rest, options: [{ id: 'none', label: '-' }] };
    }
    const options = parseProvinces(readFileSync(path, 'utf8')).map(({ code, name, also }) => ({
      id: code,
      label: name,
      also,
    }));
    return { ...rest, options };
  });
  return { ...content, fields: filled };
}
