import type { Rule } from './section.ts';
import type { Finding } from './types.ts';

/**
 * A sub-question left out: passed over, not asked yet, or answered with "belum tahu". Reason: "isian proposal tidak lengkap" (Imanuddin,
 * PANRB, 2018); of 2,454 proposals 537 failed the administrative check in 2022.
 */
export const missingPart: Rule = ({ open, paragraphs }) => [
  ...open.map((question): Finding => ({ rule: 'missing-part', quote: null, question, args: {} })),
  ...paragraphs
    .filter(({ empty, question }) => empty === 'postponed' && (question === null || !open.includes(question)))
    // A gap in a text of one's own is among the open ones already.
    .filter(({ question }) => question !== null || open.length === 0)
    .map(({ question, text }): Finding => ({ rule: 'missing-part', quote: text.trim(), question, args: {} })),
];
