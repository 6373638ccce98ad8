/** Kinds of positions as reports sum them up, from the head of an agency down. */
export const POSITION_GROUPS = [
  'regional',
  'head',
  'secretary',
  'division',
  'section',
  'functional',
  'staff',
  'other',
] as const;
export type PositionGroup = (typeof POSITION_GROUPS)[number];

/**
 * What positions of a kind are called, the first that fits: acting officials (`Plt.`) count as what they act for. People write their position in their
 * own words, so what fits none is `other`, and nothing is guessed.
 */
const WORDS: readonly (readonly [PositionGroup, RegExp])[] = [
  ['secretary', /^(?:sekretaris|sekdin|sekban|sekcam|sekda|wakil direktur|sesdit)\b/],
  ['regional', /^(?:wakil )?(?:gubernur|bupati|wali ?kota)\b|^(?:asisten|staf ahli)\b/],
  ['functional', /\bahli (?:pertama|muda|madya|utama)\b|\b(?:terampil|mahir|penyelia|fungsional)\b/],
  [
    'section',
    /^(?:kepala )?(?:sub[ -]?(?:bidang|bagian|bag|bid|koordinator)|seksi|subbag|kasi|kasubag|kasubbag|kasubid|kasubbid|ka ?tu|tata usaha)\b|^kepala (?:uptd?|unit|puskesmas|sekolah|tata usaha)\b/,
  ],
  ['division', /^(?:kepala )?(?:bidang|bagian|biro|kabid|kabag)\b|^(?:inspektur pembantu|irban|koordinator)\b/],
  ['head', /^(?:kepala|kadis|kaban|direktur|inspektur|camat|lurah|kepala desa|rektor|ketua)\b/],
  [
    'functional',
    /^(?:analis|perencana|pranata|auditor|arsiparis|widyaiswara|guru|dokter|perawat|bidan|apoteker|penyuluh|pengawas|penata|statistisi|peneliti|dosen|pustakawan|epidemiolog|sanitarian|nutrisionis|asesor|penguji|medik|surveyor)\b/,
  ],
  [
    'staff',
    /^(?:staf|pelaksana|pengelola|pengadministrasi|operator|bendahara|administrator|tenaga|honorer|penyusun)\b/,
  ],
];
const ACTING = /^(?:plt|plh|pj|pjs|pgs)\.? +/;

/** The kind of a position as a person wrote it. */
export function positionGroup(position: string): PositionGroup {
  const written = position
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}./ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ACTING, '');
  return WORDS.find(([, fits]) => fits.test(written))?.[0] ?? 'other';
}
