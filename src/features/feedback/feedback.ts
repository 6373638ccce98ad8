import type { Feature } from '#aggregates/account/feature.ts';
import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { standingOf } from '#aggregates/account/standing.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { OpinionAsked } from '#aggregates/registration/registration.ts';
import type { Feedback } from '#feedback/definition.ts';
import { readOccasion } from '#feedback/occasions.ts';
import { isSession, OPINION, putOpinion } from './asked-together.ts';
import { createEvaluation } from './evaluation.ts';
import { dropLeft, LEFT } from './left.ts';
import { createNext } from './next.ts';
import { createOverview } from './overview.ts';
import { createStars } from './stars.ts';
import { createSuggestion } from './suggestion.ts';

/** What a participant thinks of a workshop: asked after its sessions, its days and its end, answered by buttons, kept without their name. */
export function createFeedback(deps: {
  runs: Runs;
  readerZone: ReaderZone;
  feedback: Feedback;
  /** Tests are by name, and another's to ask. */
  askTest: (turn: Turn, asked: OpinionAsked) => void;
}): Feature {
  const evaluation = createEvaluation(deps);
  const overview = createOverview(deps);
  const suggestion = createSuggestion(deps);
  const stars = createStars({ ...deps, next: createNext(deps), more: evaluation.openNow });

  return {
    trial: true,
    commands: { umpanbalik: overview.choose },
    inbound: {
      'asked-opinion'(turn, asked: OpinionAsked) {
        const { registration, workshop: code, occasion } = asked;
        const read = readOccasion(occasion);
        if (!read || !asked.own) return;
        if (read.asks === 'pre' || read.asks === 'post') return deps.askTest(turn, asked);
        const standing = standingOf(turn, registration, code);
        const { done = [], declined = [], asked: last } = standing?.own.feedback ?? {};
        if (!standing || standing.own.muted || done.includes(occasion) || declined.includes(occasion)) return;
        putOpinion(turn, asked, read.asks === 'end' ? last : undefined);
      },
    },
    unasked: {
      [LEFT]: dropLeft(deps.runs),
      [OPINION]: (turn, { workshop: code = '', occasion = '', again = '0' }) =>
        isSession(occasion) ? stars.part(turn, code, occasion) : evaluation.part(turn, code, occasion, again),
    },
    taps: {
      fs: stars.tap,
      fe(turn, parts) {
        const [code = '', occasion] = parts;
        if (occasion === undefined) overview.tap(turn, code);
        else evaluation.tap(turn, parts);
      },
      fk: suggestion.tap,
      fd(turn, [code = '', occasion = '', where = '']) {
        if (isSession(occasion)) stars.decline(turn, code, occasion, where);
        else evaluation.decline(turn, code, occasion, where);
      },
    },
    text: (turn, text) => stars.typed(turn, text),
    forms: { ...evaluation.forms, ...suggestion.forms },
  };
}
