import type { Feature, FormHandler } from '#aggregates/account/feature.ts';
import { putUnasked } from '#aggregates/account/put-unasked.ts';
import type { Runs } from '#aggregates/account/runs.ts';
import { findStanding, keepStanding, standingOf } from '#aggregates/account/standing.ts';
import { card, TO_MENU, type Turn } from '#aggregates/account/turn.ts';
import type { UnaskedPart } from '#aggregates/account/unasked.ts';
import type { OpinionAsked } from '#aggregates/registration/registration.ts';
import type { FeedbackTold, TestTaken } from '#aggregates/workshop/feedback/messages.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import type { Button, Line } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import type { Feedback } from '#feedback/definition.ts';
import { markTest } from './mark.ts';
import { resultLines } from './result.ts';
import { readSitting, type Sitting } from './sitting.ts';

const WHAT = 'test';
/** What the tests are called. "Tes" alone is said to see whether anybody is there. */
const TYPED = /^(?:kuis|quiz|pre-?\s?test?|post-?\s?test?|(?:mulai )?tes (?:awal|akhir))[.!?]?$/i;
/** One after the other: the test of before and that of after. */
const NAMES = { pre: 'quiz-pre', post: 'quiz-post' } as const;

/**
 * A test before and after a workshop, where its organizers have chosen one: by name, as it says before it begins, once each, with the score at once.
 * What was right of all is told after the second, so that the first gives nothing away.
 */
export function createTesting(deps: { runs: Runs; feedback: Feedback }) {
  const { runs, feedback } = deps;
  const sittingOf = (turn: Turn, code: string, occasion: string) => readSitting(turn, feedback, code, occasion);

  /** Lets somebody be asked when their day allows it. */
  function ask(turn: Turn, { registration, workshop: code, occasion, from, until }: OpinionAsked): void {
    const standing = standingOf(turn, registration, code);
    const sitting = sittingOf(turn, code, occasion);
    if (!standing || standing.own.muted || !sitting || sitting.taken) return;
    const args = { workshop: code, occasion };
    putUnasked(turn, `${WHAT}:${code}:${occasion}`, () => ({ what: WHAT, args, workshop: code, from, until }));
  }

  function part(turn: Turn, code: string, occasion: string): UnaskedPart | null {
    const sitting = sittingOf(turn, code, occasion);
    if (!sitting || sitting.taken || sitting.standing !== 'open') return null;
    const { title, test } = sitting;
    const begin: Button = { label: { key: 'btn-begin-quiz' }, data: `ft.${code}.${occasion}`, style: 'primary' };
    const not: Button = { label: { key: 'btn-no-quiz' }, data: `ft.${code}.${occasion}.n` };
    return {
      lines: [
        { key: NAMES[sitting.occasion], args: { title } },
        { key: 'quiz-about', args: { questions: test.questions.length } },
        { key: 'quiz-named' },
      ],
      buttons: [[begin, not]],
    };
  }

  function tap(turn: Turn, [code = '', occasion = '', not = '']: readonly string[]): void {
    const sitting = sittingOf(turn, code, occasion);
    if (!sitting) return turn.toast({ key: 'account-button-unknown' });
    const refusal = refusalOf(sitting);
    if (refusal) return turn.toast(refusal);
    if (not === '') return runs.open(turn, sitting.test.form.id, { subject: `${code}.${occasion}` });
    tell(turn, sitting, 'declined');
    turn.toast({ key: 'quiz-declined' });
  }

  function tell(turn: Turn, { code, occasion, registration }: Sitting, did: FeedbackTold['did']): void {
    turn.tell(workshopId(code), 'feedback-told', { registration, occasion, did } satisfies FeedbackTold);
  }

  /** Whoever has lost the message types what they look for. */
  function typed(turn: Turn, text: string): boolean {
    if (!TYPED.test(text.trim())) return false;
    const sittings = Object.keys(turn.get('registrations') ?? {}).flatMap((code) =>
      (['post', 'pre'] as const).flatMap((occasion) => sittingOf(turn, code, occasion) ?? []),
    );
    const open = sittings.find((sitting) => refusalOf(sitting) === null);
    const asked = open && part(turn, open.code, open.occasion);
    if (asked) turn.show(card(asked.lines, asked.buttons));
    const taken = asked ? undefined : sittings.find((sitting) => sitting.taken);
    if (taken?.taken) turn.show(card([{ key: 'quiz-taken', args: taken.taken }], TO_MENU));
    return asked !== undefined || taken !== undefined;
  }

  const handler: FormHandler = {
    atOnce: true,
    inPlace: true,
    recap(turn, run) {
      const sitting = ofSubject(turn, run.subject);
      return sitting ? { key: NAMES[sitting.occasion], args: { title: sitting.title } } : { key: 'quiz-closed' };
    },
    submit(turn, run, answers) {
      const sitting = ofSubject(turn, run.subject);
      // Another test may have been chosen meanwhile.
      if (sitting?.test.form.id !== run.form) return turn.show(card([{ key: 'quiz-closed' }], TO_MENU));
      const refusal = refusalOf(sitting);
      if (refusal) return turn.show(card([refusal], TO_MENU));
      const { code, occasion, registration, test, before } = sitting;
      const marked = markTest(test, answers);
      const own = findStanding(turn, code);
      const score = { right: marked.right.length, of: test.questions.length };
      if (own) keepStanding(turn, own, { tests: { ...own.own.tests, [occasion]: score } });
      const taken: TestTaken = {
        registration,
        occasion,
        test: test.id,
        version: test.version,
        given: marked.given,
        ...score,
      };
      turn.tell(workshopId(code), 'test-taken', taken);
      tell(turn, sitting, 'answered');
      const trial: Line[] = turn.trial === null ? [] : [{ key: 'quiz-trial' }];
      const lines = [...resultLines(sitting, marked, before, turn.lang), ...trial];
      turn.show(card(lines, TO_MENU), { edit: turn.tapped !== null });
    },
  };

  function ofSubject(turn: Turn, subject: string): Sitting | null {
    const [code = '', occasion = ''] = subject.split('.');
    return sittingOf(turn, code, occasion);
  }

  const feature: Feature = {
    trial: true,
    unasked: { [WHAT]: (turn, { workshop = '', occasion = '' }) => part(turn, workshop, occasion) },
    taps: { ft: tap },
    text: typed,
    forms: Object.fromEntries([...feedback.tests.values()].map(({ form }) => [form.id, handler])),
  };
  return { feature, ask };
}

/** Why it cannot be taken (any more); null: it can. */
function refusalOf({ standing, taken }: Sitting): Say | null {
  if (taken) return { key: 'quiz-taken', args: taken };
  if (standing === 'open') return null;
  return { key: standing === 'closed' ? 'quiz-closed' : 'quiz-early' };
}
