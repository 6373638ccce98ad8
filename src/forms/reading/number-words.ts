import { table } from '#core/table.ts';

/** Bilangan in words, as in letters ("dua puluh lima", "seratus dua belas"). */
const DIGITS = table<number>({
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
});
const WHOLE = table<number>({ sepuluh: 10, sebelas: 11 });

/** Which of several: "yang kedua". */
export const ORDINAL_WORDS = table<number>({
  pertama: 1,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
  kelima: 5,
  keenam: 6,
  ketujuh: 7,
  kedelapan: 8,
  kesembilan: 9,
  kesepuluh: 10,
});

/** Words that multiply what stands before them; `sure` is false for letters that mean something else too. */
export const MULTIPLIERS = table<{ times: number; sure: boolean }>({
  ribu: { times: 1e3, sure: true },
  rb: { times: 1e3, sure: true },
  k: { times: 1e3, sure: false },
  juta: { times: 1e6, sure: true },
  jt: { times: 1e6, sure: true },
  miliar: { times: 1e9, sure: true },
  milyar: { times: 1e9, sure: true },
  m: { times: 1e9, sure: false },
  triliun: { times: 1e12, sure: true },
  trilyun: { times: 1e12, sure: true },
  t: { times: 1e12, sure: false },
});

/** Reads the words of one number below 1,000 from place `start`; null when none begins there. */
export function readSmallWords(words: readonly string[], start: number): { value: number; next: number } | null {
  let value = 0;
  let at = start;
  const digit = (index: number): number | undefined => DIGITS[words[index] ?? ''];
  if (words[at] === 'seratus') {
    value += 100;
    at += 1;
  } else if (digit(at) !== undefined && words[at + 1] === 'ratus') {
    value += (digit(at) ?? 0) * 100;
    at += 2;
  }
  const whole = WHOLE[words[at] ?? ''];
  const small = digit(at);
  if (whole !== undefined) {
    value += whole;
    at += 1;
  } else if (small !== undefined && words[at + 1] === 'puluh') {
    const last = digit(at + 2);
    const follows = last !== undefined && !['puluh', 'belas', 'ratus'].includes(words[at + 3] ?? '');
    value += small * 10 + (follows ? last : 0);
    at += follows ? 3 : 2;
  } else if (small !== undefined && words[at + 1] === 'belas') {
    value += 10 + small;
    at += 2;
  } else if (small !== undefined && words[at + 1] !== 'ratus') {
    value += small;
    at += 1;
  }
  return at === start ? null : { value, next: at };
}

/** The decimals after "koma": "lima", "dua lima"; null when a word is no digit. */
export function readDecimalWords(words: readonly string[], start: number): { value: number; next: number } | null {
  let digits = '';
  let at = start;
  for (let d = DIGITS[words[at] ?? '']; d !== undefined && digits.length < 6; d = DIGITS[words[at] ?? '']) {
    digits += d;
    at += 1;
  }
  return digits === '' ? null : { value: Number(`0.${digits}`), next: at };
}
