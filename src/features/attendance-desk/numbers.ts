/** What was written from a paper list: whom it means, and what of it means nobody. */
export type NumbersRead = {
  /** In their order, each once. */
  readonly numbers: readonly number[];
  /** Numbers that nobody in the list has. */
  readonly missing: readonly number[];
  /** What is no number at all, as it was written. */
  readonly unclear: readonly string[];
};

/** A longer range is a slip of the finger. */
const LONGEST = 2_000;
const UNTIL = /\s*(?:-|–|—|‑|s\.?\s?\/?\s?d\.?(?![a-z])|sampai(?: dengan)?|hingga|to)\s*/gi;
const EXCEPT = /\b(?:kecuali|selain|tanpa|except|but not)\b/i;
const ALL = /\b(?:semua(?:nya)?|seluruh(?:nya)?|all|everybody)\b/i;
const FILLING = /\b(?:dan|serta|and|nomor|nomer|no|number|urut|peserta|hadir)\b\.?/gi;

/**
 * Reads numbers of the list as organizers write them: `1-20, 23, 25`, `1 s.d. 20 dan 23`, `semua kecuali 7, 12`.
 * @param known the numbers that somebody in the list has
 */
export function readNumbers(text: string, known: readonly number[]): NumbersRead {
  const [named = '', ...others] = text.normalize('NFKC').split(EXCEPT);
  const without = partsOf(others.join(' '));
  const all = ALL.test(named);
  const wanted = partsOf(named.replace(ALL, ' '));
  const has = new Set(known);
  const asked = new Set([...(all ? known : []), ...wanted.numbers]);
  for (const number of without.numbers) asked.delete(number);
  const inOrder = [...asked].sort((a, b) => a - b);
  const excluded = without.numbers.filter((number) => !has.has(number));
  return {
    numbers: inOrder.filter((number) => has.has(number)),
    missing: [...new Set([...inOrder.filter((number) => !has.has(number)), ...excluded])].sort((a, b) => a - b),
    unclear: [...wanted.unclear, ...without.unclear],
  };
}

function partsOf(text: string): { numbers: number[]; unclear: string[] } {
  const numbers: number[] = [];
  const unclear: string[] = [];
  const parts = text
    .replace(UNTIL, '-')
    .replace(FILLING, ' ')
    .split(/[,;&+\s]+/)
    .map((part) => part.replace(/^[.:()]+|[.:()]+$/g, ''))
    .filter((part) => part !== '' && part !== '-');
  for (const part of parts) {
    const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part) ?? [];
    const [from, to] = [Math.min(Number(first), Number(last)), Math.max(Number(first), Number(last))];
    if (first === '' || to - from > LONGEST) unclear.push(part);
    else for (let number = from; number <= to; number++) numbers.push(number);
  }
  return { numbers, unclear };
}
