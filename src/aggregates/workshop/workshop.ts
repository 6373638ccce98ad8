import { type Aggregate, type Decision, defineAggregate, type Event } from '#core/aggregate.ts';
import { type AggregateId, nameOf } from '#core/ids.ts';
import { createAct, type Handler } from './acting.ts';
import { agendaActs } from './agenda/acts.ts';
import { type AgendaCopy, copyAgenda } from './agenda/copying.ts';
import { remindEverybody } from './agenda/remind.ts';
import { planReminders, withFirstReminders } from './agenda/reminding.ts';
import { attendanceActs } from './attendance/acts.ts';
import { createAttending } from './attendance/attending.ts';
import type { Codes } from './attendance/codes.ts';
import { withFormer } from './attendance/settling.ts';
import { seatWalkIn } from './attendance/walk-in.ts';
import { broadcastActs, withLeavers } from './broadcasts.ts';
import { chatActs } from './chats.ts';
import { answerDesk, answerSpeaker, type DeskAsked, type SpeakerAsked } from './desk.ts';
import { listing } from './directory.ts';
import { changesOf, type EditAsked, editWorkshop } from './editing.ts';
import { askEverybody, noteFeedback, noteTest } from './feedback/ask.ts';
import { endRetention, type ForgetAsked, forgetPerson, forgetRegistration, retentionOf } from './forgetting.ts';
import { groupActs } from './groups/groups.ts';
import { dropImport, IMPORT_DUE } from './importing.ts';
import { fieldsOf, handlerName, lookupsOf } from './loading.ts';
import { peopleActs } from './people.ts';
import { type RehearsalTold, rehearse, share } from './rehearsal.ts';
import { createSeating, type MoveAsked, type SeatAsked } from './seating.ts';
import { NO_COUNTS, REMINDING, type WorkshopCard, type WorkshopSettings, type WorkshopState } from './state.ts';
import {
  type InviteAsked,
  invite,
  type JoinAsked,
  join,
  type LookAsked,
  look,
  matchSpeaker,
  type RemoveAsked,
  type RevokeAsked,
  remove,
  revoke,
  type SpeakerMatched,
} from './team.ts';
import { type HeardSaid, type ToldAsked, type UntoldSaid, untold, withoutUntold } from './telling.ts';

export type { DeskAnswered, DeskAsked, DeskGranted, SpeakerAsked, SpeakerGranted, Then } from './desk.ts';
export type { EditAsked, SettingsAsked } from './editing.ts';
export type { AddAsked, NoteAsked, TeamMendAsked, VerdictAsked } from './people.ts';

export type WorkshopAsked = {
  card: WorkshopCard;
  settings?: Partial<WorkshopSettings>;
  identity?: WorkshopState['identity'];
  /** What the agenda begins with; absent: none. */
  agenda?: AgendaCopy;
};
export type WorkshopAnswered = { code: string };
/** A person gives their place back; the registration has checked whose it is. */
export type ReleaseAsked = { registration: AggregateId };

/**
 * A workshop: gives seats in order of arrival, keeps its own list and its team. Many write to it at once, so it is reached through its bucket's inbox.
 * Every act of the team is checked here, at the moment of its commit.
 * @param owns who has every right everywhere, by Telegram id
 */
