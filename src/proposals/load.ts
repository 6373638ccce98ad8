import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StartError } from '#core/start-error.ts';
import { type Mistake, mistakeLine } from '#forms/mistakes.ts';
import { type ReadSource, readSource, type Source } from '#forms/source.ts';
import { type BankFile, checkAmongQuestions, checkBankFile } from './bank.ts';
import { checkEdition, namesIn } from './check.ts';
import type { Bank, Edition } from './definition.ts';
import { checkEditionFile } from './editions.ts';

/** What proposals are made of: the questions, and the editions by their ids. */
export type Proposals = { bank: Bank; editions: ReadonlyMap<string, Edition> };

const LISTS = { questions: 'question', sections: 'section', attachments: 'attachment' };

/**
 * Reads the bank (`bank/*.yaml`, together one bank; its version is the sum of theirs, so that it grows with each) and the editions
 * beside it (`*.yaml`, a file named after the edition's id), ordered by id.
 *
 * Throws one error that lists every mistake of every file, each with its line, question or section, and mend.
 */
export function loadProposals(folder: string, read: ReadSource = readSource): Proposals {
  const found: string[] = [];
  const report = (source: Source, mistakes: readonly Mistake[]): void => {
    found.push(
      ...source.broken.map(({ line, message }) => `${source.name}:${line} ${message}`),
      ...(source.broken.length > 0 ? [] : mistakes.map((mistake) => mistakeLine(mistake, source, LISTS))),
    );
  };
  const bankFiles = sourcesOf(join(folder, 'bank'), `${basename(folder)}/bank`, read).map((source) => ({
    source,
    ...checkBankFile(source.content),
  }));
  const editionFiles = sourcesOf(folder, basename(folder), read).map((source) => ({
    source,
    checked: checkEditionFile(source.content),
  }));
  const editions = editionFiles.flatMap(({ checked }) => ('edition' in checked ? [checked.edition] : []));
  const questions = new Map(
    bankFiles.flatMap((file) => file.questions.flatMap((question) => (question ? [[question.id, question]] : []))),
  );
  const known = {
    questions,
    ids: bankFiles.flatMap(({ ids }) => ids),
    editions: editionFiles.map(({ source }) => idOfFile(source)),
  };
  const named = new Set(editions.flatMap(namesIn).map(({ id }) => id));
  const sound = editions.length === editionFiles.length && named.isSubsetOf(new Set(known.ids));
  const unused = bankFiles.map((file) => (sound ? unusedIn(file, named) : []));
  const among = checkAmongQuestions(bankFiles);
  bankFiles.forEach(({ source, mistakes }, index) => {
    report(source, [...mistakes, ...(among[index] ?? []), ...(unused[index] ?? [])]);
  });
  for (const { source, checked } of editionFiles) {
    if ('mistakes' in checked) report(source, checked.mistakes);
    else report(source, [...misnamed(checked.edition, source), ...checkEdition(checked.edition, known)]);
  }
  if (found.length > 0) throw new StartError(`the proposals need mending:\n${found.join('\n')}`);
  const version = bankFiles.reduce((sum, file) => sum + file.version, 0);
  return { bank: { version, questions }, editions: new Map(editions.map((edition) => [edition.id, edition])) };
}

function sourcesOf(folder: string, name: string, read: ReadSource): Source[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => read(`prompts/${name}/${file}`, readFileSync(join(folder, file), 'utf8')));
}

function idOfFile({ name }: Source): string {
  return basename(name, '.yaml');
}

function misnamed({ id }: Edition, source: Source): Mistake[] {
  return id === idOfFile(source) ? [] : [{ path: ['id'], message: `the id "${id}" is not the file's name` }];
}

/** Questions that no edition names: nobody could ever be asked them. */
function unusedIn({ ids }: BankFile, named: ReadonlySet<string>): Mistake[] {
  return ids.flatMap((id, index) =>
    named.has(id)
      ? []
      : [{ path: ['questions', index], message: 'stands in no edition; put it into a section or remove it' }],
  );
}
