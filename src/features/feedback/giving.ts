import type { Opined } from '#aggregates/account/opinions.ts';
import { findStanding, keepStanding } from '#aggregates/account/standing.ts';
import type { OwnFeedback } from '#aggregates/account/state.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import { feedbackId } from '#aggregates/feedback/feedback.ts';
import type { Answer, AnswersGiven } from '#aggregates/feedback/messages.ts';
import type { FeedbackTold } from '#aggregates/workshop/feedback/messages.ts';
import { workshopId } from '#aggregates/workshop/state.ts';
import type { AggregateId } from '#core/ids.ts';

type Said = Pick<Answer, 'topic' | 'marks'> & Partial<Pick<Answer, 'text'>>;

/**
 * What was said leaves without its person, and only that they have answered is kept.
 * @param speakers how speakers are written whom it is about, by their key
 */
export function give(
  turn: Turn,
  opined: Opined,
  occasion: string,
  said: readonly Said[],
  speakers: Readonly<Record<string, string>> = {},
): void {
  send(turn, opined, said, speakers);
  const { done, declined } = opined.done;
  keep(turn, opined, { done: [...done, occasion], declined: declined.filter((one) => one !== occasion) });
  tell(turn, opined, occasion, 'answered');
}

/** A text about an occasion leaves; that one was written is kept, because there is one of each. */
export function giveText(turn: Turn, opined: Opined, occasion: string, topic: string, text: string): void {
  send(turn, opined, [{ topic, marks: {}, text }], {});
  keep(turn, opined, { written: [...(opined.done.written ?? []), occasion] });
}

/** The person would rather not; they may think better of it. */
export function decline(turn: Turn, opined: Opined, occasion: string): void {
  const { declined } = opined.done;
  if (declined.includes(occasion)) return;
  keep(turn, opined, { declined: [...declined, occasion] });
  tell(turn, opined, occasion, 'declined');
}

/** The person is asked about the whole now. */
export function noteAsked(turn: Turn, opined: Opined): void {
  keep(turn, opined, { asked: turn.at });
}

function send(
  turn: Turn,
  { code, own, closes }: Opined,
  said: readonly Said[],
  speakers: AnswersGiven['speakers'],
): void {
  // A text is told apart from its kelompok, too: there are few of each.
  const answers = said.map(
    ({ topic, marks, text = '' }): Answer => ({ topic, group: text === '' ? (own.group ?? '') : '', marks, text }),
  );
  turn.tellBlind(feedbackId(code), 'answers', { answers, speakers, closes } satisfies AnswersGiven);
}

function keep(turn: Turn, { code, done }: Opined, now: Partial<OwnFeedback>): void {
  const standing = findStanding(turn, code);
  if (standing) keepStanding(turn, standing, { feedback: { ...done, ...now } });
}

function tell(turn: Turn, { code, own }: Opined, occasion: string, did: FeedbackTold['did']): void {
  const told: FeedbackTold = { registration: own.id as AggregateId, occasion, did };
  turn.tell(workshopId(code), 'feedback-told', told);
}
