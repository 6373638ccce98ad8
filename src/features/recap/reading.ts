import type { FeedbackView } from '#aggregates/feedback/messages.ts';
import type { ReadResults } from '#aggregates/feedback/read-results.ts';
import type { FeedbackReading } from '#aggregates/feedback/reading.ts';
import { type AgendaView, inOrder } from '#aggregates/workshop/agenda/agenda.ts';
import { feedbackOf } from '#aggregates/workshop/feedback/asking.ts';
import type { ReadResponses } from '#aggregates/workshop/reading/response.ts';
import type { ReadTests } from '#aggregates/workshop/reading/tests.ts';
import type { WorkshopView } from '#aggregates/workshop/state.ts';
import type { ViewLoader } from '#core/views.ts';
import type { Feedback } from '#feedback/definition.ts';
import { STARS } from '#feedback/instrument-file.ts';
import type { TopicResult } from '#feedback/results.ts';
import { askedSessions } from './asked-sessions.ts';
import type { Filter, Recap } from './model.ts';

/** Reads all that a card or a picture of the recap is made of; null: there is no such workshop. */
export function createRecaps(deps: {
  loaders: Readonly<Record<'workshop' | 'agenda', ViewLoader>>;
  said: FeedbackReading;
  readResults: ReadResults;
  readResponses: ReadResponses;
  readTests: ReadTests;
  feedback: Feedback;
}) {
  const { loaders, feedback } = deps;

  return async function readRecap(code: string, filter: Filter, lang: Recap['lang']): Promise<Recap | null> {
    const [workshop, agenda, gathered] = await Promise.all([
      loaders.workshop(code) as Promise<WorkshopView | null>,
      loaders.agenda(code) as Promise<AgendaView | null>,
      deps.said.load(code) as Promise<FeedbackView | null>,
    ]);
    if (!workshop) return null;
    const sessions = [...(agenda?.sessions ?? [])].sort(inOrder);
    const groups = agenda?.groups ?? {};
    const known: Filter = {
      day: filter.day,
      group: filter.group !== null && filter.group in groups ? filter.group : null,
    };
    const only = known.group === null ? {} : { group: known.group };
    const [{ topics, days }, responses, tests] = await Promise.all([
      deps.readResults(code, sessions, only),
      deps.readResponses(code, only),
      deps.readTests(code, only),
    ]);
    const answered = topics.filter(({ n }) => n > 0);
    const isOfSession = ({ instrument }: TopicResult) => instrument.subject === 'session';
    const stars = feedback.instruments.get(STARS.instrument);
    const all = [
      ...(stars ? askedSessions(answered.filter(isOfSession), stars, sessions, responses) : []),
      ...answered.filter((topic) => !isOfSession(topic)),
    ];
    const settings = feedbackOf(workshop.settings);
    return {
      card: workshop.card,
      lang,
      filter: known,
      groups,
      sessions,
      days: [...new Set(sessions.filter(({ kind }) => kind === 'session').map(({ day }) => day))],
      responses,
      // A day is seen against the one before it, whichever is looked at.
      results: { topics: all.filter(({ day }) => known.day === null || day === known.day), days },
      scale: feedback.scales.get(settings.scale) ?? null,
      tests: tests.pre + tests.post > 0 ? tests : null,
      texts: new Map(Object.entries(gathered?.texts ?? {}).filter(([, count]) => count > 0)),
    };
  };
}

export type ReadRecap = ReturnType<typeof createRecaps>;
