import type { Lang } from './words.ts';

const FORMATS: Record<Lang, Intl.NumberFormat> = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
};

/**
 * A number as the reader's language writes it: `1.234,5` in Indonesian, `1,234.5` in English; at most three decimals.
 * A year is not a quantity: pass it around as a string.
 */
export function formatNumber(value: number, lang: Lang): string {
  // Most numbers in messages are small counts, which need no Intl (about 20 times faster).
  if (value >= 0 && value < 1000 && Number.isInteger(value)) return String(value);
  return FORMATS[lang].format(value);
}
