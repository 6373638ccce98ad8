import { isoDay } from './calendar.ts';
import { cleanLine, fold } from './clean.ts';

/** `sure`: 18 digits in the usual structure. `unsure`: 18 digits that don't look like it. `none`: why it is no NIP. */
export type NipReading =
  | { sure: string }
  | { unsure: string }
  | { none: 'empty' | 'old' | 'nik' | 'length' | 'unreadable'; count: number }
  | { absent: true };

const ABSENT = new Set([
  'tidak punya',
  'tidak punya nip',
  'tidak ada',
  'tidak ada nip',
  'tidak memiliki',
  'tidak memiliki nip',
  'saya tidak punya nip',
  'saya tidak memiliki nip',
  'tdk punya',
  'tdk punya nip',
  'tdk ada',
  'ga punya',
  'gak punya',
  'nggak punya',
  'belum punya',
  'belum ada',
  'belum ada nip',
  'belum punya nip',
  'belum memiliki nip',
  'non asn',
  'nonasn',
  'honorer',
  'tenaga honorer',
  'kosong',
  'nihil',
  'tanpa nip',
  'none',
  'no nip',
]);

/**
 * Reads a NIP or NI PPPK: 18 digits, spaces and dots between them don't matter. The structure (birth date, year and month of
 * appointment or a PPPK's agreement code, 1 or 2, a number) is only looked at to catch slips of the finger; nothing is derived
 * from it. Source: Perka BKN 22/2007; for PPPK the domain notes, section 1.2. `today` is `YYYY-MM-DD`.
 */
export function readNip(text: string, today: string): NipReading {
  const line = cleanLine(text).normalize('NFKC');
  if (line === '') return { none: 'empty', count: 0 };
  if (/^[-–—]+$/.test(line) || ABSENT.has(fold(line))) return { absent: true };
  const digits = line.replace(/\D/g, '');
  if (digits === '' || /\d\p{L}|\p{L}\d/u.test(line.replace(/^\P{L}*ni(?:p|pppk| pppk)[.:]*/iu, ''))) {
    return { none: 'unreadable', count: digits.length };
  }
  const count = digits.length;
  if (count === 18) return isPlausible(digits, today) ? { sure: digits } : { unsure: digits };
  return { none: count === 9 ? 'old' : count === 16 ? 'nik' : 'length', count };
}

function isPlausible(digits: string, today: string): boolean {
  const at = (from: number, to: number) => Number(digits.slice(from, to));
  const born = isoDay(at(0, 4), at(4, 6), at(6, 8));
  const age = born === null ? 0 : Number(today.slice(0, 4)) - at(0, 4);
  if (age < 17 || age > 70) return false;
  const began = at(8, 12);
  const code = at(12, 14);
  const thisYear = Number(today.slice(0, 4));
  const civilServant = code >= 1 && code <= 12 && digits.slice(8, 14) <= today.slice(0, 7).replace('-', '');
  const contract = code >= 21 && code <= 29 && began <= thisYear;
  return (civilServant || contract) && began >= at(0, 4) + 15 && /^[12]$/.test(digits[14] ?? '') && at(15, 18) > 0;
}
