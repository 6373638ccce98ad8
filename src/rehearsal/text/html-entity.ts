const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The character that `&…;` at `at` stands for and where the text goes on, or undefined when it stands for itself. Telegram knows four names. */
export function decodeEntity(text: string, at: number): { character: string; end: number } | undefined {
  const found = /^&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?/.exec(text.slice(at, at + 16));
  if (!found) return undefined;
  const end = at + found[0].length;
  if (found[3] !== undefined) {
    const character = NAMED[found[3]];
    return character === undefined ? undefined : { character, end };
  }
  const code = found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16);
  const written = found[0].replace(';', '').length;
  if (code === 0 || code >= 0x10ffff || written >= 10) return undefined;
  return { character: String.fromCodePoint(code), end };
}

/** Text with all its `&…;` decoded. */
export function decodeEntities(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; ) {
    const decoded = text[i] === '&' ? decodeEntity(text, i) : undefined;
    result += decoded ? decoded.character : text.charAt(i);
    i = decoded ? decoded.end : i + 1;
  }
  return result;
}
