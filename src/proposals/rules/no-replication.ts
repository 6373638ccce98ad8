import type { LastingWords } from './data.ts';
import type { FigureReader } from './reading/figures.ts';
import type { Sentence } from './reading/text.ts';
import { placesExpecting, type Rule } from './section.ts';

/**
 * Replication without who or how many. Reason: KIPP 2023 asks for the units that have replicated, otherwise for population and similar
 * problem; in 2025 the replicable comes first. The author's own agency and innovation are no others.
 *
 * @param times units of time, which count no places
 */
export function createNoReplication(data: LastingWords, figures: FigureReader, times: readonly string[]): Rule {
  const [units, regions] = [new Set(data.units), new Set(data.regions)];
  const notNames = new Set(data.notNames);
  const timeUnits = new Set(times);

  function namesUnit({ words }: Sentence): boolean {
    return words.some((word, at) => {
      const next = words[at + 1];
      if (word.kept || next === undefined || next.kept || !units.has(word.lower)) return false;
      if (/^\p{Lu}/u.test(next.text)) return true;
      // Many type without capitals: "kabupaten rawa indah".
      return (
        next.kind === 'word' &&
        regions.has(word.lower) &&
        !notNames.has(next.lower) &&
        !/^(?:me[lmnrwy]|di|ter|ber)/.test(next.lower)
      );
    });
  }

  const counts = (sentence: Sentence) =>
    figures.figures(sentence).some(({ unit }) => unit !== null && !timeUnits.has(unit));

  return function noReplication(section) {
    return placesExpecting(section, 'replication').flatMap(({ question, paragraphs }) => {
      const said = paragraphs.some((p) => p.sentences.some((s) => namesUnit(s) || counts(s)));
      return said ? [] : [{ rule: 'no-replication' as const, quote: null, question, args: {} }];
    });
  };
}
