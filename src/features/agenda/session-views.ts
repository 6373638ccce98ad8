import { card } from '#aggregates/account/turn.ts';
import type { Session, SessionKind } from '#aggregates/workshop/agenda/agenda.ts';
import { groupNames, sayHours, sessionLine } from '#aggregates/workshop/agenda/lines.ts';
import { sayDay } from '#core/dates.ts';
import { inPairs } from '#core/in-pairs.ts';
import { shortened } from '#core/shortened.ts';
import type { Button, Line, View } from '#core/view.ts';
import type { Say } from '#core/words.ts';
import { dayLabel } from './home-view.ts';
import { backToAgenda, type Context, newsOf, pageTurns, to } from './parts.ts';
import type { AgendaAnswer } from './reading.ts';

type Of<A extends AgendaAnswer['ask']> = Extract<AgendaAnswer, { ask: A }>;

/** Minutes by which the rest of a day is moved. */
const STEPS = [-30, -15, 15, 30] as const;
/** What of a session is asked by a question of its own; kind and kelompok are chosen. */
export const ASKED = ['title', 'day', 'start', 'end', 'speaker', 'moderator', 'place', 'link', 'jp'] as const;
const KINDS: readonly SessionKind[] = ['session', 'ceremony', 'arrival', 'break'];
const KIND_NAMES: Readonly<Record<SessionKind, string>> = {
  session: 'agendadesk-kind-session',
  ceremony: 'agendadesk-kind-ceremony',
  arrival: 'agendadesk-kind-arrival',
  break: 'agendadesk-kind-break',
};
const FIELD_BUTTONS: Readonly<Record<(typeof ASKED)[number], string>> = {
  title: 'btn-agenda-title',
  day: 'btn-agenda-day',
  start: 'btn-agenda-start',
  end: 'btn-agenda-end',
  speaker: 'btn-agenda-speaker',
  moderator: 'btn-agenda-moderator',
  place: 'btn-agenda-place',
  link: 'btn-agenda-link',
  jp: 'btn-agenda-jp',
};

/** One day's sessions; each has a button that opens it. */
export function dayView(answer: Of<'day'>, context: Context): View {
  const { code, day, rows, first, groups } = answer;
  const { zone, place } = context.workshop;
  const reader = { clocks: { zone, reader: zone }, groups, place };
  return card(
    [
      ...newsOf(answer, context),
      { key: 'agendadesk-day-title', args: { day: sayDay(day) } },
      ...rows.map(
        (session, i): Line => ({
          key: 'agendadesk-row',
          args: { number: String(first + i), session: sessionLine(session, reader) },
        }),
      ),
      { key: 'agendadesk-day-how' },
    ],
    [
      ...inPairs(
        rows.map(
          ({ id, title }, i): Button => ({
            label: shortened(`${first + i}. ${title}`),
            data: `ag.${code}.s.${id}`,
          }),
        ),
      ),
      ...pageTurns(code, `d.${day}`, answer),
      [to(code, 'btn-agenda-add', `a.${day}`), backToAgenda(code)],
    ],
  );
}

/** One session and what can be done with it. */
export function sessionView(answer: Of<'session'>, context: Context): View {
  const { code, session } = answer;
  return card(
    [...newsOf(answer, context), ...sessionLines(answer, context)],
    [
      [to(code, 'btn-agenda-change', `e.${session.id}`), to(code, 'btn-agenda-move', `m.${session.id}`)],
      [to(code, 'btn-agenda-remove', `r.${session.id}`), to(code, 'btn-agenda-add', `a.${session.day}`)],
      [to(code, 'btn-agenda-see-day', `d.${session.day}`, { day: dayLabel(session.day) }), backToAgenda(code)],
    ],
  );
}

/** What of it is to be changed. */
export function changeView(answer: Of<'session'>, context: Context): View {
  const { code, session, groups } = answer;
  const fields = ASKED.map((field) => to(code, FIELD_BUTTONS[field], `f.${field}.${session.id}`));
  const kinds = KINDS.filter((kind) => kind !== session.kind).map((kind) =>
    to(code, 'btn-agenda-kind', `k.${session.id}.${kind}`, { kind: { key: KIND_NAMES[kind] } }),
  );
  const classes = Object.entries(groups).map(([id, name]): Button => {
    const chosen = session.groups.includes(id);
    return { label: shortened(chosen ? `✓ ${name}` : name), data: `ag.${code}.g.${session.id}.${id}` };
  });
  return card(
    [
      ...newsOf(answer, context),
      ...sessionLines(answer, context),
      '',
      { key: classes.length > 0 ? 'agendadesk-change-which-groups' : 'agendadesk-change-which' },
    ],
    [...inPairs(fields), ...inPairs(kinds), ...inPairs(classes), [to(code, 'btn-agenda-done', `s.${session.id}`)]],
  );
}

/** By how much it and what follows on its day are moved. */
export function moveView(answer: Of<'session'>, context: Context): View {
  const { code, session, rest } = answer;
  const step = (minutes: number) =>
    to(code, minutes > 0 ? 'btn-agenda-later' : 'btn-agenda-earlier', `M.${session.id}.${minutes}`, {
      minutes: Math.abs(minutes),
    });
  const what: Line =
    rest > 1
      ? { key: 'agendadesk-move-rest', args: { title: session.title, count: rest - 1 } }
      : { key: 'agendadesk-move-one', args: { title: session.title } };
  return card(
    [...newsOf(answer, context), { key: 'agendadesk-move-now', args: hoursOf(session, context) }, what],
    [...inPairs(STEPS.map(step)), [to(code, 'btn-agenda-done', `s.${session.id}`)]],
  );
}

function sessionLines({ session, groups }: Of<'session'>, context: Context): Line[] {
  const { title, kind, speaker, moderator, place, link, jp } = session;
  const said = (key: string, text: string): Line[] => (text === '' ? [] : [{ key, args: { text } }]);
  return [
    { key: 'agendadesk-session-title', args: { title } },
    { key: 'agendadesk-session-when', args: hoursOf(session, context) },
    { key: 'agendadesk-session-kind', args: { kind: { key: KIND_NAMES[kind] } } },
    ...said('agendadesk-session-speaker', speaker),
    ...said('agendadesk-session-moderator', moderator),
    ...said('agendadesk-session-place', place),
    ...said('agendadesk-session-link', link),
    ...said('agendadesk-session-groups', groupNames(session.groups, groups)),
    ...(jp === null ? [] : [{ key: 'agendadesk-session-jp', args: { jp } }]),
  ];
}

function hoursOf(session: Session, { workshop: { zone } }: Context): { day: Say; hours: Say } {
  return { day: sayDay(session.day), hours: sayHours(session, { zone, reader: zone }, true) };
}
