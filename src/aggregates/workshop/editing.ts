import type { Decision, Reading } from '#core/aggregate.ts';
import { NO_PROPOSAL_SETTINGS, type ProposalSetting, withSetting } from '#proposals/organizer.ts';
import { planReminders } from './agenda/reminding.ts';
import { readSessions } from './agenda/stored.ts';
import type { Then } from './desk.ts';
import { listing } from './directory.ts';
import { feedbackOf } from './feedback/asking.ts';
import { fittingFeedback } from './feedback/checking.ts';
import { retentionOf } from './forgetting.ts';
import { NOBODY } from './log.ts';
import { endRehearsals } from './rehearsal.ts';
import { movedParts, tellMoved, whenWhere } from './rescheduling.ts';
import { createSeating } from './seating.ts';
import {
  COLLECTIONS,
  DEFAULT_SETTINGS,
  type WorkshopCard,
  type WorkshopSettings,
  type WorkshopState,
} from './state.ts';

/** Changes of how registration works; what is absent stays. */
export type SettingsAsked = Partial<Omit<WorkshopSettings, 'certificate' | 'proposals' | 'reminders' | 'feedback'>> & {
  certificate?: Partial<WorkshopSettings['certificate']>;
  reminders?: Partial<WorkshopSettings['reminders']>;
  proposals?: ProposalSetting;
  feedback?: Partial<WorkshopSettings['feedback']>;
};
/** Changes of what it is and how registration works; what is absent stays. */
export type EditAsked = Then & {
  by: number;
  card?: Partial<WorkshopCard>;
  settings?: SettingsAsked;
  /** Takes the place of what was there. */
  identity?: WorkshopState['identity'];
};
/** Changes what a workshop is and how registration works. Where there are more seats than before, the waiting list moves up. */
export function editWorkshop(
  state: WorkshopState,
  data: EditAsked,
  reading: Reading,
  at: number,
): Decision<WorkshopState> {
  const edited = {
    ...state,
    // Whose it is and under which code is nobody's to change.
    card: {
      ...state.card,
      ...data.card,
      ...pick(state.card, ['code', 'createdAt']),
      // Who goes on with a workshop that has nobody left takes it over.
      createdBy: state.card.createdBy === NOBODY ? data.by : state.card.createdBy,
    },
    settings: withSettings(state.settings, data.settings, at),
  };
  const over = data.settings?.open ? endRehearsals(state) : {};
  const seating = createSeating(edited, reading, at);
  seating.promote();
  const promoted = seating.decision();
  const [before, now] = [whenWhere(state.card), whenWhere(edited.card)];
  const moved = Object.values(movedParts(before, now)).includes(true) || retentionOf(state) !== retentionOf(edited);
  const told = { before, now, kept: retentionOf(edited) };
  return {
    ...promoted,
    due: { retention: retentionOf(edited), ...remindersAfter(state, edited, reading, at) },
    set: {
      ...promoted.set,
      ...over.set,
      card: edited.card,
      settings: edited.settings,
      ...(data.identity ? { identity: data.identity } : {}),
    },
    effects: [
      ...(promoted.effects ?? []),
      ...(over.effects ?? []),
      ...(moved ? tellMoved(seating.ledger.everybody(), told, at) : []),
      { kind: 'publish', view: `workshop:${state.card.code}` },
      listing(edited),
    ],
  };
}

/** What moves among the workshop's reminders. */
function remindersAfter(
  before: WorkshopState,
  after: WorkshopState,
  reading: Reading,
  at: number,
): Record<string, number | null> {
  const sessions = [...readSessions(reading, COLLECTIONS.sessions).values()];
  return planReminders({ ...before, sessions }, { ...after, sessions }, at);
}

/** What an edit changes, for the log: names of fields, never what people wrote; of a switch, also which way. Null: nothing. */
export function changesOf({ card = {}, settings = {}, identity }: EditAsked): string | null {
  const switched = Object.entries(settings).map(([name, to]) => (typeof to === 'boolean' ? `${name}:${to}` : name));
  return [...Object.keys(card), ...switched, ...(identity ? ['identity'] : [])].join() || null;
}

function withSettings(
  before: Partial<WorkshopSettings> = {},
  { certificate, proposals, reminders, feedback, ...asked }: SettingsAsked = {},
  at: number,
): Partial<WorkshopSettings> {
  const after = { ...before, ...asked };
  const fields = { ...DEFAULT_SETTINGS.certificate, ...before.certificate, ...certificate };
  return {
    ...after,
    ...(certificate ? { certificate: fields } : {}),
    ...(reminders ? { reminders: { ...DEFAULT_SETTINGS.reminders, ...before.reminders, ...reminders } } : {}),
    ...(feedback ? { feedback: { ...feedbackOf(before), ...fittingFeedback(feedback) } } : {}),
    ...(proposals ? { proposals: withSetting(before.proposals ?? NO_PROPOSAL_SETTINGS, proposals) } : {}),
    // A closing that is over would close at once what is opened again.
    ...(asked.open && after.closes != null && after.closes <= at ? { closes: null } : {}),
  };
}

function pick<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}
