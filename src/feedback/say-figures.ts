import type { Lang } from '#core/words.ts';

const DECIMALS = 2;
const HUNDRED = 100;

/** What is less than half of the last decimal below nothing is nothing. */
const TWO_DECIMALS = {
  minimumFractionDigits: DECIMALS,
  maximumFractionDigits: DECIMALS,
  signDisplay: 'negative',
} as const satisfies Intl.NumberFormatOptions;

const MEANS: Record<Lang, Intl.NumberFormat> = {
  id: new Intl.NumberFormat('id-ID', TWO_DECIMALS),
  en: new Intl.NumberFormat('en-GB', TWO_DECIMALS),
};
const SHARES: Record<Lang, Intl.NumberFormat> = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

/** An average, a spread, a gain or a difference with two decimals and a true minus, as `4,35` or `−0,03`: half of the last one goes up, of the number as it is written (4.345 is `4,35`). */
export function sayMean(mean: number, lang: Lang): string {
  return MEANS[lang].format(mean).replace('-', '−');
}

/** A share of a whole with at most one decimal, as `92,5%`; null: the whole is nothing. */
export function sayPercent(part: number, whole: number, lang: Lang): string | null {
  return whole === 0 ? null : `${SHARES[lang].format((part * HUNDRED) / whole)}%`;
}
