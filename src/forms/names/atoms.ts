/** The smallest piece of a written name: letters between spaces and dots. */
export type Atom = {
  text: string;
  /** A dot stands behind it. */
  dot: boolean;
  /** A space, or nothing, stands before it. */
  apart: boolean;
};

/** Takes "H.Sudirman.SH" or "A. A. Gede" apart. */
export function toAtoms(text: string): Atom[] {
  return text.split(/\s+/).flatMap((word) => {
    const pieces = word.split('.');
    return pieces.flatMap((piece, index) =>
      piece === ''
        ? []
        : [{ text: piece, dot: index < pieces.length - 1, apart: pieces.slice(0, index).every((p) => p === '') }],
    );
  });
}

/** The atoms as they were typed. */
export function asTyped(atoms: readonly Atom[]): string {
  return atoms
    .map(({ text, dot, apart }, index) => `${index > 0 && apart ? ' ' : ''}${text}${dot ? '.' : ''}`)
    .join('');
}
