import type { Input, Parsed } from '../types.ts';

/** The answer to content that the question cannot take: it is named, and what to do instead is said. */
export function refuse(input: Exclude<Input, { type: 'text' }>, wanted: 'text' | 'choice' = 'text'): Parsed {
  if (input.type === 'option') return { status: 'reject', say: { key: 'kind-button-stale' } };
  const what = input.type === 'other' ? input.what : input.type === 'contact' ? 'contact' : input.file.media;
  if (wanted === 'choice') return { status: 'reject', say: { key: 'kind-unexpected-choice', args: { what } } };
  return { status: 'reject', say: { key: 'kind-unexpected', args: { what } } };
}
