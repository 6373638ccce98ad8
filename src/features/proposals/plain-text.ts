import type { Turn } from '#aggregates/account/turn.ts';

/** Telegram takes 4,096 characters a message. */
const MOST = 3_900;

/** Sends a text of the author's as it is, to be copied: several messages where it is long. */
export function tellText(turn: Turn, text: string): void {
  for (const part of inMessages(text)) turn.notify({ lines: [{ key: 'proposal-copy', args: { text: part } }] });
}

/** A text in parts of at most so many characters, cut between paragraphs, else between words. */
export function inMessages(text: string, most: number = MOST): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const head = rest.slice(0, most + 1);
    const paragraph = head.lastIndexOf('\n\n');
    const word = head.lastIndexOf(' ');
    const end = paragraph > 0 ? paragraph : word > 0 ? word : wholeCharacter(rest, most);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** Never between the two halves of one character. */
function wholeCharacter(text: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end;
}
