/** Cuts a long text into parts of at most `limit` UTF-16 units, as Telegram's clients do: at a line's end, or a space, or hard. */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const head = rest.slice(0, limit + 1);
    const line = head.lastIndexOf('\n');
    const space = head.lastIndexOf(' ');
    const soft = line > limit / 2 ? line : space;
    const cut = soft > limit / 2 ? soft : hardCut(rest, limit);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

function hardCut(text: string, limit: number): number {
  const unit = text.charCodeAt(limit - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit;
}
