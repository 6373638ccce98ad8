/**
 * Styles of our own, by their names as Word shows them: what stands under them is said beside the text, and is left out when the file comes
 * back and is taken apart.
 */
export const ASIDE = {
  paragraph: { id: 'TuntunNote', name: 'Tuntun: catatan' },
  run: { id: 'TuntunHint', name: 'Tuntun: petunjuk' },
} as const;

/** The title above a table of contents, which is no heading itself: Word's own name for it. */
export const CONTENTS = { id: 'TOCHeading', name: 'TOC Heading' } as const;

/** A line of it that names a chapter. */
export const CHAPTER = { id: 'TOC1', name: 'toc 1' } as const;
