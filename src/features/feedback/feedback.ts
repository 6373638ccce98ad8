import type { Feature } from '#aggregates/account/feature.ts';
import { putUnasked } from '#aggregates/account/put-unasked.ts';
import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { standingOf } from '#aggregates/account/standing.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { OpinionAsked } from '#aggregates/registration/registration.ts';
import { readOccasion } from '#feedback/occasions.ts';
import { createNext } from './next.ts';
import { createStars } from './stars.ts';

/** What a participant thinks of a workshop: asked after its sessions, its days and its end, answered by buttons, kept without their name. */
export function createFeedback(deps: {
  runs: Runs;
  readerZone: ReaderZone;
  /** Tests are by name, and another's to ask. */
  askTest: (turn: Turn, asked: OpinionAsked) => void;
}): Feature {
  const stars = createStars({ runs: deps.runs, next: createNext(deps) });

  return {
    trial: true,
    inbound: {
      'asked-opinion'(turn, asked: OpinionAsked) {
        const { registration, workshop: code, occasion, again, from, until } = asked;
        const read = readOccasion(occasion);
        if (!read || !asked.own) return;
        if (read.asks === 'pre' || read.asks === 'post') return deps.askTest(turn, asked);
        const standing = standingOf(turn, registration, code);
        const { done = [], declined = [] } = standing?.own.feedback ?? {};
        if (!standing || standing.own.muted || done.includes(occasion) || declined.includes(occasion)) return;
        putUnasked(turn, `opinion:${code}:${occasion}`, () => ({
          what: 'opinion',
          args: { workshop: code, occasion, again: String(again) },
          workshop: code,
          from,
          until,
        }));
      },
    },
    unasked: {
      opinion(turn, { workshop: code = '', occasion = '' }) {
        const read = readOccasion(occasion);
        return read?.asks === 'session' ? stars.part(turn, code, occasion) : null;
      },
    },
    taps: {
      fs: stars.tap,
      fd: (turn, [code = '', occasion = '', where = '']) => stars.decline(turn, code, occasion, where),
    },
  };
}
