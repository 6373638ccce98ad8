import type { FormHandler } from '#aggregates/account/feature.ts';
import type { Turn } from '#aggregates/account/turn.ts';
import type { AgendaView, Session, SessionDraft } from '#aggregates/workshop/agenda/agenda.ts';
import { type AgendaWords, kindOf, noonEnd } from '#aggregates/workshop/agenda/kind.ts';
import type { SessionAddAsked, SessionEditAsked } from '#aggregates/workshop/agenda/messages.ts';
import { type WorkshopView, workshopId } from '#aggregates/workshop/state.ts';
import { minutesOf, timeOf } from '#core/time-of-day.ts';
import { zoneName } from '#core/zones.ts';
import type { Value } from '#forms/types.ts';
import { ASKED } from './session-views.ts';

type Answers = Readonly<Record<string, Value>>;
type Field = (typeof ASKED)[number];

/** What a new session cannot be without; the rest is added on its card. */
const ADDED = ['day', 'start', 'end', 'title'] as const;

/** The field of a session that a button names, if there is such a one. */
export function readField(text: string): Field | null {
  return ASKED.find((field) => field === text) ?? null;
}

/**
 * The questions about a session. The subject is the workshop's code for a new one, `<code>.<id>.<field>` for one field of one that is there.
 * @param see what is shown when it is done
 */
export function createSessionForm(deps: { words: AgendaWords; see: string }): FormHandler {
  const { words, see } = deps;

  /** As this process knows it: it shapes what follows from an answer, the workshop decides. */
  function sessionOf(turn: Turn, code: string, id: string): Session | undefined {
    return turn.reading.view<AgendaView>(`agenda:${code}`)?.sessions.find((session) => session.id === id);
  }

  function draftOf(answers: Answers): SessionDraft {
    const [day, start, title] = [String(answers.day), String(answers.start), String(answers.title)];
    const kind = kindOf(title, words);
    const end = answers.end ? String(answers.end) : kind === 'break' && answers.end !== '' ? noonEnd(day, start) : null;
    const rest = { speaker: '', moderator: '', place: '', link: '', jp: null, groups: [] };
    return { day, start, end, title, kind, ...rest };
  }

  function changeOf(field: Field, answers: Answers, before: Session | undefined): Partial<SessionDraft> {
    const value = answers[field];
    // The way back from the end leads to the beginning.
    if (field === 'end') return { start: String(answers.start), end: value ? String(value) : null };
    if (field === 'jp') return { jp: typeof value === 'number' ? value : null };
    const text = String(value ?? '');
    if (field === 'start') return { start: text, ...endAfter(text, before) };
    // What it is follows its title, unless an organizer said otherwise.
    const follows = field === 'title' && before?.kind === kindOf(before?.title ?? '', words);
    return { [field]: text, ...(follows ? { kind: kindOf(text, words) } : {}) };
  }

  return {
    atOnce: true,
    needs: ['start', 'title'],
    fields(_turn, subject) {
      const field = subject.split('.')[2];
      if (field === undefined) return ADDED;
      return field === 'end' ? ['start', 'end'] : [field];
    },
    context(turn, { subject }) {
      const card = turn.reading.view<WorkshopView>(workshopId(subject.split('.')[0] ?? ''))?.card;
      return card ? { today: card.start, zone: zoneName(card.zone, turn.at) } : {};
    },
    recap(turn, { subject }) {
      const [code = '', id = ''] = subject.split('.');
      const session = sessionOf(turn, code, id);
      if (session) return { key: 'agendadesk-recap-change', args: { title: session.title } };
      const title = turn.reading.view<WorkshopView>(workshopId(code))?.card.title ?? code;
      return { key: 'agendadesk-recap-add', args: { title } };
    },
    submit(turn, { subject }, answers) {
      const [code = '', id = '', asked = ''] = subject.split('.');
      const field = readField(asked);
      if (field === null) {
        const next = { what: see, args: { ask: 'session', did: 'added' } };
        const data: SessionAddAsked = { by: turn.person, drafts: [draftOf(answers)], next };
        return turn.tell(workshopId(code), 'session-add', data);
      }
      const change = changeOf(field, answers, sessionOf(turn, code, id));
      const next = { what: see, args: { ask: 'session', goal: 'change', id, did: 'changed' } };
      const data: SessionEditAsked = { by: turn.person, id, change, next };
      turn.tell(workshopId(code), 'session-edit', data);
    },
  };
}

/** A session that would end before its new beginning lasts as long as before; where that passes midnight, its end is open. */
function endAfter(start: string, before: Session | undefined): { end?: string | null } {
  if (!before?.end || before.end > start) return {};
  return { end: timeOf(minutesOf(start) + minutesOf(before.end) - minutesOf(before.start)) };
}
