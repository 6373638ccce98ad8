import type { Groups, Session, SessionDraft } from './agenda.ts';

/** What a workshop's agenda may hold: sessions, and of each of them characters and credit hours. */
export const AGENDA_LIMITS = { sessions: 200, title: 200, person: 300, place: 200, link: 500, jp: 99 } as const;

/** What a session cannot be: the field that is not right. `order`: it ends before it begins. */
export type DraftFault = keyof SessionDraft | 'order';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const KINDS: readonly string[] = ['session', 'ceremony', 'arrival', 'break'] satisfies Session['kind'][];

/** The first thing that is not right about a session, or null. @param groups the kelompok that the workshop has */
export function faultOf(draft: SessionDraft, groups: Groups): DraftFault | null {
  const { day, start, end, title, kind, jp, link } = draft;
  if (!isDay(day)) return 'day';
  if (!TIME.test(start)) return 'start';
  if (end !== null && !TIME.test(end)) return 'end';
  if (end !== null && end <= start) return 'order';
  if (title.trim() === '' || title.length > AGENDA_LIMITS.title) return 'title';
  if (!KINDS.includes(kind)) return 'kind';
  if (draft.speaker.length > AGENDA_LIMITS.person) return 'speaker';
  if (draft.moderator.length > AGENDA_LIMITS.person) return 'moderator';
  if (draft.place.length > AGENDA_LIMITS.place) return 'place';
  if (link.length > AGENDA_LIMITS.link || (link !== '' && !/^https?:\/\/\S+$/.test(link))) return 'link';
  if (jp !== null && !(jp > 0 && jp <= AGENDA_LIMITS.jp)) return 'jp';
  if (draft.groups.some((group) => !Object.hasOwn(groups, group))) return 'groups';
  return null;
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
