import type { FeedbackReading } from '#aggregates/feedback/reading.ts';
import type { Listed, People } from '#aggregates/workshop/reading/people.ts';
import type { Printing } from '#aggregates/workshop/reading/printing.ts';
import type { View } from '#core/view.ts';
import type { Lang, Words } from '#core/words.ts';
import { partsOf } from '#documents/charts/parts.ts';
import { chartsOf } from './charts.ts';
import { commentsView, textsView } from './comment-views.ts';
import { filterView } from './filter-view.ts';
import { homeView } from './home-view.ts';
import { daysView, listView, topicView } from './list-views.ts';
import { isList, type Recap } from './model.ts';
import { ownTopics, speakerOf } from './own-topics.ts';
import { ownView } from './own-view.ts';
import { readFilter, toRecap } from './parts.ts';
import type { ReadRecap } from './reading.ts';
import { responsesView } from './response-view.ts';
import { testsView } from './tests-view.ts';

type Args = Readonly<Record<string, string>>;

/** What was asked for: a card, or how many pictures there are to be sent; null: the workshop is not there any more. */
export type Shown = { readonly view: View } | { readonly pictures: number; readonly args: Args } | null;

/**
 * Makes what an organizer, or a speaker, asked to see, when their workshop has granted it. Args: `code`, `lang`, `ask`, `day`, `group`, and what goes with
 * the question.
 */
export function createRecapShowing(deps: {
  readRecap: ReadRecap;
  people: People;
  printing: Printing;
  said: Pick<FeedbackReading, 'texts'>;
  words: Words;
}) {
  type Make = (recap: Recap, args: Args) => Promise<View> | View;

  async function nameOf({ card: { code }, lang }: Recap, { id }: Listed): Promise<string> {
    const person = await deps.people.one(code, id);
    return person ? deps.printing.print(person, lang).name : '';
  }

  /** What a speaker sees: nothing that is not about them. */
  async function own(recap: Recap, { person = '' }: Args): Promise<Recap | null> {
    const team = await deps.people.team(recap.card.code);
    const speaker = speakerOf(team[person], recap.sessions);
    if (speaker === null) return null;
    const topics = ownTopics(recap.results.topics, speaker, recap.sessions);
    return { ...recap, results: { topics, days: [] }, texts: new Map(), tests: null };
  }

  const cards: Readonly<Record<string, Make>> = {
    home: homeView,
    list: (recap, { of = '', page }) => (isList(of) ? listView(recap, of, page) : homeView(recap)),
    topic(recap, { topic = '', page }) {
      const { instrument } = recap.results.topics.find((one) => one.topic === topic) ?? {};
      const to = toRecap(recap.card.code, recap.filter);
      const lists = { workshop: ['l', 'w'], session: ['l', 's'], speaker: ['l', 'p'], day: ['d'] } as const;
      const [letter, ...rest] = instrument ? lists[instrument.subject] : ['h'];
      return topicView(recap, topic, page, to({ key: 'btn-recap-back-list' }, letter ?? 'h', ...rest));
    },
    days: daysView,
    tests: (recap, { page }) => testsView(recap, page, (person) => nameOf(recap, person)),
    texts: (recap, { page }) => textsView(recap, page),
    async comments(recap, { topic = '', page }) {
      const texts = recap.texts.has(topic) ? await deps.said.texts(recap.card.code, topic) : [];
      return commentsView(
        recap,
        topic,
        texts.map(({ text }) => text),
        page,
      );
    },
    responses: (recap, { page }) => responsesView(recap, page),
    filter: (recap, { by }) => filterView(recap, by === 'g' ? 'g' : 'd'),
    own: async (recap, args) => ownView(recap.card, await own(recap, args), args.page),
    async 'own-topic'(recap, args) {
      const narrowed = await own(recap, args);
      const to = toRecap(recap.card.code, recap.filter);
      if (!narrowed) return ownView(recap.card, null, undefined);
      return topicView(narrowed, args.topic ?? '', args.page, to({ key: 'btn-recap-back-list' }, 'n'), 'q');
    },
  };

  return async function show({ code = '', ask = 'home', ...args }: Args): Promise<Shown> {
    const lang: Lang = args.lang === 'en' ? 'en' : 'id';
    const recap = await deps.readRecap(code, readFilter([args.day ?? '', args.group ?? '']), lang);
    if (!recap) return null;
    if (ask === 'pictures') {
      const pictures = chartsOf(recap, deps.words.plain).flatMap((chart) => partsOf(chart)).length;
      return { pictures, args: { ...args, code } };
    }
    const make = Object.hasOwn(cards, ask) ? cards[ask] : undefined;
    return { view: await (make ?? homeView)(recap, args) };
  };
}
