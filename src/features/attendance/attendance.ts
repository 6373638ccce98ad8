import type { Feature } from '#aggregates/account/feature.ts';
import { putUnasked } from '#aggregates/account/put-unasked.ts';
import type { ReaderZone } from '#aggregates/account/reader-zone.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import { type Codes, readAttendanceCode, readCodeLink } from '#aggregates/workshop/attendance/codes.ts';
import type { CodesGuessed } from '#aggregates/workshop/attendance/messages.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import { createAnswers } from './answers.ts';
import { createOwnAttendance } from './own.ts';
import { type BeginWalkIn, createTaking } from './taking.ts';

/** Many wrong codes are worth knowing of so long, in ms. */
const GUESSED_MS = 10 * 60_000;

/**
 * Being present: a code typed anywhere in the chat, or scanned, ahead of an open question, which then is asked again; and one's own attendance. One
 * account is one person: whom somebody registered besides is marked by an organizer.
 */
export function createAttendance(deps: {
  runs: Runs;
  codes: Codes;
  readerZone: ReaderZone;
  /** Who is there and not registered answers three questions. */
  beginWalkIn: BeginWalkIn;
}): Feature {
  const { runs } = deps;
  const taking = createTaking(deps);
  const own = createOwnAttendance(deps);

  function text(turn: Turn, said: string): boolean {
    const sent = readAttendanceCode(said);
    return sent !== null && taking.take(turn, { ...sent, how: 'code' });
  }

  return {
    trial: true,
    starts: {
      h(turn, payload) {
        const sent = readCodeLink(payload);
        if (!sent || !taking.take(turn, { ...sent, how: 'scan' }))
          runs.inform(turn, [{ key: 'presence-link-unknown' }], TO_MENU);
      },
    },
    commands: {
      hadir(turn, rest) {
        const sent = rest === '' ? null : readAttendanceCode(`hadir ${rest}`);
        if (!sent || !taking.take(turn, { ...sent, how: 'code' })) own.choose(turn);
      },
    },
    taps: {
      h: (turn, [code = '', what]) => (what === 'w' ? taking.walkIn(turn, code) : own.ask(turn, code)),
    },
    inbound: {
      attended: createAnswers(deps),
      'own-attendance': own.show,
      'codes-guessed'(turn, { workshop: code, count }: CodesGuessed) {
        putUnasked(turn, `guessed:${code}`, () => ({
          what: 'guessed',
          args: { workshop: code, count: String(count) },
          workshop: code,
          from: turn.at,
          until: turn.at + GUESSED_MS,
        }));
      },
    },
    unasked: {
      guessed(turn, { workshop: code = '', count = '0' }) {
        const workshop = turn.reading.view<WorkshopView>(`workshop:${code}`);
        if (!workshop) return null;
        const args = { title: workshop.card.title, count: Number(count) };
        return {
          lines: [{ key: 'presence-guessed', args }, { key: 'presence-guessed-next' }],
          buttons: [[{ label: { key: 'btn-attendance-desk' }, data: `hd.${code}` }]],
        };
      },
    },
    text,
    beside(turn, said, where) {
      const sent = readAttendanceCode(said);
      // Words below a file, or put in the place of others, may be anything: only what counts is taken for a code.
      if (sent && taking.counts(turn, sent)) return taking.take(turn, { ...sent, how: 'code' });
      if (where !== 'unanswered' || !taking.isAsked(turn)) return false;
      runs.inform(turn, [{ key: 'presence-how' }], TO_MENU);
      return true;
    },
  };
}
