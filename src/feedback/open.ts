import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StartError } from '#core/start-error.ts';
import { type Mistake, mistakeLine } from '#forms/mistakes.ts';
import { type ReadSource, readSource, type Source } from '#forms/source.ts';
import type { Feedback, Instrument, Scale, Test } from './definition.ts';
import { checkInstrument, STARS } from './instrument-file.ts';
import { checkScales } from './scale-file.ts';
import { checkTest } from './test-file.ts';

const SCALES = 'scales.yaml';
const LISTS = { items: 'item', scales: 'scale', questions: 'question' };
/** Which instruments stand before others. */
const ORDER: readonly Instrument['subject'][] = ['session', 'workshop', 'speaker', 'day'];

type Read = { readonly source: Source; readonly mistakes: readonly Mistake[] };

/**
 * Reads everything that is asked about workshops.
 * @param prompts the folder that holds `feedback`: instruments (`*.yaml`), `scales.yaml`, and `tests/*.yaml`
 * @throws {StartError} one that lists every mistake of every file, each with its line and mend
 */
export function openFeedback(prompts: string, readFile: ReadSource = readSource): Feedback {
  const folder = join(prompts, 'feedback');
  const read: Read[] = [];
  const instruments = sourcesOf(folder, 'feedback', readFile)
    .filter(({ name }) => basename(name) !== SCALES)
    .flatMap((source) => {
      const checked = checkInstrument(source.content);
      const mistakes = 'mistakes' in checked ? checked.mistakes : misnamed(checked.instrument.id, source);
      read.push({ source, mistakes });
      return 'mistakes' in checked ? [] : [{ source, instrument: checked.instrument }];
    });
  const scales = readScales(folder, read, readFile);
  const tests = sourcesOf(join(folder, 'tests'), 'feedback/tests', readFile).flatMap((source): Test[] => {
    const checked = checkTest(source.content);
    read.push({ source, mistakes: 'mistakes' in checked ? checked.mistakes : misnamed(checked.test.id, source) });
    return 'mistakes' in checked ? [] : [checked.test];
  });
  read.push(...amongInstruments(instruments));
  const found = [...read.flatMap(linesOf), ...lacking(read)];
  if (found.length > 0) throw new StartError(`the feedback needs mending:\n${[...new Set(found)].join('\n')}`);
  const rank = ({ standard, subject }: Instrument) => (standard ? 0 : ORDER.length) + ORDER.indexOf(subject);
  const ordered = instruments.map(({ instrument }) => instrument).sort((a, b) => rank(a) - rank(b));
  return { instruments: byId(ordered), scales: byId(scales), tests: byId(tests) };
}

function readScales(folder: string, read: Read[], readFile: ReadSource): Scale[] {
  const path = join(folder, SCALES);
  if (!existsSync(path)) return [];
  const source = readFile(`prompts/feedback/${SCALES}`, readFileSync(path, 'utf8'));
  const checked = checkScales(source.content);
  read.push({ source, mistakes: 'mistakes' in checked ? checked.mistakes : [] });
  return 'mistakes' in checked ? [] : checked.scales;
}

/** Files without which nothing could be asked or named. */
function lacking(read: readonly Read[]): string[] {
  return [`${STARS.instrument}.yaml`, SCALES]
    .filter((file) => !read.some(({ source }) => basename(source.name) === file))
    .map((file) => `prompts/feedback/${file} is missing; put it back`);
}

function sourcesOf(folder: string, name: string, readFile: ReadSource): Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readFile(`prompts/${name}/${file}`, readFileSync(join(folder, file), 'utf8')));
}

function misnamed(id: string, { name }: Source): Mistake[] {
  return id === basename(name, '.yaml') ? [] : [{ path: ['id'], message: `the id "${id}" is not the file's name` }];
}

/** All instruments become one form, so what their fields begin with differs. */
function amongInstruments(instruments: readonly { source: Source; instrument: Instrument }[]): Read[] {
  return instruments.flatMap(({ source, instrument: { short } }, index) => {
    const other = instruments.slice(0, index).find(({ instrument }) => instrument.short === short);
    if (!other) return [];
    return [
      {
        source,
        mistakes: [{ path: ['short'], message: `"${short}" is that of "${other.instrument.id}", too; choose another` }],
      },
    ];
  });
}

function linesOf({ source, mistakes }: Read): string[] {
  if (source.broken.length > 0) return source.broken.map(({ line, message }) => `${source.name}:${line} ${message}`);
  return mistakes.map((mistake) => mistakeLine(mistake, source, LISTS));
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}