export function createWorkshopAggregate(deps: { owns: (person: number) => boolean; codes: Codes }): Aggregate {
  const { owns } = deps;
  const attending = createAttending(deps.codes);

  const act = createAct(owns);

  const handlers: Readonly<Record<string, Handler>> = {
    ...agendaActs(act),
    ...attendanceActs(act, attending),
    ...peopleActs(act, (state, asked, { at }, reading) =>
      answerDesk(state, asked, { workshop: state.card.code, owns, reading, at }),
    ),
    ...groupActs(act),
    ...broadcastActs(act),
    ...chatActs(act, owns),
    seat(state, event: Event<SeatAsked>, reading) {
      if (event.data.walkIn) return seatWalkIn(attending, state, event, reading);
      const seating = createSeating(state, reading, event.at);
      seating.ask(event.data);
      return withFormer(state, seating.decision(), event.data, reading);
    },
    move(state, event: Event<MoveAsked>, reading) {
      const seating = createSeating(state, reading, event.at);
      seating.move(event.data);
      return seating.decision();
    },
    release(state, event: Event<ReleaseAsked>, reading) {
      const seating = createSeating(state, reading, event.at);
      const id = nameOf(event.data.registration);
      seating.end(id, 'withdrawn');
      return withoutUntold(state, seating.decision(), reading, id);
    },
    standing(state, event: Event<ReleaseAsked>, reading) {
      const seating = createSeating(state, reading, event.at);
      seating.say(nameOf(event.data.registration));
      return seating.decision();
    },
    untold: (state, event: Event<UntoldSaid>, reading) => untold(state, event, reading),
    heard: (state, event: Event<HeardSaid>, reading) =>
      withoutUntold(state, {}, reading, nameOf(event.data.registration)),
    told: act<ToldAsked>(
      'decide',
      'told',
      (d) => d.registration,
      (state, { registration }, reading) => withoutUntold(state, {}, reading, registration),
    ),
    forget: (state, event: Event<ForgetAsked>, reading) =>
      withoutUntold(
        state,
        forgetRegistration(state, event.data, reading, event.at),
        reading,
        nameOf(event.data.registration),
      ),
    'erase-person': (state, event: Event<{ by: number }>, reading) => forgetPerson(state, event.data.by, reading),
    ...Object.fromEntries(
      Object.entries(IMPORT_DUE).map(([what, list]) => [`due:${what}`, () => ({ operations: dropImport(list) })]),
    ),
    'due:retention': (state, { at }, reading) => endRetention(state, at, reading),
    'due:remind': remindEverybody,
    'due:ask': askEverybody,
    'feedback-told': noteFeedback,
    'test-taken': noteTest,
    edit: act<EditAsked>('edit', 'edit', changesOf, (state, data, reading, { at }) =>
      editWorkshop(state, data, reading, at),
    ),
    'team-invite': act<InviteAsked>(
      'team',
      'team-invite',
      (d) => d.role,
      (state, data, _reading, { at }) => invite(state, data, at),
    ),
    'team-remove': act<RemoveAsked>(
      'team',
      'team-remove',
      (d) => String(d.member),
      (state, data) => remove(state, data),
    ),
    'team-speaker': act<SpeakerMatched>(
      'team',
      'team-speaker',
      (d) => String(d.member),
      (state, data, reading) => matchSpeaker(state, data, reading),
    ),
    'team-join': (state, event: Event<JoinAsked>) => join(state, event.data, event.at, owns),
    'team-revoke': act<RevokeAsked>('team', 'team-revoke', () => '', revoke),
    'team-look': (state, event: Event<LookAsked>) => look(state, event.data, event.at, owns),
    share: act(
      'edit',
      'share',
      () => null,
      (state, _data, _reading, { at }) => share(state, at),
    ),
    rehearsal: act<RehearsalTold>(
      'edit',
      'rehearsal',
      () => null,
      (state, data, _reading, { at }) => rehearse(state, data, at),
    ),
  };

  function create(state: Partial<WorkshopState>, event: Event<WorkshopAsked>): Decision<WorkshopState> {
    const { card, settings = {}, identity, agenda } = event.data;
    const account: AggregateId = `account:${card.createdBy}`;
    if (!owns(card.createdBy)) return {};
    const same = state.card?.createdBy === card.createdBy && state.card.createdAt === card.createdAt;
    if (state.card && !same) return { effects: [{ kind: 'event', to: account, type: 'code-taken', data: event.data }] };
    const answer: WorkshopAnswered = { code: card.code };
    const copied = state.card || !agenda ? null : copyAgenda(card, agenda);
    const sessions = copied?.sessions ?? [];
    const reminders = state.card ? {} : planReminders(null, { card, settings, sessions }, event.at);
    const { set = {}, operations = [], effects = [] } = copied?.decision ?? {};
    return {
      due: { retention: retentionOf({ card, settings }), ...reminders },
      set: {
        ...set,
        card,
        settings,
        counts: state.counts ?? NO_COUNTS,
        reminding: REMINDING,
        ...(identity ? { identity } : {}),
      },
      operations,
      effects: [
        ...effects,
        { kind: 'publish', view: `workshop:${card.code}` },
        listing({ card, settings }),
        { kind: 'event', to: account, type: 'created', data: answer },
      ],
    };
  }

  return defineAggregate<WorkshopState>({
    kind: 'workshop',
    schema: 1,
    hot: true,
    fields: fieldsOf,
    lookups: lookupsOf,
    decide(state, event, reading) {
      if (event.type === 'create') return create(state, event as Event<WorkshopAsked>);
      if (event.type === 'desk') {
        const context = { workshop: nameOf(event.to), owns, reading, at: event.at };
        return withFirstReminders(
          state,
          { effects: [answerDesk(state, event.data as DeskAsked, context)] },
          reading,
          event.at,
        );
      }
      if (event.type === 'speak')
        return { effects: [answerSpeaker(state, event.data as SpeakerAsked, { workshop: nameOf(event.to), owns })] };
      const handler = handlers[handlerName(event)];
      if (!handler || !state.card) return {};
      const decision = handler(state as WorkshopState, event as Event<never>, reading);
      return withFirstReminders(state, withLeavers(state, event, decision), reading, event.at);
    },
  });
}
