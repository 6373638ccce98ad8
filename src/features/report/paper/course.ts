import type { Session } from '#aggregates/workshop/agenda/agenda.ts';
import { sayDay } from '#core/dates.ts';
import type { ReportModel } from '../report-model.ts';
import { openedBy } from '../speakers.ts';
import { attendance } from './attendance.ts';
import { sessionName } from './session-name.ts';
import type { Part, ReportWords } from './words.ts';

/** Chapter III: how the event went by its agenda, who was there, and credit hours. */
export function course(model: ReportModel, words: ReportWords): Part[] {
  const { gap } = words;
  const opener = openedBy(model.sessions);
  return [
    words.chapter('report-course'),
    words.section('report-how-it-went'),
    {
      block: 'paragraph',
      text: opener === '' ? [gap('report-gap-opened')] : words.sentence('report-opened', { speaker: opener }),
    },
    ...(model.sessions.length === 0
      ? [{ block: 'paragraph' as const, text: [gap('report-gap-course')] }]
      : model.days.flatMap((day) => dayOf(day, model, words))),
    ...attendance(model, words),
  ];
}

/** What was said and learnt on a day; arriving and rests stand in the agenda that is annexed. */
function dayOf(day: string, { sessions, groups }: ReportModel, words: ReportWords): Part[] {
  const { said, hours, sentence } = words;
  const today = sessions.filter((one) => one.day === day && (one.kind === 'session' || one.kind === 'ceremony'));
  if (today.length === 0) return [];
  const item = (session: Session) => {
    const what = { hours: hours(session, sessions), title: sessionName(session, groups, words) };
    const { speaker, moderator } = session;
    if (speaker !== '' && moderator !== '') return sentence('report-session-both', { ...what, speaker, moderator });
    if (moderator !== '') return sentence('report-session-moderator', { ...what, moderator });
    return speaker === '' ? sentence('report-session', what) : sentence('report-session-speaker', { ...what, speaker });
  };
  return [
    { block: 'heading', level: 3, text: said(sayDay(day)) },
    { block: 'list', items: today.map(item) },
  ];
}
