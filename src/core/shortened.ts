/** Characters that a button shows on every phone. */
export const LABEL_LENGTH = 24;

/** The beginning of what is too long for its place, with dots behind it; of nothing, the dots alone. @param room characters */
export function shortened(text: string, room = LABEL_LENGTH): string {
  const characters = [...(text === '' ? '…' : text)];
  if (characters.length <= room) return characters.join('');
  return `${characters
    .slice(0, room - 1)
    .join('')
    .trimEnd()}…`;
}
