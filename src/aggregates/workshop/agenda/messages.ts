import type { AggregateId } from '#core/ids.ts';
import type { Then } from '../desk.ts';
import type { SessionDraft } from './agenda.ts';

/** An organizer writes sessions by hand. What is shown afterwards gets `args.id`, the first one's id. */
export type SessionAddAsked = Then & { by: number; drafts: readonly SessionDraft[] };
export type SessionEditAsked = Then & { by: number; id: string; change: Partial<SessionDraft> };
export type SessionRemoveAsked = Then & { by: number; id: string };
/** A file's sessions, all or none. `mark`: {@link agendaMark} of the sessions that its preview was made against; with others it is not done. */
export type SessionsApplyAsked = Then & {
  by: number;
  mark: string;
  add: readonly SessionDraft[];
  change: readonly { readonly id: string; readonly change: Partial<SessionDraft> }[];
  remove: readonly string[];
};
/** The whole agenda by days; or a session and what follows on its day by minutes. Negative is earlier. */
export type AgendaShiftAsked = Then & { by: number } & ({ days: number } | { from: string; minutes: number });
/** What has changed is told at once, or never. */
export type AgendaTellNowAsked = Then & { by: number };
export type AgendaHushAsked = Then & { by: number };
/** Those whom this change concerns and who have not said that they read it hear of it once more. */
export type ChangeRemindAsked = Then & { by: number; number: number };
/** An organizer has told somebody of a change another way: they count as having read it. `registration` is its name. */
export type ChangeToldAsked = Then & { by: number; registration: string; number: number };
/** A person says that they have read a change; not an act of the team: the account knows whose registration it is. */
export type ChangeRead = { registration: AggregateId; number: number };

/**
 * Why an act on the agenda was not done; what is shown then gets it as `args.undone`. `full`: too many sessions; `draft`: one of them cannot be
 * (`args.fault` is a {@link DraftFault}, `args.at` its place among them, from 0); `gone`: there is no such session; `stale`: the agenda is no longer
 * what the preview was made against; `midnight`: a session would pass it; `nothing`: there was nothing to do.
 */
export type AgendaUndone = 'full' | 'draft' | 'gone' | 'stale' | 'midnight' | 'nothing';

/** What a registration is told of a change that concerns its person. */
export type AgendaChanged = {
  workshop: string;
  number: number;
  /** So many ms later than the first of them, its person hears of it. */
  after: number;
  /** Its person has heard of it, and not said that they have read it. */
  again?: true;
};
