import type { Decision, Effect, Event, Reading } from '#core/aggregate.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import type { Value } from '#forms/types.ts';
import type { Handler, MakeAct } from './acting.ts';
import { together } from './attendance/register.ts';
import { settleMarks } from './attendance/settling.ts';
import type { DeskAsked, Then } from './desk.ts';
import {
  applyImport,
  dropImport,
  type ImportAnswered,
  type ImportAsked,
  previewImport,
  undoImport,
} from './importing.ts';
import { logged } from './log.ts';
import { type MergeAsked, merge, type UnmergeAsked, unmerge } from './merging.ts';
import { createSeating, type SeatAsked } from './seating.ts';
import { isPresent, type WorkshopState } from './state.ts';

type Answers = Readonly<Record<string, Value>>;

/** An organizer's decision about one registration. */
export type VerdictAsked = Then & {
  by: number;
  registration: string;
  verdict: 'approve' | 'refuse' | 'withdraw' | 'seat';
};
/** An organizer adds somebody without Telegram. */
export type AddAsked = Then & { by: number; seat: SeatAsked; answers: Answers };
/** An organizer mends what somebody answered, in the registration or in the data for the certificate. */
export type TeamMendAsked = Then & { by: number; registration: string; answers: Answers; certificate: Answers };
/** An organizer writes to one person, who reads it as a message of the committee. */
export type NoteAsked = Then & { by: number; registration: string; text: string };

/** What the log says of an import. */
const LOGGED: Readonly<Record<string, string>> = { 'import-apply': 'import', 'import-undo': 'import-undo' };

/** What the team does with people: decides, adds, mends, writes, merges their agencies, and keeps the list of who is invited. */
export function peopleActs(
  act: MakeAct,
  answer: (state: WorkshopState, asked: DeskAsked, event: Event<never>, reading: Reading) => Effect,
): Readonly<Record<string, Handler>> {
  const registrationOf = (name: string): AggregateId => `registration:${name}`;

  /** Done, with the answer to be shown; not done, because what was before the organizer is no longer so: said with `done` empty. */
  function imported(
    what: string,
    decide: (
      state: WorkshopState,
      data: ImportAnswered,
      reading: Reading,
      at: number,
    ) => Decision<WorkshopState> | null,
  ): Handler {
    const handler = act<ImportAnswered>(
      'edit',
      what,
      () => null,
      (state, data, reading, event) => {
        const decision = decide(state, data, reading, event.at);
        const next = { what: 'participants.imported', args: { act: what, id: data.id, done: decision ? '1' : '' } };
        const told = answer(state, { by: data.by, ...next }, event as unknown as Event<never>, reading);
        // A preview that was given up is nothing that was done.
        const line = LOGGED[what];
        const log = decision && line ? logged({ at: event.at, by: data.by, what: line, about: '' }) : [];
        return {
          ...decision,
          operations: [...(decision?.operations ?? []), ...log],
          effects: [...(decision?.effects ?? []), told],
        };
      },
    );
    return refusing(handler, 'participants.imported');
  }

  /** An act that says itself what is to be shown: who may not is told so, as of every other act. */
  function refusing(handler: Handler, what: string): Handler {
    return (state, event, reading) => {
      const decision = handler(state, event, reading);
      if ((decision.effects ?? []).length > 0) return decision;
      const { by } = event.data as { by: number };
      return { effects: [answer(state, { by, what, args: {} }, event, reading)] };
    };
  }

  return {
    verdict: act<VerdictAsked>(
      'decide',
      'verdict',
      (d) => `${d.verdict} ${d.registration}`,
      (state, data, reading, { at }) => {
        const seating = createSeating(state, reading, at);
        if (data.verdict === 'approve') seating.approve(data.registration);
        else if (data.verdict === 'seat') seating.seatNow(data.registration);
        else seating.end(data.registration, data.verdict === 'refuse' ? 'refused' : 'withdrawn', { why: 'organizer' });
        // Who was there before they had a place counts from now on, or does not.
        const { status } = seating.ledger.member(data.registration) ?? {};
        if (status === undefined || (isPresent({ status }) && status !== 'registered')) return seating.decision();
        const settled = settleMarks(state, data.registration, status === 'registered' ? 'verify' : 'drop', reading);
        return together(seating.decision(), settled);
      },
    ),
    add: act<AddAsked>(
      'decide',
      'add',
      (d) => nameOf(d.seat.registration),
      (state, { seat, answers }, reading, { at }) => {
        const seating = createSeating(state, reading, at);
        seating.ask(seat, true);
        const decision = seating.decision();
        const about = { workshop: state.card.code, account: null, contact: null, team: true, at, privacy: 0 };
        // It asks for its seat itself, and is told which: the one that it has by now.
        const register = { about, answers, phone: null };
        return {
          ...decision,
          effects: [
            ...(decision.effects ?? []).filter((e) => e.kind !== 'event' || e.to !== seat.registration),
            { kind: 'event', to: seat.registration, type: 'register', data: register },
          ],
        };
      },
    ),
    mend: act<TeamMendAsked>(
      'decide',
      'mend',
      (d) => `${Object.keys({ ...d.answers, ...d.certificate }).join()} ${d.registration}`,
      (_state, { registration, answers, certificate }, reading) => {
        const known = reading.found({ read: 'HEXISTS', collection: 'members', args: [registration] });
        if (known !== 1) return {};
        const data = { by: 'team', answers, certificate };
        return { effects: [{ kind: 'event', to: registrationOf(registration), type: 'mend', data }] };
      },
    ),
    note: act<NoteAsked>(
      'decide',
      'note',
      (d) => d.registration,
      (_state, { registration, text }, reading) => {
        const known = reading.found({ read: 'HEXISTS', collection: 'members', args: [registration] });
        if (known !== 1) return {};
        return { effects: [{ kind: 'event', to: registrationOf(registration), type: 'note', data: { text } }] };
      },
    ),
    merge: act<MergeAsked>(
      'decide',
      'merge',
      (d) => `${d.from} → ${d.to}`,
      (state, data, reading, { at }) => merge(state, data, reading, at),
    ),
    unmerge: act<UnmergeAsked>(
      'decide',
      'unmerge',
      (d) => d.from,
      (state, data, reading, { at }) => unmerge(state, data, reading, at),
    ),
    import: refusing(
      act<ImportAsked>(
        'edit',
        'import',
        () => null,
        (state, data, reading, event) => {
          const { decision, next } = previewImport(state, data, reading, event);
          const told = answer(state, { by: data.by, ...next }, event as unknown as Event<never>, reading);
          return { ...decision, effects: [told] };
        },
      ),
      'participants.import',
    ),
    'import-apply': imported('import-apply', applyImport),
    'import-undo': imported('import-undo', undoImport),
    'import-drop': imported('import-drop', () => ({ operations: dropImport(), due: { import: null } })),
  };
}
