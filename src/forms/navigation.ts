import { readConsent } from './reading/consent.ts';
import { saysUnsure } from './reading/unsure.ts';

/** What the engine's own buttons carry; an option of a form cannot begin with an underscore or an equals sign. */
export const NAVIGATION = { back: '_back', skip: '_skip', submit: '_submit', mend: '_mend', keep: '_keep' } as const;

/** A button that mends one answer carries `=field`. */
export const MEND_PREFIX = '=';

const TYPED = new Map<string, string>([
  ['kembali', NAVIGATION.back],
  ['back', NAVIGATION.back],
  ['lewati', NAVIGATION.skip],
  ['lewat', NAVIGATION.skip],
  ['belum tahu', NAVIGATION.skip],
  ['belum tahu, lewati', NAVIGATION.skip],
  ['skip', NAVIGATION.skip],
  ['kosongkan', NAVIGATION.skip],
  ['clear', NAVIGATION.skip],
  ['tetap', NAVIGATION.keep],
  ['pakai jawaban ini', NAVIGATION.keep],
  ['keep', NAVIGATION.keep],
  ['keep this answer', NAVIGATION.keep],
]);

/** Said where there is nothing to say; skips an optional question that does not take it as its answer. */
const NOTHING = new Set(['-', 'tidak ada', 'belum ada', 'belum', 'kosong', 'nihil', 'none', 'not yet', 'n/a']);

const YES = new Set(['ya, benar', 'correct', 'yes, correct']);
const NO = new Set(['salah', 'ubah', 'ganti', 'change', 'wrong']);
/** Agree at the summary, besides yes and the words of its button. */
const SEND = new Set(['kirim', 'simpan', 'daftarkan', 'buat', 'selesai', 'send', 'save', 'submit', 'done']);

/** A thumb up agrees to what was just shown. */
const THUMBS = /^(?:[👍👌]\p{Emoji_Modifier}?)+$/u;

/** A text as it is compared: lower case, single spaces, without the full stop or exclamation mark at its end. */
export function bare(text: string): string {
  const lower = text.trim().toLowerCase();
  // Looked at first, because most texts have neither, and every text is compared several times.
  const spaced = LOOSE_SPACE.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
  return END_MARK.test(spaced) ? spaced.replace(/[.!…]+$/, '') : spaced;
}

const LOOSE_SPACE = /\s\s|[^\S ]/;
const END_MARK = /[.!…]$/;

/** The engine's button that a typed word stands for. */
export function typedNavigation(text: string): string | undefined {
  return TYPED.get(bare(text));
}

/** Whether a typed word agrees (true), disagrees (false), or says something else. */
export function typedConsent(text: string): boolean | undefined {
  const word = bare(text);
  if (THUMBS.test(word)) return true;
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  return readConsent(text) ?? undefined;
}

/** Whether a typed word sends off what the summary shows. */
export function typedSend(text: string): boolean {
  return SEND.has(bare(text)) || typedConsent(text) === true;
}

/** Whether a text says that there is nothing to answer. */
export function saysNothing(text: string): boolean {
  return NOTHING.has(bare(text)) || saysUnsure(text);
}

/** The word of a text that is one word in quotation marks: meant as it stands, though it is a word of the menu or of the engine. */
export function quotedWord(text: string): string | null {
  return /^["“”„«]([^\s"“”„«»]+)["“”»]$/.exec(text.trim())?.[1] ?? null;
}
