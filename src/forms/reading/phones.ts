import { cleanLine, hasWords } from './clean.ts';

/** The numbers as `+` and digits. `sure` is false where something had to be supposed. */
export type PhoneReading =
  | { numbers: string[]; sure: boolean }
  | { none: 'empty' | 'no-area' | 'length' | 'unreadable' };

type One = { number: string; sure: boolean } | { none: 'no-area' | 'length' | 'unreadable' };

/** National numbers after +62: a mobile begins with 8; a landline with an area code of two or three digits. */
const MOBILE = /^8[1-9]\d{7,10}$/;
const LANDLINE = /^(?:2[1-9]|[2-79]\d{2}|3\d)\d{5,8}$/;
const LABEL = /(?:nomor|no|hp|wa|whatsapp|telp|telepon|telpon|handphone|ponsel|kantor|saya|aktif|ini|phone|mobile)/;

/** Reads one telephone number, or several between slashes, commas or "atau"; words such as "WA" around them don't matter. */
export function readPhones(text: string): PhoneReading {
  const line = cleanLine(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[–—−‒‐‑]/g, '-');
  if (!hasWords(line)) return { none: 'empty' };
  const pieces = line.split(/[/,;|]|\s(?:atau|dan|or|and|&)\s/).filter((piece) => /\d/.test(piece));
  if (pieces.length === 0) return { none: 'unreadable' };
  const read = pieces.map(readOne);
  const found = read.flatMap((one) => ('number' in one ? [one] : []));
  const failed = read.find((one) => 'none' in one);
  if (failed && 'none' in failed) return { none: failed.none };
  return { numbers: [...new Set(found.map(({ number }) => number))], sure: found.every(({ sure }) => sure) };
}

function readOne(piece: string): One {
  const whole = piece.replace(/\s*(?:ext|eks|ekst|pesawat|pes)\.?\s*\d{1,5}\s*$/, '');
  const bare = whole
    .replace(new RegExp(`(?<!\\p{L})${LABEL.source}(?!\\p{L})`, 'gu'), ' ')
    .replace(/[\s().:\-_*`'"]/g, '');
  if (!/^\+?\d+$/.test(bare)) return { none: 'unreadable' };
  const extended = whole !== piece;
  const digits = bare.replace(/^\+/, '');
  if (bare.startsWith('+') && !digits.startsWith('62')) return abroad(digits);
  if (digits.startsWith('00') && !digits.startsWith('0062')) return abroad(digits.slice(2));
  // A local number may begin with 62 too: without a plus, so few digits are no whole number with its country.
  const prefixed = bare.startsWith('+') || digits.length >= 9 ? /^(?:0062|62)0?/.exec(digits) : null;
  const inland = prefixed ? digits.slice(prefixed[0].length) : digits.replace(/^0/, '');
  const supposed = prefixed === null && !digits.startsWith('0');
  if (MOBILE.test(inland)) return { number: `+62${inland}`, sure: !extended && !supposed };
  if (supposed)
    return digits.length >= 5 && digits.length <= 8
      ? { none: 'no-area' }
      : { none: digits.length > 8 ? 'length' : 'unreadable' };
  if (!inland.startsWith('8') && LANDLINE.test(inland)) return { number: `+62${inland}`, sure: !extended };
  return { none: 'length' };
}

/** A number of another country, 8 to 15 digits (ITU-T E.164), is possible but rare: it is asked. */
function abroad(digits: string): One {
  return /^[1-9]\d{7,14}$/.test(digits) ? { number: `+${digits}`, sure: false } : { none: 'length' };
}
