import { FEWEST_SHOWN } from './settings.ts';

/** Whether so many answers may be shown. */
export function isShown(n: number): boolean {
  return n >= FEWEST_SHOWN;
}

/**
 * The kelompok whose marks may be told apart: at least five each, and so that what is left of the whole is nobody or at least five as well. Where it
 * would be one to four, who subtracts would know what these said: then the smallest kelompok is left out, too.
 * @param total of everybody
 * @param byGroup by kelompok; without those who have none
 */
export function shownGroups(total: number, byGroup: ReadonlyMap<string, number>): ReadonlySet<string> {
  const shown = [...byGroup].filter(([, n]) => isShown(n)).sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en'));
  if (!isShown(total)) return new Set();
  const rest = total - shown.reduce((sum, [, n]) => sum + n, 0);
  if (rest > 0 && !isShown(rest)) shown.pop();
  return new Set(shown.map(([group]) => group));
}
