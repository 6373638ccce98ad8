import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StartError } from '#core/start-error.ts';
import { checkForm } from './check.ts';
import type { Form } from './definition.ts';
import { createAgencyFiller } from './fill-agencies.ts';
import { type Mistake, mistakeLine } from './mistakes.ts';
import { loadProvinces } from './provinces.ts';
import { type ReadSource, readSource, type Source } from './source.ts';

/**
 * Reads every form of a folder (`*.yaml`, the file named after the form's id), ordered by id.
 *
 * Throws one error that lists every mistake of every file, each with its line, field and mend.
 */
export function loadForms(folder: string, read: ReadSource = readSource): Form[] {
  const forms: Form[] = [];
  const found: string[] = [];
  const fillAgencies = createAgencyFiller(join(folder, '..'), read);
  const sources = new Map<string, Source>();
  const sourceOf = (file: string): Source => {
    const known = sources.get(file);
    if (known) return known;
    const source = read(`prompts/${basename(folder)}/${file}`, readFileSync(join(folder, file), 'utf8'));
    sources.set(file, source);
    return source;
  };
  const fillFields = createFieldFiller(folder, sourceOf);
  const fillOptions = createOptionFiller(join(folder, '..'), read);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const source = sourceOf(file);
    const mistakes: Mistake[] = [];
    const written = fillOptions(fillFields(source.content, mistakes), mistakes);
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

type Fill = (content: unknown, mistakes: Mistake[]) => unknown;

/** `fieldsFrom: workshop.yaml`, of the same folder, stands for the fields of that form: what is asked once more is written once. */
function createFieldFiller(folder: string, sourceOf: (file: string) => Source): Fill {
  return function fillFields(content, mistakes) {
    if (content === null || typeof content !== 'object' || !Object.hasOwn(content, 'fieldsFrom')) return content;
    const { fieldsFrom, ...rest } = content as Record<string, unknown>;
    const file = basename(String(fieldsFrom));
    if (!existsSync(join(folder, file))) {
      mistakes.push({ path: ['fieldsFrom'], message: `there is no ${String(fieldsFrom)} beside it` });
      return rest;
    }
    const other = sourceOf(file).content;
    return { ...rest, fields: other !== null && typeof other === 'object' ? Reflect.get(other, 'fields') : undefined };
  };
}

/** `optionsFrom: provinces.yaml`, beside the folder of the forms, stands for the options of its entries; the file is read once. */
function createOptionFiller(folder: string, read: ReadSource): Fill {
  const known = new Map<string, readonly object[]>();

  function optionsOf(path: string): readonly object[] {
    const options =
      known.get(path) ??
      loadProvinces(path, read).map(({ code, name, also }) => ({
        id: code,
        label: name,
        also,
      }));
    known.set(path, options);
    return options;
  }

  return function fillOptions(content, mistakes) {
    if (content === null || typeof content !== 'object') return content;
    const fields: unknown = Reflect.get(content, 'fields');
    if (!Array.isArray(fields)) return content;
    const filled = fields.map((field: unknown, index) => {
      if (field === null || typeof field !== 'object' || !Object.hasOwn(field, 'optionsFrom')) return field;
      const { optionsFrom, ...rest } = field as Record<string, unknown>;
      const path = join(folder, basename(String(optionsFrom)));
      if (existsSync(path)) return { ...rest, options: optionsOf(path) };
      mistakes.push({ path: ['fields', index, 'optionsFrom'], message: `there is no prompts/${String(optionsFrom)}` });
      return { ...rest, options: [{ id: 'none', label: '-' }] };
    });
    return { ...content, fields: filled };
  };
}
