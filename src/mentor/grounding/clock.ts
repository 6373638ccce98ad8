import type { NumberFound } from './numbers.ts';
import type { Quantity } from './quantities.ts';
import type { Token } from './tokens.ts';

const HOURS = new Set(['pukul', 'jam', 'pkl', 'jm']);
const LATER = new Set(['siang', 'sore', 'malam', 'mlm']);
const DAYTIME = new Set([...LATER, 'pagi', 'wib', 'wita', 'wit']);
const BETWEEN = new Set(['-', '–', '—', 'sampai', 'hingga', 'dengan', 'smp', 'sampe', 'sd', 's', 'd', '.', '/']);
const NOON = 720;
const DAY = 1440;

/** An hour of the day ("pukul 08.00", "jam 7 pagi"), and the end of a span of hours; null where the number at this place is none. */
export function clockAt(
  tokens: readonly Token[],
  lowers: readonly string[],
  at: number,
  number: NumberFound,
  previous: Quantity | undefined,
): Quantity | null {
  if (!HOURS.has(lowers[at - 1] ?? '') && !endsSpan(lowers, at, previous)) return null;
  const [value] = number.values;
  const text = tokens[at]?.text ?? '';
  if (value === undefined || number.next !== at + 1) return null;
  const colon = tokens[at + 1]?.text === ':' && tokens[at + 2]?.kind === 'number' && tokens[at + 2]?.glued;
  const [, hour, minute] = /^(\d{1,2})\.(\d{2})$/.exec(text) ?? [];
  const minutes = Number(hour ?? value) * 60 + Number(minute ?? (colon ? tokens[at + 2]?.text : 0));
  if (!(minutes >= 0 && minutes <= DAY)) return null;
  let last = colon ? at + 2 : at;
  const later = LATER.has(lowers[last + 1] ?? '');
  if (DAYTIME.has(lowers[last + 1] ?? '')) last += 1;
  const values = minutes > NOON ? [minutes] : later ? [minutes + NOON, minutes] : [minutes, minutes + NOON];
  const first = HOURS.has(lowers[at - 1] ?? '') ? at - 1 : at;
  return { kind: 'date', first, last, values, unit: 'clock', text };
}

function endsSpan(lowers: readonly string[], at: number, previous: Quantity | undefined): boolean {
  if (previous?.unit !== 'clock') return false;
  let back = at - 1;
  while (back > previous.last && BETWEEN.has(lowers[back] ?? '')) back -= 1;
  return back === previous.last && at - back > 1;
}
