import { countWords } from '#forms/reading/clean.ts';
import type { Rule } from './section.ts';

/** More words than the section's limit, which its edition or its organizer has set; an unknown limit is none. A part is examined as a draft of its own. */
export const overLimit: Rule = ({ paragraphs, maxWords }) => {
  const words = paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
  if (maxWords === null || words <= maxWords) return [];
  return [{ rule: 'over-limit', quote: null, question: null, args: { words, max: maxWords, over: words - maxWords } }];
};
