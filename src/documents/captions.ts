import type { Paper } from './paper.ts';

/** What a caption counts. */
export type Counted = 'figure' | 'table';

/** The pieces of a caption: `Gambar 2. Kehadiran per hari` is a word, a number and a text. Without a word there is no number. */
export type Caption = { readonly word: string; readonly number: number; readonly text: string };

/** Numbers the captions of a paper, figures and tables each from one. */
export function createCaptions({ captions }: Pick<Paper, 'captions'>) {
  const counts: Record<Counted, number> = { figure: 0, table: 0 };
  return function captionOf(kind: Counted, text: string): Caption {
    counts[kind] += 1;
    return { word: captions?.[kind] ?? '', number: counts[kind], text };
  };
}

/** A caption as it is read. */
export function captionText({ word, number, text }: Caption): string {
  return word === '' ? text : `${word} ${number}. ${text}`;
}
