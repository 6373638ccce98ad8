import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FACT_KINDS } from '#mentor/grounding/types.ts';

const said = z.string().trim().min(1);
const FAITHFUL = z.strictObject({
  id: z.string().regex(/^f\d{3}$/),
  profile: z.strictObject({ nama: said, jabatan: said, instansi: said, wilayah: said }),
  answers: z.record(z.string().regex(/^[a-z]+$/), said).refine((answers) => Object.keys(answers).length > 0),
  rewrite: said,
});
const PLANTED = FAITHFUL.extend({
  id: z.string().regex(/^p\d{3}$/),
  planted: z
    .array(z.strictObject({ kind: z.enum(FACT_KINDS), text: said }))
    .min(1)
    .max(3),
});
type Faithful = z.infer<typeof FAITHFUL>;

/** What ends with a full stop within a sentence. */
const SHORTENED = /\b(?:Drs|Hj|H|dr|drg|Ir|No|Sp|St|Bpk)\./g;

function read<Schema extends z.ZodType>(folder: string, begins: string, schema: Schema): z.infer<Schema>[] {
  const path = join(import.meta.dirname, folder);
  const files = readdirSync(path).filter((file) => file.startsWith(begins) && file.endsWith('.yaml'));
  return files.flatMap((file) => z.array(schema).parse(parse(readFileSync(join(path, file), 'utf8'))));
}

/** Case, spaces and the marks at either end make no difference to whether a fact was said. */
function plain(text: string): string {
  const bare = text.replace(/^[\s"'“‘]+|[\s"'”’,.]+$/g, '');
  return ` ${bare
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%.,:/-]+/gu, ' ')
    .replace(/[.,]+(?= |$)/g, '')} `;
}

function sources({ profile, answers }: Faithful): string {
  return [...Object.values(profile), ...Object.values(answers)].map(plain).join('');
}

function sentences(rewrite: string): number {
  return rewrite.replace(SHORTENED, '').split(/[.!?]+["'”’]*(?=\s+["'“‘]?[A-Z]|$)/).length - 1;
}

const SETS = ['dev', 'held'].map((folder) => ({
  folder,
  planted: read(folder, 'planted-', PLANTED),
  faithful: read(folder, 'faithful-', FAITHFUL),
}));
const allPlanted = SETS.flatMap(({ planted }) => planted);
const all = [...allPlanted, ...SETS.flatMap(({ faithful }) => faithful)];

describe('the set by which grounding is measured', () => {
  test('has a hundred rewrites of either sort to develop with, and a hundred held back', () => {
    expect(SETS.map(({ folder, planted, faithful }) => [folder, planted.length, faithful.length])).toEqual([
      ['dev', 100, 100],
      ['held', 100, 100],
    ]);
  });

  test('repeats neither an id nor a rewrite', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ rewrite }) => plain(rewrite))).size).toBe(all.length);
  });

  test('has each kind at least fifteen times', () => {
    const kinds = allPlanted.flatMap(({ planted }) => planted.map(({ kind }) => kind));
    expect(FACT_KINDS.filter((kind) => kinds.filter((one) => one === kind).length < 15)).toEqual([]);
  });

  test('is of two to four sentences', () => {
    expect(all.filter(({ rewrite }) => sentences(rewrite) < 2 || sentences(rewrite) > 4).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('has what is planted once in the rewrite and nowhere in what the person said', () => {
    const wrong = allPlanted.flatMap((item) =>
      item.planted
        .filter(({ text }) => item.rewrite.split(text).length !== 2 || sources(item).includes(plain(text)))
        .map(({ text }) => [item.id, text]),
    );
    expect(wrong).toEqual([]);
  });

  test('has no two planted facts on the same letters', () => {
    const crossing = allPlanted.filter(({ rewrite, planted }) => {
      const places = planted.map(({ text }) => [rewrite.indexOf(text), rewrite.indexOf(text) + text.length] as const);
      return places.some(([from, to], one) => places.some(([at, end], two) => one < two && at < to && from < end));
    });
    expect(crossing.map(({ id }) => id)).toEqual([]);
  });
});
