import type { PlanWords } from './data.ts';
import type { FigureReader } from './reading/figures.ts';
import type { PairReader } from './reading/pairs.ts';
import { createPhrases } from './reading/phrases.ts';
import type { Sentence } from './reading/text.ts';
import { placesExpecting, type Rule } from './section.ts';

/**
 * Plans where results are asked. Reason: our own reading of proposals beside the criterion "berdampak" (KIPP 2025); PANRB asks for what
 * has been put into use. Only of what is running: a trial and an idea may plan. A plan beside a result is a fair outlook and stands.
 */
export function createPlanNotResult(data: PlanWords, figures: FigureReader, pairs: PairReader): Rule {
  const plans = createPhrases(data.plans);
  const conditions = createPhrases(data.conditions);
  const done = createPhrases(data.done);
  const surelyDone = createPhrases(data.surelyDone);
  const [notBefore, notAfter] = [new Set(data.notBefore), new Set(data.notAfter)];

  function planIn({ words }: Sentence): string | null {
    if (conditions.in(words)) return null;
    const at = words.findIndex(
      (word, i) =>
        !word.kept &&
        plans.at(words, i) > 0 &&
        !notBefore.has(words[i + 1]?.lower ?? '') &&
        // "yang diharapkan" looks back, "yang ingin dicapai" does not.
        (plans.at(words, i) > 1 || !notAfter.has(words[i - 1]?.lower ?? '')),
    );
    return words[at]?.text ?? null;
  }

  function isResult(sentence: Sentence): boolean {
    if (pairs.turns(sentence)) return true;
    const sure = plans.in(sentence.words) ? surelyDone : done;
    if (figures.figures(sentence).length > 0) return sure === done || sure.in(sentence.words);
    return sure === done && done.in(sentence.words) && figures.hasPeriod(sentence);
  }

  return function planNotResult(section) {
    if (section.stage !== 'running') return [];
    return placesExpecting(section, 'results').flatMap(({ question, paragraphs }) => {
      const sentences = paragraphs.flatMap((p) => p.sentences);
      const results = sentences.map(isResult);
      for (const [i, sentence] of sentences.entries()) {
        const word = planIn(sentence);
        if (word === null || results[i] || results[i - 1] || results[i + 1]) continue;
        return [
          { rule: 'plan-not-result' as const, quote: sentence.text, question, args: { word: word.toLowerCase() } },
        ];
      }
      return [];
    });
  };
}
