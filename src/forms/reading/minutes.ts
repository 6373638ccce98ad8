import { fold } from './clean.ts';
import { readSmallWords } from './number-words.ts';

/** Longer is no part of a day's agenda, in minutes. */
const LONGEST = 24 * 60;

/** How long something lasts, in minutes: "45 menit", "± 1 jam 30 menit", "1,5 jam", "setengah jam", "dua jam"; null for what says no duration. */
export function readMinutes(text: string): number | null {
  const said = fold(
    text
      .replace(/[±~]/g, ' ')
      .replace(/(\d)[.,](\d)/g, '$1koma$2')
      .replace(/(\d)([a-z])/gi, '$1 $2'),
  )
    .replace(/(\d) ?koma ?(\d)/g, '$1.$2')
    .replace(/^(?:kurang lebih|lebih kurang|sekitar|selama|durasi) /, '');
  const words = said.split(' ');
  for (let at = 0; at < words.length; at++) {
    const number = readSmallWords(words, at);
    if (number !== null) words.splice(at, number.next - at, String(number.value));
  }
  const match = /^(?:(setengah|\d{1,2}(?:\.\d)?) (?:jam|hours?|j))? ?(?:(\d{1,3}) (?:menit|mnt|min|minutes?|m))?$/.exec(
    words.join(' '),
  );
  const [, hours, minutes] = match ?? [];
  if (hours === undefined && minutes === undefined) return null;
  const total = (hours === 'setengah' ? 0.5 : Number(hours ?? 0)) * 60 + Number(minutes ?? 0);
  return Number.isInteger(total) && total > 0 && total <= LONGEST ? total : null;
}
