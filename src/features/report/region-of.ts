/** The region in an agency's name, up to the end of the name. The last one counts: `Dinas … Kabupaten Bungo`. */
const IN_NAME = /\b(provinsi|prov\.?|kabupaten|kab\.?|kota)\s+([^,;()]+)$/iu;
/** Full words for what people shorten. */
const FULL = { p: 'Provinsi', k: 'Kabupaten', c: 'Kota' } as const;

/**
 * The province, regency or city that somebody works in: as they said it, else as their agency's name has it; empty where neither says one.
 * @param given what the person answered; empty: nothing
 */
export function regionOf(given: string, agency: string): string {
  return regionIn(given) || given.trim() || regionIn(agency);
}

function regionIn(text: string): string {
  const [, kind = '', name = ''] = IN_NAME.exec(text.normalize('NFKC').replace(/\s+/g, ' ').trim()) ?? [];
  if (kind === '') return '';
  const full = /^prov/i.test(kind) ? FULL.p : /^kab/i.test(kind) ? FULL.k : FULL.c;
  return `${full} ${name.trim()}`;
}
