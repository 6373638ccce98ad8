import { fold } from '../reading/clean.ts';
import { tidyAgency } from './tidy.ts';
import type { AgencyWords } from './words.ts';

const KINDS_OF_REGION = new Set(['kabupaten', 'kota', 'provinsi']);
/** What makes a name an institution's. */
const INSTITUTION =
  /(?<!\p{L})(?:dinas|badan|biro|bagian|bidang|kantor|balai|satuan|sekretariat|inspektorat|lembaga|kementerian|pemerintah|pusat|puskesmas|rumah sakit|unit|kecamatan|kelurahan|desa|sekolah|universitas|politeknik|s[dm][apk]?n?|mts|man|pt|bumd)(?!\p{L})/u;
/** Words in the longest name of a region behind its kind: Kabupaten Penukal Abab Lematang Ilir. */
const LONGEST = 4;

/**
 * The names that an office has in the region that was typed: one where its kind was said ("kab bungo"), both where it may be a kabupaten
 * or a kota ("bungo"). Null when something else was typed, such as the whole name of an agency.
 */
export function withRegion(office: string, typed: string, words: AgencyWords): string[] | null {
  if (isRegionAlone(typed, words)) return [`${office} ${tidyAgency(typed, words)}`];
  const named = fold(typed);
  // Whatever is shortened in it is no name of a region.
  const plain = words.expanded(named).join(' ') === named;
  if (!plain || named.split(' ').length > LONGEST || INSTITUTION.test(named) || /\d/.test(named)) return null;
  const region = tidyAgency(typed, words);
  return [`${office} Kabupaten ${region}`, `${office} Kota ${region}`];
}

/** "Kab. Bungo", "Kota Jambi": a region, and no agency in it. */
export function isRegionAlone(typed: string, words: AgencyWords): boolean {
  const [kind = '', ...name] = words.expanded(fold(typed));
  if (!KINDS_OF_REGION.has(kind) || name.length === 0 || name.length > LONGEST) return false;
  return !INSTITUTION.test(name.join(' '));
}
