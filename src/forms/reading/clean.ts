/** Everything that cannot be seen, except line breaks, tabs and what holds an emoji together. */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\u2800\uFFFD]--[\n\t\u200D\uFE0F]]/gv;
const LOOSE_JOINER = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D/gu;
/** Bullets as a word processor pastes them, from its own symbol font. */
const PASTED_BULLET = /[\uF0B7\uF0A7\uF0D8\uF0FC]/g;
/** More marks on one letter than any script needs. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Somebody's text as one line: NFC, nothing invisible, single spaces. */
export function cleanLine(text: string): string {
  const seen = visible(text);
  return (LOOSE_SPACE.test(seen) ? seen.replace(/\s+/gu, ' ') : seen).trim();
}

/** Somebody's text with its paragraphs and lines: NFC, nothing invisible, single spaces, at most one empty line. */
export function cleanParagraphs(text: string): string {
  return visible(text)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether there is anything to read: a letter or a digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Words as a word processor counts them, without lone signs. */
export function countWords(text: string): number {
  return PLAIN.test(text) ? (text.match(PLAIN_WORD)?.length ?? 0) : text.split(/\s+/u).filter(hasWords).length;
}

/** Characters as people count them: an accented letter or an emoji outside the basic plane is one. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/** For comparing what was typed with what is known: lower case, no accents, only letters, digits and single spaces. */
export function fold(text: string): string {
  if (PLAIN.test(text))
    return text
      .replace(PLAIN_APOSTROPHE, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return visible(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})['’‘`](?=\p{L})/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters of a keyboard for Chinese or Japanese, and "fonts" made of mathematical letters: the same letters. */
const DISGUISED = /[\uFF01-\uFF5E\u3000\u{1D400}-\u{1D7FF}]+/gu;

/** Nothing here is invisible, of several forms or a line break of old machines. */
const PLAIN = /^[\x20-\x7E\n\t]*$/;
/** The same work, several times cheaper where letters are those of ASCII. */
const PLAIN_WORD = /[^\s]*[a-z0-9][^\s]*/gi;
const PLAIN_APOSTROPHE = /(?<=[a-z])['`](?=[a-z])/gi;
const LOOSE_SPACE = /\s\s|[^\S ]/u;

function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(PASTED_BULLET, '•')
    .replace(INVISIBLE, '')
    .replace(LOOSE_JOINER, '')
    .replace(DISGUISED, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(PILED_MARKS, '$1');
}
