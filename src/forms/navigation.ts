/** What the engine's own buttons carry; an option of a form cannot begin with an underscore or an equals sign. */
export const NAVIGATION = { back: '_back', skip: '_skip', submit: '_submit', mend: '_mend', keep: '_keep' } as const;

/** A button that mends one answer carries `=field`. */
export const MEND_PREFIX = '=';

const TYPED: Readonly<Record<string, string>> = {
  kembali: NAVIGATION.back,
  back: NAVIGATION.back,
  lewati: NAVIGATION.skip,
  lewat: NAVIGATION.skip,
  'belum tahu': NAVIGATION.skip,
  'belum tahu, lewati': NAVIGATION.skip,
  skip: NAVIGATION.skip,
};

const YES = new Set([
  'ya',
  'y',
  'iya',
  'ok',
  'oke',
  'betul',
  'benar',
  'sudah',
  'sudah benar',
  'setuju',
  'ya, benar',
  'yes',
  'correct',
]);
const NO = new Set(['tidak', 'bukan', 'belum', 'salah', 'ubah', 'no', 'change', 'tidak benar', 'belum benar']);

/** A text as it is compared: lower case, single spaces, without the full stop or exclamation mark at its end. */
export function bare(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!…]+$/, '');
}

/** The engine's button that a typed word stands for. */
export function typedNavigation(text: string): string | undefined {
  return TYPED[bare(text)];
}

/** Whether a typed word agrees (true), disagrees (false), or says something else. */
export function typedConsent(text: string): boolean | undefined {
  const word = bare(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
