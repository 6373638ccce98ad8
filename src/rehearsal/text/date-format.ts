/** A date format of `r`, or letters of `wdDtT`, in its canonical order; undefined when it has others. */
export function normalizeDateFormat(format: string): string | undefined {
  if (format === 'r' || format === 'R') return 'r';
  if (!/^[wWdDtT]*$/.test(format)) return undefined;
  const day = /w/i.test(format) ? 'w' : '';
  const date = format.includes('d') ? 'd' : format.includes('D') ? 'D' : '';
  const time = format.includes('t') ? 't' : format.includes('T') ? 'T' : '';
  return day + date + time;
}
