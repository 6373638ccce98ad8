import type { FigureReader } from './reading/figures.ts';
import type { PairReader } from './reading/pairs.ts';
import { placesExpecting, type ReadParagraph, type Rule } from './section.ts';
import type { Finding } from './types.ts';

/**
 * Where impact is asked, a figure is expected with what it counts, when, and who says so. Reason: "data dan capaian inovasi … belum
 * digambarkan dengan baik sehingga cenderung lemah" (Gabriel Lele, UGM, for PANRB, January 2021).
 *
 * The figure and its unit have to be in the answer; its time and source may stand in another answer of the section. Who is asked for a
 * comparison may leave both figures to the answers beside it, as those to *figure before* and *figure after* are. `missing` says what is
 * not there: `figure`, or some of `unit`, `period`, `source`, separated by commas.
 */
export function createNoFigure(reader: FigureReader, pairs: PairReader): Rule {
  const counts = (p: ReadParagraph) => p.sentences.some((s) => reader.figures(s).some(({ unit }) => unit !== null));

  return function noFigure(section) {
    const all = section.paragraphs;
    const isSourced = says(all, reader.hasPeriod) && says(all, reader.hasSource);

    /** Both states in figures, in answers that are asked for figures themselves. */
    function isToldBeside(own: readonly ReadParagraph[]): boolean {
      if (!isSourced || !own.some((p) => p.question !== null && p.expects.includes('before-after'))) return false;
      const others = all.filter((p) => !own.includes(p) && p.expects.includes('figure') && counts(p));
      return others.some((p) => pairs.marks(p, 'before') && others.some((q) => q !== p && pairs.marks(q, 'after')));
    }

    return placesExpecting(section, 'figure').flatMap(({ question, paragraphs }): Finding[] => {
      if (isToldBeside(paragraphs)) return [];
      const figures = paragraphs.flatMap((p) =>
        p.sentences.flatMap((sentence) => ({ sentence, found: reader.figures(sentence) })),
      );
      const first = figures.find(({ found }) => found.length > 0);
      if (!first) return [{ rule: 'no-figure', quote: null, question, args: { missing: 'figure' } }];
      const missing = [
        figures.some(({ found }) => found.some(({ unit }) => unit !== null)) ? [] : 'unit',
        says(all, reader.hasPeriod) ? [] : 'period',
        says(all, reader.hasSource) ? [] : 'source',
      ].flat();
      if (missing.length === 0) return [];
      return [{ rule: 'no-figure', quote: first.sentence.text, question, args: { missing: missing.join(',') } }];
    });
  };
}

function says(paragraphs: readonly ReadParagraph[], has: FigureReader['hasPeriod']): boolean {
  return paragraphs.some((p) => p.sentences.some((sentence) => has(sentence)));
}
