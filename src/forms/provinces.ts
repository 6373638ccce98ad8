import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseYaml } from './parse-yaml.ts';
import type { ReadSource } from './source.ts';

const province = z.strictObject({
  /** Kode wilayah, two digits. */
  code: z.string().regex(/^\d{2}$/),
  name: z.string().min(1),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']),
  abbreviation: z.enum(['WIB', 'WITA', 'WIT']),
  /** What else people call it when they type. */
  also: z.array(z.string().min(1)).default([]),
});

/** A province with its time zone. */
export type Province = Readonly<z.infer<typeof province>>;

/** Reads `prompts/provinces.yaml`. Throws a `StartError` that names every entry that is not as it should be, with its line. */
export function parseProvinces(yaml: string, read?: ReadSource): Province[] {
  return parseYaml('prompts/provinces.yaml', yaml, z.array(province), read);
}

/** Every province of the country. */
export type Provinces = readonly Province[];

/** The provinces of a file such as `prompts/provinces.yaml`. Throws when it cannot be read, and as {@link parseProvinces} does. */
export function loadProvinces(path: string, read?: ReadSource): Provinces {
  return parseProvinces(readFileSync(path, 'utf8'), read);
}
