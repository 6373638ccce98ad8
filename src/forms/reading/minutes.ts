import { fold } from './clean.ts';
import { readSmallWords } from './number-words.ts';

/** Longer is no part of a day's agenda, in minutes. */
const LONGEST = 24 * 60;

const MINUTE = '(?:menit|mnt|min|minutes?|m)';
const HOURS = String.raw`(setengah|\d{1,2}(?:\.\d{1,2})?) (?:jam|hours?|j)`;
const LENGTH = new RegExp(`^(?:${HOURS})? ?(?:(\\d{1,3}) ${MINUTE})?$`);
const TIMES = new RegExp(`^(\\d{1,2}) x (\\d{1,3}) ${MINUTE}$`);

/**
 * How long something lasts, in minutes: "45 menit", "45'", "± 1 jam 30 menit", "1,5 jam", "setengah jam", "dua jam", "2 x 45 menit"; null for what says
 * no duration.
 */
export function readMinutes(text: string): number | null {
  const said = fold(
    text
      .replace(/[±~]|\+\/-/g, ' ')
      .replace(/(\d)\s*['’′]/g, '$1 menit')
      .replace(/(\d)\s*[x×]\s*(\d)/gi, '$1 x $2')
      .replace(/(\d)[.,](\d)/g, '$1koma$2')
      .replace(/(\d)([a-z])/gi, '$1 $2'),
  )
    .replace(/(\d) ?koma ?(\d)/g, '$1.$2')
    .replace(/^(?:(?:kurang lebih|lebih kurang|sekitar|selama|durasi|kl) )+/, '');
  const words = said.split(' ');
  for (let at = 0; at < words.length; at++) {
    const number = readSmallWords(words, at);
    if (number !== null) words.splice(at, number.next - at, String(number.value));
  }
  const line = words.join(' ');
  const [, often, each] = TIMES.exec(line) ?? [];
  if (often !== undefined) return inADay(Number(often) * Number(each));
  const [, hours, minutes] = LENGTH.exec(line) ?? [];
  if (hours === undefined && minutes === undefined) return null;
  const whole = (hours === 'setengah' ? 0.5 : Number(hours ?? 0)) * 60;
  return inADay(Math.round(whole) + Number(minutes ?? 0));
}

function inADay(minutes: number): number | null {
  return minutes > 0 && minutes <= LONGEST ? minutes : null;
}
